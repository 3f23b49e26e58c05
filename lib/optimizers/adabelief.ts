import { flag, nonNegative } from "../core/arguments.ts";
import { rate } from "./common.ts";
import { type RuleFactory, ruleFactory } from "./rule_factory.ts";
import {
  advance,
  averaged,
  averagedSquare,
  type MomentOptions,
  momentOptions,
  type Moments,
  reading,
  startMoments,
} from "./moments.ts";

/** The options of {@linkcode adabelief}. */
export interface AdabeliefOptions extends MomentOptions {
  /** ε′ ≥ 0: joins v at every step; optax: 1e-16. @default {1e-8} */
  accumulatorEpsilon?: number;
  /** Whether the moment looks ahead, as optax offers. @default {false} */
  nesterov?: boolean;
}

/** m̂ one step ahead. */
const AHEAD = "m̂ ← β₁ m / (1 − β₁ β₁ᵗ) + (1 − β₁) g / (1 − β₁ᵗ)";

/**
 * AdaBelief: Adam that trusts a gradient near its average.
 *
 * ```text
 * m ← β₁ m + (1 − β₁) g
 * v ← β₂ v + (1 − β₂) (g − m)² + ε′
 * m̂ ← m / (1 − β₁ᵗ)
 * v̂ ← v / (1 − β₂ᵗ)
 * θ ← θ − η m̂ / (√v̂ + ε)
 * ```
 *
 * In the paper ε and ε′ are one number.
 *
 * Source: J. Zhuang et al., AdaBelief optimizer (2020), algorithm 2, with the
 * constants of its Adam.
 *
 * @example A steady gradient makes long steps
 * ```ts
 * import { assert } from "@std/assert/assert";
 * import { adabelief } from "downhill";
 *
 * const rule = adabelief({ learningRate: 0.1, beta2: 0.9 });
 * const [point, state] = [new Float64Array([0]), rule.init(1)];
 * for (let t = 0; t < 50; t++) rule.step(point, new Float64Array([-1]), state);
 * assert(point[0] > 2 * 50 * 0.1);
 * ```
 *
 * @throws {RangeError} If an option is outside its range.
 */
export const adabelief: RuleFactory<AdabeliefOptions, Moments> = ruleFactory({
  key: "adabelief",
  label: "AdaBelief",
  aliases: [],
  stroke: { ink: 7, dash: "dash" },
  options: {
    ...momentOptions,
    accumulatorEpsilon: {
      word: "epsilon in the accumulator",
      symbols: ["ε′"],
      range: { min: 1e-16, max: 1, scale: "log" },
      default: 1e-8,
      kind: nonNegative,
    },
    nesterov: { word: "look-ahead", default: false, kind: flag },
  },
  make(settings) {
    const { learningRate, beta1, accumulatorEpsilon } = settings;
    const nesterov = settings.nesterov && settings.biasCorrection;
    const read = reading(settings);
    return {
      equations: [
        "m ← β₁ m + (1 − β₁) g",
        "v ← β₂ v + (1 − β₂) (g − m)² + ε′",
        ...nesterov ? [AHEAD, ...read.corrections.slice(1)] : read.corrections,
        `θ ← θ − η ${read.first} / ${read.root}`,
      ],
      crowd: "coordinatewise",
      init: startMoments,
      step(point, gradient, state) {
        const { m, v } = state;
        const given = rate(learningRate, state.t);
        advance(state, settings);
        const correction1 = read.correction1(state, point);
        const eta = read.pace(given, correction1, point);
        const weight1 = read.weight1(point);
        const weight2 = read.weight2(point);
        const next = 1 - (1 - correction1) * beta1;
        const correction2 = read.correction2(state, point);
        const outside = read.outside(correction2);
        for (let i = 0; i < point.length; i++) {
          const g = gradient[i];
          m[i] = averaged(m[i], g, weight1);
          const surprise = g - m[i];
          v[i] = averagedSquare(v[i], surprise, weight2) +
            accumulatorEpsilon;
          const mHat = nesterov
            ? beta1 * m[i] / next + (1 - beta1) * g / correction1
            : m[i] / correction1;
          const vHat = v[i] / correction2;
          point[i] -= eta * mHat / (Math.sqrt(vHat + read.inside) + outside);
        }
      },
    };
  },
});
