/**
 * Many places to start from.
 *
 * @module
 */

import {
  checkArguments,
  checkOptions,
  checkPoint,
  checkView,
  integer,
  positive,
  positiveCount,
} from "../core/arguments.ts";
import { random } from "../core/random.ts";
import type { Range } from "../core/surface.ts";
import { combinations } from "./lattice.ts";

/** The options of {@linkcode gridOfStarts}. */
export interface GridOfStartsOptions {
  /** Starts along the first variable, from 1. */
  readonly columns: number;
  /** Starts along the second variable, from 1. Default: as many. */
  readonly rows?: number;
}

const GRID: Readonly<Record<keyof GridOfStartsOptions, true>> = {
  columns: true,
  rows: true,
};

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
 * @param view The part of the plane, `[2]`.
 * @param options How many columns, and rows: as many by default.
 * @returns The points, `[rows · columns, 2]`.
 * @throws {RangeError} If a number is not a whole one above 0.
 */
export function gridOfStarts(
  view: readonly Range[],
  options: GridOfStartsOptions,
): number[][] {
  checkView("view", view, 2);
  checkOptions(options, GRID, { example: "{ columns: 5 }" });
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

/** The options of {@linkcode ringOfStarts}. */
export interface RingOfStartsOptions {
  /** The circle's, above 0. */
  readonly radius: number;
  /** How many starts, from 1. */
  readonly count: number;
}

const RING: Readonly<Record<keyof RingOfStartsOptions, true>> = {
  radius: true,
  count: true,
};

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
 * @param center The circle's middle, `[2]`.
 * @param options How wide the circle is, and how many starts.
 * @returns The points, `[count, 2]`.
 * @throws {RangeError} If the radius is not above 0, or the count no count.
 */
export function ringOfStarts(
  center: readonly [number, number],
  options: RingOfStartsOptions,
): number[][] {
  checkPoint("center", center, 2);
  checkOptions(options, RING, { example: "{ radius: 1, count: 8 }" });
  const { radius, count } = options;
  checkArguments({ radius }, positive);
  checkArguments({ count }, positiveCount);
  return Array.from({ length: count }, (_, k) => {
    const angle = 2 * Math.PI * k / count;
    return [
      center[0] + radius * Math.cos(angle),
      center[1] + radius * Math.sin(angle),
    ];
  });
}

/** The options of {@linkcode randomStarts}. */
export interface RandomStartsOptions {
  /** How many starts, from 1. */
  readonly count: number;
  /** Seed of the generator, a whole number. `@default {0}` */
  readonly seed?: number;
}

const RANDOM: Readonly<Record<keyof RandomStartsOptions, true>> = {
  count: true,
  seed: true,
};

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
 * @param view The part of the plane, `[2]`.
 * @param options How many, and the seed: 0 by default.
 * @returns The points, `[count, 2]`.
 * @throws {RangeError} If the count is no count, or the seed no whole number.
 */
export function randomStarts(
  view: readonly Range[],
  options: RandomStartsOptions,
): number[][] {
  checkView("view", view, 2);
  checkOptions(options, RANDOM, { example: "{ count: 100 }" });
  const { count, seed = 0 } = options;
  checkArguments({ count }, positiveCount);
  checkArguments({ seed }, integer);
  const generator = random(seed);
  return Array.from(
    { length: count },
    () => view.map(([low, high]) => low + (high - low) * generator.uniform()),
  );
}
