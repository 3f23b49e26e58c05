/**
 * Small tables of results in a notebook.
 *
 * @module
 */

import { checkArguments, type Kind, unexpected } from "../core/arguments.ts";
import { isPlainObject } from "../core/recognize.ts";
import { display } from "./display.ts";
import { escapeMarkup } from "../core/markup.ts";
import { formatNumber } from "../figures/ticks.ts";
import { texToMathml } from "../formula/mathml.ts";

/** An equation in a table. */
export interface Tex {
  /** Its TeX, without dollar signs. */
  readonly tex: string;
}

/** What stands in a table; nothing is a dash. */
export type TableCell = string | number | boolean | Tex | undefined;

/** A row: each column's name and what stands there. */
export type Row = Readonly<Record<string, TableCell>>;

const aRow: Kind<Row> = {
  expected: 'an object of columns by name, such as { rule: "Adam", steps: 70 }',
  holds: (value): value is Row => isPlainObject(value),
};

const aCell: Kind<TableCell> = {
  expected: "a number, a text, true, false, { tex } or nothing",
  holds: (value): value is TableCell =>
    ["string", "number", "boolean", "undefined"].includes(typeof value) ||
    typeof (value as Tex | null)?.tex === "string",
};

/**
 * Shows rows as a table under the cell. Numbers get four digits; whole numbers
 * stay whole. Equations are set by the browser itself, in a cell as in a page.
 *
 * @param rows The rows; their names head the columns, in the order of their
 * first appearance.
 * @throws {RangeError} If they are not rows of cells.
 * @throws {Error} Outside a Jupyter kernel.
 */
export async function showTable(rows: readonly Row[]): Promise<void> {
  checkRows(rows);
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
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

function checkRows(rows: unknown): void {
  if (!Array.isArray(rows)) {
    const expected = "a list of rows, such as [{ steps: 70 }],";
    throw unexpected("rows", { expected, found: rows });
  }
  rows.forEach((row, k) => {
    checkArguments({ [`rows[${k}]`]: row }, aRow);
    for (const [name, item] of Object.entries(row)) {
      checkArguments({ [`rows[${k}].${name}`]: item }, aCell);
    }
  });
}

/** What stands in a cell, as html and as text. */
function cellOf(item: TableCell): { html: string; text: string } {
  if (typeof item === "object") {
    const text = item.tex;
    const html = texToMathml(text, { display: true }) ?? escapeMarkup(text);
    return { html, text };
  }
  const text = item === undefined
    ? "–"
    : typeof item !== "number"
    ? String(item)
    : Number.isSafeInteger(item)
    ? String(item).replace("-", "−")
    : formatNumber(item, 4);
  return { html: escapeMarkup(text), text };
}
