/**
 * Formulas as graphs in which equal parts are one part.
 *
 * @module
 */

import { type Algebra, algebra } from "./algebra.ts";
import { constant, type Expression, type Leaf } from "./expression.ts";
import { operations } from "./operations.ts";

/** Makes expressions, each one only once. */
export interface Graph extends Algebra {
  number(value: number): Expression;
  parameter(index: number): Expression;
  variable(index: number): Expression;
  /** The operation as it was typed; only what is constant is computed. */
  apply(operation: string, ...operands: Expression[]): Expression;
}

/** An empty graph. */
export function createGraph(): Graph {
  const known = new Map<string, Expression>();

  function intern(
    key: string,
    make: (id: number) => Expression,
  ): Expression {
    let expression = known.get(key);
    if (expression === undefined) {
      expression = make(known.size);
      known.set(key, expression);
    }
    return expression;
  }

  function leaf(kind: Leaf["kind"], value: number): Expression {
    const key = `${kind} ${Object.is(value, -0) ? "-0" : value}`;
    return intern(key, (id) => ({ id, kind, value }));
  }

  const number = (value: number) => leaf("number", value);

  function apply(operation: string, ...operands: Expression[]): Expression {
    const { evaluate, commutes } = operations[operation];
    const numbers = operands.map(constant);
    if (numbers.every((a) => a !== undefined)) {
      return number(evaluate(...numbers));
    }
    const ids = operands.map((a) => a.id);
    if (commutes) ids.sort((a, b) => a - b);
    return intern(
      `${operation} ${ids}`,
      (id) => ({ id, kind: "call", operation, arguments: operands }),
    );
  }

  return {
    number,
    parameter: (index) => leaf("parameter", index),
    variable: (index) => leaf("variable", index),
    apply,
    ...algebra({ number, apply }),
  };
}
