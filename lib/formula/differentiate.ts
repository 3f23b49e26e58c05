/**
 * The derivative of a formula, as a formula.
 *
 * @module
 */

import type { Expression } from "./expression.ts";
import type { Graph } from "./graph.ts";
import { operations } from "./operations.ts";

/**
 * The derivative with respect to one variable, by the chain rule from the
 * leaves up; parts that occur twice are differentiated once.
 */
export function differentiate(
  graph: Graph,
  expression: Expression,
  variable: Expression,
): Expression {
  const derivatives = new Map<Expression, Expression>();
  const zero = graph.number(0);
  const one = graph.number(1);
  for (const part of inOrder([expression])) {
    if (part.kind !== "call") {
      derivatives.set(part, part === variable ? one : zero);
      continue;
    }
    const inner = part.arguments.map((a) => derivatives.get(a)!);
    const { derivative } = operations[part.operation];
    const flat = derivative === undefined || inner.every((d) => d === zero);
    derivatives.set(
      part,
      flat ? zero : derivative(graph, part.arguments, inner, part),
    );
  }
  return derivatives.get(expression)!;
}

/**
 * The Hessian, row by row, from the gradient. It is symmetric: only the lower
 * half is differentiated.
 */
export function hessianOf(
  graph: Graph,
  gradient: readonly Expression[],
  variables: readonly Expression[],
): Expression[] {
  const rows = gradient.map((slope, i) =>
    variables.slice(0, i + 1).map((x) => differentiate(graph, slope, x))
  );
  return rows.flatMap((row, i) =>
    rows.map((column, j) => j <= i ? row[j] : column[i])
  );
}

/** All parts of some expressions, each once, arguments first. */
export function inOrder(expressions: readonly Expression[]): Expression[] {
  const seen = new Set<Expression>();
  const open = [...expressions];
  while (open.length > 0) {
    const part = open.pop()!;
    if (seen.has(part)) continue;
    seen.add(part);
    if (part.kind === "call") open.push(...part.arguments);
  }
  return [...seen].sort((a, b) => a.id - b.id);
}
