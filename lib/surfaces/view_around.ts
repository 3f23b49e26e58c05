/**
 * A view that suits a minimum.
 *
 * @module
 */

import type { Range } from "../core/surface.ts";

/**
 * The ranges around a minimum along each of which a surface rises by about as
 * much, so that every variable matters in the picture.
 *
 * @param hessian At the minimum, `[dimension × dimension]`.
 * @param rise How much it rises from the middle to an edge.
 */
export function viewAround(
  center: readonly number[],
  hessian: ArrayLike<number>,
  rise: number,
): Range[] {
  return center.map((middle, i) => {
    const reach = Math.sqrt(2 * rise / hessian[i * (center.length + 1)]);
    return [middle - reach, middle + reach];
  });
}
