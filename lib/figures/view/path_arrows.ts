/**
 * Arrows at the steps of a path: the gradient's part of a step, or the step.
 *
 * @module
 */

import { type Arrow, arrowOf } from "../arrow.ts";
import type { Path } from "../marks/path/path.ts";
import type { Range } from "../../core/surface.ts";
import { isInside, pair } from "./pixel_path.ts";

/** The arrows of a path. */
export interface PathArrows {
  /** Those up to a step, for svg's `d`. */
  text(step: number): string;
  /** Their corners up to a step, each `[5, 2]`: along the shaft and the head. */
  corners(step: number): readonly (readonly number[])[];
}

/** Of a path without arrows. */
export const NO_ARROWS: PathArrows = { text: () => "", corners: () => [] };

/**
 * The arrows of a path: from each point along −η∇f, or to the next point.
 *
 * @param pixels Where each step is, `[steps + 1, 2]`.
 * @param project Points of the plane to pixels, `[n, 2]` to `[n, 2]`.
 */
export function arrowsOf(
  path: Path,
  pixels: Float64Array,
  project: (points: ArrayLike<number>) => Float64Array,
  box: readonly [Range, Range],
): PathArrows {
  const { points, gradients, learningRate = 1 } = path;
  const tips = path.arrows === "gradient"
    ? project(points.map((x, k) => x - learningRate * gradients[k]))
    : Float64Array.from(pixels, (_, k) => pixels[k + 2] ?? NaN);
  const arrows: (Arrow | undefined)[] = [];
  const ends: number[] = [];
  let all = "";
  for (let k = 0; 2 * k < pixels.length; k++) {
    const [x, y] = pixels.subarray(2 * k, 2 * k + 2);
    const found = isInside(x, y, box)
      ? arrowOf([x, y], [tips[2 * k], tips[2 * k + 1]])
      : undefined;
    arrows.push(found);
    all += found === undefined ? "" : textOf(found).join("");
    ends.push(all.length);
  }
  return {
    text: (step) => all.slice(0, ends[Math.min(step, ends.length - 1)]),
    corners: (step) =>
      arrows.slice(0, step + 1).flatMap((arrow) =>
        arrow ? [[...arrow.shaft, ...arrow.head].flat()] : []
      ),
  };
}

/** Shaft and head of an arrow, for svg's `d`. */
export function textOf(arrow: Arrow): [shaft: string, head: string] {
  const [shaft, head] = [arrow.shaft, arrow.head].map((points) =>
    `M${points.map((point) => pair(...point)).join("L")}`
  );
  return [shaft, `${head}Z`];
}
