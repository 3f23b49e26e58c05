/**
 * Newton's method for a zero of the gradient.
 *
 * @module
 */

import { Matrix, solve } from "../surfaces/ml_matrix.ts";
import type { Surface } from "../core/surface.ts";
import { hessianOf } from "./hessian.ts";

/** Enough where four fifths of the way are left at each step, as on x⁶. */
const STEPS = 120;

/** A zero is found when the next step is this share of the view. */
const NOTHING = 1e-9;

/** And when the gradient would be used up within this share of the view. */
const LEVEL = 1e-8;

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
  const n = start.length;
  const widest = Math.max(...widths);
  const x = Float64Array.from(start);
  const step = new Float64Array(n);
  const g = new Float64Array(n);
  for (let k = 0; k <= STEPS; k++) {
    surface.gradient(x, g);
    const H = hessianOf(surface, x);
    const size = norm(H);
    if (!(size > 0 && size < Infinity && norm(g) < Infinity)) return undefined;
    if (n === 2) stepOfTwo(H, g, { size, out: step });
    else stepOfMany(H, g, { size, out: step });
    let length = 0;
    for (let i = 0; i < n; i++) {
      length = Math.max(length, Math.abs(step[i]) / widths[i]);
    }
    if (length < NOTHING) {
      // Where the Hessian is singular no step leads along its null space.
      if (norm(g) > LEVEL * size * widest) return undefined;
      const last = x.map((value, i) => value + step[i]);
      return best(surface, [round(last, widths), last, x]);
    }
    const share = Math.min(1, LONGEST / length);
    for (let i = 0; i < n; i++) {
      x[i] += share * step[i];
      if (!(Math.abs(x[i] - start[i]) <= AWAY * widths[i])) return undefined;
    }
  }
  return undefined;
}

/** A Hessian's size, and where its step goes. */
interface StepOptions {
  readonly size: number;
  readonly out: Float64Array;
}

/** The step for two variables, in closed form. */
function stepOfTwo(
  H: Float64Array,
  g: Float64Array,
  { size, out }: StepOptions,
): void {
  const a = H[0] / size, b = H[1] / size, c = H[3] / size;
  const p = a * a + b * b + RIDGE, q = b * (a + c), r = b * b + c * c + RIDGE;
  const u = (a * g[0] + b * g[1]) / size, v = (b * g[0] + c * g[1]) / size;
  const determinant = p * r - q * q;
  out[0] = (q * v - r * u) / determinant;
  out[1] = (q * u - p * v) / determinant;
}

/** The step for any number of variables. */
function stepOfMany(
  hessian: Float64Array,
  g: Float64Array,
  { size, out }: StepOptions,
): void {
  const n = g.length;
  const H = Matrix.from1DArray(n, n, hessian).div(size);
  const normal = H.mmul(H).add(Matrix.eye(n, n).mul(RIDGE));
  const target = H.mmul(Matrix.columnVector(g)).div(-size);
  out.set(solve(normal, target).to1DArray());
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
    // Adding 0 makes 0 of −0.
    return Number(value.toFixed(Math.min(100, Math.max(0, digits)))) + 0;
  });
}
