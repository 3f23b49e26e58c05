import type { StepText } from "../core/crowd_step.ts";
import { rate } from "./common.ts";
import {
  type RuleBody,
  type RuleFactory,
  ruleFactory,
} from "./rule_factory.ts";
import {
  advance,
  averaged,
  averagedSquare,
  type MomentOptions,
  momentOptions,
  type Moments,
  reading,
  startMoments,
} from "./moments.ts";

/**
 * Adam: momentum divided by the root of the mean square.
 *
 * ```text
 * m ← β₁ m + (1 − β₁) g
 * v ← β₂ v + (1 − β₂) g²
 * m̂ ← m / (1 − β₁ᵗ)
 * v̂ ← v / (1 − β₂ᵗ)
 * θ ← θ − η m̂ / (√v̂ + ε)
 * ```
 *
 * Without `biasCorrection` m and v stand for m̂ and v̂: the first steps then
 * show what the correction is for.
 *
 * Source: D. P. Kingma, J. Ba, Adam: a method for stochastic optimization
 * (2015), algorithm 1, with its constants: η 0.001, β₁ 0.9, β₂ 0.999, ε 1e-8.
 *
 * @example The first step has length η in every coordinate
 * ```ts
 * import { assertAlmostEquals } from "@std/assert/almost-equals";
 * import { adam } from "downhill";
 *
 * const rule = adam({ learningRate: 0.5 });
 * const point = new Float64Array([0, 0]);
 * rule.step(point, new Float64Array([-300, 0.1]), rule.init(2));
 * assertAlmostEquals(point[0], 0.5, 1e-6);
 * assertAlmostEquals(point[1], -0.5, 1e-6);
 * ```
 *
 * @throws {RangeError} If an option is outside its range.
 */
export const adam: RuleFactory<MomentOptions, Moments> = ruleFactory({
  key: "adam",
  label: "Adam",
  aliases: [],
  stroke: { ink: 5, dash: "solid" },
  options: momentOptions,
  make: adamBody,
});

/** What Adam does, and AdamW with other defaults. */
export function adamBody(settings: Required<MomentOptions>): RuleBody<Moments> {
  const { learningRate } = settings;
  const read = reading(settings);
  return {
    equations: [
      "m ← β₁ m + (1 − β₁) g",
      "v ← β₂ v + (1 − β₂) g²",
      ...read.corrections,
      `θ ← θ − η ${read.first} / ${read.root}`,
    ],
    crowd: adamText(settings) ?? "coordinatewise",
    init: startMoments,
    step(point, gradient, state) {
      const { m, v } = state;
      const given = rate(learningRate, state.t);
      advance(state, settings);
      const correction1 = read.correction1(state, point);
      const eta = read.pace(given, correction1, point);
      const weight1 = read.weight1(point);
      const weight2 = read.weight2(point);
      const correction2 = read.correction2(state, point);
      const outside = read.outside(correction2);
      for (let i = 0; i < point.length; i++) {
        const g = gradient[i];
        m[i] = averaged(m[i], g, weight1);
        v[i] = averagedSquare(v[i], g, weight2);
        const mHat = m[i] / correction1;
        const vHat = v[i] / correction2;
        point[i] -= eta * mHat / (Math.sqrt(vHat + read.inside) + outside);
      }
    },
  };
}

/** The same as text, for many runs at once; averages are sums in it. */
function adamText(settings: Required<MomentOptions>): StepText | undefined {
  const { epsilonPlacement, biasCorrection } = settings;
  if (settings.arithmetic !== "sums") return undefined;
  const corrected = (name: string, power: string) =>
    biasCorrection ? `${name} / (1 - ${power})` : name;
  // Zeros change none of these sums, whose parts are never negative.
  const [inside, outside] = epsilonPlacement === "inside"
    ? ["epsilon", "0"]
    : ["0", "epsilon"];
  const hat = epsilonPlacement === "hat" && biasCorrection
    ? " / Math.sqrt(1 - power2)"
    : "";
  const root = `Math.sqrt(${
    corrected("v", "power2")
  } + (${inside} + rootEpsilon))`;
  return {
    memory: ["m", "v"],
    numbers: { power1: 1, power2: 1 },
    before: "power1 *= beta1; power2 *= beta2;",
    each: `
      m = beta1 * m + (1 - beta1) * g;
      v = beta2 * v + (1 - beta2) * g * g;
      p -= learningRate * (${
      corrected("m", "power1")
    }) / (${root} + ${outside}${hat})`,
  };
}
