/**
 * The operators of mathjs' tree, and the operations that they are here.
 *
 * @module
 */

import type { MathNode, OperatorNode } from "./mathjs.ts";

/** mathjs' operators between numbers. */
export const ARITHMETIC: ReadonlyMap<string, string> = /* @__PURE__ */ new Map([
  ["divide", "divide"],
  ["unaryMinus", "negate"],
]);

/** Operators of which thousands may follow one another. */
const LONG: ReadonlySet<string> = /* @__PURE__ */ new Set([
  "add",
  "subtract",
  "multiply",
]);

/** mathjs' comparisons, which here are exact. */
export const COMPARISON: ReadonlyMap<string, string> = /* @__PURE__ */ new Map([
  ["smaller", "<"],
  ["smallerEq", "<="],
  ["larger", ">"],
  ["largerEq", ">="],
  ["equal", "==="],
  ["unequal", "!=="],
]);

/** mathjs' operators between conditions. */
export const LOGIC: ReadonlySet<string> = /* @__PURE__ */ new Set([
  "and",
  "or",
  "not",
]);

/** Is it a sum, a difference or a product? */
export function isLong(node: MathNode): node is OperatorNode {
  return node.type === "OperatorNode" && LONG.has((node as OperatorNode).fn);
}
