/**
 * What a level point of a surface is.
 *
 * @module
 */

import type { Surface } from "../core/surface.ts";
import { combinations } from "./lattice.ts";

/** What a level point is. */
export type StationaryKind = "minimum" | "maximum" | "saddle" | "degenerate";

/** Eigenvalues this much smaller than the largest count as zero. */
const ZERO = 1e-7;

/** The distance, as a share of the view, at which heights are looked at. */
const AROUND = 1e-2;

/** A Hessian that explains less of the heights around says nothing. */
const EXPLAINED = 1e-3;

/** A difference of heights below this share of them is rounding. */
const ROUNDING = 1e-15;

/**
 * Decides by the signs of the eigenvalues, and by the heights around the point
 * where one of them is zero.
 *
 * @param eigenvalues The Hessian's, ascending.
 * @param widths The size of the view along each axis.
 */
export function kindOf(
  surface: Surface,
  point: Float64Array,
  { eigenvalues, widths }: {
    readonly eigenvalues: ArrayLike<number>;
    readonly widths: readonly number[];
  },
): StationaryKind {
  const rises = risesAround(surface, point, widths);
  const lambda = Array.from(eigenvalues);
  const largest = Math.max(...lambda.map(Math.abs));
  const reach = AROUND * Math.max(...widths);
  const explained = largest * reach ** 2 / 2;
  const decided = lambda.every((l) => Math.abs(l) > ZERO * largest) &&
    explained >= EXPLAINED * Math.max(...rises.map(Math.abs));
  const signs = (decided ? lambda : rises).map(Math.sign);
  const up = signs.includes(1), down = signs.includes(-1);
  if (up && down) return "saddle";
  if (signs.includes(0)) return "degenerate";
  return up ? "minimum" : "maximum";
}

/** By how much the surface rises towards each neighbour; rounding is 0. */
function risesAround(
  surface: Surface,
  point: Float64Array,
  widths: readonly number[],
): number[] {
  const height = surface.value(point);
  const rises: number[] = [];
  for (const direction of combinations(widths.map(() => [0, 1, -1]))) {
    if (direction.every((d) => d === 0)) continue;
    const beside = surface.value(
      point.map((x, i) => x + direction[i] * AROUND * widths[i]),
    );
    const rise = beside - height;
    const nothing = ROUNDING * Math.max(Math.abs(beside), Math.abs(height));
    if (Number.isFinite(rise)) rises.push(Math.abs(rise) > nothing ? rise : 0);
  }
  return rises;
}
