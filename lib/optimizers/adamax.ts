import { oneOf } from "../core/arguments.ts";
import * as shared from "./common.ts";
import { type RuleFactory, ruleFactory } from "./rule_factory.ts";
import { momentOptions } from "./moments.ts";

/** The options of {@linkcode adamax}. */
export interface AdamaxOptions extends shared.CommonOptions {
  /** β₁ in [0, 1): the share of the moment that is kept. @default {0.9} */
  beta1?: number;
  /** β₂ in [0, 1): how slowly the norm fades. @default {0.999} */
  beta2?: number;
  /** ε ≥ 0: keeps the divisor from zero. @default {1e-8} */
  epsilon?: number;
  /**
   * ε outside the maximum, `u + ε` (Keras), or inside, `max(β₂ u, |g| + ε)`
   * (PyTorch, optax). @default {"outside"}
   */
  epsilonPlacement?: "outside" | "inside";
}

/**
 * Adamax: Adam whose divisor is the largest recent gradient.
 *
 * ```text
 * m ← β₁ m + (1 − β₁) g
 * u ← max(β₂ u, |g|)
 * θ ← θ − η / (1 − β₁ᵗ) m / (u + ε)
 * ```
 *
 * Source: D. P. Kingma, J. Ba, Adam: a method for stochastic optimization
 * (2015), algorithm 2, with its constants; it has no ε.
 *
 * @example The first step has length η
 * ```ts
 * import { assertAlmostEquals } from "@std/assert/almost-equals";
 * import { adamax } from "downhill";
 *
 * const rule = adamax({ learningRate: 0.5 });
 * const point = new Float64Array([0]);
 * rule.step(point, new Float64Array([-300]), rule.init(1));
 * assertAlmostEquals(point[0], 0.5);
 * ```
 *
 * @throws {RangeError} If an option is outside its range.
 */
export const adamax: RuleFactory<
  AdamaxOptions,
  shared.Memory<"m" | "u"> & { beta1Power: number }
> = ruleFactory({
  key: "adamax",
  label: "Adamax",
  aliases: [],
  stroke: { ink: 6, dash: "dash" },
  options: {
    ...shared.commonOptions(0.002),
    beta1: momentOptions.beta1,
    beta2: momentOptions.beta2,
    epsilon: momentOptions.epsilon,
    epsilonPlacement: {
      word: "place of epsilon",
      default: "outside",
      kind: oneOf("outside", "inside"),
    },
  },
  make(settings) {
    const { learningRate, beta1, beta2, epsilon } = settings;
    const isInside = settings.epsilonPlacement === "inside";
    const [inside, outside] = isInside ? [epsilon, 0] : [0, epsilon];
    return {
      equations: [
        "m ← β₁ m + (1 − β₁) g",
        isInside ? "u ← max(β₂ u, |g| + ε)" : "u ← max(β₂ u, |g|)",
        "m̂ ← m / (1 − β₁ᵗ)",
        isInside ? "θ ← θ − η m̂ / u" : "θ ← θ − η m̂ / (u + ε)",
      ],
      crowd: "coordinatewise",
      init: (dimension) => ({
        t: 0,
        beta1Power: 1,
        m: shared.vector(dimension),
        u: shared.vector(dimension),
      }),
      step(point, gradient, state) {
        const { m, u } = state;
        const round = shared.rounding(point);
        const eta = round(shared.rate(learningRate, state.t++));
        const [keep1, take1] = [round(beta1), round(1 - beta1)];
        const keep2 = round(beta2);
        const correction = 1 - (state.beta1Power *= beta1);
        for (let i = 0; i < point.length; i++) {
          const g = gradient[i];
          m[i] = keep1 * m[i] + take1 * g;
          u[i] = Math.max(keep2 * u[i], Math.abs(g) + inside);
          const mHat = m[i] / correction;
          point[i] -= eta * mHat / (u[i] + outside);
        }
      },
    };
  },
});
