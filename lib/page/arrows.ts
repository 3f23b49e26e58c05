/**
 * Arrows at the steps of a path: the gradient's part of a step, or the step.
 *
 * @module
 */

import type { Path } from "../figures/path.ts";
import type { Range } from "../surfaces/surface.ts";
import { isInside, pair } from "./track.ts";

/** Shorter arrows than this, in pixels, would be blots. */
const SHORTEST = 5;
const HEAD = 6;

/**
 * The arrows of a path up to a step, for svg's `d`: from each point along
 * −η∇f, or to the next point.
 *
 * @param pixels Where each step is, `[steps + 1, 2]`.
 * @param project Points of the plane to pixels, `[n, 2]` to `[n, 2]`.
 */
export function arrowsOf(
  path: Path,
  pixels: Float64Array,
  project: (points: ArrayLike<number>) => Float64Array,
  box: readonly [Range, Range],
): (step: number) => string {
  const { points, gradients, learningRate = 1 } = path;
  const tips = path.arrows === "gradient"
    ? project(points.map((x, k) => x - learningRate * gradients[k]))
    : Float64Array.from(pixels, (_, k) => pixels[k + 2] ?? NaN);
  const ends: number[] = [];
  let all = "";
  for (let k = 0; 2 * k < pixels.length; k++) {
    all += arrow(
      pixels.subarray(2 * k, 2 * k + 2),
      tips.subarray(2 * k, 2 * k + 2),
      box,
    );
    ends.push(all.length);
  }
  return (step) => all.slice(0, ends[Math.min(step, ends.length - 1)]);
}

function arrow(
  [x, y]: Float64Array,
  [tipX, tipY]: Float64Array,
  box: readonly [Range, Range],
): string {
  const length = Math.hypot(tipX - x, tipY - y);
  if (!isInside(x, y, box) || !(length >= SHORTEST) || length > 1e5) return "";
  const [ux, uy] = [(tipX - x) / length, (tipY - y) / length];
  const size = Math.min(HEAD, length / 2);
  const [baseX, baseY] = [tipX - size * ux, tipY - size * uy];
  const half = size * 0.45;
  return `M${pair(x, y)}L${pair(baseX, baseY)}` +
    `M${pair(tipX, tipY)}L${pair(baseX - half * uy, baseY + half * ux)}` +
    `L${pair(baseX + half * uy, baseY - half * ux)}Z`;
}
