/**
 * From the text to a tree, by mathjs.
 *
 * @module
 */

import { create, type MathNode, parseDependencies } from "./mathjs.ts";
import { checkProducts } from "./ambiguous_products.ts";
import { withMiddlesInParentheses } from "./choices.ts";
import { FormulaError } from "./error.ts";
import { checkCalls } from "./calls.ts";
import { once, rememberLast } from "./once.ts";
import { readTokens, type Token } from "./tokens.ts";

/** A formula that was read. */
export interface ParsedFormula {
  readonly formula: string;
  /** The tree, as mathjs made it. */
  readonly tree: MathNode;
  /** Its words, in the order of the text. */
  readonly tokens: readonly Token[];
}

/** So many formulas are remembered. */
const MEMORY = 50;

/**
 * Reads a formula; the same text is read once.
 *
 * @throws {FormulaError} If the text is no formula.
 */
export const parseFormula: (formula: string) => ParsedFormula =
  /* @__PURE__ */ rememberLast(MEMORY, (formula: string) => {
    const tokens = readTokens(formula);
    checkCalls(formula, tokens);
    const complete = withMiddlesInParentheses(formula, tokens);
    checkProducts(formula, tokens);
    return { formula, tokens, tree: treeOf(formula, complete) };
  });

/** The part of mathjs that reads formulas, made when it is first needed. */
const mathjs = /* @__PURE__ */ once(() => create({ parseDependencies }));

/**
 * The tree of a text, as mathjs makes it; its words are not looked at.
 *
 * @throws {FormulaError} If mathjs cannot read it.
 */
export function readTree(text: string): MathNode {
  try {
    // To mathjs a line break would end the formula.
    return mathjs().parse(text.replace(/\s/g, " "));
  } catch (error) {
    if (error instanceof RangeError) {
      throw new FormulaError("Expected fewer nested parts", text, 0);
    }
    if (!(error instanceof SyntaxError)) throw error;
    const { char = 1 } = error as SyntaxError & { char?: number };
    throw new FormulaError(
      reworded(error.message),
      text,
      Math.min(char - 1, text.length),
    );
  }
}

/** The tree of some words; spaces keep mathjs from reading 0 x as 0x. */
function treeOf(formula: string, tokens: readonly Token[]): MathNode {
  const spaced = tokens.map(({ text }) => text).join(" ");
  try {
    return readTree(spaced);
  } catch (error) {
    if (!(error instanceof FormulaError)) throw error;
    let end = 0;
    const at = tokens.findIndex(({ text }) =>
      error.index < spaced.length && (end += text.length + 1) > error.index
    );
    const problem = isDecimalComma(tokens, at)
      ? "Expected a decimal point but found a comma (write . in numbers)"
      : error.problem;
    throw new FormulaError(
      problem,
      formula,
      tokens[at]?.index ?? formula.length,
    );
  }
}

/** `1,5` */
function isDecimalComma(tokens: readonly Token[], at: number): boolean {
  const [before, comma, after] = tokens.slice(Math.max(0, at - 1), at + 2);
  return comma?.text === "," && before.kind === "number" &&
    after?.kind === "number" &&
    before.index + before.text.length === comma.index &&
    comma.index + 1 === after.index;
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
