/**
 * Gradients and Hessians against central differences, at seeded points.
 *
 * @module
 */

import {
  type FormulaSurface,
  random,
  type Range,
  type Surface,
} from "../../lib/mod.ts";
import { assertCentralDifferences } from "../formula/derivatives.ts";

/** Seeded points, uniform in a view. */
export function pointsIn(
  view: readonly Range[],
  { count = 200, seed = 1 } = {},
): number[][] {
  const { uniform } = random(seed);
  return Array.from(
    { length: count },
    () => view.map(([low, high]) => low + (high - low) * uniform()),
  );
}

/** Throws unless gradient and Hessian are right at every point. */
export function assertDerivatives(
  surface: Surface,
  points: readonly (readonly number[])[],
): void {
  for (const point of points) {
    assertCentralDifferences(surface as FormulaSurface, point);
  }
}
