/**
 * The parts of a formula.
 *
 * @module
 */

/** A part of a formula. Parts are numbered so that arguments come first. */
export type Expression = Leaf | Call;

/** A number, a parameter or a variable. */
export interface Leaf {
  readonly id: number;
  readonly kind: "number" | "parameter" | "variable";
  /** The number itself, or which parameter or variable it is. */
  readonly value: number;
}

/** An operation and what it is applied to. */
export interface Call {
  readonly id: number;
  readonly kind: "call";
  readonly operation: string;
  readonly arguments: readonly Expression[];
}

/** The number that an expression is, or `undefined`. */
export function constant(expression: Expression): number | undefined {
  return expression.kind === "number" ? expression.value : undefined;
}
