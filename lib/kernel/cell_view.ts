/**
 * A code cell of the page: its text, its buttons, its outputs.
 *
 * @module
 */

import { answerField } from "./answer_field.ts";
import { button } from "./button.ts";
import type { CellEditor, EditorMaker } from "./editor.ts";

/** What a cell asks of the page around it. */
export interface CellEvents {
  run(cell: CellView): void;
  /** The text is another one. */
  change(cell: CellView): void;
  /** Whether a cell gives this name to the others. */
  isName(name: string): boolean;
  /** Brings the editor. */
  editor(): Promise<EditorMaker>;
}

/** How far a cell is. */
export type CellState =
  | "waiting"
  | "running"
  | "done"
  | "failed"
  | "stopped";

/** A code cell. */
export interface CellView {
  /** Its place in the notebook, from 1. */
  readonly number: number;
  readonly id: string;
  /** Its text as the page came. */
  readonly original: string;
  readonly text: string;
  /** The text that what stands below it comes from. */
  ran: string;
  /** Where its outputs stand. */
  readonly outputs: HTMLElement;
  /** Whether it is part of a worked solution. */
  readonly isSolution: boolean;
  setText(text: string): void;
  setState(state?: CellState): void;
  setSolved(solved: boolean): void;
  /** Opens the editor. */
  edit(place?: { x: number; y: number }): Promise<void>;
}

/** Whether a cell's text is another one than the lesson's. */
export function isEdited({ text, original }: CellView): boolean {
  return text !== original;
}

/** Makes a cell of the page's `details.code` live. */
export function cellView(element: HTMLElement, events: CellEvents): CellView {
  const code = element.querySelector("code")!;
  const pre = element.querySelector("pre")!;
  const { cell: place, id = "" } = element.dataset;
  const original = code.textContent ?? "";
  const coloured = code.innerHTML;
  let text = original;
  let editor: CellEditor | undefined;

  const changed = () => {
    if (text === original) code.innerHTML = coloured;
    else code.textContent = text;
    reset.hidden = text === original;
    element.toggleAttribute("data-edited", text !== original);
    events.change(view);
  };
  const view: CellView = {
    number: Number(place),
    id,
    original,
    get text() {
      return text;
    },
    ran: original,
    outputs: document.querySelector<HTMLElement>(`[data-of="${place}"]`)!,
    isSolution: element.closest(".solution") !== null,
    setText(next) {
      if (next === text) return;
      text = next;
      editor?.setText(next);
      changed();
    },
    setState(state) {
      if (state === undefined) delete element.dataset.state;
      else element.dataset.state = state;
      const busy = state === "running" || state === "waiting";
      view.outputs.toggleAttribute("data-old", busy);
      run.disabled = busy;
      view.outputs.ariaBusy = String(busy);
    },
    setSolved: (solved) => element.toggleAttribute("data-solved", solved),
    async edit(at) {
      if (editor === undefined) {
        const make = await events.editor();
        editor ??= make({
          text,
          label: `Code of cell ${place}`,
          onChange(next) {
            text = next;
            changed();
          },
          onRun: () => events.run(view),
        });
        pre.after(editor.element);
        pre.hidden = true;
      }
      editor.focus(at);
    },
  };

  const run = button("Run", () => events.run(view));
  const edit = button("Edit", () => view.edit());
  const reset = button("Reset", () => view.setText(original));
  reset.hidden = true;
  reset.title = "Bring the lesson's own text back";
  run.title = "Run this cell (Shift+Enter in its text)";
  const tools = document.createElement("div");
  tools.className = "cell-tools";
  tools.append(run, edit, reset);
  element.append(tools);
  pre.addEventListener("click", ({ clientX: x, clientY: y }) => {
    // Whoever selects text wants to copy it.
    if (document.getSelection()?.isCollapsed ?? true) view.edit({ x, y });
  });
  if (!view.isSolution) {
    const field = answerField(original, {
      answer(next) {
        view.setText(next);
        events.run(view);
      },
      isName: events.isName,
    });
    if (field) element.after(field);
  }
  return view;
}
