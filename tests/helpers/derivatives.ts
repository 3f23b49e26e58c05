/**
 * Checks a surface's gradient and Hessian against central differences.
 *
 * @module
 */

import { random, type Range, type Surface } from "../../lib/mod.ts";

/** Half the distance of the two points whose heights are compared. */
const STEP = 1e-5;

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

/** Throws unless both derivatives are right, to about seven digits. */
export function assertDerivatives(
  surface: Surface,
  points: readonly (readonly number[])[],
  tolerance = 1e-7,
): void {
  for (const point of points) {
    const gradient = surface.gradient(point);
    const hessian = surface.hessian?.(point);
    const size = 1 + Math.hypot(surface.value(point), ...gradient);
    point.forEach((x, i) => {
      const h = STEP * (1 + Math.abs(x));
      const before = point.with(i, x - h), after = point.with(i, x + h);
      const slope = (surface.value(after) - surface.value(before)) / (2 * h);
      compare(`∂${i}`, gradient[i], slope, size);
      const low = surface.gradient(before), high = surface.gradient(after);
      point.forEach((_, j) => {
        const bend = (high[j] - low[j]) / (2 * h);
        const found = hessian?.[i * point.length + j];
        if (found === undefined) return;
        compare(`∂${i}∂${j}`, found, bend, size + Math.abs(bend));
      });
    });

    function compare(what: string, found: number, near: number, size: number) {
      if (Math.abs(found - near) <= tolerance * size) return;
      throw new Error(
        `${surface.name} at (${point.join(", ")}): expected ${what} to be ` +
          `${near} but found ${found}`,
      );
    }
  }
}
