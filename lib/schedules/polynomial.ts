/**
 * Learning rates along a power of the time; a straight line among them.
 *
 * @module
 */

import {
  finite,
  flag,
  nonNegative,
  positive,
  settle,
} from "../core/arguments.ts";
import { given, type Schedule, schedule } from "../core/schedule.ts";

/** The options of {@linkcode polynomialDecay}. */
export interface PolynomialDecayOptions {
  /** η₀ ≥ 0: the learning rate of step 0. */
  initial: number;
  /** T: the steps from the initial to the final learning rate. */
  steps: number;
  /** η₁: the learning rate from step T on. @default {0} */
  final?: number;
  /** p > 0: 1 for a straight line. @default {1} */
  power?: number;
  /** Whether it rises again at the end, towards a later one: 2 T, 3 T, … */
  cycle?: boolean;
}

/**
 * A learning rate that goes from one value to another along a power.
 *
 * ```text
 * ηₜ = η₁ + (η₀ − η₁) (1 − min(t, T) / T)ᵖ
 * ```
 *
 * A power of 1 is a linear schedule, falling or rising.
 *
 * Source: torch.optim.lr_scheduler.PolynomialLR and LinearLR;
 * tf.keras.optimizers.schedules.PolynomialDecay.
 *
 * @example A straight line
 * ```ts
 * import { assertEquals } from "@std/assert/equals";
 * import { polynomialDecay } from "downhill";
 *
 * const rates = polynomialDecay({ initial: 8, steps: 4 });
 * assertEquals([0, 1, 2, 3, 4, 5].map(rates), [8, 6, 4, 2, 0, 0]);
 * ```
 *
 * @throws {RangeError} If an option is missing or outside its range.
 */
export function polynomialDecay(options: PolynomialDecayOptions): Schedule {
  const settings = settle<PolynomialDecayOptions>({
    initial: given(nonNegative),
    steps: given(positive),
    final: [0, finite],
    power: [1, positive],
    cycle: [false, flag],
  }, options);
  const { initial, steps, final, power, cycle } = settings;
  return schedule("polynomial decay", settings, (step) => {
    const length = cycle ? steps * Math.max(1, Math.ceil(step / steps)) : steps;
    const left = 1 - Math.min(step, length) / length;
    return final + (initial - final) * left ** power;
  });
}
