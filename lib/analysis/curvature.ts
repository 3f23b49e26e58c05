/**
 * How curved a surface is at a point.
 *
 * @module
 */

import { checkArguments, checkPoint } from "../core/arguments.ts";
import { aSurface } from "../core/kinds.ts";
import { eigenvalues } from "../surfaces/eigenvalues.ts";
import type { Surface } from "../core/surface.ts";
import { hessianOf } from "./hessian.ts";

/** How a surface curves at a point. Plain data. */
export interface Curvature {
  /** The Hessian's eigenvalues, ascending, `[dimension]`. */
  readonly eigenvalues: readonly number[];
  /**
   * κ: the largest eigenvalue by size over the smallest by size; infinite
   * where one is 0, NaN where all are.
   */
  readonly conditionNumber: number;
  /** L: the largest eigenvalue. */
  readonly sharpness: number;
}

/**
 * The curvature of a surface at a point.
 *
 * @example The narrow valley of Booth's function
 * ```ts
 * import { assertEquals } from "@std/assert/equals";
 * import { curvature, surface } from "downhill";
 *
 * const booth = surface("(x + 2*y - 7)^2 + (2*x + y - 5)^2");
 * const { conditionNumber, sharpness } = curvature(booth, [1, 3]);
 * assertEquals([conditionNumber, sharpness], [9, 18]);
 * ```
 *
 * @param surface Any surface.
 * @param point Where, `[dimension]`.
 * @returns The eigenvalues, and what follows from them.
 * @throws {RangeError} If the point has not one coordinate a variable.
 */
export function curvature(
  surface: Surface,
  point: ArrayLike<number>,
): Curvature {
  checkArguments({ surface }, aSurface);
  const dimension = surface.variables.length;
  checkPoint("point", point, dimension);
  const found = eigenvalues(hessianOf(surface, point));
  const sizes = found.map(Math.abs).sort();
  return {
    eigenvalues: [...found],
    conditionNumber: sizes[dimension - 1] / sizes[0],
    sharpness: found[dimension - 1],
  };
}
