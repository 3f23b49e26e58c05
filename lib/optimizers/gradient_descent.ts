import {
  type CommonOptions,
  commonOptions,
  type Memory,
  rate,
  rounding,
} from "./common.ts";
import { type RuleFactory, ruleFactory } from "./rule_factory.ts";

/**
 * Gradient descent: one step against the gradient.
 *
 * ```text
 * θ ← θ − η g
 * ```
 *
 * Source: A.-L. Cauchy, Méthode générale pour la résolution des systèmes
 * d'équations simultanées (1847). It names no learning rate; 0.01 is ours.
 *
 * @example A tenth of the gradient
 * ```ts
 * import { assertEquals } from "@std/assert/equals";
 * import { gradientDescent } from "downhill";
 *
 * const rule = gradientDescent({ learningRate: 0.1 });
 * const point = new Float64Array([1, 2]);
 * rule.step(point, new Float64Array([10, 0]), rule.init(2));
 * assertEquals([...point], [0, 2]);
 * ```
 *
 * @throws {RangeError} If an option is outside its range.
 */
export const gradientDescent: RuleFactory<CommonOptions, Memory> = ruleFactory({
  key: "gradientDescent",
  label: "Gradient descent",
  aliases: ["GD", "SGD", "steepest descent", "stochastic gradient descent"],
  stroke: { ink: 0, dash: "solid" },
  options: commonOptions(0.01),
  make(settings) {
    const { learningRate } = settings;
    return {
      equations: ["θ ← θ − η g"],
      crowd: { each: "p -= learningRate * g" },
      init: () => ({ t: 0 }),
      step(point, gradient, state) {
        const eta = rounding(point)(rate(learningRate, state.t++));
        for (let i = 0; i < point.length; i++) point[i] -= eta * gradient[i];
      },
    };
  },
});
