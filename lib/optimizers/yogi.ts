import { finite, nonNegative, type Schema, settle } from "../core/arguments.ts";
import { rate, vector, withWeightDecay } from "./common.ts";
import {
  advance,
  type MomentOptions,
  type Moments,
  moments,
  reading,
  startMoments,
} from "./moments.ts";
import type { Optimizer } from "../core/optimizer.ts";

/** The options of {@linkcode yogi}. */
export interface YogiOptions extends MomentOptions {
  /** Where v starts, ≥ 0. @default {1e-6} */
  initialAccumulator?: number;
  /** Where m starts; optax: 1e-6. @default {0} */
  initialMoment?: number;
}

const schema: Schema<YogiOptions> = {
  ...moments,
  learningRate: [0.01, moments.learningRate[1]],
  epsilon: [1e-3, nonNegative],
  biasCorrection: [false, moments.biasCorrection[1]],
  initialAccumulator: [1e-6, nonNegative],
  initialMoment: [0, finite],
};

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
export function yogi(options: YogiOptions = {}): Optimizer<Moments> {
  const settings = settle(schema, options);
  const { learningRate, beta1, beta2 } = settings;
  const { initialMoment, initialAccumulator } = settings;
  const read = reading(settings);
  return withWeightDecay({
    name: "Yogi",
    settings,
    equations: [
      "m ← β₁ m + (1 − β₁) g",
      "v ← v − (1 − β₂) sign(v − g²) g²",
      ...read.corrections,
      `θ ← θ − η ${read.first} / ${read.root}`,
    ],
    init: (dimension) => ({
      ...startMoments(dimension),
      m: vector(dimension, initialMoment),
      v: vector(dimension, initialAccumulator),
    }),
    step(point, gradient, state) {
      const { m, v } = state;
      const eta = rate(learningRate, state.t);
      advance(state, settings);
      const correction1 = read.correction1(state);
      const correction2 = read.correction2(state);
      const outside = read.outside(correction2);
      for (let i = 0; i < point.length; i++) {
        const g = gradient[i];
        m[i] = beta1 * m[i] + (1 - beta1) * g;
        v[i] -= (1 - beta2) * Math.sign(v[i] - g * g) * g * g;
        const mHat = m[i] / correction1;
        const vHat = v[i] / correction2;
        point[i] -= eta * mHat / (Math.sqrt(vHat + read.inside) + outside);
      }
    },
  });
}
