/**
 * The golden cases: numbers that the frameworks' own test suites expect. What
 * a case calls its optimizer and its options is translated here.
 *
 * @module
 */

import golden from "../reference/golden.json" with { type: "json" };
import { keras, tensorflow1 } from "../../lib/frameworks/mod.ts";
import * as rules from "../../lib/mod.ts";
import type { Optimizer } from "../../lib/mod.ts";

/** A case as golden.json has it. */
export interface GoldenCase {
  id: string;
  framework: string;
  optimizer: string;
  config: Record<string, number | boolean>;
  dtype: "float32" | "float64";
  params0: number[];
  gradients: { kind: string; steps?: number[][]; grad?: string[] };
  expected: { step: number; params: number[]; ema?: number[] }[];
  tolerance: { rtol: number; atol: number };
  fresh_optimizer_each_step?: boolean;
}

/** All of them. */
export const cases = golden.cases as unknown as GoldenCase[];

const optionNames: Record<string, string> = {
  learning_rate: "learningRate",
  weight_decay: "weightDecay",
  beta_1: "beta1",
  beta_2: "beta2",
  rho: "decay",
  alpha: "decay",
  eps: "epsilon",
  use_nesterov: "nesterov",
  initial_accumulator_value: "initialAccumulator",
  learning_rate_power: "learningRatePower",
  l1_regularization_strength: "l1",
  l2_regularization_strength: "l2",
  l2_shrinkage_regularization_strength: "l2Shrinkage",
};

// deno-lint-ignore no-explicit-any
type Options = any;

function options(config: GoldenCase["config"]): Options {
  return Object.fromEntries(
    Object.entries(config).map(([name, value]) => [
      optionNames[name] ?? name,
      value,
    ]),
  );
}

/** A framework's optimizers under the names that its cases use. */
const factories: Record<string, Record<string, (o: Options) => Optimizer>> = {
  keras3: {
    SGD: kerasSgd,
    Adagrad: keras.adagrad,
    Adadelta: keras.adadelta,
    RMSprop: keras.rmsprop,
    Adam: keras.adam,
    AdamW: keras.adamw,
    Adamax: keras.adamax,
    Nadam: keras.nadam,
    Lion: keras.lion,
    Ftrl: keras.ftrl,
    Lamb: keras.lamb,
  },
  tf1: {
    GradientDescent: tensorflow1.gradientDescent,
    Momentum: tensorflow1.momentum,
    Adagrad: tensorflow1.adagrad,
    RMSProp: tensorflow1.rmsprop,
    Adam: tensorflow1.adam,
  },
  torch7: {
    sgd: torch7Sgd,
    nag: torch7Nag,
    adagrad: (o) => rules.adagrad({ learningRate: 1e-3, epsilon: 1e-10, ...o }),
    adadelta: (o) => rules.adadelta({ decay: 0.9, epsilon: 1e-6, ...o }),
    rmsprop: (o) => rules.rmsprop({ learningRate: 0.01, decay: 0.99, ...o }),
    adam: (o) => rules.adam({ epsilonPlacement: "hat", ...o }),
    adamax: (o) =>
      rules.adamax({ epsilon: 1e-38, epsilonPlacement: "inside", ...o }),
  },
};

/** Keras' SGD with its moving average of the weights. */
function kerasSgd(
  { use_ema, ema_momentum, ema_overwrite_frequency, ...rest }: Options,
): Optimizer {
  if (!use_ema) return keras.sgd(rest);
  return rules.averaged(keras.sgd(rest), {
    kind: "exponential",
    decay: ema_momentum,
    after: 1,
    overwriteEvery: ema_overwrite_frequency,
  });
}

/** Torch7's sgd, whose dampening is its momentum unless it is given. */
function torch7Sgd(
  { nesterov, momentum = 0, dampening = momentum, ...rest }: Options,
): Optimizer {
  const common = { learningRate: 1e-3, ...rest };
  if (momentum === 0) return rules.gradientDescent(common);
  const settings = { ...common, momentum, learningRateIn: "step" };
  if (nesterov) return rules.nesterov({ ...settings, view: "lookAhead" });
  return rules.momentum({ ...settings, dampening, firstStepDampening: false });
}

/** Torch7's nag; it has a dampening, which it never uses. */
function torch7Nag(
  { learningRate = 1e-3, learningRateDecay, dampening: _, ...rest }: Options,
): Optimizer {
  if (!learningRateDecay) return rules.nesterov({ learningRate, ...rest });
  const decay = { initial: learningRate, factor: learningRateDecay };
  const rates = rules.inverseTimeDecay(decay);
  return rules.nesterov({ ...rest, learningRate: rates });
}

/** The optimizer that a case asks for. */
export function optimizerOf(test: GoldenCase): Optimizer {
  const factory = factories[test.framework]?.[test.optimizer];
  if (!factory) throw new Error(`${test.id}: no such optimizer`);
  return factory(options(test.config));
}
