/**
 * Arrows at the steps of a path: the gradient's part of a step, or the step.
 *
 * @module
 */

import { arrowOf } from "../arrow.ts";
import type { Path } from "../marks/path/path.ts";
import type { Range } from "../../core/surface.ts";
import { isInside, pair } from "./pixel_path.ts";

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
  from: Float64Array,
  tip: Float64Array,
  box: readonly [Range, Range],
): string {
  const [x, y] = from;
  if (!isInside(x, y, box)) return "";
  const found = arrowOf([x, y], [tip[0], tip[1]]);
  if (found === undefined) return "";
  const [shaft, head] = [found.shaft, found.head].map((points) =>
    `M${points.map((point) => pair(...point)).join("L")}`
  );
  return `${shaft}${head}Z`;
}
