import { finite, nonNegative } from "../core/arguments.ts";
import { usualOptions } from "../core/usual_options.ts";
import * as shared from "./common.ts";
import { type RuleFactory, ruleFactory } from "./rule_factory.ts";

/** The options of {@linkcode ftrl}. */
export interface FtrlOptions extends shared.CommonOptions {
  /** p: the power of n in the learning rate, as in Keras. @default {-0.5} */
  learningRatePower?: number;
  /** Where n starts, ≥ 0; Keras: 0.1. @default {0} */
  initialAccumulator?: number;
  /** λ₁ ≥ 0: how strongly coordinates are held at zero. @default {0} */
  l1?: number;
  /**
   * λ₂ ≥ 0: how strongly they are drawn to zero; Keras: λ₂ / 2. @default {0}
   */
  l2?: number;
  /** s ≥ 0: adds 2 s θ to the gradient in z, as in Keras. @default {0} */
  l2Shrinkage?: number;
  /** β ≥ 0: lowers the first learning rates; Keras: 0. @default {1} */
  beta?: number;
}

/**
 * FTRL: the point that would have been best for all gradients so far.
 *
 * ```text
 * σ ← ((n + g²)⁻ᵖ − n⁻ᵖ) / η
 * z ← z + g + 2 s θ − σ θ
 * n ← n + g²
 * θ ← −(z − clip(z, −λ₁, λ₁)) / ((β + n⁻ᵖ) / η + λ₂)
 * ```
 *
 * Source: H. B. McMahan et al., Ad click prediction: a view from the trenches
 * (2013), algorithm 1, where p = −½ and s = 0.
 *
 * @example A strong λ₁ holds the point at zero
 * ```ts
 * import { assertEquals } from "@std/assert/equals";
 * import { ftrl } from "downhill";
 *
 * const rule = ftrl({ l1: 10 });
 * const point = new Float64Array([0]);
 * rule.step(point, new Float64Array([3]), rule.init(1));
 * assertEquals(Math.abs(point[0]), 0);
 * ```
 *
 * @throws {RangeError} If an option is outside its range.
 */
export const ftrl: RuleFactory<FtrlOptions, shared.Memory<"n" | "z">> =
  ruleFactory({
    key: "ftrl",
    label: "FTRL",
    aliases: [],
    stroke: { ink: 3, dash: "solid" },
    options: {
      ...shared.commonOptions(0.1),
      learningRatePower: {
        word: "learning rate power",
        symbols: ["p"],
        range: { min: -1, max: 0, scale: "linear" },
        default: -0.5,
        kind: finite,
      },
      initialAccumulator: {
        ...usualOptions.initialAccumulator,
        symbols: ["n₀"],
        default: 0,
        kind: nonNegative,
      },
      l1: {
        word: "L1 strength",
        symbols: ["λ₁"],
        range: { min: 0, max: 10, scale: "linear" },
        default: 0,
        kind: nonNegative,
      },
      l2: {
        word: "L2 strength",
        symbols: ["λ₂"],
        range: { min: 0, max: 10, scale: "linear" },
        default: 0,
        kind: nonNegative,
      },
      l2Shrinkage: {
        word: "L2 shrinkage",
        symbols: ["s"],
        range: { min: 0, max: 1, scale: "linear" },
        default: 0,
        kind: nonNegative,
      },
      beta: {
        word: "beta",
        symbols: ["β"],
        range: { min: 0, max: 10, scale: "linear" },
        default: 1,
        kind: nonNegative,
      },
    },
    make(settings) {
      const { learningRate, learningRatePower, initialAccumulator } = settings;
      const { l1, l2, l2Shrinkage, beta } = settings;
      return {
        equations: [
          "σ ← ((n + g²)⁻ᵖ − n⁻ᵖ) / η",
          `z ← z + g${l2Shrinkage > 0 ? " + 2 s θ" : ""} − σ θ`,
          "n ← n + g²",
          "θ ← −(z − clip(z, −λ₁, λ₁)) / ((β + n⁻ᵖ) / η + λ₂)",
        ],
        crowd: "coordinatewise",
        init: (dimension) => ({
          t: 0,
          n: shared.vector(dimension, initialAccumulator),
          z: shared.vector(dimension),
        }),
        step(point, gradient, state) {
          const { n, z } = state;
          const eta = shared.rounding(point)(
            shared.rate(learningRate, state.t++),
          );
          for (let i = 0; i < point.length; i++) {
            const g = gradient[i];
            const before = n[i] ** -learningRatePower;
            n[i] += g * g;
            const after = n[i] ** -learningRatePower;
            const sigma = (after - before) / eta;
            z[i] += g + 2 * l2Shrinkage * point[i] - sigma * point[i];
            const clipped = Math.max(-l1, Math.min(l1, z[i]));
            point[i] = -(z[i] - clipped) / ((beta + after) / eta + l2);
          }
        },
      };
    },
  });
