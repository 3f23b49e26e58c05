import { adamBody } from "./adam.ts";
import { type RuleFactory, ruleFactory } from "./rule_factory.ts";
import { type MomentOptions, momentOptions, type Moments } from "./moments.ts";

/**
 * AdamW: Adam whose weight decay is not divided by the root.
 *
 * ```text
 * θ ← θ − η λ θ
 * m ← β₁ m + (1 − β₁) g
 * v ← β₂ v + (1 − β₂) g²
 * θ ← θ − η m̂ / (√v̂ + ε)
 * ```
 *
 * η scales the decay too, as in every framework; in the paper only the
 * schedule does. λ is 0.01 as in PyTorch; Keras: 0.004, optax: 1e-4.
 *
 * Source: I. Loshchilov, F. Hutter, Decoupled weight decay regularization
 * (2019), algorithm 2.
 *
 * @example Without a gradient only the decay acts
 * ```ts
 * import { assertEquals } from "@std/assert/equals";
 * import { adamw } from "downhill";
 *
 * const rule = adamw({ learningRate: 0.5, weightDecay: 0.5 });
 * const point = new Float64Array([8]);
 * rule.step(point, new Float64Array([0]), rule.init(1));
 * assertEquals([...point], [6]);
 * ```
 *
 * @throws {RangeError} If an option is outside its range.
 */
export const adamw: RuleFactory<MomentOptions, Moments> = ruleFactory({
  key: "adamw",
  label: "AdamW",
  aliases: [],
  stroke: { ink: 5, dash: "longdash" },
  options: {
    ...momentOptions,
    weightDecay: { ...momentOptions.weightDecay, default: 0.01 },
    decoupledWeightDecay: {
      ...momentOptions.decoupledWeightDecay,
      default: true,
    },
  },
  make: adamBody,
});
