/**
 * Newton's method for a zero of the gradient.
 *
 * @module
 */

import { Matrix, solve } from "ml-matrix";
import type { Surface } from "../surfaces/surface.ts";
import { hessianAt } from "./hessian.ts";

/** Enough where four fifths of the way are left at each step, as on x⁶. */
const STEPS = 120;

/** A zero is found when the next step is this share of the view. */
const NOTHING = 1e-9;

/** No step is longer than this share of the view. */
const LONGEST = 0.25;

/** Keeps the equations solvable where the Hessian is singular. */
const RIDGE = 1e-14;

/** A path this many views away from its start is given up. */
const AWAY = 2;

/**
 * A zero of the gradient, or `undefined` if the start leads to none.
 *
 * ```text
 * (H² + ρ ‖H‖² I) s = −H g      Newton's step where H has an inverse
 * x ← x + s                      shortened where it leaps over the view
 * ```
 *
 * @param widths The size of the view along each axis.
 */
export function newton(
  surface: Surface,
  start: ArrayLike<number>,
  widths: readonly number[],
): Float64Array<ArrayBuffer> | undefined {
  let x = Float64Array.from(start);
  let g = surface.gradient(x);
  for (let k = 0; k <= STEPS; k++) {
    const step = newtonStep(hessianAt(surface, x), g);
    if (!step) return undefined;
    const length = Math.max(...step.map((s, i) => Math.abs(s) / widths[i]));
    if (!(length < Infinity)) return undefined;
    if (length < NOTHING) {
      const last = x.map((value, i) => value + step[i]);
      return best(surface, [round(last, widths), last, x]);
    }

    const share = Math.min(1, LONGEST / length);
    x = x.map((value, i) => value + share * step[i]);
    if (x.some((value, i) => Math.abs(value - start[i]) > AWAY * widths[i])) {
      return undefined;
    }
    g = surface.gradient(x);
  }
  return undefined;
}

/** Newton's step; none where the surface does not curve at all. */
function newtonStep(
  hessian: Float64Array,
  gradient: Float64Array,
): number[] | undefined {
  const n = gradient.length;
  const size = norm(hessian);
  if (!(size > 0 && size < Infinity && norm(gradient) < Infinity)) return;
  const H = Matrix.from1DArray(n, n, hessian).div(size);
  const normal = H.mmul(H).add(Matrix.eye(n, n).mul(RIDGE));
  const target = H.mmul(Matrix.columnVector(gradient)).div(-size);
  return solve(normal, target).to1DArray();
}

/** The length of a vector. */
export function norm(vector: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < vector.length; i++) sum += vector[i] * vector[i];
  return Math.sqrt(sum);
}

/** The point with the shortest gradient, the first of equals. */
function best(
  surface: Surface,
  points: readonly Float64Array<ArrayBuffer>[],
): Float64Array<ArrayBuffer> {
  const lengths = points.map((point) => {
    const length = norm(surface.gradient(point));
    return Number.isNaN(length) ? Infinity : length;
  });
  return points[lengths.indexOf(Math.min(...lengths))];
}

/** The round numbers beside a zero: 0 rather than 1e-12. */
function round(
  point: Float64Array<ArrayBuffer>,
  widths: readonly number[],
): Float64Array<ArrayBuffer> {
  return point.map((value, i) => {
    const digits = Math.floor(-Math.log10(NOTHING * widths[i])) - 1;
    return Number(value.toFixed(Math.min(100, Math.max(0, digits))));
  });
}
