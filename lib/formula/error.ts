/**
 * What is said when a text is not a formula.
 *
 * @module
 */

/**
 * A text that is no formula: the message names what was refused and shows
 * where it stands.
 *
 * @example
 * ```ts
 * import { assertThrows } from "@std/assert/throws";
 * import { FormulaError, surface } from "downhill";
 *
 * const error = assertThrows(() => surface("x + fetch(y)"), FormulaError);
 * console.assert(error.index === 4 && error.line === 1 && error.column === 5);
 * ```
 */
export class FormulaError extends SyntaxError {
  /** Tells it from other errors. */
  override readonly name: "FormulaError" = "FormulaError";
  /** What was expected and what was found, without the place. */
  readonly problem: string;
  /** The text that was refused. */
  readonly formula: string;
  /** Where in the text, counted in characters from 0. */
  readonly index: number;
  /** The line, counted from 1. */
  readonly line: number;
  /** The place in the line, counted from 1. */
  readonly column: number;

  /**
   * The error of a text.
   *
   * @param problem What was expected and what was found, without a full stop.
   * @param formula The text that was refused.
   * @param index Where in the text.
   */
  constructor(problem: string, formula: string, index: number) {
    const before = formula.slice(0, index).split("\n");
    const line = before.length;
    const column = before[line - 1].length + 1;
    super(
      `${problem} at line ${line}, column ${column}:\n${
        excerpt(formula, line, column)
      }`,
    );
    this.problem = problem;
    this.formula = formula;
    this.index = index;
    this.line = line;
    this.column = column;
  }
}

/** The piece of the line around the place, with a caret below it. */
function excerpt(formula: string, line: number, column: number): string {
  const text = formula.split("\n")[line - 1];
  const start = Math.max(0, column - 31);
  const piece = text.slice(start, start + 60).replace(/\p{C}/gu, " ");
  return `  ${piece}\n  ${" ".repeat(column - 1 - start)}^`;
}
