import { nonNegative, oneOf } from "../core/arguments.ts";
import { usualOptions } from "../core/usual_options.ts";
import * as shared from "./common.ts";
import { type RuleFactory, ruleFactory } from "./rule_factory.ts";

/** The options of {@linkcode adagrad}. */
export interface AdagradOptions extends shared.CommonOptions {
  /** ε ≥ 0: keeps the divisor from zero. @default {1e-8} */
  epsilon?: number;
  /**
   * ε outside the root, `√v + ε`, or inside, `√(v + ε)`. @default {"outside"}
   */
  epsilonPlacement?: "outside" | "inside";
  /** Where v starts, ≥ 0; TensorFlow and optax: 0.1. @default {0} */
  initialAccumulator?: number;
}

/**
 * AdaGrad: a coordinate's steps shrink as its squared gradients add up.
 *
 * ```text
 * v ← v + g²
 * θ ← θ − η g / (√v + ε)
 * ```
 *
 * Source: J. Duchi, E. Hazan, Y. Singer, Adaptive subgradient methods (2011),
 * figure 1, diagonal. It leaves η and ε open; 0.01 and 1e-8 are ours.
 *
 * @example The first step has length η in every coordinate
 * ```ts
 * import { assertEquals } from "@std/assert/equals";
 * import { adagrad } from "downhill";
 *
 * const rule = adagrad({ learningRate: 0.5, epsilon: 0 });
 * const point = new Float64Array([1, 1]);
 * rule.step(point, new Float64Array([40, -0.1]), rule.init(2));
 * assertEquals([...point], [0.5, 1.5]);
 * ```
 *
 * @throws {RangeError} If an option is outside its range.
 */
export const adagrad: RuleFactory<AdagradOptions, shared.Memory<"v">> =
  ruleFactory({
    key: "adagrad",
    label: "AdaGrad",
    aliases: [],
    stroke: { ink: 3, dash: "dashdot" },
    options: {
      ...shared.commonOptions(0.01),
      epsilon: { ...usualOptions.epsilon, default: 1e-8, kind: nonNegative },
      epsilonPlacement: {
        word: "place of epsilon",
        default: "outside",
        kind: oneOf("outside", "inside"),
      },
      initialAccumulator: {
        ...usualOptions.initialAccumulator,
        default: 0,
        kind: nonNegative,
      },
    },
    make(settings) {
      const { learningRate, initialAccumulator } = settings;
      const { outside, inside, root } = shared.epsilons(settings);
      return {
        equations: ["v ← v + g²", `θ ← θ − η g / ${root("v")}`],
        crowd: "coordinatewise",
        init: (dimension) => ({
          t: 0,
          v: shared.vector(dimension, initialAccumulator),
        }),
        step(point, gradient, state) {
          const { v } = state;
          const eta = shared.rounding(point)(
            shared.rate(learningRate, state.t++),
          );
          for (let i = 0; i < point.length; i++) {
            const g = gradient[i];
            v[i] += g * g;
            point[i] -= eta * g / (Math.sqrt(v[i] + inside) + outside);
          }
        },
      };
    },
  });
