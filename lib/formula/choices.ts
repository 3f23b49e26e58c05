/**
 * Parentheses and choices, matched before mathjs reads them.
 *
 * @module
 */

import { FormulaError } from "./error.ts";
import type { Token } from "./tokens.ts";

/** How deep parentheses and choices may be nested. */
export const MAX_NESTING = 100;

/**
 * The words of a formula, the middle part of each choice in parentheses:
 * mathjs reads `a ? b ? 1 : 2 : 3` only with them.
 *
 * @throws {FormulaError} If there are too many, or a choice has one part only.
 */
export function withMiddlesInParentheses(
  formula: string,
  tokens: readonly Token[],
): Token[] {
  const refuse = (problem: string, index: number): never => {
    throw new FormulaError(problem, formula, index);
  };
  const complete: Token[] = [];
  /** What is open, ( or ?. */
  const open: string[] = [];
  let nesting = 0;
  for (const token of tokens) {
    const { text, index } = token;
    const extra = (text: string): Token => ({ kind: "sign", text, index });
    if (text === "(" || text === "?") {
      open.push(text);
      if (++nesting > MAX_NESTING) {
        const what = text === "(" ? "parentheses" : "choices";
        refuse(`Expected at most ${MAX_NESTING} nested ${what}`, index);
      }
      complete.push(token, ...(text === "?" ? [extra("(")] : []));
      continue;
    }
    if (text === ":") {
      if (open.at(-1) !== "?") refuse("Expected ? before :", index);
      open.pop();
      nesting--;
      complete.push(extra(")"));
    }
    if (text === ")" || text === ",") {
      if (open.at(-1) === "?") refuse(`Expected : before ${text}`, index);
      if (text === ")" && open.pop() !== undefined) nesting--;
    }
    complete.push(token);
  }
  if (open.at(-1) === "?") {
    refuse("Expected : and another value", formula.length);
  }
  return complete;
}
