/**
 * Many runs at once: one optimizer, from many starts.
 *
 * @module
 */

import { crowd } from "../core/crowd.ts";
import type { Optimizer } from "../core/optimizer.ts";
import type { Surface } from "../core/surface.ts";

/** Where the balls of one optimizer are, after every `stride` steps. */
export interface Tracks {
  /** Steps from one row to the next. */
  readonly stride: number;
  /** Balls in a row. */
  readonly count: number;
  /**
   * The points, row by row, `[rows, count, 2]`; NaN for a ball that has left
   * the finite numbers.
   */
  readonly points: Float32Array;
  /** The median of the heights, `[rows]`; balls that left count as infinite. */
  readonly medians: Float32Array;
}

/** Many runs. */
export interface ManyOptions {
  /** The starts, `[count, 2]`. */
  readonly starts: Float32Array;
  /** Steps of each run. */
  readonly steps: number;
  /** Steps from one row that is kept to the next. `@default 1` */
  readonly stride?: number;
}

/** Runs an optimizer from many starts over a surface of two variables. */
export function descendMany(
  surface: Surface,
  optimizer: Optimizer,
  { starts, steps, stride = 1 }: ManyOptions,
): Tracks {
  const count = starts.length / 2;
  const rows = Math.floor(steps / stride) + 1;
  const heights = new Float64Array(rows * count).fill(Infinity);
  const kept = crowd(surface, optimizer, { starts, steps, every: stride })
    .rows!;
  kept.values.forEach((height, at) => {
    if (Number.isFinite(height)) heights[at] = height;
  });
  const medians = new Float32Array(rows);
  for (let row = 0; row < rows; row++) {
    medians[row] = median(heights.subarray(row * count, (row + 1) * count));
  }
  return { stride, count, points: Float32Array.from(kept.points), medians };
}

/** The middle one of some numbers, or between the two; sorts them. */
function median(numbers: Float64Array): number {
  numbers.sort();
  const middle = (numbers.length - 1) / 2;
  return (numbers[Math.floor(middle)] + numbers[Math.ceil(middle)]) / 2;
}
