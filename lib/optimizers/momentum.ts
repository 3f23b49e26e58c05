import { decay, flag, fraction, oneOf } from "../core/arguments.ts";
import { usualOptions } from "../core/usual_options.ts";
import * as shared from "./common.ts";
import { type RuleFactory, ruleFactory } from "./rule_factory.ts";

/** The options of {@linkcode momentum}. */
export interface MomentumOptions extends shared.CommonOptions {
  /** μ in [0, 1): the share of the velocity that is kept. @default {0.9} */
  momentum?: number;
  /** τ in [0, 1]: the share of the gradient left out. @default {0} */
  dampening?: number;
  /** Whether the first step is dampened; PyTorch's is not. @default {true} */
  firstStepDampening?: boolean;
  /**
   * Whether η scales what enters the velocity (Keras) or the step (PyTorch,
   * TensorFlow, optax). They differ when η changes. @default {"velocity"}
   */
  learningRateIn?: "velocity" | "step";
}

/**
 * Momentum: the point is a heavy ball with velocity v.
 *
 * ```text
 * v ← μ v − η (1 − τ) g          v ← μ v + (1 − τ) g
 * θ ← θ + v                      θ ← θ − η v
 * learningRateIn: "velocity"     learningRateIn: "step"
 * ```
 *
 * Source: B. T. Polyak, Some methods of speeding up the convergence of
 * iteration methods (1964), equation (9), τ = 0. It leaves μ and η open.
 *
 * @example The second step is longer
 * ```ts
 * import { assertEquals } from "@std/assert/equals";
 * import { momentum } from "downhill";
 *
 * const rule = momentum({ learningRate: 0.5, momentum: 0.5 });
 * const point = new Float64Array([4]);
 * const state = rule.init(1);
 * rule.step(point, new Float64Array([2]), state);
 * rule.step(point, new Float64Array([2]), state);
 * assertEquals([...point], [1.5]); // 4 − 1 − 1.5
 * ```
 *
 * @throws {RangeError} If an option is outside its range.
 */
export const momentum: RuleFactory<MomentumOptions, shared.Memory<"v">> =
  ruleFactory({
    key: "momentum",
    label: "Momentum",
    aliases: ["heavy ball", "SGD momentum", "SGD with momentum"],
    stroke: { ink: 1, dash: "solid" },
    options: {
      ...shared.commonOptions(0.01),
      momentum: { ...usualOptions.momentum, default: 0.9, kind: decay },
      dampening: { ...usualOptions.dampening, default: 0, kind: fraction },
      firstStepDampening: {
        word: "first step dampened",
        default: true,
        kind: flag,
      },
      learningRateIn: {
        word: "place of the learning rate",
        default: "velocity",
        kind: oneOf("velocity", "step"),
      },
    },
    make(settings) {
      const { learningRate, momentum, dampening, firstStepDampening } =
        settings;
      const inVelocity = settings.learningRateIn === "velocity";
      const share = dampening === 0 ? "" : "(1 − τ) ";
      return {
        equations: inVelocity
          ? [`v ← μ v − η ${share}g`, "θ ← θ + v"]
          : [`v ← μ v + ${share}g`, "θ ← θ − η v"],
        crowd: !firstStepDampening && dampening > 0 ? "coordinatewise" : {
          memory: ["v"],
          each: inVelocity
            ? "v = momentum * v - learningRate * (1 - dampening) * g; p += v"
            : "v = momentum * v + (1 - dampening) * g; p -= learningRate * v",
        },
        init: (dimension) => ({ t: 0, v: shared.vector(dimension) }),
        step(point, gradient, state) {
          const { t, v } = state;
          const eta = shared.rate(learningRate, t);
          const tau = t > 0 || firstStepDampening ? dampening : 0;
          const round = shared.rounding(point);
          const mu = round(momentum);
          const push = round(inVelocity ? -eta * (1 - tau) : 1 - tau);
          const move = inVelocity ? 1 : -round(eta);

          for (let i = 0; i < point.length; i++) {
            v[i] = round(mu * v[i]) + round(push * gradient[i]);
            point[i] += round(move * v[i]);
          }
          state.t = t + 1;
        },
      };
    },
  });
