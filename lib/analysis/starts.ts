/**
 * Many places to start from.
 *
 * @module
 */

import {
  checkArguments,
  finite,
  integer,
  positive,
  positiveCount,
} from "../core/arguments.ts";
import { random } from "../core/random.ts";
import type { Range } from "../core/surface.ts";
import { combinations } from "./lattice.ts";

/** A part of the plane. */
type View = readonly [Range, Range];

/**
 * Starts on a grid, each in the middle of its cell, row by row.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert/equals";
 * import { gridOfStarts } from "downhill";
 *
 * const starts = gridOfStarts([[0, 4], [0, 2]], { columns: 2, rows: 1 });
 * assertEquals(starts, [[1, 1], [3, 1]]);
 * ```
 *
 * @param options How many columns, and rows: as many by default.
 * @returns The points, `[rows · columns, 2]`.
 * @throws {RangeError} If a number is not a whole one above 0.
 */
export function gridOfStarts(
  view: View,
  options: { readonly columns: number; readonly rows?: number },
): number[][] {
  const { columns, rows = columns } = options;
  checkArguments({ columns, rows }, positiveCount);
  const middles = ([low, high]: Range, count: number) =>
    Array.from(
      { length: count },
      (_, k) => low + (high - low) * (k + 0.5) / count,
    );
  return Array.from(
    combinations([middles(view[0], columns), middles(view[1], rows)]),
    (point) => [...point],
  );
}

/**
 * Starts on a circle, evenly spaced, counter-clockwise from the right.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert/equals";
 * import { ringOfStarts } from "downhill";
 *
 * assertEquals(ringOfStarts([1, 2], { radius: 3, count: 1 }), [[4, 2]]);
 * ```
 *
 * @param centre The circle's middle, `[2]`.
 * @returns The points, `[count, 2]`.
 * @throws {RangeError} If the radius is not above 0, or the count no count.
 */
export function ringOfStarts(
  centre: readonly [number, number],
  options: { readonly radius: number; readonly count: number },
): number[][] {
  const { radius, count } = options;
  checkArguments({ radius }, positive);
  checkArguments({ count }, positiveCount);
  return Array.from({ length: count }, (_, k) => {
    const angle = 2 * Math.PI * k / count;
    return [
      centre[0] + radius * Math.cos(angle),
      centre[1] + radius * Math.sin(angle),
    ];
  });
}

/**
 * Starts anywhere in a part of the plane, the same ones for the same seed.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert/equals";
 * import { randomStarts } from "downhill";
 *
 * const [a, b] = [1, 1].map((seed) =>
 *   randomStarts([[-1, 1], [-1, 1]], { count: 5, seed })
 * );
 * assertEquals(a, b);
 * ```
 *
 * @param options How many, and the seed: 0 by default.
 * @returns The points, `[count, 2]`.
 * @throws {RangeError} If the count is no count, or the seed no whole number.
 */
export function randomStarts(
  view: View,
  options: { readonly count: number; readonly seed?: number },
): number[][] {
  const { count, seed = 0 } = options;
  checkArguments({ count }, positiveCount);
  checkArguments({ seed }, integer);
  for (const range of view) {
    checkArguments({ low: range[0], high: range[1] }, finite);
  }
  const generator = random(seed);
  return Array.from(
    { length: count },
    () => view.map(([low, high]) => low + (high - low) * generator.uniform()),
  );
}
