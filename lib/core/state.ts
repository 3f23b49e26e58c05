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
