/**
 * What a framework calls its optimizers and their options, in our words.
 *
 * @module
 */

import {
  type Framework,
  keras,
  optax,
  type Optimizer,
  tensorflow1,
  torch,
} from "../../lib/mod.ts";
import type { Options } from "./recordings.ts";

// What a framework says, and what we say. An array becomes several options.
const words: Readonly<Record<string, string | readonly string[]>> = {
  lr: "learningRate",
  learning_rate: "learningRate",
  learning_rate_power: "learningRatePower",
  weight_decay: "weightDecay",
  decoupled_weight_decay: "decoupledWeightDecay",
  lr_decay: "learningRateDecay",
  momentum_decay: "momentumDecay",
  use_nesterov: "nesterov",
  alpha: "decay",
  rho: "decay",
  betas: ["beta1", "beta2"],
  beta_1: "beta1",
  beta_2: "beta2",
  b1: "beta1",
  b2: "beta2",
  eps: "epsilon",
  eps_root: "rootEpsilon",
  initial_accumulator_value: "initialAccumulator",
  initial_scale: "initialAccumulator",
  bias_correction: "biasCorrection",
  bias_correction_mu: "biasCorrection",
  bias_correction_nu: "biasCorrection",
  l1_regularization_strength: "l1",
  l2_regularization_strength: "l2",
  l2_shrinkage_regularization_strength: "l2Shrinkage",
};

/** The options in our words. */
export function translated(options: Options): Record<string, unknown> {
  const ours: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(options)) {
    const word = words[name] ?? name;
    if (typeof word === "string") ours[word] = value;
    else word.forEach((each, i) => ours[each] = (value as unknown[])[i]);
  }
  return ours;
}

type Factories = Readonly<Record<string, (options: never) => Optimizer>>;

const factories: Readonly<Record<Framework, Factories>> = {
  torch: {
    SGD: torch.sgd,
    Adagrad: torch.adagrad,
    Adadelta: torch.adadelta,
    RMSprop: torch.rmsprop,
    Adam: torch.adam,
    AdamW: torch.adamw,
    NAdam: torch.nadam,
    RAdam: torch.radam,
    Adamax: torch.adamax,
  },
  tensorflow1: {
    GradientDescentOptimizer: tensorflow1.gradientDescent,
    MomentumOptimizer: tensorflow1.momentum,
    AdagradOptimizer: tensorflow1.adagrad,
    AdadeltaOptimizer: tensorflow1.adadelta,
    RMSPropOptimizer: tensorflow1.rmsprop,
    AdamOptimizer: tensorflow1.adam,
    FtrlOptimizer: tensorflow1.ftrl,
  },
  keras: {
    SGD: keras.sgd,
    Adagrad: keras.adagrad,
    Adadelta: keras.adadelta,
    RMSprop: keras.rmsprop,
    Adam: keras.adam,
    AdamW: keras.adamw,
    Adamax: keras.adamax,
    Nadam: keras.nadam,
    Lion: keras.lion,
    Lamb: keras.lamb,
    Ftrl: keras.ftrl,
  },
  optax: {
    ...optax,
    rmsprop: ({ eps_in_sqrt = true, ...rest }: Record<string, unknown>) =>
      optax.rmsprop({
        ...rest as { learningRate: number },
        epsilonPlacement: eps_in_sqrt ? "inside" : "outside",
      }),
    adabelief: ({ rootEpsilon, ...rest }: Record<string, unknown>) =>
      optax.adabelief({
        ...rest as { learningRate: number },
        accumulatorEpsilon: rootEpsilon as number | undefined,
      }),
    // Lion steps along the sign of the gradient where it has no moment …
    sign_sgd: (options: { learningRate: number }) =>
      optax.lion({ ...options, beta1: 0, weightDecay: 0 }),
    // … and along the sign of the moment where both its β are one.
    signum: (
      { learningRate, beta = 0.9 }: { learningRate: number; beta?: number },
    ) => optax.lion({ learningRate, beta1: beta, beta2: beta, weightDecay: 0 }),
  },
};

/** Whether an optimizer of the framework has one of ours that stands for it. */
export function isMatched(framework: Framework, name: string): boolean {
  return Object.hasOwn(factories[framework], name);
}

/** Ours for an optimizer of the framework, given the framework's options. */
export function ours(
  framework: Framework,
  { optimizer, options }: { optimizer: string; options: Options },
): Optimizer {
  return factories[framework][optimizer](translated(options) as never);
}
