/**
 * What can be done with an optimizer's memory without knowing the rule.
 *
 * @module
 */

import type { Vector } from "../vector.ts";
import type { State } from "./optimizer.ts";

/** A copy that shares nothing, its vectors made by `convert`. */
export function copyState<S extends State>(
  state: S,
  convert: (vector: Vector) => Vector = (vector) => vector.slice(),
): S {
  const copy: State = {};
  for (const [name, value] of Object.entries(state)) {
    if (typeof value === "number") copy[name] = value;
    else if (ArrayBuffer.isView(value)) copy[name] = convert(value as Vector);
    else copy[name] = copyState(value, convert);
  }
  return copy as S;
}

/**
 * The smallest size that a run keeps; what is nearer to zero becomes zero.
 *
 * Processors compute with subnormal numbers a hundred times slower, and the
 * averages of a converged run would decay into them and stay there. In double
 * precision the bound stands well above them, since products such as (1 − β) g
 * come out smaller than g; in single precision products are taken in double.
 */
export function tiniest(vector: Vector): number {
  return vector instanceof Float32Array ? 2 ** -126 : 1e-300;
}

/** Sets to zero what is nearer to zero than `tiny`. */
export function flush(vector: Vector, tiny: number): void {
  for (let i = 0; i < vector.length; i++) {
    if (Math.abs(vector[i]) < tiny) vector[i] = 0;
  }
}

/** How often a memory is flushed, in steps. */
export const FLUSH_EVERY = 64;

/** The same for all vectors and numbers of a memory. */
export function flushState(state: State): void {
  for (const name in state) {
    const value = state[name];
    if (typeof value === "number") {
      if (value !== 0 && Math.abs(value) < 1e-300) state[name] = 0;
    } else if (ArrayBuffer.isView(value)) {
      flush(value as Vector, tiniest(value as Vector));
    } else flushState(value);
  }
}
