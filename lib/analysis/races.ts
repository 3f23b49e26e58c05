/**
 * Many optimizers on one surface from one start.
 *
 * @module
 */

import {
  checkArguments,
  checkOptions,
  checkPoint,
  checkView,
  finite,
  nonNegative,
  unexpected,
} from "../core/arguments.ts";
import { anOptimizer, aSurface } from "../core/kinds.ts";
import { lastPoint } from "../core/points.ts";
import { isList } from "../core/recognize.ts";
import { descend, type DescendOptions } from "../core/descend.ts";
import type { Optimizer } from "../core/optimizer.ts";
import type { Range, Surface } from "../core/surface.ts";
import { type End, plain, type Trajectory } from "../core/trajectory.ts";
import { distanceTo, firstBelow, firstOutside, firstWithin } from "./first.ts";

/** What is run, and what counts as having arrived. */
export interface RaceOptions extends Omit<DescendOptions, "from"> {
  /** Where all start, `[dimension]`. */
  start: ArrayLike<number>;
  /** The finish. Default: the surface's lowest known minimum, if any. */
  target?: ArrayLike<number>;
  /** How near to the target is near enough. `@default {0.1}` */
  within?: number;
  /** A height below which a run has arrived. Default: none. */
  below?: number;
  /** What a run may leave. Default: the surface's own view, if any. */
  view?: readonly Range[];
}

/** How one optimizer fared. Plain data; what never happened is undefined. */
export interface RaceResult {
  /** The optimizer's name. */
  readonly optimizer: string;
  /** Its settings. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** Why its run ended, and when. */
  readonly end: End;
  /** Its last point, `[dimension]`. */
  readonly point: readonly number[];
  /** The height there. */
  readonly value: number;
  /** The distance from there to the target. */
  readonly distance: number | undefined;
  /** Steps until it was within the distance of the target. */
  readonly firstWithin: number | undefined;
  /** Steps until it was below the height. */
  readonly firstBelow: number | undefined;
  /** Steps until it left the view. */
  readonly firstOutside: number | undefined;
}

/** A race: the results, and the paths to be drawn, in the order given. */
export interface Race {
  /** A row an optimizer. */
  readonly results: readonly RaceResult[];
  /** A path an optimizer. */
  readonly trajectories: readonly Trajectory[];
}

const NAMES: Readonly<Record<keyof RaceOptions, true>> = {
  start: true,
  steps: true,
  target: true,
  within: true,
  below: true,
  view: true,
  tolerance: true,
  precision: true,
  states: true,
  into: true,
};

/**
 * Runs optimizers side by side and says who arrived when.
 *
 * @example Momentum arrives first
 * ```ts
 * import { assertEquals } from "@std/assert/equals";
 * import { gradientDescent, momentum, race, surface } from "downhill";
 *
 * const bowl = surface("x^2 + 25*y^2");
 * const { results } = race(bowl, [
 *   gradientDescent({ learningRate: 0.03 }),
 *   momentum({ learningRate: 0.03, momentum: 0.5 }),
 * ], { start: [4, 1], steps: 200, target: [0, 0] });
 * assertEquals(results.map((row) => row.firstWithin), [60, 26]);
 * ```
 *
 * @param surface What is descended.
 * @param optimizers The rules, one or more.
 * @param options Where they start, how long they run, and what counts as
 * having arrived.
 * @returns A row of results and a path for each of the rules.
 * @throws {RangeError} If an argument is not of its kind, or an option is
 * unknown or outside its range.
 */
export function race(
  surface: Surface,
  optimizers: readonly Optimizer[],
  options: RaceOptions,
): Race {
  checkArguments({ surface }, aSurface);
  if (!isList(optimizers) || optimizers.length === 0) {
    throw unexpected("optimizers", {
      expected: "a list of at least one",
      found: optimizers,
    });
  }
  for (const [k, rule] of Array.from(optimizers).entries()) {
    checkArguments({ [`optimizers[${k}]`]: rule }, anOptimizer);
  }
  checkOptions(options, NAMES, { example: "{ start: [1, 2], steps: 100 }" });
  const {
    target = surface.minima?.[0]?.point,
    within = 0.1,
    below,
    view = surface.view,
    ...run
  } = options;
  checkArguments({ within }, nonNegative);
  if (below !== undefined) checkArguments({ below }, finite);
  const dimension = surface.variables.length;
  if (target !== undefined) checkPoint("target", target, dimension);
  if (view !== undefined) checkView("view", view, dimension);
  const trajectories = optimizers.map((rule) => descend(surface, rule, run));
  const results = trajectories.map((path): RaceResult => {
    const { steps } = path;
    return {
      optimizer: path.optimizer,
      settings: plain(path.settings),
      end: path.end,
      point: lastPoint(path),
      value: path.values[steps],
      distance: target && distanceTo(path, steps, target),
      firstWithin: target && firstWithin(path, target, { within }),
      firstBelow: below === undefined ? undefined : firstBelow(path, below),
      firstOutside: view && firstOutside(path, view),
    };
  });
  return { results, trajectories };
}
