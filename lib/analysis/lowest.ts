/**
 * How deep a surface is, and whether it has a bottom.
 *
 * @module
 */

import { checkArguments, checkOptions } from "../core/arguments.ts";
import { aSurface } from "../core/kinds.ts";
import { several, viewOf } from "../surfaces/grid.ts";
import type { Landmark, Range, Surface } from "../core/surface.ts";
import { lattice } from "./lattice.ts";

/** Where the lowest point is sought. */
export interface LowestOptions {
  /** The part of the plane. Default: the surface's own view. */
  readonly view?: readonly Range[];
  /** Points along each axis, from 2. `@default {101}` */
  readonly columns?: number;
}

/** The lowest point of a view, and what is below it. Plain data. */
export interface Lowest {
  /** The lowest point of the lattice; without coordinates if there is none. */
  readonly lowest: Landmark;
  /** Whether it lies on the edge, so that the surface falls out of view. */
  readonly onEdge: boolean;
  /**
   * Where the surface seems to have no bottom: `"in view"` at a pole,
   * `"beyond"` far outside, or nowhere.
   */
  readonly unbounded: "no" | "in view" | "beyond";
  /** The pole, or the direction in which the surface falls, `[dimension]`. */
  readonly towards?: readonly number[];
}

/** How often the distance is doubled to see whether the fall goes on. */
const DOUBLINGS = 24;

/** How often the lowest point is looked at five times nearer. */
const ZOOMS = 10;

/** Points along each axis that are looked at. */
const LOOKS = 11;

/** How many parts of a fall decide that it goes on. */
const PARTS = 6;

/**
 * Of a fall that goes on, each part is at least this much of the one before.
 */
const GOES_ON = 0.99;

const NAMES: Readonly<Record<keyof LowestOptions, true>> = {
  view: true,
  columns: true,
};

/**
 * The lowest point in view, and whether the surface falls without end.
 *
 * Outside, heights are followed from the view's middle through each point of
 * its edge, to 2²⁴ times the distance; inside, around the lowest point, ever
 * nearer. A surface falls without end if every part of the fall is as large
 * as the one before. That is evidence and no proof: what first falls and rises
 * again farther away is missed.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert/equals";
 * import { lowestIn, surface } from "downhill";
 *
 * const saddle = surface("y^2 - x^2", { view: [[-4, 4], [-4, 4]] });
 * assertEquals(lowestIn(saddle).unbounded, "beyond");
 * const bowl = surface("x^2 + y^2", { view: [[-4, 4], [-4, 4]] });
 * assertEquals(lowestIn(bowl).unbounded, "no");
 * ```
 *
 * @param surface Any surface.
 * @param options Where, and how finely.
 * @returns The lowest point, and whether the surface falls on from there.
 * @throws {RangeError} If there is no view, or an option is outside its range.
 */
export function lowestIn(
  surface: Surface,
  options: LowestOptions = {},
): Lowest {
  checkArguments({ surface }, aSurface);
  checkOptions(options, NAMES);
  const view = viewOf(surface, options.view);
  const columns = options.columns ?? 101;
  checkArguments({ columns }, several);
  let lowest: Landmark = { point: [], value: NaN };
  const falls: number[][] = [];
  for (const point of lattice(view, columns)) {
    const value = surface.value(point);
    if (!(value >= lowest.value) && value < Infinity) {
      lowest = { point: [...point], value };
    }
    const direction = awayFrom(view, point);
    if (direction && fallsAlong(surface, view, direction)) {
      falls.push(direction);
    }
  }
  if (lowest.point.length === 0) {
    return { lowest, onEdge: false, unbounded: "no" };
  }
  const onEdge = awayFrom(view, lowest.point) !== undefined;
  if (falls.length > 0) {
    const steepest = steepestOf(surface, view, falls);
    return { lowest, onEdge, unbounded: "beyond", towards: steepest };
  }
  const pole = onEdge
    ? undefined
    : poleNear(surface, lowest, { view, columns });
  return pole
    ? { lowest, onEdge, unbounded: "in view", towards: pole }
    : { lowest, onEdge, unbounded: "no" };
}

/** From the middle of a view to a point of its edge; none for other points. */
function awayFrom(
  view: readonly Range[],
  point: ArrayLike<number>,
): number[] | undefined {
  if (!view.some((range, i) => range.includes(point[i]))) return undefined;
  return view.map(([low, high], i) => point[i] - (low + high) / 2);
}

/** Whether heights fall without end along a direction. */
function fallsAlong(
  surface: Surface,
  view: readonly Range[],
  direction: readonly number[],
): boolean {
  const heights: number[] = [];
  for (let k = 0; k <= DOUBLINGS; k++) {
    heights.push(heightAlong(surface, view, { direction, times: 2 ** k }));
  }
  return goesOn(heights);
}

function heightAlong(
  surface: Surface,
  view: readonly Range[],
  { direction, times }: { direction: readonly number[]; times: number },
): number {
  return surface.value(
    view.map(([low, high], i) => (low + high) / 2 + times * direction[i]),
  );
}

/** Whether the last parts of a fall are as large as those before. */
function goesOn(heights: readonly number[]): boolean {
  const bottom = heights.indexOf(-Infinity);
  if (bottom >= 0) return heights.slice(0, bottom).every(Number.isFinite);
  let before = 0;
  return heights.slice(-PARTS).every((height, k, last) => {
    if (k === 0) return Number.isFinite(height);
    const part = last[k - 1] - height;
    const on = part > 0 && part >= GOES_ON * before;
    before = part;
    return on;
  });
}

/** The direction that leads lowest, in the length of the view. */
function steepestOf(
  surface: Surface,
  view: readonly Range[],
  directions: readonly number[][],
): number[] {
  let lowest = Infinity, steepest = directions[0];
  for (const direction of directions) {
    const height = heightAlong(surface, view, { direction, times: 2 });
    if (height < lowest) [lowest, steepest] = [height, direction];
  }
  return steepest;
}

/** The point near which heights fall without end, if they do. */
function poleNear(
  surface: Surface,
  { point, value }: Landmark,
  { view, columns }: { view: readonly Range[]; columns: number },
): number[] | undefined {
  let [best, height] = [[...point], value];
  let reach = view.map(([low, high]) => (high - low) / (columns - 1));
  const heights = [value];
  for (let zoom = 0; zoom < ZOOMS; zoom++) {
    const around = best.map((x, i): Range => [x - reach[i], x + reach[i]]);
    for (const near of lattice(around, LOOKS)) {
      const found = surface.value(near);
      if (found < height) [best, height] = [[...near], found];
    }
    heights.push(height);
    reach = reach.map((r) => 2 * r / (LOOKS - 1));
  }
  return goesOn(heights) ? best : undefined;
}
