/**
 * A button of the page's notebook.
 *
 * @module
 */

import { html } from "../figures/view/dom.ts";

/** A button that does something. */
export function button(label: string, action: () => void): HTMLButtonElement {
  const made = html("button", { type: "button" }, label);
  made.addEventListener("click", action);
  return made;
}
