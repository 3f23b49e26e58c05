/**
 * Powers as products.
 *
 * @module
 */

import { inOrder } from "./differentiate.ts";
import { type Call, constant, type Expression } from "./expression.ts";
import type { Graph } from "./graph.ts";

/** Larger powers are left to `Math.pow`. */
const MAX_POWER = 16;

/** Small whole powers become products: exact, and faster than `Math.pow`. */
export function lowerPowers(
  graph: Graph,
  expressions: readonly Expression[],
): readonly Expression[] {
  const parts = inOrder(expressions);
  const isPower = (part: Expression) =>
    part.kind === "call" && part.operation === "power";
  if (!parts.some(isPower)) return expressions;
  /** What each part became, by its number. */
  const lowered: Expression[] = [];
  for (const part of parts) {
    lowered[part.id] = part.kind === "call"
      ? lower(graph, part, lowered)
      : part;
  }
  return expressions.map(({ id }) => lowered[id]);
}

function lower(
  graph: Graph,
  part: Call,
  lowered: readonly Expression[],
): Expression {
  const { operation, arguments: operands } = part;
  const now = operands.map((operand) => lowered[operand.id]);
  const n = operation === "power" ? constant(now[1]) : undefined;
  if (n === undefined || !Number.isInteger(n) || Math.abs(n) > MAX_POWER) {
    const same = now.every((operand, i) => operand === operands[i]);
    return same ? part : graph.apply(operation, ...now);
  }
  const result = product(graph, now[0], Math.abs(n));
  return n < 0 ? graph.apply("divide", graph.number(1), result) : result;
}

/** `uⁿ` by squaring, for n of 1 and above. */
function product(graph: Graph, u: Expression, n: number): Expression {
  if (n === 1) return u;
  const half = product(graph, u, Math.floor(n / 2));
  const square = graph.apply("multiply", half, half);
  return n % 2 === 0 ? square : graph.apply("multiply", square, u);
}
