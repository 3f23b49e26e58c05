/**
 * Columns of numbers from a text: a CSV file, or cells pasted from a
 * spreadsheet.
 *
 * @module
 */

// @ts-types="@types/papaparse"
import Papa from "papaparse";

/** How a text of columns is read. */
export interface ColumnsOptions {
  /** The columns to read, by name. Default: all of them. */
  readonly only?: readonly string[];
  /** Names for the columns of a text that has no row of names. */
  readonly names?: readonly string[];
}

/** Longer excerpts of a cell than this are cut in an error. */
const EXCERPT = 40;

/**
 * Reads columns of numbers from a text with commas, semicolons or tabs, of
 * which the first row tells.
 *
 * The first row names the columns unless `names` does. Numbers are written
 * with a decimal point, blanks around them and rows without any cell are
 * passed over. Errors count rows as a spreadsheet does, from 1 and with the
 * row of names.
 *
 * @example Least squares on one's own numbers
 * ```ts
 * import { assertEquals } from "@std/assert/equals";
 * import { columns, leastSquares } from "downhill";
 *
 * const { hours, marks } = columns("name,hours,marks\nAda,1,3\nBo,3,7\n", {
 *   only: ["hours", "marks"],
 * });
 * const surface = leastSquares({ x: hours, y: marks });
 * assertEquals(surface.minima[0].point, [1, 2]);
 * ```
 *
 * @returns Each column under its name, `[rows]`.
 * @throws {TypeError} If a cell that is read is not a number; the message
 * names its row and column.
 * @throws {RangeError} If there is no row of numbers, a column is missing or
 * named twice, or a row has more or fewer cells than there are names.
 */
export function columns(
  text: string,
  options: ColumnsOptions = {},
): Record<string, Float64Array<ArrayBuffer>> {
  const marked = text.replace(/^\uFEFF/, "");
  const { data, errors } = Papa.parse<string[]>(marked, {
    delimiter: separatorOf(marked),
  });
  const quotes = errors.find((error) => error.type === "Quotes");
  if (quotes) {
    throw new RangeError(
      `Expected every quoted cell to be closed but found ` +
        `"${quotes.message}" in row ${(quotes.row ?? 0) + 1}`,
    );
  }
  const rows = data
    .map((cells, k) => ({ number: k + 1, cells: cells.map((c) => c.trim()) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ""));

  const names = options.names ?? namesFrom(rows.shift()?.cells);
  const twice = names.find((name, k) => names.indexOf(name) !== k);
  if (twice !== undefined) {
    throw new RangeError(
      `Expected each column to have a name of its own but found ` +
        `${JSON.stringify(twice)} twice`,
    );
  }
  if (rows.length === 0) {
    throw new RangeError(
      "Expected text to have rows of numbers but found none",
    );
  }
  for (const { number, cells } of rows) {
    if (cells.length !== names.length) {
      throw new RangeError(
        `Expected row ${number} to have ${names.length} cells ` +
          `(${names.join(", ")}) but found ${cells.length}`,
      );
    }
  }
  const read = (name: string) => {
    const k = names.indexOf(name);
    if (k < 0) {
      throw new RangeError(
        `Expected only to name columns of the text (${names.join(", ")}) ` +
          `but found ${JSON.stringify(name)}`,
      );
    }
    const numbers = rows.map(({ number, cells }) =>
      toNumber(cells[k], `row ${number}, column ${JSON.stringify(name)}`)
    );
    return [name, Float64Array.from(numbers)];
  };
  return Object.fromEntries((options.only ?? names).map(read));
}

/** The first row tells: a tab, or else a semicolon, or else a comma. */
function separatorOf(text: string): string {
  const [row] = text.trimStart().split(/[\r\n]/, 1);
  const outsideQuotes = row.replace(/"[^"]*"/g, "");
  return ["\t", ";"].find((mark) => outsideQuotes.includes(mark)) ?? ",";
}

/** The names in the first row. */
function namesFrom(cells: readonly string[] = []): readonly string[] {
  if (cells.length > 0 && cells.every((cell) => Number.isFinite(parse(cell)))) {
    throw new RangeError(
      `Expected the first row to name the columns but found numbers ` +
        `(${cells.join(", ")}); the names option can name them`,
    );
  }
  return cells;
}

/** The number that a cell holds. */
function toNumber(cell: string, place: string): number {
  const number = parse(cell);
  if (!Number.isFinite(number)) {
    const found = cell === "" ? "nothing" : JSON.stringify(
      cell.length > EXCERPT ? `${cell.slice(0, EXCERPT)}…` : cell,
    );
    const hint = /^[+-]?\d+,\d+$/.test(cell)
      ? "; write it with a decimal point"
      : "";
    throw new TypeError(
      `Expected a number in ${place} but found ${found}${hint}`,
    );
  }
  return number;
}

/** A decimal number; NaN for anything else, hexadecimal and blanks included. */
function parse(cell: string): number {
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(cell)
    ? Number(cell)
    : NaN;
}
