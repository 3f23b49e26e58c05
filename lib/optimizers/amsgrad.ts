import { oneOf } from "../core/arguments.ts";
import type { Vector } from "../core/vector.ts";
import { rate, vector } from "./common.ts";
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

/** The options of {@linkcode amsgrad}. */
export interface AmsgradOptions extends MomentOptions {
  /**
   * Whether the largest v is sought before the bias correction (PyTorch,
   * Keras) or after it (optax). @default {"raw"}
   */
  maximumOf?: "raw" | "corrected";
}

/**
 * AMSGrad: Adam whose divisor never shrinks.
 *
 * ```text
 * m ← β₁ m + (1 − β₁) g
 * v ← β₂ v + (1 − β₂) g²
 * w ← max(w, v)
 * θ ← θ − η m / (√w + ε)
 * ```
 *
 * The paper corrects no bias and names no ε; the frameworks do both. Where
 * bias is corrected, m̂ and ŵ take the places of m and w.
 *
 * Source: S. J. Reddi, S. Kale, S. Kumar, On the convergence of Adam and
 * beyond (2018), algorithm 2.
 *
 * @example A large gradient is never forgotten
 * ```ts
 * import { assertEquals } from "@std/assert/equals";
 * import { amsgrad } from "downhill";
 *
 * const rule = amsgrad({ beta2: 0 });
 * const [point, state] = [new Float64Array([1]), rule.init(1)];
 * rule.step(point, new Float64Array([5]), state);
 * rule.step(point, new Float64Array([1]), state);
 * assertEquals([...state.w], [25]);
 * ```
 *
 * @throws {RangeError} If an option is outside its range.
 */
export const amsgrad: RuleFactory<AmsgradOptions, Moments & { w: Vector }> =
  ruleFactory({
    key: "amsgrad",
    label: "AMSGrad",
    aliases: [],
    stroke: { ink: 5, dash: "dash" },
    options: {
      ...momentOptions,
      biasCorrection: { ...momentOptions.biasCorrection, default: false },
      maximumOf: {
        word: "maximum of",
        default: "raw",
        kind: oneOf("raw", "corrected"),
      },
    },
    make(settings) {
      const { learningRate, biasCorrection } = settings;
      const read = reading(settings);
      const late = biasCorrection && settings.maximumOf === "corrected";
      return {
        equations: [
          "m ← β₁ m + (1 − β₁) g",
          "v ← β₂ v + (1 − β₂) g²",
          late ? "w ← max(w, v / (1 − β₂ᵗ))" : "w ← max(w, v)",
          ...read.corrections.slice(0, 1),
          ...biasCorrection && !late ? ["ŵ ← w / (1 − β₂ᵗ)"] : [],
          `θ ← θ − η ${read.first} / ${
            read.root.replaceAll("v̂", late ? "w" : "ŵ").replaceAll("v", "w")
          }`,
        ],
        crowd: "coordinatewise",
        init: (dimension) => ({
          ...startMoments(dimension),
          w: vector(dimension),
        }),
        step(point, gradient, state) {
          const { m, v, w } = state;
          const given = rate(learningRate, state.t);
          advance(state, settings);
          const correction1 = read.correction1(state, point);
          const eta = read.pace(given, correction1, point);
          const weight1 = read.weight1(point);
          const weight2 = read.weight2(point);
          const correction2 = read.correction2(state, point);
          const [before, after] = late ? [correction2, 1] : [1, correction2];
          const outside = read.outside(correction2);
          for (let i = 0; i < point.length; i++) {
            const g = gradient[i];
            m[i] = averaged(m[i], g, weight1);
            v[i] = averagedSquare(v[i], g, weight2);
            w[i] = Math.max(w[i], v[i] / before);
            const mHat = m[i] / correction1;
            const wHat = w[i] / after;
            point[i] -= eta * mHat / (Math.sqrt(wHat + read.inside) + outside);
          }
        },
      };
    },
  });
