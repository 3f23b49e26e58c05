/**
 * The colour behind a figure.
 *
 * @module
 */

import { chrome } from "../figures/theme.ts";
import { modeOfPage } from "./mode.ts";

/** The colour that the reader sees behind the figure. */
export function pageColorOf(element: HTMLElement): string {
  for (
    let at: Element | null = element;
    at !== null;
    at = at.parentElement
  ) {
    const { backgroundColor } = getComputedStyle(at);
    if (!isClear(backgroundColor)) return backgroundColor;
  }
  return chrome.fill[modeOfPage()];
}

/** Whether a colour of css is no colour. */
export function isClear(color: string): boolean {
  return color === "transparent" || /,\s*0\)$/.test(color);
}
