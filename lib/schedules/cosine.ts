/**
 * Learning rates along a cosine, with restarts.
 *
 * @module
 */

import {
  atLeast,
  finite,
  nonNegative,
  oneOf,
  positive,
  settle,
} from "../core/arguments.ts";
import { given, type Schedule, schedule } from "../core/schedule.ts";

/** The options of {@linkcode cosineDecay}. */
export interface CosineDecayOptions {
  /** η₀ ≥ 0: the learning rate of step 0. */
  initial: number;
  /** T: the steps from the initial to the final learning rate. */
  steps: number;
  /** η₁: the learning rate at step T. @default {0} */
  final?: number;
  /** p > 0: the cosine's exponent. @default {1} */
  exponent?: number;
  /**
   * After step T it holds the final learning rate, restarts, or swings back
   * along the cosine, as PyTorch's CosineAnnealingLR. @default {"hold"}
   */
  afterwards?: "hold" | "restart" | "swing";
  /** How many times longer each restart takes than the last. @default {1} */
  lengthening?: number;
}

/**
 * A learning rate that falls along half a cosine, once or again and again.
 *
 * ```text
 * ηₜ = η₁ + (η₀ − η₁) ((1 + cos(π t / T)) / 2)ᵖ
 * ```
 *
 * Source: I. Loshchilov, F. Hutter, SGDR: stochastic gradient descent with
 * warm restarts (2017), equation (5); the exponent is optax's.
 *
 * @example Down, and down again over twice the time
 * ```ts
 * import { assertAlmostEquals } from "@std/assert/almost-equals";
 * import { cosineDecay } from "downhill";
 *
 * const rates = cosineDecay({
 *   initial: 8,
 *   steps: 2,
 *   afterwards: "restart",
 *   lengthening: 2,
 * });
 * const expected = [8, 4, 8, 8 * Math.cos(Math.PI / 8) ** 2, 4];
 * expected.forEach((rate, step) => assertAlmostEquals(rates(step), rate));
 * ```
 *
 * @throws {RangeError} If an option is missing or outside its range.
 */
export function cosineDecay(options: CosineDecayOptions): Schedule {
  const settings = settle<CosineDecayOptions>({
    initial: given(nonNegative),
    steps: given(positive),
    final: [0, finite],
    exponent: [1, positive],
    afterwards: ["hold", oneOf("hold", "restart", "swing")],
    lengthening: [1, atLeast(1)],
  }, options);
  const { initial, steps, final, exponent, afterwards, lengthening } = settings;
  return schedule("cosine decay", settings, (step) => {
    let [passed, length] = [step, steps];
    if (afterwards === "hold") passed = Math.min(step, steps);
    if (afterwards === "restart") {
      while (passed >= length) {
        passed -= length;
        length *= lengthening;
      }
    }
    const share = (1 + Math.cos(Math.PI * passed / length)) / 2;
    return final + (initial - final) * share ** exponent;
  });
}
