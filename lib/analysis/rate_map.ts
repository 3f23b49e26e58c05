/**
 * How fast a rule settles, or leaves, at many settings: measured.
 *
 * @module
 */

import {
  checkArguments,
  checkOptions,
  checkPoint,
  finite,
  positiveCount,
} from "../core/arguments.ts";
import { crowd, type CrowdRule } from "../core/crowd.ts";
import { type Crowd, endCodes } from "../core/crowd_ends.ts";
import { aFunction, aSurface } from "../core/kinds.ts";
import type { Surface } from "../core/surface.ts";

/** Two settings of a rule, and the runs that measure it. */
export interface RateMapOptions {
  /** Values of one option from left to right, `{ learningRate: […] }`. */
  readonly across: Readonly<Record<string, ArrayLike<number>>>;
  /** Values of another one, from the bottom up. */
  readonly upward: Readonly<Record<string, ArrayLike<number>>>;
  /** The rule's other options. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Where each run starts, `[dimension]`. */
  readonly start: ArrayLike<number>;
  /** Steps of each run. `@default 800` */
  readonly steps?: number;
  /** The height that runs come down to. Default: the lowest known or seen. */
  readonly floor?: number;
}

/** What was measured. Plain data. */
export interface RateMap {
  /**
   * By which factor a step brings a run nearer to the minimum, in the long
   * run; above 1 where it leaves it further and further behind,
   * `[upward, across]`.
   */
  readonly rates: Float32Array<ArrayBuffer>;
  /** Where the fastest run ended, `[dimension]`. */
  readonly end: readonly number[];
}

const NAMES: Readonly<Record<keyof RateMapOptions, true>> = {
  across: true,
  upward: true,
  settings: true,
  start: true,
  steps: true,
  floor: true,
};

/** Heights are looked at so many steps apart. */
const EVERY = 8;
/** Nothing lower is told from zero: heights are squares of distances. */
const TINY = 1e-280;
/** Of heights that are not zero at the minimum, rounding leaves this. */
const ROUNDING = 1e-14;
/** So little of the first height is left where doubles end, in common. */
const NEAR = 1e-22;
/** A factor this near to 1 is none. */
const STILL = 1e-3;

/**
 * Measures how fast a rule settles at many settings. The factor is the root of
 * that of the heights above the minimum, as on a quadratic: of the highest in
 * the last three eighths of a run to the highest in those before, so that
 * swinging does not count. A run leaves if it comes higher than ever before.
 *
 * @example Gradient descent on a bowl: |1 − 2η|, and it leaves above 1
 * ```ts
 * import { assertAlmostEquals } from "@std/assert/almost-equals";
 * import { momentum, rateMap, surface } from "downhill";
 *
 * const { rates } = rateMap(surface("x^2 + y^2"), momentum, {
 *   across: { learningRate: [0.1, 0.6, 1.1] },
 *   upward: { momentum: [0] },
 *   start: [3, 2],
 * });
 * assertAlmostEquals(rates[0], 0.8, 1e-6);
 * assertAlmostEquals(rates[1], 0.2, 1e-6);
 * assertAlmostEquals(rates[2], 1.2, 1e-6);
 * ```
 *
 * @param surface What is descended.
 * @param rule The rule, `momentum` itself and not what it makes.
 * @param options Which settings, and the runs.
 * @returns A factor for each pair of settings.
 * @throws {RangeError} If an argument is not of its kind, or an option is
 * unknown or outside its range.
 */
export function rateMap(
  surface: Surface,
  rule: CrowdRule,
  options: RateMapOptions,
): RateMap {
  checkArguments({ surface }, aSurface);
  checkArguments({ rule }, aFunction);
  checkOptions(options, NAMES);
  const { settings, start, steps = 800, floor } = options;
  checkArguments({ steps }, positiveCount);
  checkPoint("start", start, surface.variables.length);
  if (floor !== undefined) checkArguments({ floor }, finite);
  const [across, xs] = theOne(options.across, "across");
  const [upward, ys] = theOne(options.upward, "upward");
  const count = xs.length * ys.length;
  const ends = crowd(surface, rule, {
    starts: start,
    settings: {
      ...settings,
      [across]: Float64Array.from(
        { length: count },
        (_, k) => xs[k % xs.length],
      ),
      [upward]: Float64Array.from(
        { length: count },
        (_, k) => ys[Math.floor(k / xs.length)],
      ),
    },
    steps,
    every: EVERY,
  });
  const bottom = floor ?? surface.minima?.[0]?.value ??
    lowest(ends.rows!.values);
  const rates = Float32Array.from(
    { length: count },
    (_, run) => rateOf(ends, run, bottom),
  );
  let best = 0;
  rates.forEach((rate, run) => rate < rates[best] && (best = run));
  const { dimension } = ends;
  const end = ends.points.subarray(best * dimension, (best + 1) * dimension);
  return { rates, end: [...end] };
}

function lowest(heights: Float64Array): number {
  return heights.reduce((low, x) => x < low ? x : low, Infinity);
}

/** The only entry of an axis. */
function theOne(
  axis: Readonly<Record<string, ArrayLike<number>>>,
  name: "across" | "upward",
): [string, ArrayLike<number>] {
  const entries = Object.entries(axis ?? {});
  if (entries.length === 1 && entries[0][1]?.length > 0) return entries[0];
  throw new RangeError(
    `Expected ${name} to be one option with its values, such as ` +
      `{ learningRate: [0.1, 0.2] }, but found ${JSON.stringify(axis)}`,
  );
}

/** The factor of one run. */
function rateOf(ends: Crowd, run: number, bottom: number): number {
  const measure = (least: number) =>
    measured(ends, {
      run,
      bottom,
      least: Math.max(least, ROUNDING * Math.abs(bottom)),
    });
  const first = ends.rows!.values[run] - bottom;
  const rate = measure(TINY);
  // What stands still this near has arrived, as far as doubles go.
  const still = Math.abs(rate - 1) < STILL &&
    ends.values[run] - bottom < NEAR * first;
  return still ? measure(NEAR * first) : rate;
}

/** The factor of one run, as far as its heights are above the least. */
function measured(
  { count, rows, reasons, steps }: Crowd,
  { run, bottom, least }: {
    readonly run: number;
    readonly bottom: number;
    readonly least: number;
  },
): number {
  const { values, every } = rows!;
  const above = (row: number) => values[row * count + run] - bottom;
  // As far as there are heights that say something.
  let last = Math.floor(steps[run] / every);
  while (last > 0 && !(above(last) > least && above(last) < Infinity)) last--;
  const first = above(0);
  if (last < 8) {
    // Gone, or there, within some steps.
    const [end, step] = reasons[run] === endCodes.diverged
      ? [Number.MAX_VALUE, steps[run]]
      : last < Math.floor(steps[run] / every)
      ? [least, (last + 1) * every]
      : [above(last), last * every];
    return first > least && step > 0
      ? Math.exp(Math.log(end / first) / 2 / step)
      : 1;
  }
  const highest = (from: number, to: number) => {
    let high = 0;
    for (let row = from; row < to; row++) high = Math.max(high, above(row));
    return high;
  };
  const third = Math.floor((last + 1) * 3 / 8);
  const [early, late] = [last + 1 - 2 * third, last + 1 - third];
  const [a, b] = [highest(early, late), highest(late, last + 1)];
  const rate = Math.exp(Math.log(b / a) / 2 / (third * every));
  const leaves = b > Math.max(a, highest(0, early));
  return leaves ? Math.max(rate, 1 + 1e-6) : Math.min(rate, 1);
}
