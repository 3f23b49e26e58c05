/**
 * Small tables of results in a notebook.
 *
 * @module
 */

import { display } from "./display.ts";
import { escapeMarkup } from "../core/markup.ts";
import { formatNumber } from "../figures/ticks.ts";
import { texToMathml } from "../formula/mathml.ts";

/** An equation in a table. */
export interface Tex {
  /** Its TeX, without dollar signs. */
  readonly tex: string;
}

/** A row: each column's name and what stands there. */
export type Row = Readonly<Record<string, string | number | Tex>>;

/**
 * Shows rows as a table under the cell. Numbers get four digits; whole numbers
 * stay whole. Equations are set by the browser itself, in a cell as in a page.
 *
 * @param rows The rows; the first one's names head the columns.
 */
export async function showTable(rows: readonly Row[]): Promise<void> {
  const names = Object.keys(rows[0] ?? {});
  const cells = rows.map((row) => names.map((name) => cellOf(row[name])));
  const line = (tag: string, items: readonly string[]) =>
    `<tr>${items.map((item) => `<${tag}>${item}</${tag}>`).join("")}</tr>`;
  await display(
    `<table class="dh-results"><thead>${
      line("th", names.map(escapeMarkup))
    }</thead><tbody>${
      cells.map((row) => line("td", row.map(({ html }) => html))).join("")
    }</tbody></table>`,
    [names, ...cells.map((row) => row.map(({ text }) => text))]
      .map((row) => row.join("\t")).join("\n"),
  );
}

/** What stands in a cell, as html and as text. */
function cellOf(item: string | number | Tex): { html: string; text: string } {
  if (typeof item === "object") {
    const text = item.tex;
    const html = texToMathml(text, { display: true }) ?? escapeMarkup(text);
    return { html, text };
  }
  const text = typeof item === "string"
    ? item
    : Number.isSafeInteger(item)
    ? String(item).replace("-", "−")
    : formatNumber(item, 4);
  return { html: escapeMarkup(text), text };
}
