/**
 * Learning rates that rise and fall: one cycle, and triangles without end.
 *
 * @module
 */

import {
  flag,
  fraction,
  nonNegative,
  oneOf,
  positive,
  positiveCount,
  settle,
} from "../core/arguments.ts";
import { given, type Schedule, schedule } from "../core/schedule.ts";

/** How a rate goes from one value to the next. */
const between = {
  linear: (from: number, to: number, share: number) =>
    from + (to - from) * share,
  cosine: (from: number, to: number, share: number) =>
    to + (from - to) / 2 * (1 + Math.cos(Math.PI * share)),
};

/** The options of {@linkcode oneCycle}. */
export interface OneCycleOptions {
  /** The highest learning rate, > 0. */
  peak: number;
  /** The steps of the cycle; the last rate is that of the step before. */
  steps: number;
  /** The share of the steps in which it rises, in [0, 1]. @default {0.3} */
  rising?: number;
  /** What the peak is divided by at first, > 0. @default {25} */
  divisor?: number;
  /** What the first rate is divided by at last, > 0. @default {1e4} */
  finalDivisor?: number;
  /** The form of its parts. @default {"cosine"} */
  form?: "cosine" | "linear";
  /**
   * Whether it first falls as long as it rose, to where it began, and then on.
   *
   * @default {false}
   */
  threePhases?: boolean;
}

/**
 * One cycle: up from a small learning rate to the peak, and down to a tiny one,
 * where it stays.
 *
 * Source: torch.optim.lr_scheduler.OneCycleLR, without its momentum. It takes
 * no step after the last; here the rate stays.
 *
 * @example
 * ```ts
 * import { assertAlmostEquals } from "@std/assert/almost-equals";
 * import { oneCycle } from "downhill";
 *
 * const rate = oneCycle({ peak: 1, steps: 11, rising: 0.5, form: "linear" });
 * assertAlmostEquals(rate(0), 1 / 25);
 * assertAlmostEquals(rate(10), 1 / 25 / 1e4);
 * ```
 *
 * @throws {RangeError} If an option is missing or outside its range.
 */
export function oneCycle(options: OneCycleOptions): Schedule {
  const settings = settle<OneCycleOptions>({
    peak: given(positive),
    steps: given(positiveCount),
    rising: [0.3, fraction],
    divisor: [25, positive],
    finalDivisor: [1e4, positive],
    form: ["cosine", oneOf("cosine", "linear")],
    threePhases: [false, flag],
  }, options);
  const { peak, steps, rising, divisor, finalDivisor, form, threePhases } =
    settings;
  const first = peak / divisor;
  const last = first / finalDivisor;
  const top = rising * steps - 1;
  const ends = threePhases
    ? [[top, first, peak], [2 * rising * steps - 2, peak, first], [
      steps - 1,
      first,
      last,
    ]]
    : [[top, first, peak], [steps - 1, peak, last]];
  return schedule("one cycle", settings, (step) => {
    let begin = 0;
    for (const [k, [end, from, to]] of ends.entries()) {
      if (step <= end || k === ends.length - 1) {
        const share = Math.min(1, (step - begin) / (end - begin));
        return between[form](from, to, share);
      }
      begin = end;
    }
    return last;
  });
}

/** The options of {@linkcode cyclic}. */
export interface CyclicOptions {
  /** The lowest learning rate, ≥ 0. */
  base: number;
  /** The highest one of the first cycle, > 0. */
  peak: number;
  /** Steps from the lowest to the highest, > 0. @default {2000} */
  up?: number;
  /** Steps back. @default {the steps up} */
  down?: number;
  /** How the height of the cycles changes. @default {"triangular"} */
  mode?: "triangular" | "halving" | "exponential";
  /** γ > 0: "exponential" multiplies the height by γ a step. @default {1} */
  factor?: number;
}

/**
 * Triangles: up to the peak and down to the base, over and over.
 *
 * Source: torch.optim.lr_scheduler.CyclicLR, without its momentum; "halving" is
 * its `triangular2`, "exponential" its `exp_range`.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert/equals";
 * import { cyclic } from "downhill";
 *
 * const rate = cyclic({ base: 0, peak: 1, up: 2, mode: "halving" });
 * assertEquals([0, 1, 2, 3, 4, 5, 6].map(rate), [0, 0.5, 1, 0.5, 0, 0.25, 0.5]);
 * ```
 *
 * @throws {RangeError} If an option is missing or outside its range.
 */
export function cyclic(options: CyclicOptions): Schedule {
  const settings = settle<CyclicOptions>({
    base: given(nonNegative),
    peak: given(positive),
    up: [2000, positive],
    down: [options?.up ?? 2000, positive],
    mode: ["triangular", oneOf("triangular", "halving", "exponential")],
    factor: [1, positive],
  }, options);
  const { base, peak, up, down, mode, factor } = settings;
  const length = up + down;
  return schedule("cyclic", settings, (step) => {
    const cycle = Math.floor(1 + step / length);
    const place = 1 + step / length - cycle;
    const turn = up / length;
    const share = place <= turn ? place / turn : (place - 1) / (turn - 1);
    const height = mode === "triangular"
      ? 1
      : mode === "halving"
      ? 0.5 ** (cycle - 1)
      : factor ** step;
    return base + (peak - base) * share * height;
  });
}
