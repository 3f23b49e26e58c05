/**
 * Learning rates made of others: one after the other, multiplied, and by a
 * function of one's own.
 *
 * @module
 */

import {
  finite,
  type Kind,
  nonNegative,
  oneOf,
  settle,
  unexpected,
} from "../core/arguments.ts";
import { given, type Schedule, schedule } from "../core/schedule.ts";

const functions: Kind<(step: number) => number> = {
  expected: "a function of the step",
  holds: (value): value is (step: number) => number =>
    typeof value === "function",
};
const schedules: Kind<readonly Schedule[]> = {
  expected: "a list of schedules",
  holds: (value): value is readonly Schedule[] =>
    Array.isArray(value) && value.length > 0 &&
    value.every((one) => typeof one === "function"),
};
const ascending: Kind<readonly number[]> = {
  expected: "a list of ascending numbers",
  holds: (value): value is readonly number[] =>
    Array.isArray(value) &&
    value.every((x, i) => finite.holds(x) && (i === 0 || x > value[i - 1])),
};
const numbers: Kind<readonly number[]> = {
  expected: "a list of numbers, zero or positive",
  holds: (value): value is readonly number[] =>
    Array.isArray(value) && value.every(nonNegative.holds),
};

const described = (all: readonly Schedule[]) =>
  all.map((one) => one.settings ?? (one.name || "function"));

/** The options of {@linkcode lambdaSchedule}. */
export interface LambdaScheduleOptions {
  /** η₀ ≥ 0. */
  initial: number;
  /** What multiplies it at each step; the first is step 0. */
  factor: (step: number) => number;
}

/**
 * A learning rate times a function of the step.
 *
 * Source: torch.optim.lr_scheduler.LambdaLR.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert/equals";
 * import { lambdaSchedule } from "downhill";
 *
 * const rate = lambdaSchedule({ initial: 6, factor: (step) => 1 / (1 + step) });
 * assertEquals([0, 1, 2].map(rate), [6, 3, 2]);
 * ```
 *
 * @throws {RangeError} If an option is missing or outside its range.
 */
export function lambdaSchedule(options: LambdaScheduleOptions): Schedule {
  const { initial, factor } = settle<LambdaScheduleOptions>(
    { initial: given(nonNegative), factor: given(functions) },
    options,
  );
  const settings = { initial, factor: factor.name || "function" };
  return schedule("lambda", settings, (step) => initial * factor(step));
}

/** The options of {@linkcode joinedSchedules}. */
export interface JoinedOptions {
  /** The schedules in their order; each begins with its own step 0. */
  schedules: readonly Schedule[];
  /** The steps at which the second, the third, … begin, ascending. */
  boundaries: readonly number[];
}

/**
 * One schedule after the other.
 *
 * Source: torch.optim.lr_scheduler.SequentialLR, optax.join_schedules.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert/equals";
 * import { constantSchedule, exponentialDecay, joinedSchedules } from "downhill";
 *
 * const rate = joinedSchedules({
 *   schedules: [
 *     constantSchedule(1),
 *     exponentialDecay({ initial: 8, factor: 0.5 }),
 *   ],
 *   boundaries: [2],
 * });
 * assertEquals([0, 1, 2, 3].map(rate), [1, 1, 8, 4]);
 * ```
 *
 * @throws {RangeError} If an option is missing or outside its range.
 */
export function joinedSchedules(options: JoinedOptions): Schedule {
  const { schedules: all, boundaries } = settle<JoinedOptions>(
    { schedules: given(schedules), boundaries: given(ascending) },
    options,
  );
  if (boundaries.length !== all.length - 1) {
    const expected = `${all.length - 1} steps, one less than schedules`;
    throw unexpected("boundaries", { expected, found: boundaries });
  }
  const settings = { schedules: described(all), boundaries };
  return schedule("joined", settings, (step) => {
    const passed = boundaries.filter((boundary) => boundary <= step).length;
    return all[passed](passed === 0 ? step : step - boundaries[passed - 1]);
  });
}

/** The options of {@linkcode chainedSchedules}. */
export interface ChainedOptions {
  /** η₀ ≥ 0. */
  initial: number;
  /** What multiplies it, each with 1 for η₀ unchanged. */
  factors: readonly Schedule[];
}

/**
 * A learning rate times several schedules at once.
 *
 * Source: torch.optim.lr_scheduler.ChainedScheduler, for schedulers that
 * multiply the rate; there each has the optimizer's rate, here the factor.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert/equals";
 * import { chainedSchedules, exponentialDecay, stepDecay } from "downhill";
 *
 * const rate = chainedSchedules({
 *   initial: 16,
 *   factors: [
 *     exponentialDecay({ initial: 1, factor: 0.5 }),
 *     stepDecay({ initial: 1, every: 2, factor: 0.25 }),
 *   ],
 * });
 * assertEquals([0, 1, 2].map(rate), [16, 8, 1]);
 * ```
 *
 * @throws {RangeError} If an option is missing or outside its range.
 */
export function chainedSchedules(options: ChainedOptions): Schedule {
  const { initial, factors } = settle<ChainedOptions>(
    { initial: given(nonNegative), factors: given(schedules) },
    options,
  );
  const settings = { initial, factors: described(factors) };
  return schedule(
    "chained",
    settings,
    (step) => factors.reduce((rate, factor) => rate * factor(step), initial),
  );
}

/** The options of {@linkcode piecewiseInterpolation}. */
export interface PiecewiseInterpolationOptions {
  /** η₀ ≥ 0: the learning rate of step 0. */
  initial: number;
  /** The steps at which the pieces end, above 0 and ascending. */
  boundaries: readonly number[];
  /** What multiplies the rate in each piece; one for each boundary. */
  scales: readonly number[];
  /** The form of the pieces. @default {"linear"} */
  form?: "linear" | "cosine";
}

/**
 * A learning rate that glides from one boundary to the next.
 *
 * Source: optax.piecewise_interpolate_schedule; with one rising and one falling
 * piece it is optax's cosine_onecycle_schedule.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert/equals";
 * import { piecewiseInterpolation } from "downhill";
 *
 * const rate = piecewiseInterpolation({
 *   initial: 1,
 *   boundaries: [2, 4],
 *   scales: [3, 0],
 * });
 * assertEquals([0, 1, 2, 3, 4, 5].map(rate), [1, 2, 3, 1.5, 0, 0]);
 * ```
 *
 * @throws {RangeError} If an option is missing or outside its range.
 */
export function piecewiseInterpolation(
  options: PiecewiseInterpolationOptions,
): Schedule {
  const settings = settle<PiecewiseInterpolationOptions>({
    initial: given(nonNegative),
    boundaries: given(ascending),
    scales: given(numbers),
    form: ["linear", oneOf("linear", "cosine")],
  }, options);
  const { initial, boundaries, scales, form } = settings;
  if (scales.length !== boundaries.length) {
    const expected = `${boundaries.length} factors, one for each boundary`;
    throw unexpected("scales", { expected, found: scales });
  }
  const steps = [0, ...boundaries];
  const rates = [initial];
  scales.forEach((scale, k) => rates.push(rates[k] * scale));
  return schedule("piecewise interpolation", settings, (step) => {
    const next = steps.findIndex((boundary) => boundary > step);
    if (next < 0) return rates[rates.length - 1];
    const [from, to] = [rates[next - 1], rates[next]];
    const share = (step - steps[next - 1]) / (steps[next] - steps[next - 1]);
    return form === "linear"
      ? (to - from) * share + from
      : to + (from - to) / 2 * (Math.cos(Math.PI * share) + 1);
  });
}
