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

/** The options of {@linkcode nadam}. */
export interface NadamOptions extends MomentOptions {
  /**
   * Whether momentum warms up, as in the paper; not in optax. @default {true}
   */
  momentumSchedule?: boolean;
  /** ψ ≥ 0: how fast it warms up; Keras: 1. @default {0.004} */
  momentumDecay?: number;
}

/**
 * NAdam: Adam with Nesterov's momentum.
 *
 * ```text
 * μₜ ← β₁ (1 − ½ · 0.96^(ψ t))          Π ← Π μₜ
 * m ← β₁ m + (1 − β₁) g                 v ← β₂ v + (1 − β₂) g²
 * m̂ ← μₜ₊₁ m / (1 − Π μₜ₊₁) + (1 − μₜ) g / (1 − Π)
 * θ ← θ − η m̂ / (√v̂ + ε)
 * ```
 *
 * Without the schedule every μₜ is β₁. Bias is corrected always in m̂, and in
 * v̂ as `biasCorrection` says.
 *
 * Source: T. Dozat, Incorporating Nesterov momentum into Adam (2016),
 * algorithm 2 and section 3.2; its report gives η 0.002, ψ 1/250.
 *
 * @example The first step without a schedule: η (1 + β₁ / (1 + β₁))
 * ```ts
 * import { assertAlmostEquals } from "@std/assert/almost-equals";
 * import { nadam } from "downhill";
 *
 * const rule = nadam({ learningRate: 1, beta1: 0.5, momentumSchedule: false });
 * const point = new Float64Array([0]);
 * rule.step(point, new Float64Array([-300]), rule.init(1));
 * assertAlmostEquals(point[0], 0.5 * 0.5 / 0.75 + 1, 1e-6);
 * ```
 *
 * @throws {RangeError} If an option is outside its range.
 */
export const nadam: RuleFactory<
  NadamOptions,
  Moments & { momentumProduct: number }
> = ruleFactory({
  key: "nadam",
  label: "NAdam",
  aliases: ["Nesterov Adam"],
  stroke: { ink: 2, dash: "dashdot" },
  options: {
    ...momentOptions,
    learningRate: { ...momentOptions.learningRate, default: 0.002 },
    momentumSchedule: { word: "momentum warms up", default: true, kind: flag },
    momentumDecay: {
      word: "decay of the momentum",
      symbols: ["ψ"],
      range: { min: 0, max: 1, scale: "linear" },
      default: 0.004,
      kind: nonNegative,
    },
  },
  make(settings) {
    const { learningRate, beta1 } = settings;
    const { momentumSchedule, momentumDecay: psi } = settings;
    const read = reading(settings);
    const momentum = (t: number) =>
      momentumSchedule ? beta1 * (1 - 0.5 * 0.96 ** (psi * t)) : beta1;
    return {
      equations: [
        ...momentumSchedule ? ["μₜ ← β₁ (1 − ½ · 0.96^(ψ t))"] : ["μₜ ← β₁"],
        "Π ← Π μₜ",
        "m ← β₁ m + (1 − β₁) g",
        "v ← β₂ v + (1 − β₂) g²",
        "m̂ ← μₜ₊₁ m / (1 − Π μₜ₊₁) + (1 − μₜ) g / (1 − Π)",
        ...read.corrections.slice(1),
        `θ ← θ − η m̂ / ${read.root}`,
      ],
      crowd: "coordinatewise",
      init: (dimension) => ({ ...startMoments(dimension), momentumProduct: 1 }),
      step(point, gradient, state) {
        const { m, v } = state;
        const eta = read.pace(rate(learningRate, state.t), 1, point);
        advance(state, settings);
        const weight1 = read.weight1(point);
        const weight2 = read.weight2(point);
        const [now, next] = [momentum(state.t), momentum(state.t + 1)];
        state.momentumProduct *= now;
        const ofGradient = (1 - now) / (1 - state.momentumProduct);
        const ofMoment = next / (1 - state.momentumProduct * next);
        const correction2 = read.correction2(state, point);
        const outside = read.outside(correction2);
        for (let i = 0; i < point.length; i++) {
          const g = gradient[i];
          m[i] = averaged(m[i], g, weight1);
          v[i] = averagedSquare(v[i], g, weight2);
          const mHat = ofMoment * m[i] + ofGradient * g;
          const vHat = v[i] / correction2;
          point[i] -= eta * mHat / (Math.sqrt(vHat + read.inside) + outside);
        }
      },
    };
  },
});
