/**
 * Where a surface has an edge, so that it has no gradient there.
 *
 * @module
 */

import type { Surface } from "../core/surface.ts";
import { hessianOf } from "./hessian.ts";
import { norm } from "./newton.ts";

/** How far beside the point slopes are compared, as shares of the view. */
const NEAR = 1e-6;
const FAR = 1e-2;

/** Slopes change by this share of the farther change only at an edge. */
const SUDDEN = 1e-3;

/** And by so many times more than the Hessian says. */
const UNEXPLAINED = 10;

/**
 * Whether the slope jumps at a point, as on the ridge between the two hollows
 * of `min(…, …)`: across a smooth place it changes in proportion to the way.
 *
 * @param widths The size of the view along each axis.
 */
export function isKink(
  surface: Surface,
  point: Float64Array,
  widths: readonly number[],
): boolean {
  const curvature = norm(hessianOf(surface, point));
  return point.some((_, i) => {
    const change = (share: number) => {
      const beside = (sign: number) =>
        surface.gradient(
          point.map((x, k) => k === i ? x + sign * share * widths[k] : x),
        );
      const [before, after] = [beside(-1), beside(1)];
      return norm(after.map((slope, k) => slope - before[k]));
    };
    const sudden = change(NEAR);
    return sudden > UNEXPLAINED * 2 * NEAR * widths[i] * curvature &&
      sudden > SUDDEN * change(FAR);
  });
}
