/**
 * The derivatives of a formula, as formulas.
 *
 * @module
 */

import { derivatives } from "./derivatives.ts";
import type { Call, Expression } from "./expression.ts";
import type { Graph } from "./graph.ts";

/** For more variables than this the way back is the shorter one. */
const FEW = 4;

/** The slopes along all variables. */
export function gradientOf(
  graph: Graph,
  value: Expression,
  variables: readonly Expression[],
): Expression[] {
  if (variables.length > FEW) return backward(graph, value, variables);
  const parts = inOrder([value]);
  return variables.map((x) => forward(graph, parts, x)[value.id]);
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
  const parts = inOrder(gradient);
  const columns = variables.map((x) => forward(graph, parts, x));
  return gradient.flatMap((_, i) =>
    variables.map((_, j) =>
      columns[Math.min(i, j)][gradient[Math.max(i, j)].id]
    )
  );
}

/**
 * The derivatives of some parts with respect to one variable, by the number
 * of the part: by the chain rule from the leaves up.
 */
function forward(
  graph: Graph,
  parts: readonly Expression[],
  variable: Expression,
): Expression[] {
  const found: Expression[] = [];
  const zero = graph.number(0);
  const one = graph.number(1);
  for (const part of parts) {
    if (part.kind !== "call") {
      found[part.id] = part === variable ? one : zero;
      continue;
    }
    const inner = part.arguments.map((a) => found[a.id]);
    found[part.id] = derivative(graph, part, inner);
  }
  return found;
}

function derivative(
  graph: Graph,
  part: Call,
  inner: readonly Expression[],
): Expression {
  const zero = graph.number(0);
  const rule = derivatives[part.operation];
  if (rule === undefined || inner.every((d) => d === zero)) return zero;
  return rule(graph, part.arguments, inner, part);
}

/**
 * The slopes along all variables at once, by the chain rule from the whole
 * down: no longer than the formula, however many variables it has.
 */
function backward(
  graph: Graph,
  value: Expression,
  variables: readonly Expression[],
): Expression[] {
  const zero = graph.number(0);
  const one = graph.number(1);
  /** What the value changes by with each part. */
  const weights = new Map([[value, one]]);
  for (const part of inOrder([value]).reverse()) {
    const weight = weights.get(part) ?? zero;
    if (part.kind !== "call" || weight === zero) continue;
    part.arguments.forEach((argument, i) => {
      if (argument.kind === "number" || argument.kind === "parameter") return;
      const inner = part.arguments.map((_, j) => j === i ? one : zero);
      const slope = graph.product(weight, derivative(graph, part, inner));
      weights.set(argument, graph.add(weights.get(argument) ?? zero, slope));
    });
  }
  return variables.map((x) => weights.get(x) ?? zero);
}

/** All parts of some expressions, each once, arguments first. */
export function inOrder(expressions: readonly Expression[]): Expression[] {
  const byId: Expression[] = [];
  const open = [...expressions];
  while (open.length > 0) {
    const part = open.pop()!;
    if (byId[part.id] !== undefined) continue;
    byId[part.id] = part;
    if (part.kind !== "call") continue;
    for (const argument of part.arguments) {
      if (byId[argument.id] === undefined) open.push(argument);
    }
  }
  return byId.filter((part) => part !== undefined);
}
