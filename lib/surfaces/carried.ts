/**
 * Surfaces that a page can compute itself, from a function and its numbers.
 *
 * @module
 */

import type { Surface } from "../core/surface.ts";

/** What a surface computes: height, gradient and Hessian. */
export type Computation = Required<
  Pick<Surface, "value" | "gradient" | "hessian">
>;

/**
 * The text of a computation: a JavaScript expression that evaluates to it.
 *
 * @param build Makes the computation from its numbers. Its own text is what
 * travels, so it may use its parameter and what every JavaScript has, nothing
 * else.
 * @param numbers Plain data that survives JSON: no NaN, nothing infinite.
 */
export function sourceOf<T>(
  build: (numbers: T) => Computation,
  numbers: T,
): string {
  return `(${build})(${JSON.stringify(numbers)})`;
}
