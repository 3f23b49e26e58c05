/**
 * The recipe for a rule of one's own, followed outside of lib and by public
 * names only: signSGD with momentum.
 *
 * @module
 */

import {
  type CommonOptions,
  commonOptions,
  defineRule,
  kinds,
  learningRateAt,
  type Memory,
  type RuleFactory,
  usualOptions,
} from "downhill/optimizers";

/** The options of {@linkcode signum}. */
export interface SignumOptions extends CommonOptions {
  /** ζ in [0, 1): the share of the moment that is kept. */
  momentum?: number;
}

/** Steps of fixed length along the sign of a moment. */
export const signum: RuleFactory<SignumOptions, Memory<"m">> = defineRule({
  key: "signum",
  label: "Signum",
  aliases: ["signSGD with momentum"],
  stroke: { ink: 3, dash: "dot" },
  options: {
    ...commonOptions(0.01),
    momentum: {
      ...usualOptions.momentum,
      symbols: ["ζ"],
      default: 0.9,
      kind: kinds.decay,
    },
  },
  make: ({ learningRate, momentum }) => ({
    equations: ["m ← ζ m + (1 − ζ) g", "θ ← θ − η sign(m)"],
    init: (dimension) => ({ t: 0, m: new Float64Array(dimension) }),
    step(point, gradient, state) {
      const { m } = state;
      const eta = learningRateAt(learningRate, state.t++);
      for (let i = 0; i < point.length; i++) {
        m[i] = momentum * m[i] + (1 - momentum) * gradient[i];
        point[i] -= eta * Math.sign(m[i]);
      }
    },
  }),
});
