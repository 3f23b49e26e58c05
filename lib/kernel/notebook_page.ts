/**
 * A page as a notebook: which cells run when, and what is kept.
 *
 * @module
 */

import { type CellView, cellView, isEdited } from "./cell_view.ts";
import type { EditorMaker } from "./editor.ts";
import { keep, keptWork } from "./kept.ts";
import { notebookBar } from "./notebook_bar.ts";
import { download } from "./notebook_file.ts";
import { outputView } from "./output_view.ts";
import { partText } from "./parts.ts";
import { enqueue, type Notebook, runCell } from "./run_queue.ts";
import { workerClient } from "./worker_client.ts";

/** Makes a page's cells live; a page without cells stays as it is. */
export function notebookPage(host: HTMLElement): void {
  const { slot = "", name = "notebook" } = host.dataset;
  const work = keptWork();
  const { edits: kept } = work;
  let editor: Promise<EditorMaker> | undefined;
  let told = false;
  const save = () => {
    work.edits = Object.fromEntries(
      cells.filter(isEdited).map(({ id, text }) => [id, text]),
    );
    const isKept = keep(work);
    const any = Object.keys(work.edits).length + work.solved.length > 0;
    bar.setChanged(any);
    if (any === told) return;
    told = any;
    if (!any) return;
    bar.say(
      isKept
        ? "Your edits are kept in this browser, for this page."
        : "This browser keeps no edits: download the notebook to keep them.",
    );
    bar.setBusy(notebook.running);
  };

  const bar = notebookBar(host, {
    runAll: () => enqueue(notebook, cells),
    stop: () => notebook.client.stop(),
    goOn() {
      bar.setDoubt(false);
      notebook.client.goOn();
      bar.say("It goes on.");
    },
    restart() {
      notebook.queue = [];
      notebook.client.stop();
      notebook.ran.clear();
      bar.say("Restarted. The next run begins with the cells above it.");
      bar.setBusy(false);
    },
    reset() {
      if (!confirm("Bring the lesson's own cells and outputs back?")) return;
      keep({ edits: {}, solved: [] });
      location.reload();
    },
    download: () => {
      const edits = cells.filter(isEdited)
        .map(({ number, text }) => [number, text] as const);
      download(`${name}.ipynb`, new Map(edits));
    },
  });
  const events = {
    run: (cell: CellView) => runCell(notebook, cell),
    change: save,
    isName: (name: string) =>
      cells.some(({ text }) =>
        [...text.matchAll(/^(?:const|let|function|class) (\w+)/gm)]
          .some(([, declared]) => declared === name)
      ),
    editor: () => editor ??= editorMaker(cells),
  };
  const cells: CellView[] = [];
  for (
    const element of document.querySelectorAll<HTMLElement>(
      "details.code[data-cell]",
    )
  ) cells.push(cellView(element, events));

  const notebook: Notebook = {
    cells,
    bar,
    outputs: outputView(slot),
    client: workerClient({
      slot,
      onSilence() {
        bar.say("This cell gives no answer, and will be stopped in 2 seconds.");
        bar.setDoubt(true);
      },
    }),
    ran: new Set(),
    queue: [],
    running: false,
  };
  for (const cell of cells) {
    const edit = kept[cell.id];
    if (edit !== undefined) cell.setText(edit);
    cell.setSolved(work.solved.includes(cell.id));
  }
  document.addEventListener("downhill-solved", (event) => {
    const { id } = (event as CustomEvent<{ id: string }>).detail;
    if (!work.solved.includes(id)) work.solved.push(id);
    save();
  });
  save();
}

/** Evaluates the editor, which the page carries deflated. */
async function editorMaker(cells: readonly CellView[]): Promise<EditorMaker> {
  const code = await partText("editor") ?? "";
  const docs = JSON.parse(await partText("docs") ?? "{}");
  let made: ((options: unknown) => EditorMaker) | undefined;
  new Function("provide", code)((maker: typeof made) => made = maker);
  return made!({ docs, texts: () => cells.map(({ text }) => text) });
}
