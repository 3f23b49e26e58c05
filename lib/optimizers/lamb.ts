import type { Vector } from "../core/vector.ts";
import { norm, rate, vector } from "./common.ts";
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

/** The memory of {@linkcode lamb}: Adam's, and the direction `r`. */
export type LambMemory = Moments & { r: Vector };

/**
 * LAMB: Adam's direction, as long as the point is far from the origin.
 *
 * ```text
 * r ← m̂ / (√v̂ + ε) + λ θ
 * θ ← θ − η ‖θ‖ / ‖r‖ r
 * ```
 *
 * m̂ and v̂ are Adam's. The ratio of the norms is 1 where one of them is 0; the
 * whole point counts as one layer. A decoupled λ, as in Keras, stays out of r.
 *
 * Source: Y. You et al., Large batch optimization for deep learning (2020),
 * algorithm 2, with φ the identity; ε is the authors' 1e-6.
 *
 * @example The first step goes η ‖θ‖ far
 * ```ts
 * import { assertAlmostEquals } from "@std/assert/almost-equals";
 * import { lamb } from "downhill";
 *
 * const rule = lamb({ learningRate: 0.1 });
 * const point = new Float64Array([3, 4]);
 * rule.step(point, new Float64Array([-200, 200]), rule.init(2));
 * assertAlmostEquals(point[0], 3 + 0.5 / Math.SQRT2, 1e-6);
 * ```
 *
 * @throws {RangeError} If an option is outside its range.
 */
export const lamb: RuleFactory<MomentOptions, LambMemory> = ruleFactory({
  key: "lamb",
  label: "LAMB",
  aliases: [],
  stroke: { ink: 4, dash: "solid" },
  options: {
    ...momentOptions,
    epsilon: { ...momentOptions.epsilon, default: 1e-6 },
  },
  make(settings) {
    const { learningRate } = settings;
    const { weightDecay, decoupledWeightDecay } = settings;
    const read = reading(settings);
    const lambda = decoupledWeightDecay ? 0 : weightDecay;
    return {
      decays: !decoupledWeightDecay,
      equations: [
        "m ← β₁ m + (1 − β₁) g",
        "v ← β₂ v + (1 − β₂) g²",
        ...read.corrections,
        `r ← ${read.first} / ${read.root}${lambda > 0 ? " + λ θ" : ""}`,
        "θ ← θ − η ‖θ‖ / ‖r‖ r",
      ],
      init: (dimension) => ({
        ...startMoments(dimension),
        r: vector(dimension),
      }),
      step(point, gradient, state) {
        const { m, v, r } = state;
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
          v[i] = averagedSquare(v[i], g, weight2);
          const mHat = m[i] / correction1;
          const vHat = v[i] / correction2;
          r[i] = mHat / (Math.sqrt(vHat + read.inside) + outside) +
            lambda * point[i];
        }
        const ratio = norm(point) / norm(r);
        const trust = ratio > 0 && ratio < Infinity ? ratio : 1;
        for (let i = 0; i < point.length; i++) point[i] -= eta * trust * r[i];
      },
    };
  },
});
