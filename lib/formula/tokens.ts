/**
 * The words of a formula, read before mathjs sees the text: what has no place
 * in a formula is refused here, with its position.
 *
 * @module
 */

import { isName, NAME_PATTERN } from "./variable_names.ts";
import { FormulaError } from "./error.ts";
import { formulaFunctions } from "./functions.ts";

/** The longest formula, in characters. */
export const MAX_LENGTH = 10_000;

/** How deep parentheses may be nested. */
export const MAX_NESTING = 100;

/** A name or a number of a formula. */
export interface Token {
  readonly text: string;
  readonly index: number;
}

const NUMBER = String.raw`(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?`;

/** Signs; those that mathjs would join to <<, >> or ?? are not among them. */
const SIGN = String.raw`[<>=!]=|[-+*/^(),:]|<(?!<)|>(?!>)|\?(?!\?)`;

const WORD = new RegExp(`\\s+|(${NAME_PATTERN})|(${NUMBER})|${SIGN}`, "uy");

/** Words that mathjs reads as something that is no formula of real numbers. */
const FOREIGN = new Set([
  ...["mod", "to", "in", "xor", "end", "true", "false", "null", "undefined"],
  ...["NaN", "Infinity"],
]);

const OPERATORS = new Set(["and", "or", "not"]);

/** What signs of other languages are called here. */
const SIGN_HINTS: ReadonlyMap<string, string> = new Map([
  ["=", "== compares"],
  ["&", "write and"],
  ["!", "write not, or !="],
  ["|", "write abs(…), or or"],
  ["²", "write ^2"],
  ["³", "write ^3"],
  ["·", "write *"],
  ["×", "write *"],
  ["−", "write -"],
]);

/** What to write in place of a function that a formula does not have. */
const INSTEAD: ReadonlyMap<string, string> = new Map([
  ["ln", "log(…) is the natural logarithm"],
  ["arcsin", "write asin(…)"],
  ["arccos", "write acos(…)"],
  ["arctan", "write atan(…)"],
  ["relu", "write max(0, …)"],
]);

/** The names and numbers of a formula, in their order. */
export function readTokens(formula: string): Token[] {
  const refuse = (problem: string, index: number): never => {
    throw new FormulaError(problem, formula, index);
  };
  if (formula.length > MAX_LENGTH) {
    const found = `${formula.length}`;
    refuse(`Expected at most ${MAX_LENGTH} characters but found ${found}`, 0);
  }
  const tokens: Token[] = [];
  let nesting = 0;
  let choices = 0;
  for (let index = 0; index < formula.length;) {
    WORD.lastIndex = index;
    const match = WORD.exec(formula);
    if (match === null) return refuse(foreignSign(formula, index), index);
    const [text, name, number] = match;
    const after = formula.slice(index + text.length);
    if (name !== undefined && !OPERATORS.has(name)) {
      const problem = nameProblem(name, /^\s*\(/.test(after));
      if (problem !== undefined) refuse(problem, index);
      tokens.push({ text, index });
    }
    if (number !== undefined) {
      if (!Number.isFinite(Number(number))) {
        const found = number.length > 30 ? `${number.slice(0, 30)}…` : number;
        refuse(`Expected a number below 1.8e308 but found ${found}`, index);
      }
      if (number === "0" && /^[xXbBoO]/.test(after)) {
        refuse(`Expected a decimal number but found 0${after[0]}`, index);
      }
      tokens.push({ text, index });
    }
    if (text === "?") choices++;
    if (text === ":" && --choices < 0) refuse("Expected ? before :", index);
    if (text === ")") nesting--;
    if (text === "(" && ++nesting > MAX_NESTING) {
      refuse(`Expected at most ${MAX_NESTING} nested parentheses`, index);
    }
    index += text.length;
  }
  if (!/\S/.test(formula)) refuse("Expected a formula but found nothing", 0);
  return tokens;
}

function foreignSign(formula: string, index: number): string {
  const sign = String.fromCodePoint(formula.codePointAt(index)!);
  const hint = SIGN_HINTS.get(sign);
  const found = `Expected a formula but found ${JSON.stringify(sign)}`;
  return hint === undefined ? found : `${found} (${hint})`;
}

/** What is wrong with a name, if anything is. */
function nameProblem(name: string, called: boolean): string | undefined {
  if (formulaFunctions.has(name)) {
    if (called) return undefined;
    return `Expected ${name}(…), the function with its operands`;
  }
  if (FOREIGN.has(name)) return `Expected a real number but found "${name}"`;
  if (!isName(name)) return `Expected another name than "${name}"`;
  if (!called) return undefined;
  const lower = name.toLowerCase();
  const hint = INSTEAD.get(lower) ??
    (formulaFunctions.has(lower)
      ? `write ${lower}(…)`
      : `to multiply, write ${name}*(…)`);
  return `Expected a function that formulas have but found "${name}" (${hint})`;
}
