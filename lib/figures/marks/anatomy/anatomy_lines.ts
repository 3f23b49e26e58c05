/**
 * The equations of a rule with the numbers of each step, as text.
 *
 * @module
 */

import type { Anatomy } from "../../../analysis/decompose_step.ts";
import { joined, type Piece } from "../../../formula/equations/pieces.ts";
import { formatNumber } from "../../ticks.ts";

/** An equation, or a vector of the optimizer's memory, with its numbers. */
export interface AnatomyLine {
  /** The equation as it stands in the rule, or the memory's name. */
  readonly text: string;
  /** Its right side with the settings' numbers in it. */
  readonly pieces: readonly Piece[];
  /** What changes from step to step, by name: `[rows]` or `[rows, 2]`. */
  readonly values: Readonly<Record<string, Float32Array>>;
  /** What comes out, `[rows]` or `[rows, 2]`. */
  readonly result: Float32Array;
}

const DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** The lines of a run's steps: all by equations, or all by memory. */
export function linesOf(parts: readonly Anatomy[]): AnatomyLine[] {
  const told = parts.map(({ lines }) => lines);
  if (told.length === 0) return [];
  if (told.includes(undefined)) return memoryLines(parts);
  return told[0]!.map(({ equation }, place) => {
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
      text: equation.text,
      pieces: joined(
        equation.pieces.map((piece) =>
          typeof piece === "string" ? piece : constants[piece.name] ?? piece
        ),
      ),
      values,
      result: Float32Array.from(rows.flatMap((row) => row.result)),
    };
  });
}

/** What an optimizer without equations remembers, and what it is counted by. */
function memoryLines(parts: readonly Anatomy[]): AnatomyLine[] {
  return Object.entries(parts[0].state).flatMap(([name, first]) => {
    if (typeof first !== "number" && !ArrayBuffer.isView(first)) return [];
    const rows = parts.map(({ state }) => state[name] as number | number[]);
    const all = rows.flatMap((row) =>
      typeof row === "number" ? [row] : Array.from(row)
    );
    const result = Float32Array.from(all);
    return [{ text: name, pieces: [], values: {}, result }];
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

/** All that is said under a line at a step: "= 0.9 · (1, 2) = (0.9, 1.8)". */
export function saidAt(
  line: AnatomyLine,
  place: { row: number; rows: number },
): string {
  const right = withNumbers(line, place);
  const result = numbersAt(line.result, place);
  return right === "" || right === result
    ? `= ${result}`
    : `= ${right} = ${result}`;
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
