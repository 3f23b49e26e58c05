/**
 * The minimum near a point, to the last digits.
 *
 * @module
 */

import { CholeskyDecomposition, Matrix } from "./ml_matrix.ts";
import type { Computation } from "./carried.ts";
import type { Landmark } from "../core/surface.ts";

/** Newton doubles the digits at each step; more steps lead nowhere. */
const STEPS = 50;

/** A step of this size, beside the point, changes nothing any more. */
const NOTHING = 1e-12;

/** How often a step is halved before the search ends. */
const HALVINGS = 40;

/**
 * The minimum that Newton's steps lead to, each halved until it descends.
 *
 * @returns None if the surface does not curve upward on the way, or if its
 * lowest point is infinitely far away.
 */
export function polish(
  { value, gradient, hessian }: Computation,
  start: readonly number[],
): Landmark | undefined {
  const n = start.length;
  let point = [...start];
  let height = value(point);
  for (let k = 0; k < STEPS; k++) {
    const curvature = new CholeskyDecomposition(
      Matrix.from1DArray(n, n, hessian(point)),
    );
    if (!curvature.isPositiveDefinite()) return undefined;
    const step = curvature.solve(Matrix.columnVector(gradient(point)))
      .to1DArray();
    const length = Math.hypot(...step);
    if (!(length < Infinity)) return undefined;
    const whole = point.map((x, i) => x - step[i]);
    if (length <= NOTHING * (1 + Math.hypot(...point))) {
      return { point: whole, value: value(whole) };
    }
    let share = 1;
    let next = point, lower = NaN;
    for (let halvings = 0; halvings < HALVINGS; halvings++, share /= 2) {
      next = point.map((x, i) => x - share * step[i]);
      lower = value(next);
      if (lower < height) break;
    }
    if (!(lower < height)) {
      // So near to a minimum that rounding hides the descent.
      return length < Math.sqrt(NOTHING)
        ? { point: whole, value: value(whole) }
        : undefined;
    }
    [point, height] = [next, lower];
  }
  return undefined;
}
