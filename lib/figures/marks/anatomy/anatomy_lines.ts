/**
 * The equations of a rule with the numbers of each step, as text.
 *
 * @module
 */

import {
  type EquationPiece,
  joined,
} from "../../../formula/equations/pieces.ts";
import type { State } from "../../../core/optimizer.ts";
import { formatNumber } from "../../ticks.ts";
import type { Row } from "./anatomy_rows.ts";

/** An equation, or a vector of the optimizer's memory, with its numbers. */
export interface AnatomyLine {
  /** The equation as it stands in the rule, or the memory's name. */
  readonly text: string;
  /** The equation in TeX. */
  readonly tex?: string;
  /** Its right side with the settings' numbers in it. */
  readonly pieces: readonly EquationPiece[];
  /** What changes from step to step, by name: `[rows]` or `[rows, 2]`. */
  readonly values: Readonly<Record<string, Float32Array>>;
  /** What comes out, `[rows]` or `[rows, 2]`. */
  readonly result: Float32Array;
  /** What a memory was before the step, `[rows]` or `[rows, 2]`. */
  readonly before?: Float32Array;
}

const DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** The lines of a run's steps: all by equations, or all by memory. */
export function linesOf(parts: readonly Row[]): AnatomyLine[] {
  const told = parts.map(({ lines }) => lines);
  if (told.length === 0) return [];
  if (told.includes(undefined)) return memoryLines(parts);
  return told[0]!.map(({ text, tex, pieces }, place) => {
    const rows = told.map((lines) => lines![place]);
    const values: Record<string, Float32Array> = {};
    const constants: Record<string, string> = {};
    for (const name of Object.keys(rows[0].values)) {
      const all = rows.map((row) => row.values[name]);
      const first = all[0];
      const constant = first.length === 1 && name !== "t" &&
        all.every(([number]) => number === first[0]);
      if (constant) constants[name] = scalar(first[0]);
      else values[name] = Float32Array.from(all.flat());
    }
    return {
      text,
      tex,
      pieces: joined(
        pieces.map((piece) =>
          typeof piece === "string" ? piece : constants[piece.name] ?? piece
        ),
      ),
      values,
      result: Float32Array.from(rows.flatMap((row) => row.result)),
    };
  });
}

/** What an optimizer without equations remembers, before and after. */
function memoryLines(parts: readonly Row[]): AnatomyLine[] {
  return Object.entries(parts[0].state).flatMap(([name, first]) => {
    if (typeof first !== "number" && !ArrayBuffer.isView(first)) return [];
    const all = (pick: (row: Row) => State) =>
      Float32Array.from(
        parts.flatMap((row) => {
          const kept = pick(row)[name] as number | number[];
          return typeof kept === "number" ? [kept] : Array.from(kept);
        }),
      );
    const [before, result] = [
      all((row) => row.before),
      all((row) => row.state),
    ];
    return [{ text: name, pieces: [], values: {}, result, before }];
  });
}

/** The right side of a line with the numbers of a step, of as many rows. */
export function withNumbers(
  line: AnatomyLine,
  { row, rows }: { row: number; rows: number },
): string {
  return line.pieces.map((piece) => {
    if (typeof piece === "string") return piece;
    const all = line.values[piece.name];
    if (!piece.raised) return numbersAt(all, { row, rows });
    const digits = String(all[row]);
    return digits.replace(/\d/g, (digit) => DIGITS[Number(digit)]);
  }).join("").replace(/\((\([^()]*\))\)/g, "$1");
}

/**
 * All that is said under a line at a step: "= 0.9 · (1, 2) = (0.9, 1.8)"; of a
 * memory what it was and what it is: "(1, 2) → (0.9, 1.8)".
 */
export function saidAt(
  line: AnatomyLine,
  place: { row: number; rows: number },
): string {
  const right = withNumbers(line, place);
  const result = numbersAt(line.result, place);
  if (line.before) return `${numbersAt(line.before, place)} → ${result}`;
  return right === "" || right === result
    ? `= ${result}`
    : `= ${right} = ${result}`;
}

/** The heights of an equation and of a line of numbers, in pixels. */
const HEIGHTS = { plain: 26, tall: 46, cases: 84, numbers: 19, gap: 6 };
/** So many signs go on a line of numbers where there is little room. */
const SIGNS_A_LINE = 56;

/**
 * About the height of a line with its numbers, in pixels, before a script has
 * run: the same at each step.
 */
export function lineHeight(line: AnatomyLine, rows: number): number {
  const lengths = Array.from(
    { length: Math.min(rows, 20) },
    (_, row) => saidAt(line, { row, rows }).length,
  );
  const { tex = "" } = line;
  const kind = tex.includes("cases")
    ? "cases"
    : tex.includes("\\frac")
    ? "tall"
    : "plain";
  const lines = Math.ceil(Math.max(...lengths) / SIGNS_A_LINE);
  return HEIGHTS[kind] + lines * HEIGHTS.numbers + HEIGHTS.gap;
}

/** The number, or the vector, of a row. */
export function numbersAt(
  all: Float32Array,
  { row, rows }: { row: number; rows: number },
): string {
  if (all.length === rows) return scalar(all[row]);
  return `(${formatNumber(all[2 * row])}, ${formatNumber(all[2 * row + 1])})`;
}

/** A number between factors; a negative one wants brackets. */
function scalar(value: number): string {
  return value < 0 ? `(${formatNumber(value, 4)})` : formatNumber(value, 4);
}
