/**
 * The bar that speaks for the page's notebook.
 *
 * @module
 */

import { button } from "./button.ts";

/** What the bar can be asked for. */
export interface BarEvents {
  runAll(): void;
  stop(): void;
  goOn(): void;
  restart(): void;
  reset(): void;
  download(): void;
}

/** The bar. */
export interface NotebookBar {
  /** Says what happens, and shows the way to a cell. */
  say(words: string, cell?: number): void;
  /** Whether something runs. */
  setBusy(busy: boolean): void;
  /** Asks whether to go on. */
  setDoubt(doubt: boolean): void;
  /** Whether there is anything to bring back. */
  setChanged(changed: boolean): void;
}

/** Fills the room that the page has for the bar. */
export function notebookBar(host: HTMLElement, events: BarEvents): NotebookBar {
  const runAll = button("Run all", events.runAll);
  const stop = button("Stop", events.stop);
  const goOn = button("Go on", events.goOn);
  const restart = button("Restart", events.restart);
  const reset = button("Reset all", events.reset);
  const file = button("Download", events.download);
  file.title = "Download this page's notebook, with your edits, for Jupyter";
  runAll.title = "Run all cells of this page, here in the browser";
  restart.title = "Forget the names of all cells";
  reset.title = "Bring the lesson's own cells and outputs back";
  const status = document.createElement("span");
  status.role = "status";
  // Over the page where the bar is out of sight.
  const floating = document.createElement("div");
  floating.className = "run-status";
  const way = document.createElement("a");
  way.textContent = "Show it";
  floating.append(status, way, goOn, stop);
  host.replaceChildren(runAll, restart, reset, file);
  document.body.append(floating);
  way.hidden =
    goOn.hidden =
    reset.hidden =
    stop.hidden =
      true;
  let quiet: ReturnType<typeof setTimeout> | undefined;
  return {
    say(words, cell) {
      status.textContent = words;
      way.hidden = cell === undefined;
      way.href = `#cell-${cell}`;
      clearTimeout(quiet);
      floating.toggleAttribute("data-seen", words !== "");
    },
    setBusy(busy) {
      stop.hidden = !busy;
      runAll.disabled = busy;
      clearTimeout(quiet);
      if (busy) return;
      quiet = setTimeout(() => floating.removeAttribute("data-seen"), 6000);
    },
    setDoubt: (doubt) => void (goOn.hidden = !doubt),
    setChanged: (changed) => void (reset.hidden = !changed),
  };
}
