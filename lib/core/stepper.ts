/**
 * A run step by step, with gradients fed by hand.
 *
 * @module
 */

import { begin, type Beginning } from "./beginning.ts";
import { checkArguments, checkOptions, unexpected } from "./arguments.ts";
import { anOptimizer } from "./kinds.ts";
import type { Optimizer, State } from "./optimizer.ts";
import { copyState } from "./state.ts";
import { type Checkpoint, plain } from "./trajectory.ts";
import type { Vector } from "./vector.ts";

/** A run that waits for its next gradient. */
export interface Stepper {
  /** Where the run is now, `[dimension]`; it changes with every step. */
  readonly point: Vector;
  /** Where the next gradient is to be taken, `[dimension]`. */
  readonly gradientPoint: Vector;
  /** The optimizer's memory now; it changes with every step. */
  readonly state: State;
  /** Steps taken since the start. */
  readonly steps: number;
  /**
   * Takes one step.
   *
   * @throws {RangeError} If the gradient is not as long as the point.
   */
  step(gradient: ArrayLike<number>): void;
  /** A copy of all that is needed to go on from here. */
  checkpoint(): Checkpoint;
}

const NAMES: Readonly<Record<keyof Beginning, true>> = {
  start: true,
  from: true,
  precision: true,
};

const HELP = { example: "{ start: [1, 2] }" };

/**
 * Begins a run whose gradients come from anywhere: a test, a mini-batch, a
 * loop of your own. Given a surface's gradients it walks the same path as
 * {@linkcode descend}.
 *
 * @example A student's loop
 * ```ts
 * import { assertEquals } from "@std/assert/equals";
 * import { gradientDescent, stepper } from "downhill";
 *
 * const rule = gradientDescent({ learningRate: 0.25 });
 * const run = stepper(rule, { start: [8] });
 * for (let k = 0; k < 3; k++) {
 *   const [x] = run.gradientPoint;
 *   run.step([2 * x]);
 * }
 * assertEquals([...run.point], [1]);
 * ```
 *
 * @param optimizer The rule, made by a factory such as `adam()`.
 * @param options Where the run begins.
 * @returns The run, before its first step.
 * @throws {RangeError} If an argument is not of its kind, or an option is
 * unknown or outside its range.
 */
export function stepper(optimizer: Optimizer, options: Beginning): Stepper {
  checkArguments({ optimizer }, anOptimizer);
  checkOptions(options, NAMES, HELP);
  const begun = begin(optimizer, options);
  const { point, gradient, ahead, state } = begun;
  let steps = begun.step;
  return {
    point,
    state,
    get gradientPoint() {
      if (!optimizer.lookAhead) return point;
      optimizer.lookAhead(point, state, ahead);
      return ahead;
    },
    get steps() {
      return steps;
    },
    step(given) {
      if (given?.length !== point.length) {
        const expected = `a vector of ${point.length} numbers`;
        throw unexpected("gradient", { expected, found: given });
      }
      gradient.set(given);
      optimizer.step(point, gradient, state);
      steps++;
    },
    checkpoint: () => ({
      point: point.slice(),
      state: copyState(state),
      step: steps,
      optimizer: optimizer.name,
      settings: plain(optimizer.settings),
    }),
  };
}
