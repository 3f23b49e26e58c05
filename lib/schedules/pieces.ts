/**
 * Learning rates that stay and jump: constant, step, multi-step, piecewise.
 *
 * @module
 */

import {
  checkArguments,
  finite,
  type Kind,
  nonNegative,
  positive,
  positiveCount,
  settle,
  unexpected,
} from "../core/arguments.ts";
import { given, type Schedule, schedule } from "../core/schedule.ts";

/**
 * The same learning rate at every step.
 *
 * @throws {RangeError} If it is not zero or a positive number.
 */
export function constantSchedule(learningRate: number): Schedule {
  checkArguments({ learningRate }, nonNegative);
  return schedule("constant", { learningRate }, () => learningRate);
}

/** The options of {@linkcode stepDecay}. */
export interface StepDecayOptions {
  /** η₀ ≥ 0: the learning rate of step 0. */
  initial: number;
  /** s: the steps between two falls. */
  every: number;
  /** γ > 0: what each multiplies it by. @default {0.1} */
  factor?: number;
}

/**
 * A learning rate that falls every so many steps.
 *
 * ```text
 * ηₜ = η₀ γ^⌊t / s⌋
 * ```
 *
 * Source: torch.optim.lr_scheduler.StepLR.
 *
 * @example Every second step
 * ```ts
 * import { assertEquals } from "@std/assert/equals";
 * import { stepDecay } from "downhill";
 *
 * const rates = stepDecay({ initial: 8, every: 2, factor: 0.5 });
 * assertEquals([0, 1, 2, 3, 4].map(rates), [8, 8, 4, 4, 2]);
 * ```
 *
 * @throws {RangeError} If an option is missing or outside its range.
 */
export function stepDecay(options: StepDecayOptions): Schedule {
  const settings = settle<StepDecayOptions>({
    initial: given(nonNegative),
    every: given(positiveCount),
    factor: [0.1, positive],
  }, options);
  const { initial, every, factor } = settings;
  return schedule(
    "step decay",
    settings,
    (step) => initial * factor ** Math.floor(step / every),
  );
}

const ascending: Kind<readonly number[]> = {
  expected: "a list of ascending numbers",
  holds: (value): value is readonly number[] =>
    Array.isArray(value) && value.every(finite.holds) &&
    value.every((x, i) => i === 0 || x > value[i - 1]),
};

const steps: Kind<readonly number[]> = {
  expected: "a list of numbers",
  holds: (value): value is readonly number[] =>
    Array.isArray(value) && value.every(finite.holds),
};

const rates: Kind<readonly number[]> = {
  expected: "a list of numbers, zero or positive",
  holds: (value): value is readonly number[] =>
    Array.isArray(value) && value.every(nonNegative.holds),
};

/** The options of {@linkcode multiStepDecay}. */
export interface MultiStepDecayOptions {
  /** η₀ ≥ 0: the learning rate of step 0. */
  initial: number;
  /** The steps at which it falls, in any order; twice where one stands twice. */
  milestones: readonly number[];
  /** γ > 0: what each multiplies it by. @default {0.1} */
  factor?: number;
}

/**
 * A learning rate that falls at given steps.
 *
 * Source: torch.optim.lr_scheduler.MultiStepLR.
 *
 * @example At steps 1 and 3
 * ```ts
 * import { assertEquals } from "@std/assert/equals";
 * import { multiStepDecay } from "downhill";
 *
 * const options = { initial: 8, milestones: [1, 3], factor: 0.5 };
 * assertEquals([0, 1, 2, 3].map(multiStepDecay(options)), [8, 4, 4, 2]);
 * ```
 *
 * @throws {RangeError} If an option is missing or outside its range.
 */
export function multiStepDecay(options: MultiStepDecayOptions): Schedule {
  const settings = settle<MultiStepDecayOptions>({
    initial: given(nonNegative),
    milestones: given(steps),
    factor: [0.1, positive],
  }, options);
  const { initial, milestones, factor } = settings;
  return schedule("multi-step decay", settings, (step) => {
    const passed = milestones.filter((milestone) => milestone <= step).length;
    return initial * factor ** passed;
  });
}

/** The options of {@linkcode piecewiseConstant}. */
export interface PiecewiseConstantOptions {
  /** The last step of each piece but the last, ascending. */
  boundaries: readonly number[];
  /** The learning rates, one more than there are boundaries. */
  values: readonly number[];
}

/**
 * One learning rate after the other, each up to its boundary, that included.
 *
 * Source: tf.keras.optimizers.schedules.PiecewiseConstantDecay.
 *
 * @example Two steps, then the rest
 * ```ts
 * import { assertEquals } from "@std/assert/equals";
 * import { piecewiseConstant } from "downhill";
 *
 * const rates = piecewiseConstant({ boundaries: [1], values: [8, 3] });
 * assertEquals([0, 1, 2, 3].map(rates), [8, 8, 3, 3]);
 * ```
 *
 * @throws {RangeError} If an option is missing or outside its range.
 */
export function piecewiseConstant(options: PiecewiseConstantOptions): Schedule {
  const settings = settle<PiecewiseConstantOptions>({
    boundaries: given(ascending),
    values: given(rates),
  }, options);
  const { boundaries, values } = settings;
  if (values.length !== boundaries.length + 1) {
    const expected = `${boundaries.length + 1} learning rates`;
    throw unexpected("values", { expected, found: values });
  }
  return schedule("piecewise constant", settings, (step) => {
    return values[boundaries.filter((boundary) => boundary < step).length];
  });
}
