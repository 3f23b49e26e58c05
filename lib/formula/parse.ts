/**
 * From the text to a tree, by mathjs.
 *
 * @module
 */

import type { MathNode } from "mathjs";
import { create, parseDependencies } from "mathjs/number";
import { isName } from "./variable_names.ts";
import { FormulaError } from "./error.ts";
import { formulaConstants, formulaFunctions } from "./functions.ts";
import { readTokens, type Token } from "./tokens.ts";

/** The part of mathjs that reads formulas. */
const { parse } = create({ parseDependencies });

/** A formula that was read. */
export interface ParsedFormula {
  readonly formula: string;
  /** The tree, as mathjs made it. */
  readonly tree: MathNode;
  /** Its names and numbers, in the order of the text. */
  readonly tokens: readonly Token[];
  /** What may be variables and parameters, in the order of the text. */
  readonly names: readonly string[];
}

/** Reads a formula, or throws a {@linkcode FormulaError}. */
export function parseFormula(formula: string): ParsedFormula {
  const tokens = readTokens(formula);
  const names = new Set<string>();
  for (const { text } of tokens) {
    const other = formulaFunctions.has(text) || formulaConstants.has(text);
    if (isName(text) && !other) names.add(text);
  }
  return { formula, tree: readTree(formula), tokens, names: [...names] };
}

function readTree(formula: string): MathNode {
  try {
    // To mathjs a line break would end the formula.
    return parse(formula.replace(/\s/g, " "));
  } catch (error) {
    if (error instanceof RangeError) {
      throw new FormulaError("Expected fewer nested parts", formula, 0);
    }
    if (!(error instanceof SyntaxError)) throw error;
    const { char = 1 } = error as SyntaxError & { char?: number };
    throw new FormulaError(
      reworded(error.message),
      formula,
      Math.min(char - 1, formula.length),
    );
  }
}

/** What mathjs says, in the words of this project. */
function reworded(message: string): string {
  const problem = message.replace(/ \(char \d+\)$/, "");
  const [, expected] = /^(.*) expected$/.exec(problem) ?? [];
  if (expected === "Value") return "Expected a number, a name or (";
  if (expected !== undefined) return `Expected ${expected.toLowerCase()}`;
  if (problem === "Unexpected end of expression") {
    return "Expected more but found the end";
  }
  const [, found] = /^Unexpected (?:operator|part) (.*)$/.exec(problem) ?? [];
  if (found === undefined) return problem;
  return `Expected the formula to go on or to end but found ${found}`;
}
