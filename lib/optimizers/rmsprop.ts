import { decay, flag, nonNegative, oneOf } from "../core/arguments.ts";
import { usualOptions } from "../core/usual_options.ts";
import type { Vector } from "../core/vector.ts";
import * as shared from "./common.ts";
import { type RuleFactory, ruleFactory } from "./rule_factory.ts";
import {
  type Arithmetic,
  arithmeticOption,
  averaged,
  averagedSquare,
  firstWeight,
  secondWeight,
} from "./moments.ts";

/** The options of {@linkcode rmsprop}. */
export interface RmspropOptions extends shared.CommonOptions {
  /** ρ in [0, 1): the share of the averages that is kept. @default {0.9} */
  decay?: number;
  /** ε ≥ 0: keeps the divisor from zero. @default {1e-8} */
  epsilon?: number;
  /**
   * ε outside the root, `√v + ε`, or inside, `√(v + ε)`. @default {"outside"}
   */
  epsilonPlacement?: "outside" | "inside";
  /** Where v starts, ≥ 0; TensorFlow 1: 1. @default {0} */
  initialAccumulator?: number;
  /**
   * Whether the averages are divided by 1 − ρᵗ, as in Adam. @default {false}
   */
  biasCorrection?: boolean;
  /** Whether the variance takes the mean square's place. @default {false} */
  centered?: boolean;
  /** μ in [0, 1): momentum of the scaled gradients. @default {0} */
  momentum?: number;
  /** Whether that momentum looks ahead, as optax offers. @default {false} */
  nesterov?: boolean;
  /** Where η enters, as in momentum(). @default {"velocity"} */
  learningRateIn?: "velocity" | "step";
  /** Whose arithmetic is followed, as in adam(). @default {"sums"} */
  arithmetic?: Arithmetic;
}

/**
 * The memory of {@linkcode rmsprop}: the mean square `v`, the mean `m` where it
 * is centered, and the velocity `b` where it has momentum.
 */
export type RmspropMemory =
  & shared.Memory<"v">
  & { decayPower: number; m?: Vector; b?: Vector };

/**
 * RMSProp: gradients divided by their recent root mean square.
 *
 * ```text
 * v ← ρ v + (1 − ρ) g²
 * m ← ρ m + (1 − ρ) g            centered: v − m² in place of v
 * b ← μ b + η g / (√v + ε)       learningRateIn "step": η before b, below
 * θ ← θ − b                      nesterov: μ b + η g / (√v + ε) in place of b
 * ```
 *
 * Rounding can make a variance a little negative; it counts as zero.
 *
 * Source: G. Hinton, Neural networks for machine learning, lecture 6e (2012),
 * which has no ε; centered and with momentum: A. Graves, Generating sequences
 * with recurrent neural networks (2013), equations (38) to (41).
 *
 * @example The first step is η / √(1 − ρ), whatever the gradient
 * ```ts
 * import { assertAlmostEquals } from "@std/assert/almost-equals";
 * import { rmsprop } from "downhill";
 *
 * const rule = rmsprop({ learningRate: 0.1, decay: 0.99 });
 * const point = new Float64Array([0, 0]);
 * rule.step(point, new Float64Array([-300, 0.5]), rule.init(2));
 * assertAlmostEquals(point[0], 1, 1e-6);
 * assertAlmostEquals(point[1], -1, 1e-6);
 * ```
 *
 * @throws {RangeError} If an option is outside its range.
 */
export const rmsprop: RuleFactory<RmspropOptions, RmspropMemory> = ruleFactory({
  key: "rmsprop",
  label: "RMSProp",
  aliases: ["RMSP"],
  stroke: { ink: 4, dash: "dash" },
  options: {
    ...shared.commonOptions(0.001),
    decay: { ...usualOptions.decay, default: 0.9, kind: decay },
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
    biasCorrection: { word: "bias correction", default: false, kind: flag },
    centered: { word: "centered", default: false, kind: flag },
    momentum: { ...usualOptions.momentum, default: 0, kind: decay },
    nesterov: { word: "look-ahead", default: false, kind: flag },
    learningRateIn: {
      word: "place of the learning rate",
      default: "velocity",
      kind: oneOf("velocity", "step"),
    },
    arithmetic: arithmeticOption,
  },
  make(settings) {
    const { learningRate, decay: rho, biasCorrection, centered } = settings;
    const { momentum, nesterov, initialAccumulator } = settings;
    const inVelocity = settings.learningRateIn === "velocity";
    const { inside, outside } = shared.epsilons(settings);
    const ofMean = firstWeight(rho, settings.arithmetic);
    const ofSquare = secondWeight(rho, settings.arithmetic);
    return {
      equations: equations(settings),
      crowd: "coordinatewise",
      init: (dimension) => ({
        t: 0,
        decayPower: 1,
        v: shared.vector(dimension, initialAccumulator),
        ...(centered && { m: shared.vector(dimension) }),
        ...(momentum > 0 && { b: shared.vector(dimension) }),
      }),
      step(point, gradient, state) {
        const { v, m = v, b = v } = state;
        const round = shared.rounding(point);
        const eta = round(shared.rate(learningRate, state.t++));
        const mu = round(momentum);
        const weight1 = ofMean(point);
        const weight2 = ofSquare(point);
        state.decayPower *= rho;
        const correction = biasCorrection ? 1 - state.decayPower : 1;
        const push = inVelocity ? eta : 1;
        const move = inVelocity ? 1 : eta;
        for (let i = 0; i < point.length; i++) {
          const g = gradient[i];
          v[i] = averagedSquare(v[i], g, weight2);
          let square = v[i] / correction;
          if (centered) {
            m[i] = averaged(m[i], g, weight1);
            const mHat = m[i] / correction;
            square = Math.max(0, square - mHat * mHat);
          }
          const scaled = push * g / (Math.sqrt(square + inside) + outside);
          if (momentum > 0) {
            b[i] = mu * b[i] + scaled;
            point[i] -= move * (nesterov ? mu * b[i] + scaled : b[i]);
          } else point[i] -= move * scaled;
        }
      },
    };
  },
});

function equations(settings: Required<RmspropOptions>): string[] {
  const { biasCorrection, centered, momentum, nesterov } = settings;
  const { root } = shared.epsilons(settings);
  const hat = biasCorrection ? "\u0302" : "";
  const [mean, square] = [`m${hat}`, `v${hat}`];
  const scaled = `g / ${root(centered ? `${square} − ${mean}²` : square)}`;
  const inVelocity = settings.learningRateIn === "velocity";
  const pushed = inVelocity ? `η ${scaled}` : scaled;
  const lines = ["v ← ρ v + (1 − ρ) g²"];
  if (biasCorrection) lines.push("v̂ ← v / (1 − ρᵗ)");
  if (centered) lines.push("m ← ρ m + (1 − ρ) g");
  if (centered && biasCorrection) lines.push("m̂ ← m / (1 − ρᵗ)");
  if (momentum === 0) return [...lines, `θ ← θ − η ${scaled}`];
  const step = nesterov ? `(μ b + ${pushed})` : "b";
  const move = inVelocity ? "" : "η ";
  return [...lines, `b ← μ b + ${pushed}`, `θ ← θ − ${move}${step}`];
}
