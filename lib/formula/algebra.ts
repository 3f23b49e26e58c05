/**
 * Arithmetic on expressions that keeps derivatives short.
 *
 * @module
 */

import { type Call, constant, type Expression } from "./expression.ts";

/** Makes the expressions that the operations are built of. */
export interface Maker {
  number(value: number): Expression;
  /** The operation as it was typed; only what is constant is computed. */
  apply(operation: string, ...operands: Expression[]): Expression;
}

/**
 * Operations that drop what adds nothing (`0 + u`, `0 u`) and move constants
 * to the front.
 */
export interface Algebra {
  add(a: Expression, b: Expression): Expression;
  subtract(a: Expression, b: Expression): Expression;
  negate(a: Expression): Expression;
  multiply(a: Expression, b: Expression): Expression;
  divide(a: Expression, b: Expression): Expression;
  /** `a / b`, where 0 / 0 counts as 0. */
  quotient(a: Expression, b: Expression): Expression;
  /** `a b`, where 0 · ∞ counts as 0. */
  product(a: Expression, b: Expression): Expression;
  power(a: Expression, b: Expression): Expression;
  /** `a` where the condition holds, else `b`. */
  select(condition: Expression, a: Expression, b: Expression): Expression;
}

/** The operations on what a maker makes. */
export function algebra({ number, apply }: Maker): Algebra {
  function negate(a: Expression): Expression {
    const negated = call(a, "negate");
    if (negated !== undefined) return negated.arguments[0];
    const { factor, rest } = split(a);
    return factor === 1 ? apply("negate", a) : scale(-factor, rest);
  }

  function add(a: Expression, b: Expression): Expression {
    if (constant(a) === 0) return b;
    if (constant(b) === 0) return a;
    if (a === b) return multiply(number(2), a);
    if (isNegative(b)) return subtract(a, negate(b));
    if (isNegative(a)) return subtract(b, negate(a));
    return apply("add", a, b);
  }

  function subtract(a: Expression, b: Expression): Expression {
    if (constant(a) === 0) return negate(b);
    if (constant(b) === 0) return a;
    if (a === b) return number(0);
    if (isNegative(b)) return add(a, negate(b));
    return apply("subtract", a, b);
  }

  function multiply(a: Expression, b: Expression): Expression {
    return factored("multiply", a, b);
  }

  function product(a: Expression, b: Expression): Expression {
    return factored("product", a, b);
  }

  /** A product whose constants come first. */
  function factored(
    operation: "multiply" | "product",
    a: Expression,
    b: Expression,
  ): Expression {
    const left = split(a);
    const right = split(b);
    const factor = left.factor * right.factor;
    if (factor === 0) return number(0);
    if (left.rest === undefined) return scale(factor, right.rest);
    if (right.rest === undefined) return scale(factor, left.rest);
    return scale(factor, apply(operation, left.rest, right.rest));
  }

  /** The constant that an expression begins with, and the rest of it. */
  function split(a: Expression): { factor: number; rest?: Expression } {
    if (a.kind === "number") return { factor: a.value };
    const negated = call(a, "negate");
    if (negated !== undefined) {
      return { factor: -1, rest: negated.arguments[0] };
    }
    const [first, rest] = call(a, "multiply")?.arguments ?? [];
    const factor = first === undefined ? undefined : constant(first);
    return factor === undefined ? { factor: 1, rest: a } : { factor, rest };
  }

  function scale(factor: number, rest?: Expression): Expression {
    if (rest === undefined) return number(factor);
    if (factor === 1) return rest;
    if (factor === -1) return apply("negate", rest);
    return apply("multiply", number(factor), rest);
  }

  /** Does it begin with a minus sign? */
  function isNegative(a: Expression): boolean {
    return split(a).factor < 0;
  }

  function divide(a: Expression, b: Expression): Expression {
    if (constant(a) === 0) return a;
    if (constant(b) === 1) return a;
    if (a === b) return number(1);
    if (call(a, "negate") !== undefined) return negate(divide(negate(a), b));
    return apply("divide", a, b);
  }

  function quotient(a: Expression, b: Expression): Expression {
    if (constant(a) === 0) return a;
    const divisor = constant(b);
    if (divisor !== undefined && divisor !== 0) return divide(a, b);
    if (call(a, "negate") !== undefined) return negate(quotient(negate(a), b));
    return apply("quotient", a, b);
  }

  function power(a: Expression, b: Expression): Expression {
    if (constant(b) === 0) return number(1);
    if (constant(b) === 1) return a;
    if (constant(b) === 0.5) return apply("sqrt", a);
    return apply("power", a, b);
  }

  function select(
    condition: Expression,
    a: Expression,
    b: Expression,
  ): Expression {
    if (a === b) return a;
    const decided = constant(condition);
    if (decided !== undefined) return decided !== 0 ? a : b;
    return apply("select", condition, a, b);
  }

  return {
    add,
    subtract,
    negate,
    multiply,
    divide,
    quotient,
    product,
    power,
    select,
  };
}

/** The expression, if it is a call of this operation. */
function call(a: Expression, operation: string): Call | undefined {
  return a.kind === "call" && a.operation === operation ? a : undefined;
}
