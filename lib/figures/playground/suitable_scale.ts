/**
 * How heights are best drawn where nobody says it.
 *
 * @module
 */

import type { Scale } from "../../surfaces/scale.ts";
import type { Range, Surface } from "../../core/surface.ts";

/** Samples along each axis. */
const SAMPLES = 21;

/** Logarithmic where the view's heights span more than a linear one shows. */
export function suitableScale(
  surface: Surface,
  [[x0, x1], [y0, y1]]: readonly Range[],
): Scale["kind"] {
  const heights: number[] = [];
  for (let i = 0; i < SAMPLES; i++) {
    for (let j = 0; j < SAMPLES; j++) {
      const [s, t] = [i / (SAMPLES - 1), j / (SAMPLES - 1)];
      const height = surface.value([x0 + s * (x1 - x0), y0 + t * (y1 - y0)]);
      if (Number.isFinite(height)) heights.push(height);
    }
  }
  heights.sort((a, b) => a - b);
  const [low, middle, high] = [0, 0.5, 0.999].map((share) =>
    heights[Math.floor(share * heights.length)]
  );
  return high - low > 30 * (middle - low) ? "log" : "linear";
}
