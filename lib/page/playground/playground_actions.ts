/**
 * The last row of a form: back to the lesson's setting, and out as code.
 *
 * @module
 */

import { html } from "../../figures/view/dom.ts";

/** How long a button says what it did, in milliseconds. */
const SAID = 3000;

/** What the last row of a form does. */
export interface Actions {
  /** Brings the lesson's settings back. */
  reset(): void;
  /** The code of the cell that makes the figure as it stands. */
  code(): string;
  /** Elements before the buttons. */
  readonly before: readonly HTMLElement[];
}

/** Buttons for reset and for the code of the cell. */
export function createActions(
  { reset, code, before }: Actions,
): HTMLElement {
  const back = html("button", { type: "button", class: "dh-reset" }, "Reset");
  back.addEventListener("click", reset);
  const name = "Copy as code";
  const copy = html("button", { type: "button", class: "dh-code" }, name);
  const text = html("textarea", {
    class: "dh-text",
    readonly: true,
    hidden: true,
    rows: 12,
    spellcheck: "false",
    "aria-label": "The cell that makes this figure",
  });
  const said = html("span", { role: "status" });
  copy.addEventListener("click", async () => {
    text.value = code();
    text.hidden = false;
    text.select();
    try {
      await navigator.clipboard.writeText(text.value);
      said.textContent = "Copied.";
    } catch {
      // Pages from the file system may not write the clipboard: it is selected.
      said.textContent = "Selected: press Ctrl+C or ⌘C.";
    }
    setTimeout(() => said.textContent = "", SAID);
  });
  return html(
    "div",
    { class: "dh-actions" },
    ...before,
    back,
    copy,
    said,
    text,
  );
}
