import { decay, flag } from "../core/arguments.ts";
import { usualOptions } from "../core/usual_options.ts";
import * as shared from "./common.ts";
import { type RuleFactory, ruleFactory } from "./rule_factory.ts";

/** The options of {@linkcode lion}. */
export interface LionOptions extends shared.CommonOptions {
  /** β₁ in [0, 1): the moment's weight against the gradient. @default {0.9} */
  beta1?: number;
  /** β₂ in [0, 1): the share of the moment that is kept. @default {0.99} */
  beta2?: number;
}

/**
 * Lion: steps of fixed length along the sign of a moment.
 *
 * ```text
 * c ← β₁ m + (1 − β₁) g
 * m ← β₂ m + (1 − β₂) g
 * θ ← θ − η sign(c)
 * ```
 *
 * Source: X. Chen et al., Symbolic discovery of optimization algorithms
 * (2023), program 1 and algorithm 2; the decay λ is decoupled.
 *
 * @example Every step has length η in every coordinate
 * ```ts
 * import { assertEquals } from "@std/assert/equals";
 * import { lion } from "downhill";
 *
 * const rule = lion({ learningRate: 0.5 });
 * const point = new Float64Array([0, 0]);
 * rule.step(point, new Float64Array([-300, 0.1]), rule.init(2));
 * assertEquals([...point], [0.5, -0.5]);
 * ```
 *
 * @throws {RangeError} If an option is outside its range.
 */
export const lion: RuleFactory<LionOptions, shared.Memory<"m">> = ruleFactory({
  key: "lion",
  label: "Lion",
  aliases: [],
  stroke: { ink: 7, dash: "solid" },
  options: {
    ...shared.commonOptions(1e-4),
    beta1: { ...usualOptions.beta1, default: 0.9, kind: decay },
    beta2: { ...usualOptions.beta2, default: 0.99, kind: decay },
    decoupledWeightDecay: {
      word: "decoupled weight decay",
      default: true,
      kind: flag,
    },
  },
  make(settings) {
    const { learningRate, beta1, beta2 } = settings;
    return {
      equations: [
        "c ← β₁ m + (1 − β₁) g",
        "m ← β₂ m + (1 − β₂) g",
        "θ ← θ − η sign(c)",
      ],
      crowd: "coordinatewise",
      init: (dimension) => ({ t: 0, m: shared.vector(dimension) }),
      step(point, gradient, state) {
        const { m } = state;
        const round = shared.rounding(point);
        const eta = round(shared.rate(learningRate, state.t++));
        const [keep1, take1] = [round(beta1), round(1 - beta1)];
        const [keep2, take2] = [round(beta2), round(1 - beta2)];
        for (let i = 0; i < point.length; i++) {
          const g = gradient[i];
          const c = keep1 * m[i] + take1 * g;
          m[i] = keep2 * m[i] + take2 * g;
          point[i] -= eta * Math.sign(c);
        }
      },
    };
  },
});
