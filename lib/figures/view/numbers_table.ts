/**
 * The numbers of a picture as a table in the page.
 *
 * @module
 */

import type { Numbers } from "../numbers_aside.ts";
import { html } from "./dom.ts";

/** The numbers, folded under a title. */
export function numbersTable(
  title: string,
  { words, head, rows }: Numbers,
): HTMLElement {
  const line = (texts: readonly string[], scope: "row" | "col") =>
    html(
      "tr",
      {},
      ...texts.map((text, k) =>
        k === 0 || scope === "col"
          ? html("th", { scope }, text)
          : html("td", {}, text)
      ),
    );
  return html(
    "details",
    { class: "dh-table" },
    html("summary", {}, title),
    html("p", {}, words),
    html(
      "div",
      { class: "dh-scroll", tabindex: 0 },
      html(
        "table",
        {},
        html("thead", {}, line(head, "col")),
        html("tbody", {}, ...rows.map((row) => line(row, "row"))),
      ),
    ),
  );
}
