/**
 * The first step of a run at which something is true.
 *
 * @module
 */

import { checkArguments, nonNegative, unexpected } from "../core/arguments.ts";
import type { Range } from "../core/surface.ts";
import type { Trajectory } from "../core/trajectory.ts";

/** The first row for which a test holds, or `null`. */
function first(
  { steps }: Trajectory,
  holds: (row: number) => boolean,
): number | null {
  for (let row = 0; row <= steps; row++) if (holds(row)) return row;
  return null;
}

/**
 * After how many steps a run is within a distance of a point for the first
 * time; `null` if it never is. It may well leave again.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert/equals";
 * import { descend, firstWithin, gradientDescent, surface } from "downhill";
 *
 * const rule = gradientDescent({ learningRate: 0.25 });
 * const run = descend(surface("x^2"), rule, { start: [1], steps: 9 });
 * assertEquals(firstWithin(run, [0], 0.1), 4);
 * ```
 *
 * @throws {RangeError} If the point has not one coordinate a variable, or the
 * distance is negative.
 */
export function firstWithin(
  trajectory: Trajectory,
  target: ArrayLike<number>,
  distance: number,
): number | null {
  checkArguments({ distance }, nonNegative);
  checkLength({ target }, "coordinates", trajectory);
  return first(
    trajectory,
    (row) => distanceTo(trajectory, row, target) <= distance,
  );
}

/**
 * After how many steps the height is below a value; `null` if it never is.
 *
 * @throws {RangeError} If the value is NaN.
 */
export function firstBelow(
  trajectory: Trajectory,
  value: number,
): number | null {
  if (Number.isNaN(value)) {
    throw unexpected("value", { expected: "a number", found: value });
  }
  return first(trajectory, (row) => trajectory.values[row] < value);
}

/**
 * After how many steps a run is outside a part of the plane; `null` if it never
 * is. A run that diverged is.
 *
 * @throws {RangeError} If there is not one range a variable.
 */
export function firstOutside(
  trajectory: Trajectory,
  view: readonly Range[],
): number | null {
  checkLength({ view }, "ranges", trajectory);
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

function checkLength(
  values: Readonly<Record<string, ArrayLike<unknown>>>,
  what: string,
  { dimension }: Trajectory,
): void {
  for (const [name, found] of Object.entries(values)) {
    if (found?.length === dimension) continue;
    throw unexpected(name, { expected: `${dimension} ${what}`, found });
  }
}
