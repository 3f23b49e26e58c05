/**
 * The equations of a rule, `m ← β₁ m + (1 − β₁) g`, read by the reader of all
 * formulas.
 *
 * @module
 */

import { readTree } from "../parse.ts";
import { equationTex } from "./equation_tex.ts";
import { type Term, termOf } from "./evaluate.ts";
import { type EquationPiece, piecesOf } from "./pieces.ts";
import { translate } from "./translate.ts";

/** An equation that was read. */
export interface Equation {
  /** The equation as it was written. */
  readonly text: string;
  /** The name on its left side. */
  readonly target: string;
  /** The equation in TeX. */
  readonly tex: string;
  /** Its right side, taken apart to put numbers in the names' places. */
  readonly pieces: readonly EquationPiece[];
  /** Its right side's value. */
  readonly evaluate: Term;
}

/**
 * Reads an equation of a rule. Accents are kept beside their letters, as
 * Unicode's NFD has them.
 *
 * @throws {SyntaxError} If it cannot be read.
 */
export function readEquation(written: string): Equation {
  const text = written.normalize("NFD");
  const [left, right, more] = text.split("←");
  const target = left.trim();
  if (right === undefined || more !== undefined || target === "") {
    throw new SyntaxError(`Expected one ← with a name before it in ${written}`);
  }
  const { formula, names } = translate(right);
  const tree = readTree(formula);
  return {
    text: written,
    target,
    tex: equationTex({ target, tree, names }),
    pieces: piecesOf(tree, names),
    evaluate: termOf(tree, names),
  };
}
