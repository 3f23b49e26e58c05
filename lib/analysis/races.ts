/**
 * Many optimizers on one surface from one start.
 *
 * @module
 */

import { checkArguments, nonNegative, unexpected } from "../core/arguments.ts";
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

/** How one optimizer fared. Plain data; a `null` means never, or unknown. */
export interface Result {
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
  readonly distance: number | null;
  /** Steps until it was within the distance of the target. */
  readonly firstWithin: number | null;
  /** Steps until it was below the height. */
  readonly firstBelow: number | null;
  /** Steps until it left the view. */
  readonly firstOutside: number | null;
}

/** A race: the results, and the paths to be drawn, in the order given. */
export interface Race {
  /** A row an optimizer. */
  readonly results: readonly Result[];
  /** A path an optimizer. */
  readonly trajectories: readonly Trajectory[];
}

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
 * @throws {RangeError} If an option is outside its range.
 */
export function race(
  surface: Surface,
  optimizers: readonly Optimizer[],
  options: RaceOptions,
): Race {
  const {
    target = surface.minima?.[0]?.point,
    within = 0.1,
    below,
    view = surface.view,
    ...run
  } = options;
  checkArguments({ within }, nonNegative);
  if (!(optimizers?.length > 0)) {
    throw unexpected("optimizers", {
      expected: "at least one",
      found: optimizers,
    });
  }
  const trajectories = optimizers.map((rule) => descend(surface, rule, run));
  const results = trajectories.map((path): Result => {
    const { steps, dimension } = path;
    return {
      optimizer: path.optimizer,
      settings: plain(path.settings),
      end: path.end,
      point: [...path.points.subarray(steps * dimension)],
      value: path.values[steps],
      distance: target ? distanceTo(path, steps, target) : null,
      firstWithin: target ? firstWithin(path, target, within) : null,
      firstBelow: below === undefined ? null : firstBelow(path, below),
      firstOutside: view ? firstOutside(path, view) : null,
    };
  });
  return { results, trajectories };
}
