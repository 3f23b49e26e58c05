/**
 * The first step of a run at which something is true.
 *
 * @module
 */

import {
  checkArguments,
  checkOptions,
  checkPoint,
  checkView,
  nonNegative,
  unexpected,
} from "../core/arguments.ts";
import { aTrajectory } from "../core/kinds.ts";
import { isList } from "../core/recognize.ts";
import type { Range } from "../core/surface.ts";
import type { Trajectory } from "../core/trajectory.ts";

/** The first row for which a test holds, if there is one. */
function first(
  { steps }: Trajectory,
  holds: (row: number) => boolean,
): number | undefined {
  for (let row = 0; row <= steps; row++) if (holds(row)) return row;
  return undefined;
}

/** The options of {@linkcode firstWithin}. */
export interface WithinOptions {
  /** How near is near enough, 0 or more. `@default {0.1}` */
  readonly within?: number;
}

const NAMES: Readonly<Record<keyof WithinOptions, true>> = { within: true };

/**
 * After how many steps a run is within a distance of a point for the first
 * time; `undefined` if it never is. It may well leave again.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert/equals";
 * import { descend, firstWithin, gradientDescent, surface } from "downhill";
 *
 * const rule = gradientDescent({ learningRate: 0.25 });
 * const run = descend(surface("x^2"), rule, { start: [1], steps: 9 });
 * assertEquals(firstWithin(run, [0], { within: 0.1 }), 4);
 * ```
 *
 * @param trajectory The run.
 * @param target The point, `[dimension]`.
 * @param options How near.
 * @returns The step, from 0.
 * @throws {RangeError} If the point has not one coordinate a variable, or the
 * distance is negative.
 */
export function firstWithin(
  trajectory: Trajectory,
  target: ArrayLike<number>,
  options: WithinOptions = {},
): number | undefined {
  checkArguments({ trajectory }, aTrajectory);
  checkOptions(options, NAMES, { example: "{ within: 0.1 }" });
  const { within = 0.1 } = options;
  checkArguments({ within }, nonNegative);
  checkPoint("target", target, trajectory.dimension);
  return first(
    trajectory,
    (row) => distanceTo(trajectory, row, target) <= within,
  );
}

/**
 * After how many steps the height is below a value; `undefined` if it never
 * is.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert/equals";
 * import { descend, firstBelow, gradientDescent, surface } from "downhill";
 *
 * const rule = gradientDescent({ learningRate: 0.25 });
 * const run = descend(surface("x^2"), rule, { start: [1], steps: 9 });
 * assertEquals(firstBelow(run, 0.1), 2);
 * assertEquals(firstBelow(run, 0), undefined);
 * ```
 *
 * @param trajectory The run.
 * @param value The height.
 * @returns The step, from 0.
 * @throws {RangeError} If the value is NaN.
 */
export function firstBelow(
  trajectory: Trajectory,
  value: number,
): number | undefined {
  checkArguments({ trajectory }, aTrajectory);
  if (typeof value !== "number" || Number.isNaN(value)) {
    throw unexpected("value", { expected: "a number", found: value });
  }
  return first(trajectory, (row) => trajectory.values[row] < value);
}

/**
 * After how many steps a run is outside a part of the plane; `undefined` if it
 * never is. A run that diverged is.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert/equals";
 * import { descend, firstOutside, gradientDescent, surface } from "downhill";
 *
 * const rule = gradientDescent({ learningRate: 1.5 });
 * const run = descend(surface("x^2"), rule, { start: [1], steps: 9 });
 * assertEquals(firstOutside(run, [[-10, 10]]), 4);
 * ```
 *
 * @param trajectory The run.
 * @param view A range for each variable; its ends may be infinite.
 * @returns The step, from 0.
 * @throws {RangeError} If there is not one range a variable.
 */
export function firstOutside(
  trajectory: Trajectory,
  view: readonly Range[],
): number | undefined {
  checkArguments({ trajectory }, aTrajectory);
  checkSides(view, trajectory.dimension);
  const { points, dimension } = trajectory;
  return first(
    trajectory,
    (row) =>
      view.some(([low, high], i) => {
        const x = points[row * dimension + i];
        return !(x >= low && x <= high);
      }),
  );
}

/** Half a plane has a side that is infinite, so a view may have it here. */
function checkSides(view: readonly Range[], dimension: number): void {
  const sides = isList(view) && view.length === dimension &&
    Array.from(view).every((range) =>
      isList(range) && range.length === 2 && range[0] <= range[1]
    );
  // Its words are for views that are drawn, which have ends.
  if (!sides) checkView("view", view, dimension);
}

/** How far a run is from a point after some steps. */
export function distanceTo(
  { points, dimension }: Trajectory,
  row: number,
  target: ArrayLike<number>,
): number {
  let squares = 0;
  for (let i = 0; i < dimension; i++) {
    squares += (points[row * dimension + i] - target[i]) ** 2;
  }
  return Math.sqrt(squares);
}
