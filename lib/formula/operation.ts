/**
 * What an operation of a formula is.
 *
 * @module
 */

import type { Expression } from "./expression.ts";
import type { Graph } from "./graph.ts";

/** How it is computed, printed and differentiated. */
export interface Operation {
  /** Its result for numbers; a condition gives 1 or 0. */
  evaluate(...operands: number[]): number;
  /** JavaScript, `$0`, `$1`, … standing for the operands. */
  readonly code: string;
  /** How strongly the code binds, see {@linkcode binding}. */
  readonly binds: number;
  /** `a ∘ b = b ∘ a`, to the last bit. */
  readonly commutes?: boolean;
  /** The derivative; an operation without one has the derivative 0. */
  readonly derivative?: DerivativeRule;
}

/** The derivative, from the operands, their derivatives and the result. */
export type DerivativeRule = (
  graph: Graph,
  operands: readonly Expression[],
  inner: readonly Expression[],
  result: Expression,
) => Expression;

/** How strongly JavaScript binds the operands of what was printed. */
export const binding = {
  select: 1,
  or: 2,
  and: 3,
  equality: 4,
  comparison: 5,
  sum: 6,
  product: 7,
  sign: 8,
  call: 9,
} as const;
