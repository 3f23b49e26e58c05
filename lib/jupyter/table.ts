/**
 * Small tables of results in a notebook.
 *
 * @module
 */

import { display } from "./display.ts";
import { escapeHtml } from "./escape.ts";
import { formatNumber } from "../figures/ticks.ts";

/** A row: each column's name and what stands there. */
export type Row = Readonly<Record<string, string | number>>;

/**
 * Shows rows as a table under the cell. Numbers get four digits; whole numbers
 * stay whole.
 *
 * @param rows The rows; the first one's names head the columns.
 */
export async function showTable(rows: readonly Row[]): Promise<void> {
  const names = Object.keys(rows[0] ?? {});
  const text = (item: string | number) =>
    typeof item === "string"
      ? item
      : Number.isSafeInteger(item)
      ? String(item).replace("-", "−")
      : formatNumber(item, 4);
  const cells = rows.map((row) => names.map((name) => text(row[name])));
  const line = (tag: string, items: readonly string[]) =>
    `<tr>${
      items.map((item) => `<${tag}>${escapeHtml(item)}</${tag}>`).join("")
    }</tr>`;
  await display(
    `<table class="dh-results"><thead>${line("th", names)}</thead><tbody>${
      cells.map((row) => line("td", row)).join("")
    }</tbody></table>`,
    [names, ...cells].map((row) => row.join("\t")).join("\n"),
  );
}
