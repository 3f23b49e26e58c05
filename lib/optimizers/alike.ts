/**
 * Whether two optimizers are one and the same rule.
 *
 * @module
 */

import type { Optimizer } from "../core/optimizer.ts";

/** Gradients that no two rules answer alike. */
const PROBES = [[3, -0.5], [-1, 0.25], [0.02, 7], [-4, 0.125], [1e-3, -2]];

/**
 * Whether two optimizers take the same steps, to the last bit, and remember
 * the same: names and settings say what a rule claims, steps what it does.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert/equals";
 * import { adam, alike } from "downhill";
 *
 * assertEquals(alike(adam(), adam({ beta1: 0.9 })), true);
 * assertEquals(alike(adam(), { ...adam(), step() {} }), false);
 * ```
 */
export function alike(a: Optimizer, b: Optimizer): boolean {
  return trace(a) === trace(b);
}

/** Where an optimizer goes and what it remembers, every bit of it. */
function trace(optimizer: Optimizer): string {
  const point = new Float64Array([1.5, -0.75]);
  const state = optimizer.init(2);
  const ahead = new Float64Array(2);
  const seen = PROBES.map((gradient) => {
    optimizer.lookAhead?.(point, state, ahead);
    optimizer.step(point, new Float64Array(gradient), state);
    return [...point, ...ahead];
  });
  return JSON.stringify([seen, state]);
}
