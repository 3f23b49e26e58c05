/**
 * Learning rates that fall by a rule of their own: exponential, inverse time.
 *
 * @module
 */

import {
  flag,
  nonNegative,
  positive,
  type Schema,
  settle,
} from "../core/arguments.ts";
import { given, type Schedule, schedule } from "../core/schedule.ts";

/** The options of {@linkcode exponentialDecay} and its relatives. */
export interface DecayOptions {
  /** η₀ ≥ 0: the learning rate of step 0. */
  initial: number;
  /** γ > 0: what `steps` steps multiply it by. */
  factor: number;
  /** s: the steps that one factor takes. @default {1} */
  steps?: number;
  /** Whether it falls once in `steps` steps, not a little at each. */
  staircase?: boolean;
}

const decaySchema: Schema<DecayOptions> = {
  initial: given(nonNegative),
  factor: given(positive),
  steps: [1, positive],
  staircase: [false, flag],
};

/**
 * A learning rate that falls by the same share at each step.
 *
 * ```text
 * ηₜ = η₀ γ^(t / s)          staircase: η₀ γ^⌊t / s⌋
 * ```
 *
 * Source: torch.optim.lr_scheduler.ExponentialLR;
 * tf.keras.optimizers.schedules.ExponentialDecay.
 *
 * @example Half of it every ten steps
 * ```ts
 * import { assertEquals } from "@std/assert/equals";
 * import { exponentialDecay } from "downhill";
 *
 * const rates = exponentialDecay({ initial: 8, factor: 0.5, steps: 10 });
 * assertEquals([rates(0), rates(10), rates(20)], [8, 4, 2]);
 * ```
 *
 * @throws {RangeError} If an option is missing or outside its range.
 */
export function exponentialDecay(options: DecayOptions): Schedule {
  const settings = settle(decaySchema, options);
  const { initial, factor, steps, staircase } = settings;
  return schedule("exponential decay", settings, (step) => {
    const times = step / steps;
    return initial * factor ** (staircase ? Math.floor(times) : times);
  });
}

/**
 * A learning rate that falls like one over the time.
 *
 * ```text
 * ηₜ = η₀ / (1 + γ t / s)
 * ```
 *
 * Source: tf.keras.optimizers.schedules.InverseTimeDecay; Torch7's
 * `learningRateDecay` and torch.optim.Adagrad's `lr_decay`, where s = 1.
 *
 * @example A half, a third, a quarter
 * ```ts
 * import { assertEquals } from "@std/assert/equals";
 * import { inverseTimeDecay } from "downhill";
 *
 * const rates = inverseTimeDecay({ initial: 12, factor: 1 });
 * assertEquals([0, 1, 2, 3].map(rates), [12, 6, 4, 3]);
 * ```
 *
 * @throws {RangeError} If an option is missing or outside its range.
 */
export function inverseTimeDecay(options: DecayOptions): Schedule {
  const settings = settle(decaySchema, options);
  const { initial, factor, steps, staircase } = settings;
  return schedule("inverse time decay", settings, (step) => {
    const times = step / steps;
    return initial / (1 + factor * (staircase ? Math.floor(times) : times));
  });
}
