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
): Expression[] {
  const lowered = new Map<Expression, Expression>();
  for (const part of inOrder(expressions)) {
    lowered.set(
      part,
      part.kind === "call" ? lower(graph, part, lowered) : part,
    );
  }
  return expressions.map((expression) => lowered.get(expression)!);
}

function lower(
  graph: Graph,
  { operation, arguments: operands }: Call,
  lowered: ReadonlyMap<Expression, Expression>,
): Expression {
  const now = operands.map((operand) => lowered.get(operand)!);
  const n = operation === "power" ? constant(now[1]) : undefined;
  if (n === undefined || !Number.isInteger(n) || Math.abs(n) > MAX_POWER) {
    return graph.apply(operation, ...now);
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
