/**
 * Which cells of a page run, in which order, and what is said of it.
 *
 * @module
 */

import { type CellView, isEdited } from "./cell_view.ts";
import type { NotebookBar } from "./notebook_bar.ts";
import type { OutputView } from "./output_view.ts";
import type { CellOutput } from "./protocol.ts";
import type { WorkerClient } from "./worker_client.ts";

/** What runs, and where. */
export interface Notebook {
  readonly cells: readonly CellView[];
  readonly bar: NotebookBar;
  readonly client: WorkerClient;
  readonly outputs: OutputView;
  /** Cells whose names the worker has. */
  readonly ran: Set<CellView>;
  /** Cells that wait, and whether their outputs are to be shown anew. */
  queue: { cell: CellView; show: boolean }[];
  running: boolean;
}

/** Runs a cell, and before it those above that the worker has not run. */
export function runCell(notebook: Notebook, cell: CellView): void {
  const { cells, ran } = notebook;
  const above = cells.slice(0, cells.indexOf(cell))
    .filter((other) => !ran.has(other));
  enqueue(notebook, [...above, cell], cell);
}

/** Lets cells wait for their turn. All but the wanted one keep what is right. */
export function enqueue(
  notebook: Notebook,
  cells: readonly CellView[],
  wanted?: CellView,
): void {
  for (const cell of cells) {
    if (notebook.queue.some((waiting) => waiting.cell === cell)) continue;
    const show = wanted === undefined || cell === wanted ||
      cell.ran !== cell.text;
    notebook.queue.push({ cell, show });
    if (show) cell.setState("waiting");
  }
  if (!notebook.running) workOff(notebook);
}

async function workOff(notebook: Notebook): Promise<void> {
  const { bar, client } = notebook;
  notebook.running = true;
  bar.setBusy(true);
  let last = "";
  let at: number | undefined;
  for (let next; (next = notebook.queue.shift()) !== undefined;) {
    const { cell, show } = next;
    const left = notebook.queue.length;
    bar.say(left > 0 ? `Running, ${left} more to come …` : "Running …");
    last = await runOne(notebook, cell, show);
    bar.setDoubt(false);
    if (last !== "") {
      at = cell.number;
      for (const { cell } of notebook.queue) cell.setState();
      notebook.queue = [];
    }
  }
  if (!client.alive) notebook.ran.clear();
  notebook.running = false;
  bar.setBusy(false);
  bar.say(last || "Done.", at);
}

/** Runs a cell, and says what went wrong. */
async function runOne(
  { client, outputs, ran }: Notebook,
  cell: CellView,
  show: boolean,
): Promise<string> {
  const { text } = cell;
  let cleared = !show;
  const clear = () => {
    if (!cleared) cell.outputs.replaceChildren();
    cleared = true;
  };
  const take = (output: CellOutput) => {
    const isError = output.kind === "error";
    if (!show && !isError) return;
    clear();
    cell.ran = text;
    outputs.show(cell.outputs, output, cell.number);
  };
  if (show) cell.setState("running");
  try {
    const how = await client.run(cell.number, text, (all) => all.forEach(take));
    if (how === "done" || how === "failed") {
      clear();
      cell.ran = text;
      ran.add(cell);
    } else {
      ran.clear();
    }
    if (show || how !== "done") {
      cell.setState(how === "silent" ? "stopped" : how);
    }
    if (show) markSolved(cell);
    return words(how);
  } catch (error) {
    cell.setState("failed");
    return String(error);
  }
}

/** What is said of a run that did not end well. */
function words(how: string): string {
  if (how === "failed") return "A cell has an error.";
  const gone = "What the cells had in memory is gone: the next run begins " +
    "with the cells above it.";
  if (how === "stopped") return `Stopped. ${gone}`;
  if (how === "silent") {
    return `The cell gave no answer for 5 seconds and was stopped. ${gone}`;
  }
  return "";
}

/** An exercise that the reader, not the lesson, has answered right. */
function markSolved(cell: CellView): void {
  if (cell.isSolution || !isEdited(cell)) return;
  const verdict = cell.outputs.querySelector<HTMLElement>(".dh-verdict");
  if (verdict?.dataset.verdict !== "right") return;
  cell.setSolved(true);
  document.dispatchEvent(
    new CustomEvent("downhill-solved", { detail: { id: cell.id } }),
  );
}
