/**
 * One optimizer at many learning rates.
 *
 * @module
 */

import {
  checkArguments,
  checkOptions,
  checkPoint,
  nonNegative,
  positive,
  unexpected,
} from "../core/arguments.ts";
import { aFunction, anOptimizer, aSurface } from "../core/kinds.ts";
import { isList } from "../core/recognize.ts";
import { descend, type DescendOptions } from "../core/descend.ts";
import type { Optimizer } from "../core/optimizer.ts";
import { axis } from "../surfaces/grid.ts";
import type { Surface } from "../core/surface.ts";
import { firstWithin } from "./first.ts";

/** What is run at each learning rate. */
export interface SweepOptions extends Omit<DescendOptions, "from" | "states"> {
  /** Where each run starts, `[dimension]`. */
  start: ArrayLike<number>;
  /** η: the learning rates, above 0. */
  learningRates: ArrayLike<number>;
  /** The finish. Default: the surface's lowest known minimum, if any. */
  target?: ArrayLike<number>;
  /** How near to the target is near enough. `@default {0.1}` */
  within?: number;
}

/** What one learning rate leads to. Plain data; what never happened is undefined. */
export interface SweepResult {
  /** η. */
  readonly learningRate: number;
  /** The height at the end; not finite where the run diverged. */
  readonly value: number;
  /** The lowest height on the way. */
  readonly lowest: number;
  /** Steps until the run was within the distance of the target. */
  readonly firstWithin: number | undefined;
  /** The step at which the run left the finite numbers. */
  readonly diverged: number | undefined;
}

/**
 * Numbers with equal ratios from `low` to `high`, both included.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert/equals";
 * import { logSpaced } from "downhill";
 *
 * assertEquals([...logSpaced([1e-2, 1], 3)], [0.01, 0.1, 1]);
 * ```
 *
 * @param range The ends, above 0, the lower one first.
 * @param count How many numbers, from 2.
 * @returns The numbers, ascending, `[count]`.
 * @throws {RangeError} If an end is not a positive number, the higher one is
 * not the second, or the count is below 2.
 */
export function logSpaced(
  range: readonly [number, number],
  count: number,
): Float64Array<ArrayBuffer> {
  const [low, high] = isList(range) ? range : [NaN, NaN];
  checkArguments({ low, high }, positive);
  return axis([Math.log10(low), Math.log10(high)], count).map((exponent, k) =>
    k === 0 ? low : k === count - 1 ? high : 10 ** exponent
  );
}

const NAMES: Readonly<Record<keyof SweepOptions, true>> = {
  learningRates: true,
  start: true,
  steps: true,
  target: true,
  within: true,
  tolerance: true,
  precision: true,
  into: true,
};

/**
 * What an optimizer reaches at each of many learning rates.
 *
 * @example Gradient descent settles below 2/L and not above
 * ```ts
 * import { assertEquals } from "@std/assert/equals";
 * import { gradientDescent, surface, sweep } from "downhill";
 *
 * const rows = sweep(
 *   surface("x^2 + 4*y^2"),
 *   (learningRate) => gradientDescent({ learningRate }),
 *   {
 *     learningRates: [0.1, 0.24, 0.26],
 *     start: [-4, 4],
 *     steps: 10_000,
 *     target: [0, 0],
 *   },
 * );
 * assertEquals(rows.map((row) => row.diverged), [undefined, undefined, 4585]);
 * ```
 *
 * @param surface What is descended.
 * @param make The optimizer for a learning rate.
 * @param options The learning rates, and the run at each of them.
 * @returns A row for each learning rate, in the order given.
 * @throws {RangeError} If an argument is not of its kind, or an option is
 * unknown or outside its range.
 */
export function sweep(
  surface: Surface,
  make: (learningRate: number) => Optimizer,
  options: SweepOptions,
): SweepResult[] {
  checkArguments({ surface }, aSurface);
  checkArguments({ make }, aFunction);
  checkOptions(options, NAMES, {
    example: "{ learningRates: [0.1, 0.2], start: [1, 2], steps: 100 }",
  });
  const {
    learningRates,
    target = surface.minima?.[0]?.point,
    within = 0.1,
    ...run
  } = options;
  checkArguments({ within }, nonNegative);
  if (target !== undefined) {
    checkPoint("target", target, surface.variables.length);
  }
  if (!isList(learningRates) || learningRates.length === 0) {
    throw unexpected("learningRates", {
      expected: "a list of at least one learning rate",
      found: learningRates,
    });
  }
  return Array.from(learningRates, (learningRate, k) => {
    checkArguments({ [`learningRates[${k}]`]: learningRate }, positive);
    const optimizer = make(learningRate);
    checkArguments({ "make()": optimizer }, anOptimizer);
    const path = descend(surface, optimizer, run);
    return {
      learningRate,
      value: path.values[path.steps],
      lowest: path.values.reduce((low, value) => value < low ? value : low),
      firstWithin: target && firstWithin(path, target, { within }),
      diverged: path.end.reason === "diverged" ? path.end.step : undefined,
    };
  });
}
