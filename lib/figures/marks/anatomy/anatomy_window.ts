/**
 * What part of the plane a step is shown in: all of its arrows, with room, and
 * without haste from one step to the next.
 *
 * @module
 */

import type { StepParts } from "../../../analysis/decompose_step.ts";
import type { Range } from "../../../core/surface.ts";
import type { Trajectory } from "../../../core/trajectory.ts";
import { sharesScale } from "../contours/contours.ts";

/** The windows of a run; one serves `stride` steps. */
export interface Windows {
  /** How many steps a window serves. */
  readonly stride: number;
  /** Their middles, `[windows, 2]`. */
  readonly middles: Float32Array;
  /** From the middle to the edge along the first coordinate, `[windows]`. */
  readonly reaches: Float32Array;
  /** Units of the second coordinate on the length of one of the first. */
  readonly ratio: number;
}

/** How a run is to be looked at. */
export interface LookOptions {
  /** The one window for all steps. */
  readonly view?: readonly [Range, Range];
  /** The whole plane of interest: its proportions are kept. */
  readonly whole?: readonly Range[];
  /** How many steps a window serves. */
  readonly stride: number;
}

/** From the farthest tip to the edge, for labels. */
const MARGIN = 1.45;
/** Windows take so many neighbours on both sides into account. */
const CALM = 2;
/** But no window is so many times larger than its own step needs. */
const LARGEST = 2;
/** Nothing smaller than this share of the plane: float32 sees no more. */
const NEAREST = 1e-5;
/** An uncorrected step so many times longer may leave the window. */
const TOLERATED = 4;

/** The windows for the steps of a run. */
export function lookAt(
  run: Trajectory,
  parts: readonly StepParts[],
  { view, whole, stride }: LookOptions,
): Windows {
  const shape = whole && !sharesScale(whole) ? whole : undefined;
  const ratio = shape
    ? (shape[1][1] - shape[1][0]) / (shape[0][1] - shape[0][0])
    : 1;
  if (view !== undefined) {
    const [[x0, x1], [y0, y1]] = view;
    return {
      stride: Math.max(1, parts.length),
      middles: Float32Array.of((x0 + x1) / 2, (y0 + y1) / 2),
      reaches: Float32Array.of((x1 - x0) / 2),
      ratio: (y1 - y0) / (x1 - x0),
    };
  }
  const units = [1, ratio];
  const width = whole ? whole[0][1] - whole[0][0] : 1;
  const groups = Math.ceil(parts.length / stride);
  const boxes = Array.from({ length: groups }, (_, group) => {
    const from = group * stride;
    const all = parts.slice(from, from + stride)
      .flatMap((part, k) => tips(run, part, from + k));
    return units.map((_, i): Range => {
      const places = all.map((tip) => tip[i]);
      return [Math.min(...places), Math.max(...places)];
    });
  });
  const own = boxes.map((box) => box.map(([low, high]) => (low + high) / 2));
  const middles = boxes.map((box, group) =>
    box.map(([low, high], i) => {
      const calm = mean(near(own, group).map((middle) => middle[i]));
      return Math.min(high, Math.max(low, calm));
    })
  );
  const needed = middles.map((middle, group) =>
    Math.max(
      NEAREST * width,
      ...middle.flatMap((x, i) => {
        const [low, high] = boxes[group][i];
        const farthest = Math.max(high - x, x - low);
        return [MARGIN * farthest, NEAREST * Math.abs(x)]
          .map((reach) => reach / units[i]);
      }),
    )
  );
  // The mean of the largest near each is nowhere below what is needed there.
  const largest = needed.map((_, group) => Math.max(...near(needed, group)));
  const reaches = largest.map((_, group) =>
    Math.min(
      LARGEST * needed[group],
      Math.exp(mean(near(largest, group).map(Math.log))),
    )
  );
  return {
    stride,
    middles: Float32Array.from(middles.flat()),
    reaches: Float32Array.from(reaches),
    ratio,
  };
}

/** Where the arrows of a step begin and end. */
function tips(run: Trajectory, part: StepParts, row: number): number[][] {
  const point = [...run.points.subarray(2 * row, 2 * row + 2)];
  const ahead = [...run.gradientPoints.subarray(2 * row, 2 * row + 2)];
  const plus = (from: readonly number[], way: readonly number[]) =>
    from.map((x, i) => x + way[i]);
  const { step, carried = [0, 0], push = [0, 0], uncorrected } = part;
  const found = [
    point,
    ahead,
    plus(point, step),
    plus(point, carried),
    plus(ahead, push),
  ];
  const longest = Math.max(
    ...[step, carried, push].map((way) => Math.hypot(...way)),
  );
  if (uncorrected && Math.hypot(...uncorrected) < TOLERATED * longest) {
    found.push(plus(point, uncorrected));
  }
  return found.filter((tip) => tip.every(Number.isFinite));
}

function near<T>(all: readonly T[], at: number): readonly T[] {
  return all.slice(Math.max(0, at - CALM), at + CALM + 1);
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, x) => sum + x, 0) / numbers.length;
}
