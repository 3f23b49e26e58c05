import { decay, nonNegative } from "../core/arguments.ts";
import { usualOptions } from "../core/usual_options.ts";
import * as shared from "./common.ts";
import { type RuleFactory, ruleFactory } from "./rule_factory.ts";

/** The options of {@linkcode adadelta}. */
export interface AdadeltaOptions extends shared.CommonOptions {
  /** ρ in [0, 1): the share of the averages that is kept. @default {0.95} */
  decay?: number;
  /**
   * ε ≥ 0: keeps the divisor from zero and starts the motion. @default {1e-6}
   */
  epsilon?: number;
}

/**
 * Adadelta: steps as long as the recent steps, without a learning rate.
 *
 * ```text
 * v ← ρ v + (1 − ρ) g²
 * δ ← √(u + ε) / √(v + ε) g
 * u ← ρ u + (1 − ρ) δ²
 * θ ← θ − η δ
 * ```
 *
 * The paper has no η (η = 1); the frameworks do.
 *
 * Source: M. D. Zeiler, ADADELTA: an adaptive learning rate method (2012),
 * algorithm 1, with the constants of its section 4.1.
 *
 * @example The first step is tiny
 * ```ts
 * import { assertAlmostEquals } from "@std/assert/almost-equals";
 * import { adadelta } from "downhill";
 *
 * const rule = adadelta();
 * const point = new Float64Array([0]);
 * rule.step(point, new Float64Array([-10]), rule.init(1));
 * assertAlmostEquals(point[0], Math.sqrt(1e-6 / (0.05 * 100)) * 10, 1e-9);
 * ```
 *
 * @throws {RangeError} If an option is outside its range.
 */
export const adadelta: RuleFactory<AdadeltaOptions, shared.Memory<"u" | "v">> =
  ruleFactory({
    key: "adadelta",
    label: "Adadelta",
    aliases: [],
    stroke: { ink: 6, dash: "solid" },
    options: {
      ...shared.commonOptions(1),
      decay: { ...usualOptions.decay, default: 0.95, kind: decay },
      epsilon: { ...usualOptions.epsilon, default: 1e-6, kind: nonNegative },
    },
    make(settings) {
      const { learningRate, decay: rho, epsilon } = settings;
      return {
        equations: [
          "v ← ρ v + (1 − ρ) g²",
          "δ ← √(u + ε) / √(v + ε) g",
          "u ← ρ u + (1 − ρ) δ²",
          "θ ← θ − η δ",
        ],
        crowd: "coordinatewise",
        init: (dimension) => ({
          t: 0,
          v: shared.vector(dimension),
          u: shared.vector(dimension),
        }),
        step(point, gradient, state) {
          const { u, v } = state;
          const round = shared.rounding(point);
          const eta = round(shared.rate(learningRate, state.t++));
          const [keep, take] = [round(rho), round(1 - rho)];
          for (let i = 0; i < point.length; i++) {
            const g = gradient[i];
            v[i] = keep * v[i] + take * g * g;
            const delta = Math.sqrt(u[i] + epsilon) /
              Math.sqrt(v[i] + epsilon) * g;
            u[i] = keep * u[i] + take * delta * delta;
            point[i] -= eta * delta;
          }
        },
      };
    },
  });
