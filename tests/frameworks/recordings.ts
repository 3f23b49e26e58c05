/**
 * The frameworks' recordings, and what a framework's names and options are in
 * ours.
 *
 * @module
 */

import kerasRecording from "../reference/keras.json" with { type: "json" };
import optaxRecording from "../reference/optax.json" with { type: "json" };
import tensorflow1Recording from "../reference/tensorflow1.json" with {
  type: "json",
};
import torchRecording from "../reference/torch.json" with { type: "json" };
import {
  type Framework,
  keras,
  optax,
  type Optimizer,
  tensorflow1,
  torch,
} from "../../lib/mod.ts";

/** A framework's options, as a recording has them. */
export type Options = Readonly<Record<string, unknown>>;

/** One optimizer, down one surface. */
export interface Run {
  readonly optimizer: string;
  readonly options: Options;
  readonly surface: string;
  /** The step that left the finite numbers. */
  readonly diverged?: number;
  /** Every how many steps a point was kept. */
  readonly every: number;
  readonly points: readonly number[];
}

/** Learning rates, one a step. */
export interface Rates {
  readonly schedule: string;
  readonly options: Options;
  readonly base?: number;
  readonly rates: readonly number[];
}

/** Gradient descent with its gradient clipped. */
export interface Clipped {
  readonly clip: string;
  readonly limit: number;
  readonly surface: string;
  readonly lr: number;
  readonly points: readonly number[];
}

/** The running average of gradient descent, from its first step on. */
export interface Average {
  readonly average: string;
  readonly options?: Options;
  readonly surface: string;
  readonly lr: number;
  readonly points: readonly number[];
}

/** What all recordings have. */
export interface Recording {
  readonly source: string;
  readonly steps: number;
  readonly starts: Readonly<Record<string, readonly number[]>>;
  readonly runs: readonly Run[];
  readonly schedules: readonly Rates[];
  readonly clipped?: readonly Clipped[];
  readonly averages?: readonly Average[];
}

/** The recordings by framework. */
export const recordings = {
  torch: torchRecording,
  tensorflow1: tensorflow1Recording,
  keras: kerasRecording,
  optax: optaxRecording,
} as unknown as Readonly<Record<Framework, Recording>>;

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

function translated(options: Options): Record<string, unknown> {
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
    // The sign of the gradient is what Lion steps along without its moment.
    sign_sgd: (options: { learningRate: number }) =>
      optax.lion({ ...options, beta1: 0, weightDecay: 0 }),
  },
};

/** The optimizers of ours that stand for a framework's. */
export function ourNames(framework: Framework): string[] {
  return Object.keys(factories[framework]);
}

/** Ours for the framework's optimizer of a run. */
export function ours(framework: Framework, run: Run): Optimizer {
  return factories[framework][run.optimizer](translated(run.options) as never);
}
