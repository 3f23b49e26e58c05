/**
 * Learning rates that rise before they follow a schedule.
 *
 * @module
 */

import {
  checkArguments,
  type Kind,
  nonNegative,
  positiveCount,
  settle,
} from "../core/arguments.ts";
import { constantSchedule } from "./pieces.ts";
import { given, type Schedule, schedule } from "../core/schedule.ts";

/** What follows a warm-up. */
const rateOrSchedule: Kind<number | Schedule> = {
  expected: "a number, zero or positive, or a schedule",
  holds: (value): value is number | Schedule =>
    typeof value === "function" || nonNegative.holds(value),
};

/** The options of {@linkcode warmUp}. */
export interface WarmUpOptions {
  /** The steps that the warm-up takes. */
  steps: number;
  /** The learning rate of step 0, ≥ 0. @default {0} */
  initial?: number;
}

/**
 * A learning rate that first rises along a straight line, then follows a
 * schedule from the schedule's own step 0.
 *
 * Source: P. Goyal et al., Accurate, large minibatch SGD: training ImageNet in
 * 1 hour (2017), section 2.2.
 *
 * @example Four steps up to a constant
 * ```ts
 * import { assertEquals } from "@std/assert/equals";
 * import { warmUp } from "downhill";
 *
 * assertEquals([0, 1, 2, 3, 4, 5].map(warmUp(8, { steps: 4 })), [
 *   0, 2, 4, 6, 8, 8,
 * ]);
 * ```
 *
 * @throws {RangeError} If an option is missing or outside its range.
 */
export function warmUp(
  then: number | Schedule,
  options: WarmUpOptions,
): Schedule {
  const settings = settle<WarmUpOptions>({
    steps: given(positiveCount),
    initial: [0, nonNegative],
  }, options);
  const { steps, initial } = settings;
  checkArguments({ then }, rateOrSchedule);
  const rule = typeof then === "number" ? constantSchedule(then) : then;
  return schedule(
    "warm-up",
    { ...settings, then: rule.settings ?? rule.name },
    (step) =>
      step < steps
        ? initial + (rule(0) - initial) * step / steps
        : rule(step - steps),
  );
}
