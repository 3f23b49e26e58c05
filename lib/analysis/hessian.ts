/**
 * The Hessian of any surface.
 *
 * @module
 */

import { checkArguments, checkPoint } from "../core/arguments.ts";
import { aSurface } from "../core/kinds.ts";
import type { Surface } from "../core/surface.ts";

/** The step that suits differences of an exact gradient: ε to the third. */
const EXACT_STEP = Math.cbrt(Number.EPSILON);

/** Differences of differences round more and need a longer step. */
const ROUGH_STEP = Number.EPSILON ** (1 / 5);

/**
 * The Hessian at a point, row by row, `[dimension × dimension]`: the surface's
 * own, or else central differences of its gradient, made symmetric.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert/equals";
 * import { hessianAt, surface } from "downhill";
 *
 * assertEquals([...hessianAt(surface("x^2 - x*y"), [3, 1])], [2, -1, -1, 0]);
 * ```
 *
 * @param surface Any surface.
 * @param point Where, `[dimension]`.
 * @returns The second derivatives; symmetric.
 * @throws {RangeError} If the point has not one coordinate a variable.
 */
export function hessianAt(
  surface: Surface,
  point: ArrayLike<number>,
): Float64Array {
  checkArguments({ surface }, aSurface);
  checkPoint("point", point, surface.variables.length);
  return hessianOf(surface, point);
}

/** The same for arguments that have been checked. */
export function hessianOf(
  surface: Surface,
  point: ArrayLike<number>,
): Float64Array {
  return surface.hessian?.(point) ?? differences(surface, point);
}

function differences(
  surface: Surface,
  point: ArrayLike<number>,
): Float64Array {
  const n = point.length;
  const at = Float64Array.from(point);
  const before = new Float64Array(n), after = new Float64Array(n);
  const hessian = new Float64Array(n * n);
  const step = surface.derivatives === "central differences"
    ? ROUGH_STEP
    : EXACT_STEP;
  for (let i = 0; i < n; i++) {
    const h = step * Math.max(1, Math.abs(point[i]));
    at[i] = point[i] - h;
    surface.gradient(at, before);
    at[i] = point[i] + h;
    surface.gradient(at, after);
    at[i] = point[i];
    for (let j = 0; j < n; j++) {
      const slope = (after[j] - before[j]) / (2 * h);
      hessian[i * n + j] += slope / 2;
      hessian[j * n + i] += slope / 2;
    }
  }
  return hessian;
}
