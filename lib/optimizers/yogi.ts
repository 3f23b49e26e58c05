import { finite, nonNegative } from "../core/arguments.ts";
import { usualOptions } from "../core/usual_options.ts";
import { rate, vector } from "./common.ts";
import { type RuleFactory, ruleFactory } from "./rule_factory.ts";
import {
  advance,
  averaged,
  type MomentOptions,
  momentOptions,
  type Moments,
  reading,
  startMoments,
} from "./moments.ts";

/** The options of {@linkcode yogi}. */
export interface YogiOptions extends MomentOptions {
  /** Where v starts, ≥ 0. @default {1e-6} */
  initialAccumulator?: number;
  /** Where m starts; optax: 1e-6. @default {0} */
  initialMoment?: number;
}

/**
 * Yogi: Adam whose divisor changes by g² at most, whatever its size.
 *
 * ```text
 * m ← β₁ m + (1 − β₁) g
 * v ← v − (1 − β₂) sign(v − g²) g²
 * θ ← θ − η m / (√v + ε)
 * ```
 *
 * The paper corrects no bias, optax does.
 *
 * Source: M. Zaheer et al., Adaptive methods for nonconvex optimization
 * (2018), algorithm 2, with the constants that its section 5 recommends.
 *
 * @example After a burst v falls linearly, not by a share
 * ```ts
 * import { assertAlmostEquals } from "@std/assert/almost-equals";
 * import { yogi } from "downhill";
 *
 * const rule = yogi({ beta2: 0.5, initialAccumulator: 100 });
 * const [point, state] = [new Float64Array([0]), rule.init(1)];
 * rule.step(point, new Float64Array([2]), state);
 * assertAlmostEquals(state.v[0], 98);
 * ```
 *
 * @throws {RangeError} If an option is outside its range.
 */
export const yogi: RuleFactory<YogiOptions, Moments> = ruleFactory({
  key: "yogi",
  label: "Yogi",
  aliases: [],
  stroke: { ink: 7, dash: "dashdot" },
  options: {
    ...momentOptions,
    learningRate: { ...momentOptions.learningRate, default: 0.01 },
    epsilon: { ...usualOptions.epsilon, default: 1e-3, kind: nonNegative },
    biasCorrection: { ...momentOptions.biasCorrection, default: false },
    initialAccumulator: {
      ...usualOptions.initialAccumulator,
      default: 1e-6,
      kind: nonNegative,
    },
    initialMoment: {
      word: "initial moment",
      symbols: ["m₀"],
      range: { min: -1, max: 1, scale: "linear" },
      default: 0,
      kind: finite,
    },
  },
  make(settings) {
    const { learningRate } = settings;
    const { initialMoment, initialAccumulator } = settings;
    const read = reading(settings);
    return {
      equations: [
        "m ← β₁ m + (1 − β₁) g",
        "v ← v − (1 − β₂) sign(v − g²) g²",
        ...read.corrections,
        `θ ← θ − η ${read.first} / ${read.root}`,
      ],
      crowd: "coordinatewise",
      init: (dimension) => ({
        ...startMoments(dimension),
        m: vector(dimension, initialMoment),
        v: vector(dimension, initialAccumulator),
      }),
      step(point, gradient, state) {
        const { m, v } = state;
        const given = rate(learningRate, state.t);
        advance(state, settings);
        const correction1 = read.correction1(state, point);
        const eta = read.pace(given, correction1, point);
        const weight1 = read.weight1(point);
        const weight2 = read.weight2(point);
        const correction2 = read.correction2(state, point);
        const outside = read.outside(correction2);
        for (let i = 0; i < point.length; i++) {
          const g = gradient[i];
          m[i] = averaged(m[i], g, weight1);
          v[i] -= weight2.take * Math.sign(v[i] - g * g) * g * g;
          const mHat = m[i] / correction1;
          const vHat = v[i] / correction2;
          point[i] -= eta * mHat / (Math.sqrt(vHat + read.inside) + outside);
        }
      },
    };
  },
});
