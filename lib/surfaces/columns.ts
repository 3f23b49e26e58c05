/**
 * Columns of numbers from a text: a CSV file, or cells pasted from a
 * spreadsheet.
 *
 * @module
 */

// @ts-types="@types/papaparse"
// @ts-types="npm:@types/papaparse@5.5.2"
import Papa from "npm:papaparse@5.7.1";
import {
  checkArguments,
  checkOptions,
  type Kind,
  oneOf,
} from "../core/arguments.ts";
import { aText } from "../core/kinds.ts";
import { shown } from "../core/recognize.ts";
import {
  adviceFor,
  type DecimalMark,
  decimalMarkOf,
  isBlank,
  numberIn,
} from "./cell_number.ts";

/** How a text of columns is read. */
export interface ColumnsOptions {
  /** The columns to read, by name. Default: all of them. */
  readonly only?: readonly string[];
  /** Names for the columns of a text that has no row of names. */
  readonly names?: readonly string[];
  /**
   * What stands before a number's fraction. Default: a point; a comma where no
   * comma separates cells, and numbers can only be read so.
   */
  readonly decimal?: DecimalMark;
}

const NAMES: Readonly<Record<keyof ColumnsOptions, true>> = {
  only: true,
  names: true,
  decimal: true,
};

/** A list of texts. */
const texts: Kind<readonly string[]> = {
  expected: "a list of names",
  holds: (value): value is readonly string[] =>
    Array.isArray(value) && value.every(aText.holds),
};

/** A row of cells, and its number in the text, from 1. */
interface Row {
  readonly number: number;
  readonly cells: readonly string[];
}

/**
 * Reads columns of numbers from a text with commas, semicolons or tabs, of
 * which the first row tells.
 *
 * The first row names the columns unless `names` does; a spreadsheet's line
 * `sep=;` and remarks that begin with # may stand before it. Blanks around
 * cells, rows without any cell and columns without name and cells are passed
 * over. Digits in groups, as 1,234, are refused: they may mean two numbers.
 * Errors count rows as a spreadsheet does, from 1 and with the row of names.
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
 * @example Decimal commas
 * ```ts
 * import { assertEquals } from "@std/assert/equals";
 * import { columns } from "downhill";
 *
 * assertEquals([...columns("x;y\n1,5;2\n").x], [1.5]);
 * ```
 *
 * @param text The file's text, or what was pasted.
 * @param options Which columns are read, their names, and how numbers look.
 * @returns Each column under its name, `[rows]`.
 * @throws {TypeError} If a cell that is read is not a number; the message
 * names its row and column, and says what to write where that can be told.
 * @throws {RangeError} If there is no row of numbers, a column that is read is
 * missing or named twice or has a number for a name, or a row has more or
 * fewer cells than there are names.
 */
export function columns(
  text: string,
  options: ColumnsOptions = {},
): Record<string, Float64Array<ArrayBuffer>> {
  checkArguments({ text }, aText);
  checkOptions(options, NAMES);
  const { only } = options;
  for (const [name, list] of Object.entries({ only, names: options.names })) {
    if (list !== undefined) checkArguments({ [name]: list }, texts);
  }
  if (options.decimal !== undefined) {
    checkArguments({ decimal: options.decimal }, oneOf(".", ","));
  }
  const { rows, separator } = rowsOf(text, only !== undefined);
  const names = options.names ?? rows.shift()?.cells ?? [];
  const places = placesOf(names, rows, options);
  if (rows.length === 0) {
    throw new RangeError(
      "Expected text to have rows of numbers but found none",
    );
  }
  checkWidths(rows, names, only && [...places.values()]);
  const read = [...places.values()];
  const decimal = options.decimal ?? (separator === "," ? "." : decimalMarkOf(
    rows.flatMap(({ cells }) => read.map((place) => cells[place])),
  ));
  return Object.fromEntries(Array.from(places, ([name, place]) => {
    const numbers = rows.map(({ number, cells }) =>
      toNumber(cells[place], {
        place: `row ${number}, column ${JSON.stringify(name)}`,
        decimal,
      })
    );
    return [name, Float64Array.from(numbers)];
  }));
}

/** The rows that have cells, and what separates these. */
function rowsOf(
  text: string,
  lenient: boolean,
): { rows: Row[]; separator: string } {
  const lines = text.replace(/^\uFEFF/, "").split(/\r\n|\r|\n/);
  let first = 0;
  let separator: string | undefined;
  for (; first < lines.length; first++) {
    const line = lines[first].trim();
    const told = /^"?sep=(.|\\t)"?$/i.exec(lines[first].trimEnd() || line);
    if (told) separator = told[1] === "\\t" ? "\t" : told[1];
    else if (line !== "" && !line.startsWith("#")) break;
  }
  const delimiter = separator ?? separatorOf(lines[first] ?? "");
  const { data, errors } = Papa.parse<string[]>(
    withoutBlanks(lines.slice(first).join("\n"), delimiter),
    { delimiter },
  );
  const quotes = errors.find(({ type, code }) =>
    type === "Quotes" && !(lenient && code === "InvalidQuotes")
  );
  if (quotes) {
    throw new RangeError(
      `Expected every quoted cell to be closed but found ` +
        `"${quotes.message}" in row ${first + (quotes.row ?? 0) + 1}`,
    );
  }
  const rows = data.map((cells, k) => ({
    number: first + k + 1,
    cells: cells.map((cell) => cell.trim()),
  })).filter(({ cells }) => cells.some((cell) => cell !== ""));
  return { rows, separator: delimiter };
}

/** The first row tells: a tab, or else a semicolon, or else a comma. */
function separatorOf(row: string): string {
  const outsideQuotes = row.replace(/"[^"]*"/g, "");
  return ["\t", ";"].find((mark) => outsideQuotes.includes(mark)) ?? ",";
}

/** Without the blanks before a cell's opening quote, which would hide it. */
function withoutBlanks(text: string, separator: string): string {
  const mark = separator.replace(/[^\w\s]/, "\\$&");
  const blanks = new RegExp(
    `(^|[${mark}\\n])[ \\u00A0]+(?=")|"(?:[^"]|"")*"`,
    "g",
  );
  return text.replace(blanks, (found, edge?: string) => edge ?? found);
}

/** Where each column that is read stands. */
function placesOf(
  names: readonly string[],
  rows: readonly Row[],
  { only, names: given }: ColumnsOptions,
): Map<string, number> {
  if (given === undefined && only === undefined) checkNames(names, rows);
  const places = new Map<string, number>();
  const used = names.flatMap((name, k) =>
    name !== "" || rows.some(({ cells }) => cells[k]) ? [name] : []
  );
  for (const name of only ?? used) {
    const place = names.indexOf(name);
    if (place < 0) {
      throw new RangeError(
        `Expected only to name columns of the text (${names.join(", ")}) ` +
          `but found ${JSON.stringify(name)}`,
      );
    }
    if (names.includes(name, place + 1)) {
      throw new RangeError(
        `Expected each column to have a name of its own but found ` +
          `${JSON.stringify(name)} twice`,
      );
    }
    places.set(name, place);
  }
  return places;
}

/** Throws unless the first row holds names: no numbers, and no blanks. */
function checkNames(names: readonly string[], rows: readonly Row[]): void {
  const widest = Math.max(0, ...rows.map(({ cells }) => cells.length));
  const title = names.filter((name) => name !== "").length === 1 && widest > 1;
  if (title && rows[0].cells.every((cell) => cell !== "")) {
    throw new RangeError(
      `Expected the first row to name ${widest} columns but found ` +
        `${shown(names[0])}; leave out the lines before the names`,
    );
  }
  const wrong = names.findIndex((name, k) =>
    Number.isFinite(numberIn(name, ".")) ||
    Number.isFinite(numberIn(name, ",")) ||
    isBlank(name) && (name !== "" || rows.some(({ cells }) => cells[k]))
  );
  if (wrong < 0) return;
  if (names[wrong] === "" && names.some((name) => !isBlank(name))) {
    throw new RangeError(
      `Expected each column to have a name but found none for column ` +
        `${wrong + 1} (${names.join(", ")})`,
    );
  }
  const found = names.every((name) => Number.isFinite(numberIn(name, ".")))
    ? `numbers (${names.join(", ")})`
    : `${shown(names[wrong])} (${names.join(", ")})`;
  throw new RangeError(
    `Expected the first row to name the columns but found ${found}; ` +
      `the names option can name them`,
  );
}

/**
 * Throws unless every row has a cell for each name; where only some columns
 * are read, for each of these, and no cell without a name.
 */
function checkWidths(
  rows: readonly Row[],
  names: readonly string[],
  read?: readonly number[],
): void {
  for (const { number, cells } of rows) {
    if (cells.length === names.length) continue;
    const more = cells.slice(names.length).some((cell) => cell !== "");
    if (read && !more && read.every((place) => place < cells.length)) continue;
    throw new RangeError(
      `Expected row ${number} to have ${names.length} cells ` +
        `(${names.join(", ")}) but found ${cells.length}`,
    );
  }
}

/** The number that a cell holds. */
function toNumber(
  cell: string,
  { place, decimal }: { place: string; decimal: DecimalMark },
): number {
  const number = numberIn(cell, decimal);
  if (Number.isFinite(number)) return number;
  const advice = adviceFor(cell, decimal);
  throw new TypeError(
    `Expected a number in ${place} but found ` +
      (cell === "" ? "nothing" : shown(cell)) + (advice ? `; ${advice}` : ""),
  );
}
