/**
 * The words of a formula, read before mathjs sees the text: what has no place
 * in a formula is refused here, with its position.
 *
 * @module
 */

import { FormulaError } from "./error.ts";
import { foreignSign } from "./foreign_signs.ts";
import { NAME_PATTERN } from "./variable_names.ts";

/** The longest formula, in characters. */
export const MAX_LENGTH = 10_000;

/** A word of a formula. */
export interface Token {
  /** What it is; `and`, `or` and `not` are signs. */
  readonly kind: "number" | "name" | "sign";
  readonly text: string;
  /** Where it begins. */
  readonly index: number;
}

const NUMBER = String.raw`(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?`;

const SIGN = String.raw`[<>=!]=|[-+*/^(),:<>?]`;

const WORD = /* @__PURE__ */ (() =>
  new RegExp(
    `\\s+|(${NAME_PATTERN})|(${NUMBER})|${SIGN}`,
    "uy",
  ))();

const LOGIC = /^(?:and|or|not)$/;

/** The words of a formula, in their order. */
export function readTokens(formula: string): Token[] {
  if (formula.length > MAX_LENGTH) {
    const found = formula.length;
    const problem = `Expected at most ${MAX_LENGTH} characters but found`;
    throw new FormulaError(`${problem} ${found}`, formula, 0);
  }
  const tokens: Token[] = [];
  for (let index = 0; index < formula.length;) {
    const foreign = foreignSign(formula, index);
    WORD.lastIndex = index;
    const match = foreign === undefined ? WORD.exec(formula) : null;
    if (match === null) throw noWord(formula, index, foreign);
    const [text, name, number] = match;
    if (number !== undefined) checkNumber(number, formula, index);
    if (/\S/.test(text)) {
      const kind = number !== undefined
        ? "number"
        : name === undefined || LOGIC.test(name)
        ? "sign"
        : "name";
      tokens.push({ kind, text, index });
    }
    index += text.length;
  }
  if (tokens.length > 0) return tokens;
  throw new FormulaError("Expected a formula but found nothing", formula, 0);
}

function noWord(
  formula: string,
  index: number,
  foreign = { sign: String.fromCodePoint(formula.codePointAt(index)!) } as {
    readonly sign: string;
    readonly hint?: string;
  },
): FormulaError {
  const { sign, hint } = foreign;
  const found = `Expected a formula but found ${JSON.stringify(sign)}`;
  const problem = hint === undefined ? found : `${found} (${hint})`;
  return new FormulaError(problem, formula, index);
}

function checkNumber(number: string, formula: string, index: number): void {
  if (!Number.isFinite(Number(number))) {
    const found = number.length > 30 ? `${number.slice(0, 30)}…` : number;
    const problem = `Expected a number below 1.8e308 but found ${found}`;
    throw new FormulaError(problem, formula, index);
  }
  // 0x alone is 0 times x.
  const digits = /(?:0[xX](?=[\da-fA-F])|0[bBoO](?=\d))\w*/y;
  digits.lastIndex = index;
  const [found] = (number === "0" && digits.exec(formula)) || [];
  if (found !== undefined) {
    const problem = `Expected a decimal number but found ${found}`;
    throw new FormulaError(problem, formula, index);
  }
}
