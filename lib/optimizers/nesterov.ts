import { decay, oneOf } from "../core/arguments.ts";
import type { StepText } from "../core/crowd_step.ts";
import { usualOptions } from "../core/usual_options.ts";
import * as shared from "./common.ts";
import { type RuleFactory, ruleFactory } from "./rule_factory.ts";

/** The options of {@linkcode nesterov}. */
export interface NesterovOptions extends shared.CommonOptions {
  /** μ in [0, 1): the share of the velocity that is kept. @default {0.9} */
  momentum?: number;
  /**
   * What the moving point is: the textbook's θ, whose gradient is taken ahead
   * at θ + μ v, or that look-ahead point itself, as in PyTorch, TensorFlow,
   * Keras and optax. @default {"iterate"}
   */
  view?: "iterate" | "lookAhead";
  /** Where η enters, as in momentum(). @default {"velocity"} */
  learningRateIn?: "velocity" | "step";
}

/**
 * Nesterov's momentum takes its gradient where the velocity leads.
 *
 * ```text
 * g ← ∇f(θ + μ v)                g ← ∇f(θ)
 * v ← μ v − η g                  v ← μ v − η g
 * θ ← θ + v                      θ ← θ + μ v − η g
 * view: "iterate"                view: "lookAhead"
 * ```
 *
 * The second view follows the first one's look-ahead point θ + μ v. With
 * `learningRateIn: "step"` v sums plain gradients, and −η v is the velocity.
 *
 * Source: I. Sutskever et al., On the importance of initialization and
 * momentum in deep learning (2013), equations (3) and (4).
 *
 * @example Where the next gradient is taken
 * ```ts
 * import { assertEquals } from "@std/assert/equals";
 * import { nesterov } from "downhill";
 *
 * const rule = nesterov({ learningRate: 0.5, momentum: 0.5 });
 * const [point, state] = [new Float64Array([4]), rule.init(1)];
 * rule.step(point, new Float64Array([2]), state);
 * assertEquals([...point], [3]);
 * const ahead = new Float64Array(1);
 * rule.lookAhead?.(point, state, ahead);
 * assertEquals([...ahead], [2.5]);
 * ```
 *
 * @throws {RangeError} If an option is outside its range.
 */
export const nesterov: RuleFactory<NesterovOptions, shared.Memory<"v">> =
  ruleFactory({
    key: "nesterov",
    label: "Nesterov",
    aliases: [
      "NAG",
      "Nesterov accelerated gradient",
      "Nesterov momentum",
      "SGD Nesterov",
    ],
    stroke: { ink: 2, dash: "longdash" },
    options: {
      ...shared.commonOptions(0.01),
      momentum: { ...usualOptions.momentum, default: 0.9, kind: decay },
      view: {
        word: "view",
        default: "iterate",
        kind: oneOf("iterate", "lookAhead"),
      },
      learningRateIn: {
        word: "place of the learning rate",
        default: "velocity",
        kind: oneOf("velocity", "step"),
      },
    },
    make(settings) {
      const { learningRate, momentum, view, learningRateIn } = settings;
      const inVelocity = learningRateIn === "velocity";
      const ahead = view === "lookAhead";
      return {
        equations: equations(view, learningRateIn),
        crowd: crowd(view, learningRateIn),
        init: (dimension) => ({ t: 0, v: shared.vector(dimension) }),
        ...(!ahead && {
          lookAhead(point, { t, v }, out) {
            const move = inVelocity ? 1 : -shared.rate(learningRate, t);
            for (let i = 0; i < point.length; i++) {
              out[i] = point[i] + move * momentum * v[i];
            }
          },
        }),
        step(point, gradient, state) {
          const { v } = state;
          const round = shared.rounding(point);
          const eta = round(shared.rate(learningRate, state.t++));
          const mu = round(momentum);
          const push = inVelocity ? -eta : 1;
          const move = inVelocity ? 1 : -eta;
          for (let i = 0; i < point.length; i++) {
            const pushed = push * gradient[i];
            v[i] = mu * v[i] + pushed;
            point[i] += move * (ahead ? mu * v[i] + pushed : v[i]);
          }
        },
      };
    },
  });

function crowd(view: string, learningRateIn: string): StepText {
  const inVelocity = learningRateIn === "velocity";
  const memory = ["v"];
  const velocity = inVelocity
    ? "v = momentum * v - learningRate * g"
    : "v = momentum * v + g";
  if (view === "lookAhead") {
    const move = inVelocity
      ? "p += momentum * v - learningRate * g"
      : "p -= learningRate * (momentum * v + g)";
    return { memory, each: `${velocity}; ${move}` };
  }
  return inVelocity
    ? { memory, ahead: "p + momentum * v", each: `${velocity}; p += v` }
    : {
      memory,
      ahead: "p - learningRate * momentum * v",
      each: `${velocity}; p -= learningRate * v`,
    };
}

function equations(view: string, learningRateIn: string): string[] {
  const inVelocity = learningRateIn === "velocity";
  const velocity = inVelocity ? "v ← μ v − η g" : "v ← μ v + g";
  if (view === "lookAhead") {
    return [velocity, inVelocity ? "θ ← θ + μ v − η g" : "θ ← θ − η (μ v + g)"];
  }
  return inVelocity
    ? ["g ← ∇f(θ + μ v)", velocity, "θ ← θ + v"]
    : ["g ← ∇f(θ − η μ v)", velocity, "θ ← θ − η v"];
}
