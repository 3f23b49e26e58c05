/**
 * Which minimum each start leads to.
 *
 * @module
 */

import {
  checkArguments,
  checkOptions,
  count,
  nonNegative,
  positive,
} from "../core/arguments.ts";
import { crowd } from "../core/crowd.ts";
import { endCodes } from "../core/crowd_ends.ts";
import { anOptimizer } from "../core/kinds.ts";
import type { Optimizer } from "../core/optimizer.ts";
import { axis, checkPlane, several, viewOf } from "../surfaces/grid.ts";
import { checkPlaces } from "../surfaces/known.ts";
import type { Landmark, Range, Surface } from "../core/surface.ts";
import { stationaryPoints } from "./stationary.ts";

/** Which starts are tried, and for how long. */
export interface BasinsOptions {
  /** The part of the plane. Default: the surface's own view. */
  readonly view?: readonly Range[];
  /** Starts along the first variable, from 2. `@default {101}` */
  readonly columns?: number;
  /** Starts along the second variable, from 2. Default: as many. */
  readonly rows?: number;
  /** The most steps from each start. `@default {1000}` */
  readonly steps?: number;
  /** A run ends where the gradient is no longer than this. `@default {1e-6}` */
  readonly tolerance?: number;
  /** The minima. Default: those known, and those found in view. */
  readonly minima?: readonly Landmark[];
  /**
   * How near to a minimum a run has to end, above 0. Default: a hundredth of
   * the view's longer side.
   */
  readonly within?: number;
}

/** Which minimum each start leads to. Plain data. */
export interface Basins {
  /** Starts' first coordinates, `[columns]`. */
  readonly x: Float64Array<ArrayBuffer>;
  /** Starts' second coordinates, `[rows]`. */
  readonly y: Float64Array<ArrayBuffer>;
  /** The minima that runs may reach. */
  readonly minima: readonly Landmark[];
  /**
   * The minimum's place in the list, row by row, `[rows, columns]`;
   * {@linkcode NOWHERE} or {@linkcode DIVERGED} if there is none.
   */
  readonly reached: Int16Array<ArrayBuffer>;
  /** Steps taken from each start, `[rows, columns]`. */
  readonly steps: Int32Array<ArrayBuffer>;
}

/** The run ended at no minimum, or has not arrived yet. */
export const NOWHERE: number = -1;

/** The run left the finite numbers. */
export const DIVERGED: number = -2;

/** Minima as near as this share of the view are one. */
const SAME = 1e-4;

const NAMES: Readonly<Record<keyof BasinsOptions, true>> = {
  view: true,
  columns: true,
  rows: true,
  steps: true,
  tolerance: true,
  minima: true,
  within: true,
};

/**
 * Runs one optimizer from each point of a grid, and tells where it ends.
 *
 * @example A ball left of the pass rolls to the left
 * ```ts
 * import { assertEquals } from "@std/assert/equals";
 * import { basins, gradientDescent, surface } from "downhill";
 *
 * const wells = surface("(x^2 - 1)^2 + y^2", { view: [[-2, 2], [-1, 1]] });
 * const rule = gradientDescent({ learningRate: 0.05 });
 * const { reached, minima } = basins(wells, rule, { columns: 4, rows: 2 });
 * assertEquals([...reached], [0, 0, 1, 1, 0, 0, 1, 1]);
 * assertEquals(minima.map(({ point }) => point[0]), [-1, 1]);
 * ```
 *
 * @param surface A surface of two variables.
 * @param optimizer The rule that runs from each start.
 * @param options Which starts, how long, and what counts as arrived.
 * @returns The starts, the minima, and which start reached which.
 * @throws {RangeError} If the surface has not two variables or no view, or an
 * option is outside its range.
 */
export function basins(
  surface: Surface,
  optimizer: Optimizer,
  options: BasinsOptions = {},
): Basins {
  checkPlane(surface);
  checkArguments({ optimizer }, anOptimizer);
  checkOptions(options, NAMES);
  const view = viewOf(surface, options.view);
  const sides = view.map(([low, high]) => high - low);
  const longer = Math.max(...sides);
  const { columns = 101, rows = columns, steps = 1000 } = options;
  const { tolerance = 1e-6, within = longer / 100 } = options;
  checkArguments({ columns, rows }, several);
  checkArguments({ steps }, count);
  checkArguments({ tolerance }, nonNegative);
  checkArguments({ within }, positive);
  const x = axis(view[0], columns);
  const y = axis(view[1], rows);
  checkPlaces("minima", options.minima, 2);
  const minima = options.minima ?? minimaIn(surface, view, SAME * longer);
  const reached = new Int16Array(columns * rows);
  const starts = new Float64Array(2 * columns * rows);
  for (let k = 0; k < reached.length; k++) {
    starts[2 * k] = x[k % columns];
    starts[2 * k + 1] = y[Math.floor(k / columns)];
  }
  const ends = crowd(surface, optimizer, { starts, steps, tolerance });
  for (let k = 0; k < reached.length; k++) {
    reached[k] = ends.reasons[k] === endCodes.diverged
      ? DIVERGED
      : placeOf(ends.points.subarray(2 * k, 2 * k + 2), minima, within);
  }
  return { x, y, minima, reached, steps: ends.steps };
}

/** The nearest minimum's place in the list. */
function placeOf(
  point: ArrayLike<number>,
  minima: readonly Landmark[],
  within: number,
): number {
  let place = NOWHERE, nearest = within;
  minima.forEach((minimum, k) => {
    const distance = distanceBetween(minimum.point, point);
    if (distance <= nearest) [place, nearest] = [k, distance];
  });
  return place;
}

/** The known minima and those found, each once, lowest first. */
function minimaIn(
  surface: Surface,
  view: readonly Range[],
  same: number,
): Landmark[] {
  const all: Landmark[] = [...surface.minima ?? []];
  for (const { kind, point, value } of stationaryPoints(surface, { view })) {
    const known = all.some((other) =>
      distanceBetween(other.point, point) <= same
    );
    if (kind === "minimum" && !known) all.push({ point, value });
  }
  return all.sort((a, b) => a.value - b.value);
}

function distanceBetween(a: ArrayLike<number>, b: ArrayLike<number>): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1]);
}
