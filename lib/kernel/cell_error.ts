/**
 * What a cell has thrown, in words and with the lines of the cells.
 *
 * @module
 */

import { inspected } from "./inspect.ts";
import type { CellError, CellPlace } from "./protocol.ts";
import { CellSyntaxError } from "./syntax.ts";

/** What sets colours in a terminal; a page shows it as letters. */
// deno-lint-ignore no-control-regex
const COLOURS = /\x1b\[[\d;]*m/g;

/** The name that a cell's code has in traces. */
export function cellFile(cell: number): string {
  return `cell-${cell}.ts`;
}

/**
 * An error for the reader.
 *
 * @param thrown What was thrown: anything.
 * @param options.cell The cell's number.
 * @param options.lines For each cell the line of its text for each line that
 * ran.
 */
export function cellError(
  thrown: unknown,
  { cell, lines }: {
    cell: number;
    lines: ReadonlyMap<number, readonly number[]>;
  },
): CellError {
  if (!(thrown instanceof Error)) {
    return { name: "Thrown", message: inspected(thrown), places: [] };
  }
  const { name, message } = thrown;
  const places = thrown instanceof CellSyntaxError
    ? [{ cell, line: thrown.line, within: "" }].filter(({ line }) => line > 0)
    : placesOf(String(thrown.stack), lines);
  const plain = String(message).replaceAll(COLOURS, "");
  return { name: String(name), message: plain, places };
}

/** The lines of cells in a trace. */
function placesOf(
  stack: string,
  lines: ReadonlyMap<number, readonly number[]>,
): CellPlace[] {
  const frames = stack.matchAll(
    /^\s+at (.*?)\(?cell-(\d+)\.ts(?:, <anonymous>)?:(\d+):\d+/gm,
  );
  return [...frames].flatMap(([, within, number, at]) => {
    const cell = Number(number);
    const line = lines.get(cell)?.[Number(at) - 1] ?? 0;
    const name = within.replace(/^async /, "").trim();
    const own = /^(eval|<anonymous>|Object\.eval)?$/.test(name);
    return line > 0 ? [{ cell, line, within: own ? "" : name }] : [];
  });
}
