/**
 * The heights of a surface over its view, ready to be drawn.
 *
 * @module
 */

import {
  aRange,
  checkArguments,
  checkOptions,
  checkView,
  integer,
  type Kind,
  oneOf,
  unexpected,
} from "../core/arguments.ts";
import { aSurface } from "../core/kinds.ts";
import { drawn, type Scale, scaleFor } from "./scale.ts";
import type { Range, Surface } from "../core/surface.ts";

/** What part of a surface is computed, how finely, and how it is drawn. */
export interface GridOptions {
  /** The part of the plane. Default: the surface's own view. */
  readonly view?: readonly Range[];
  /** Points along the first variable, from 2. `@default 101` */
  readonly columns?: number;
  /** Points along the second variable, from 2. Default: as many. */
  readonly rows?: number;
  /**
   * How heights are drawn; `"root"` and `"log"` are of the distance to the
   * lowest height known, `"symlog"` is for heights that change sign.
   * `@default "linear"`
   */
  readonly scale?: Scale["kind"];
}

/** The heights of a surface over a part of the plane. */
export interface Grid {
  /** Values of the first variable, `[columns]`. */
  readonly x: Float64Array<ArrayBuffer>;
  /** Values of the second variable, `[rows]`. */
  readonly y: Float64Array<ArrayBuffer>;
  /**
   * True heights, row by row, `[rows, columns]`: the one at `(x[i], y[j])` has
   * index `j * columns + i`. NaN or infinite where the surface is.
   */
  readonly heights: Float64Array<ArrayBuffer>;
  /** How heights are drawn. */
  readonly scale: Scale;
  /** The lowest finite height; NaN if there is none. */
  readonly lowest: number;
  /** The highest finite height; NaN if there is none. */
  readonly highest: number;
  /** How many points have no finite height. */
  readonly holes: number;
}

/** How many places there are along an axis: both ends at least. */
export const several: Kind<number> = {
  expected: "a whole number, 2 or above,",
  holds: (value): value is number => integer.holds(value) && value >= 2,
};

/**
 * Evenly spaced numbers from one end of a range to the other, both included.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert/equals";
 * import { axis } from "downhill";
 *
 * assertEquals([...axis([-1, 1], 5)], [-1, -0.5, 0, 0.5, 1]);
 * ```
 *
 * @param range The ends, finite, the lower one first.
 * @param count How many numbers, from 2.
 * @throws {RangeError} If the range or the count is none.
 */
export function axis(range: Range, count: number): Float64Array<ArrayBuffer> {
  checkArguments({ range }, aRange);
  checkArguments({ count }, several);
  const [low, high] = range;
  return Float64Array.from(
    { length: count },
    (_, i) => i === count - 1 ? high : low + (high - low) * i / (count - 1),
  );
}

/** Throws unless a surface lies over a plane. */
export function checkPlane(surface: Surface): void {
  checkArguments({ surface }, aSurface);
  if (surface.variables.length === 2) return;
  throw unexpected("surface", {
    expected: "one of 2 variables",
    found: surface.variables,
  });
}

/**
 * The part of the plane that is asked for, or else the surface's own.
 *
 * @throws {RangeError} If there is neither, or not one range a variable.
 */
export function viewOf(
  surface: Surface,
  view: readonly Range[] | undefined = surface.view,
): readonly Range[] {
  if (view === undefined) {
    throw new RangeError(
      `Expected view to be given, since ${surface.name} has none of its own`,
    );
  }
  checkView("view", view, surface.variables);
  return view;
}

const NAMES: Readonly<Record<keyof GridOptions, true>> = {
  view: true,
  columns: true,
  rows: true,
  scale: true,
};

/**
 * The heights of a surface of two variables over its view.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert/equals";
 * import { leastSquares, valueGrid } from "downhill";
 *
 * const grid = valueGrid(leastSquares(), { columns: 3, rows: 2 });
 * assertEquals([...grid.x], [-10, 0, 10]);
 * assertEquals([...grid.y], [-10, 10]);
 * assertEquals(grid.heights.length, 6);
 * ```
 *
 * @throws {RangeError} If the surface has not two variables, has no view and
 * none is given, or an option is out of its range.
 */
export function valueGrid(surface: Surface, options: GridOptions = {}): Grid {
  checkPlane(surface);
  checkOptions(options, NAMES);
  const [across, along] = viewOf(surface, options.view);
  const { columns = 101, rows = columns, scale = "linear" } = options;
  checkArguments({ columns, rows }, several);
  const x = axis(across, columns);
  const y = axis(along, rows);

  const heights = new Float64Array(columns * rows);
  const point = new Float64Array(2);
  let lowest = Infinity, highest = -Infinity, holes = 0;
  for (let j = 0, k = 0; j < rows; j++) {
    point[1] = y[j];
    for (let i = 0; i < columns; i++, k++) {
      point[0] = x[i];
      const height = heights[k] = surface.value(point);
      if (!Number.isFinite(height)) holes++;
      else {
        if (height < lowest) lowest = height;
        if (height > highest) highest = height;
      }
    }
  }
  if (holes === heights.length) lowest = highest = NaN;
  const base = lowestKnown(surface, lowest);
  const drawnBy = scaleFor(scale, heights, base);
  return { x, y, heights, scale: drawnBy, lowest, highest, holes };
}

/** The lowest of the grid and the minima; 0 where there is no height at all. */
function lowestKnown(surface: Surface, lowest: number): number {
  if (Number.isNaN(lowest)) return 0;
  return Math.min(lowest, surface.minima?.[0]?.value ?? Infinity);
}

/**
 * The heights of a grid as its scale draws them, row by row,
 * `[rows, columns]`: float32 for a picture, or float64.
 *
 * Scaling comes before rounding, so that a height beyond float32 still has a
 * logarithm. NaN, a hole in the picture, where there is no finite height.
 *
 * @throws {RangeError} If there is no such precision.
 */
export function drawnHeights(
  grid: Grid,
  precision: "single" | "double" = "single",
): Float32Array<ArrayBuffer> | Float64Array<ArrayBuffer> {
  checkArguments({ precision }, oneOf("single", "double"));
  const { heights, scale } = grid;
  const out = precision === "single"
    ? new Float32Array(heights.length)
    : new Float64Array(heights.length);
  for (let k = 0; k < heights.length; k++) {
    out[k] = Number.isFinite(heights[k]) ? drawn(scale, heights[k]) : NaN;
  }
  return out;
}
