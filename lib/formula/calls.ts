/**
 * The functions of a formula: known ones are called, others are refused with
 * what to write in their place.
 *
 * @module
 */

import { FormulaError } from "./error.ts";
import { functionHint } from "./foreign_names.ts";
import { formulaFunctions } from "./functions.ts";
import { gluedCallHint } from "./glued_names.ts";
import type { Token } from "./tokens.ts";
import { isName, shortened } from "./variable_names.ts";

/** Words that mathjs reads as something that is no formula of real numbers. */
const RESERVED = /* @__PURE__ */ (() =>
  new Set([
    ...["mod", "to", "in", "xor", "end", "true", "false", "null", "undefined"],
    ...["NaN", "Infinity"],
  ]))();

/**
 * Refuses what cannot be a name in any formula, and calls of what is no
 * function.
 *
 * @throws {FormulaError} At the first such name.
 */
export function checkCalls(formula: string, tokens: readonly Token[]): void {
  tokens.forEach(({ kind, text, index }, i) => {
    if (kind !== "name") return;
    const [next, after] = [tokens[i + 1]?.text, tokens[i + 2]?.text];
    const problem = formulaFunctions.has(text) && next === "^"
      ? `Expected ${text}(…) ${raisedHint(text, after)}`
      : problemOf(text, next === "(");
    if (problem !== undefined) throw new FormulaError(problem, formula, index);
  });
}

/** `sin^2(x)` is a power of the sine, `sin^-1(x)` its inverse. */
function raisedHint(name: string, exponent: string | undefined): string {
  const inverse = `a${name}`;
  return exponent === "-" && formulaFunctions.has(inverse)
    ? `but found ${name}^-… (write ${inverse}(…), or 1/${name}(…))`
    : `but found ${name}^… (write ${name}(…)^…)`;
}

/** What is wrong with a name, if anything is. */
function problemOf(name: string, called: boolean): string | undefined {
  if (formulaFunctions.has(name)) {
    if (called) return undefined;
    return `Expected ${name}(…), the function with its operands`;
  }
  if (RESERVED.has(name) && !(called && functionHint(name))) {
    return `Expected a real number but found "${name}"`;
  }
  if (!isName(name)) return `Expected another name than "${shortened(name)}"`;
  if (!called) return undefined;
  const lower = name.toLowerCase();
  const hint = functionHint(name) ??
    (formulaFunctions.has(lower) ? `write ${lower}(…)` : undefined) ??
    gluedCallHint(name) ??
    `to multiply, write ${shortened(name)}*(…)`;
  const found = `"${shortened(name)}" (${hint})`;
  return `Expected a function that formulas have but found ${found}`;
}
