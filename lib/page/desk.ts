/// <reference lib="dom" />
/**
 * The desk of a bench: its controls, and what happens when they are moved.
 *
 * @module
 */

import { fromAddress, toAddress } from "../figures/bench/address.ts";
import type { Bench, Preset } from "../figures/bench/bench.ts";
import { asCode } from "../figures/bench/code.ts";
import { chosenSurface, composeBench } from "../figures/bench/compose.ts";
import type { BenchSettings } from "../figures/bench/settings.ts";
import { createContestants } from "./contestants.ts";
import { createCourse } from "./course.ts";
import { html } from "./dom.ts";
import { createSurfaceField } from "./surface_field.ts";
import type { Stage } from "./stage.ts";
import { createStartHandle, type StartHandle } from "./start_handle.ts";

/** A part of the desk. */
export interface DeskPart {
  /** The element to be put into the desk. */
  readonly element: HTMLElement;
  /** Shows settings without calling back. */
  show(settings: BenchSettings): void;
}

/** Changes settings. */
export type Change = (change: Partial<BenchSettings>) => void;

/** Puts the controls of a bench into its element. */
export function createDesk(
  element: HTMLElement,
  stage: Stage,
  figure: Bench,
): void {
  const { bench, caption, alt } = figure;
  const key = addressKey(element);
  let now = bench.settings;
  let waiting = 0;
  let handle: StartHandle | undefined;
  const trouble = html("p", { class: "dh-trouble", role: "alert" });

  /** Composes and draws what is set; however many changes came, once. */
  const compose = () => {
    waiting = 0;
    performance.mark("dh-change");
    try {
      const next = composeBench(now, { caption, alt });
      performance.measure("dh-compute", "dh-change");
      trouble.textContent = "";
      stage.replace({ ...next, bench } as Bench);
      performance.measure("dh-draw", "dh-change");
      handle?.place(now.start);
      remember(key, toAddress(bench.settings, now));
    } catch (error) {
      // The paths of the last good settings stay.
      trouble.textContent = error instanceof Error
        ? error.message
        : String(error);
    }
  };
  const change: Change = (part) => {
    now = { ...now, ...part };
    if (waiting === 0) waiting = requestAnimationFrame(compose);
  };
  const setAll = (settings: BenchSettings) => {
    now = settings;
    parts.forEach((part) => part.show(now));
    change({});
  };

  const shown = (control: typeof bench.hide[number]) =>
    !bench.hide.includes(control);
  const locked = (control: typeof bench.lock[number]) =>
    bench.lock.includes(control);
  const parts: DeskPart[] = [
    ...(shown("surface")
      ? [createSurfaceField(() => now, setAll, locked("surface"))]
      : []),
    createCourse(() => now, change, { shown, locked }),
    createContestants(() => now, change, { shown, locked }),
  ];
  const desk = html(
    "div",
    { class: "dh-desk" },
    presets(
      bench.presets,
      (preset) => setAll(withPreset(bench.settings, preset)),
    ),
    ...parts.map((part) => part.element),
    trouble,
    actions({
      reset: () => setAll(bench.settings),
      code: () => asCode(now, { caption, alt }),
    }),
  );
  if (bench.question) {
    element.prepend(html("p", { class: "dh-question" }, bench.question));
  }
  element.querySelector("figcaption")?.before(desk);

  stage.onViews(() => {
    const place = figure.panels.findIndex(({ kind }) => kind === "contours");
    const plane = stage.views[place]?.plane;
    if (plane === undefined || !shown("start") || locked("start")) return;
    handle = createStartHandle(stage.hosts[place], plane, {
      view: () => now.view,
      onMove(start) {
        now = { ...now, start };
        parts.forEach((part) => part.show(now));
        change({});
      },
    });
    plane.onProject(() => handle?.place(now.start));
    handle.place(now.start);
  });

  const remembered = recall(key);
  if (remembered !== undefined) {
    const settings = fromAddress(bench.settings, remembered);
    try {
      chosenSurface(settings.surface);
      setAll(settings);
    } catch {
      // An address that asks for what there is not is no address.
    }
  }
}

function withPreset(base: BenchSettings, preset: Preset): BenchSettings {
  return {
    ...base,
    start: preset.start ?? base.start,
    steps: preset.steps ?? base.steps,
    contestants: base.contestants.map((contestant) => {
      const options = preset.options?.[contestant.name];
      return options === undefined || contestant.kind === "recorded"
        ? contestant
        : { ...contestant, options: { ...contestant.options, ...options } };
    }),
  };
}

function presets(
  all: readonly Preset[],
  onPick: (preset: Preset) => void,
): HTMLElement {
  const sentence = html("p", { class: "dh-sentence", role: "status" });
  const buttons = all.map((preset) => {
    const button = html("button", { type: "button" }, preset.name);
    button.addEventListener("click", () => {
      buttons.forEach((other) =>
        other.setAttribute("aria-pressed", String(other === button))
      );
      sentence.textContent = preset.sentence;
      onPick(preset);
    });
    return button;
  });
  return html(
    "div",
    { class: "dh-presets", hidden: all.length === 0 },
    ...buttons,
    sentence,
  );
}

function actions(
  { reset, code }: { reset: () => void; code: () => string },
): HTMLElement {
  const resetButton = html(
    "button",
    { type: "button", class: "dh-reset" },
    "Reset",
  );
  resetButton.addEventListener("click", reset);
  const codeButton = html(
    "button",
    { type: "button", class: "dh-code" },
    "Copy as code",
  );
  const text = html("textarea", {
    class: "dh-text",
    readonly: true,
    hidden: true,
    rows: 12,
    "aria-label": "The cell that makes this figure",
  });
  codeButton.addEventListener("click", async () => {
    text.value = code();
    text.hidden = false;
    text.select();
    try {
      await navigator.clipboard.writeText(text.value);
      codeButton.textContent = "Copied";
    } catch {
      // Pages from the file system may not write the clipboard: it is selected.
      codeButton.textContent = "Selected: press Ctrl+C";
    }
  });
  return html("div", { class: "dh-actions" }, resetButton, codeButton, text);
}

/** Which of the page's benches this is, in its address. */
function addressKey(element: HTMLElement): string {
  const all = [...document.querySelectorAll("figure.dh[data-bench]")];
  return `bench${all.indexOf(element) + 1}`;
}

/** JupyterLab's address is its own. */
const ownAddress = () => document.body.dataset.jpThemeLight === undefined;

function recall(key: string): string | undefined {
  if (!ownAddress()) return;
  const found = location.hash.slice(1).split("&")
    .find((part) => part.startsWith(`${key}=`));
  return found?.slice(key.length + 1);
}

let remembering: ReturnType<typeof setTimeout> | undefined;

function remember(key: string, text: string): void {
  if (!ownAddress()) return;
  clearTimeout(remembering);
  // Browsers allow an address only so many changes a second.
  remembering = setTimeout(() => {
    const others = location.hash.slice(1).split("&")
      .filter((part) => part !== "" && !part.startsWith(`${key}=`));
    const parts = text === "" ? others : [...others, `${key}=${text}`];
    const hash = parts.length === 0 ? "" : `#${parts.join("&")}`;
    history.replaceState(null, "", location.pathname + location.search + hash);
  }, 200);
}
