/**
 * Formulas as graphs in which equal parts are one part.
 *
 * @module
 */

import { type Algebra, algebra, type Maker } from "./algebra.ts";
import type { Expression, Leaf } from "./expression.ts";
import { operations } from "./operations.ts";

/** Makes expressions, each one only once. */
export interface Graph extends Algebra, Maker {
  parameter(index: number): Expression;
  variable(index: number): Expression;
}

/** Larger than the number of any part, so that two make one key. */
const SHIFT = 2 ** 26;

/** An empty graph. */
export function createGraph(): Graph {
  let count = 0;
  const leaves = new Map<string, Expression>();
  /** The calls by operation, and then by their operands. */
  const calls = new Map<string, Map<number | string, Expression>>();

  function leaf(kind: Leaf["kind"], value: number): Expression {
    const key = `${kind} ${Object.is(value, -0) ? "-0" : value}`;
    let known = leaves.get(key);
    if (known === undefined) {
      known = { id: count++, kind, value };
      leaves.set(key, known);
    }
    return known;
  }

  const number = (value: number) => leaf("number", value);

  function apply(operation: string, ...operands: Expression[]): Expression {
    const { evaluate, commutes = false } = operations[operation];
    if (operands.every((a) => a.kind === "number")) {
      return number(evaluate(...operands.map((a) => (a as Leaf).value)));
    }
    let same = calls.get(operation);
    if (same === undefined) calls.set(operation, same = new Map());
    const key = keyOf(operands, commutes);
    let known = same.get(key);
    if (known === undefined) {
      known = { id: count++, kind: "call", operation, arguments: operands };
      same.set(key, known);
    }
    return known;
  }

  return {
    number,
    parameter: (index) => leaf("parameter", index),
    variable: (index) => leaf("variable", index),
    apply,
    ...algebra({ number, apply }),
  };
}

/** One key for the same operands, in whatever order if that is the same. */
function keyOf(
  operands: readonly Expression[],
  commutes: boolean,
): number | string {
  const [a, b] = operands;
  if (operands.length === 1) return a.id;
  if (operands.length > 2) {
    const ids = operands.map(({ id }) => id);
    return (commutes ? ids.sort((a, b) => a - b) : ids).join();
  }
  const swap = commutes && a.id > b.id;
  return swap ? b.id * SHIFT + a.id : a.id * SHIFT + b.id;
}
