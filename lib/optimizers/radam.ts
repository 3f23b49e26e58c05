import { atLeast } from "../core/arguments.ts";
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

/** The options of {@linkcode radam}. */
export interface RadamOptions extends MomentOptions {
  /** ρ ≥ 4, above which the divisor is trusted; frameworks: 5. @default {4} */
  threshold?: number;
}

/**
 * RAdam: Adam that takes momentum's steps until v̂ can be trusted.
 *
 * ```text
 * m ← β₁ m + (1 − β₁) g                 v ← β₂ v + (1 − β₂) g²
 * ρ ← ρ∞ − 2 t β₂ᵗ / (1 − β₂ᵗ)          ρ∞ = 2 / (1 − β₂) − 1
 * r ← √((ρ − 4) (ρ − 2) ρ∞ / ((ρ∞ − 4) (ρ∞ − 2) ρ))
 * θ ← θ − η r m̂ / (√v̂ + ε)              where ρ > threshold
 * θ ← θ − η m̂                           elsewhere
 * ```
 *
 * Source: L. Liu et al., On the variance of the adaptive learning rate and
 * beyond (2020), algorithm 2, which names no ε.
 *
 * @example The first step is momentum's
 * ```ts
 * import { assertAlmostEquals } from "@std/assert/almost-equals";
 * import { radam } from "downhill";
 *
 * const rule = radam({ learningRate: 0.01 });
 * const point = new Float64Array([0]);
 * rule.step(point, new Float64Array([-300]), rule.init(1));
 * assertAlmostEquals(point[0], 3);
 * ```
 *
 * @throws {RangeError} If an option is outside its range.
 */
export const radam: RuleFactory<RadamOptions, Moments> = ruleFactory({
  key: "radam",
  label: "RAdam",
  aliases: ["rectified Adam"],
  stroke: { ink: 5, dash: "dashdot" },
  options: {
    ...momentOptions,
    threshold: {
      word: "threshold",
      symbols: ["ρ₀"],
      range: { min: 4, max: 100, scale: "log" },
      default: 4,
      kind: atLeast(4),
    },
  },
  make(settings) {
    const { learningRate, beta2, threshold } = settings;
    const read = reading(settings);
    const limit = 2 / (1 - beta2) - 1;
    return {
      equations: [
        "m ← β₁ m + (1 − β₁) g",
        "v ← β₂ v + (1 − β₂) g²",
        ...read.corrections,
        "ρ ← ρ∞ − 2 t β₂ᵗ / (1 − β₂ᵗ)",
        "r ← √((ρ − 4) (ρ − 2) ρ∞ / ((ρ∞ − 4) (ρ∞ − 2) ρ))",
        `θ ← θ − η ${read.first} · (r / ${read.root} where ρ > ${threshold})`,
      ],
      crowd: "coordinatewise",
      init: startMoments,
      step(point, gradient, state) {
        const { m, v } = state;
        const given = rate(learningRate, state.t);
        advance(state, settings);
        const { t, beta2Power } = state;
        const rho = limit - 2 * t * beta2Power / (1 - beta2Power);
        const trusted = rho > threshold;
        const r = Math.sqrt(
          (rho - 4) * (rho - 2) * limit / ((limit - 4) * (limit - 2) * rho),
        );
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
          point[i] -= trusted
            ? eta * r * mHat / (Math.sqrt(vHat + read.inside) + outside)
            : eta * mHat;
        }
      },
    };
  },
});
