import { decay, nonNegative, type Schema, settle } from "../core/arguments.ts";
import * as shared from "./common.ts";
import type { Optimizer } from "../core/optimizer.ts";

/** The options of {@linkcode adadelta}. */
export interface AdadeltaOptions extends shared.CommonOptions {
  /** ρ in [0, 1): the share of the averages that is kept. @default {0.95} */
  decay?: number;
  /**
   * ε ≥ 0: keeps the divisor from zero and starts the motion. @default {1e-6}
   */
  epsilon?: number;
}

const schema: Schema<AdadeltaOptions> = {
  ...shared.common(1),
  decay: [0.95, decay],
  epsilon: [1e-6, nonNegative],
};

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
export function adadelta(
  options: AdadeltaOptions = {},
): Optimizer<shared.Memory<"u" | "v">> {
  const settings = settle(schema, options);
  const { learningRate, decay: rho, epsilon } = settings;
  return shared.withWeightDecay({
    name: "Adadelta",
    settings,
    equations: [
      "v ← ρ v + (1 − ρ) g²",
      "δ ← √(u + ε) / √(v + ε) g",
      "u ← ρ u + (1 − ρ) δ²",
      "θ ← θ − η δ",
    ],
    init: (dimension) => ({
      t: 0,
      v: shared.vector(dimension),
      u: shared.vector(dimension),
    }),
    step(point, gradient, state) {
      const { u, v } = state;
      const eta = shared.rate(learningRate, state.t++);
      for (let i = 0; i < point.length; i++) {
        const g = gradient[i];
        v[i] = rho * v[i] + (1 - rho) * g * g;
        const delta = Math.sqrt(u[i] + epsilon) / Math.sqrt(v[i] + epsilon) * g;
        u[i] = rho * u[i] + (1 - rho) * delta * delta;
        point[i] -= eta * delta;
      }
    },
  });
}
