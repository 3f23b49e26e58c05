/**
 * What can be done with an optimizer's memory without knowing the rule.
 *
 * @module
 */

import type { Vector } from "./vector.ts";
import type { State } from "./optimizer.ts";

/** A copy that shares nothing, its vectors made by `convert`. */
export function copyState<S extends State>(
  state: S,
  convert: (vector: Vector) => Vector = (vector) => vector.slice(),
): S {
  const copy: State = {};
  for (const name in state) {
    const value: State[string] = state[name];
    if (typeof value === "number") copy[name] = value;
    else if (ArrayBuffer.isView(value)) copy[name] = convert(value as Vector);
    else copy[name] = copyState(value, convert);
  }
  return copy as S;
}

/** How often small numbers are flushed, in steps. */
export const FLUSH_EVERY = 256;

/**
 * Sets numbers too small to matter to zero: below 1e-300, in single precision
 * below 2⁻¹²⁶.
 *
 * Processors compute with subnormal numbers, those below 2⁻¹⁰²², many times
 * slower. The averages of a converged run would decay into them and stay
 * there: rounding keeps 0.9 times the smallest of them what it was.
 */
export function flush(point: Vector, state: State): void {
  flushVector(point);
  for (const name in state) {
    const value = state[name];
    if (typeof value === "number") {
      if (Math.abs(value) < 1e-300) state[name] = 0;
    } else if (ArrayBuffer.isView(value)) flushVector(value as Vector);
    else flush(point, value);
  }
}

function flushVector(vector: Vector): void {
  const tiny = vector instanceof Float32Array ? 2 ** -126 : 1e-300;
  for (let i = 0; i < vector.length; i++) {
    if (Math.abs(vector[i]) < tiny) vector[i] = 0;
  }
}
