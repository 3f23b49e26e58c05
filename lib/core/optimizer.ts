/**
 * What an optimizer is: a start value for its memory, and one step.
 *
 * @module
 */

import type { CrowdStep } from "./crowd_step.ts";
import type { Origin } from "./rule.ts";
import type { Vector } from "./vector.ts";

/**
 * An optimizer's memory between two steps, a value that can be looked at,
 * copied and stored: vectors as long as the point, counters, and the memory of
 * an optimizer wrapped in another.
 */
export interface State {
  /** A vector, a counter, or the memory of a wrapped optimizer. */
  [name: string]: Vector | number | State;
}

/**
 * A rule that moves a point against its gradient.
 *
 * The rule itself holds no memory: everything that changes from step to step
 * is in the state. One optimizer can therefore run many times, and two runs
 * from the same point give the same path.
 *
 * @example Your own rule in a few lines: steps of fixed length
 * ```ts
 * import { assertEquals } from "@std/assert/equals";
 * import type { Optimizer } from "downhill";
 *
 * const signDescent: Optimizer = {
 *   name: "sign descent",
 *   settings: { learningRate: 0.5 },
 *   init: () => ({}),
 *   step(point, gradient) {
 *     for (let i = 0; i < point.length; i++) {
 *       point[i] -= 0.5 * Math.sign(gradient[i]);
 *     }
 *   },
 * };
 *
 * const point = new Float64Array([3, -1]);
 * signDescent.step(point, new Float64Array([20, -4]), signDescent.init(2));
 * assertEquals([...point], [2.5, -0.5]);
 * ```
 */
export interface Optimizer<S extends State = State> {
  /** The field's name for the rule, as a legend shows it: `"Adam"`. */
  readonly name: string;
  /** The options in force, defaults included, for captions and for tables. */
  readonly settings: Readonly<Record<string, unknown>>;
  /**
   * The rule, an assignment a line, in Unicode: `"m ← β₁ m + (1 − β₁) g"`.
   * Names are θ, g, t, the state's keys and the settings, these by symbol (η,
   * β₁) or by their own name. An anatomy shows the lines with each step's
   * numbers, if they foretell the step.
   */
  readonly equations?: readonly string[];
  /** Where it comes from, if a factory made it; a copy does not have it. */
  readonly origin?: Origin;
  /** Whose steps it takes, if it is a wrapper; a copy does not have it. */
  readonly wraps?: Optimizer;
  /** How many runs may step at once, if they may; a copy does not have it. */
  readonly crowd?: CrowdStep;
  /**
   * The memory before the first step, for points of this many coordinates; new
   * at every call.
   */
  init(dimension: number): S;
  /**
   * Writes to `out` where the gradient of the next step must be taken, for
   * rules that look ahead. Without it the gradient is taken at the point.
   */
  lookAhead?(point: Vector, state: S, out: Vector): void;
  /** Moves `point` by one step and brings `state` up to date, both in place. */
  step(point: Vector, gradient: Vector, state: S): void;
}
