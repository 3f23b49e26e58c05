/**
 * PyTorch's optimizers, under PyTorch's defaults.
 *
 * They compute what `torch.optim` of PyTorch 2.13.0 computes. The learning
 * rate scales the finished step, never a buffer. Weight decay joins the
 * gradient unless it is said to be decoupled.
 *
 * @example RMSProp forgets slower in PyTorch than elsewhere
 * ```ts
 * import { assertEquals } from "@std/assert/equals";
 * import { rmsprop, torch } from "downhill";
 *
 * assertEquals(rmsprop().settings.decay, 0.9);
 * assertEquals(torch.rmsprop().settings.decay, 0.99);
 * ```
 *
 * @module
 */

import {
  checkArguments,
  finite,
  fraction,
  nonNegative,
  unexpected,
} from "../core/arguments.ts";
import {
  aroundGradient,
  type CommonOptions,
  frameworkRate,
  rate,
  vector,
} from "../optimizers/common.ts";
import { restated } from "../core/origin.ts";
import type { MomentOptions } from "../optimizers/moments.ts";
import type { Optimizer } from "../core/optimizer.ts";
import type { Vector } from "../core/vector.ts";
import {
  rulesAccepting,
  type Variant,
  variant,
  type VariantDefinition,
} from "./variant.ts";

const rules = rulesAccepting({
  learningRate: frameworkRate,
  momentum: nonNegative,
  dampening: finite,
  decay: fraction,
});

/** A learning rate, and a weight decay that joins the gradient. */
type Coupled = Pick<CommonOptions, "learningRate" | "weightDecay">;

/** The options of {@linkcode adamax}. */
export type TorchMomentOptions =
  & Coupled
  & Pick<MomentOptions, "beta1" | "beta2" | "epsilon">;

/** What the relatives of Adam have in common. */
const moments = { weightDecay: 0, beta1: 0.9, beta2: 0.999, epsilon: 1e-8 };

const arithmetic = "torch" as const;

/** An option that all of PyTorch's optimizers have. */
export interface Maximize {
  /** Whether the point goes up instead: `g ← −g` first. @default {false} */
  maximize?: boolean;
}

/** A variant that can go up, too. */
function torchVariant<Options extends object>(
  definition: VariantDefinition<Options>,
): Variant<Options & Maximize> {
  const { make, defaults } = definition;
  return variant<Options & Maximize>("torch", {
    ...definition,
    defaults: { ...defaults, maximize: false },
    family: make,
    make({ maximize, ...settings }: Required<Options & Maximize>) {
      const rule = make(settings as unknown as Required<Options>);
      return maximize ? ascending(rule) : rule;
    },
  } as VariantDefinition<Options & Maximize>);
}

/** The rule that goes up where the other goes down. */
function ascending(rule: Optimizer): Optimizer {
  const { before, after } = aroundGradient(rule.equations ?? []);
  return restated(rule, {
    settings: { ...rule.settings, maximize: true },
    equations: [...before, "g ← −g", ...after],
    init: (dimension) => ({
      ...rule.init(dimension),
      ascent: vector(dimension),
    }),
    step(point, gradient, state) {
      const ascent = state.ascent as Vector;
      for (let i = 0; i < ascent.length; i++) ascent[i] = -gradient[i];
      rule.step(point, ascent, state);
    },
  });
}

/** The options of {@linkcode sgd}. */
export interface TorchSgdOptions extends Coupled {
  /** μ in [0, 1): the share of the buffer that is kept. @default {0} */
  momentum?: number;
  /** τ in [0, 1]: the share of the gradient left out. @default {0} */
  dampening?: number;
  /** Whether the point is Nesterov's look-ahead. @default {false} */
  nesterov?: boolean;
}

const sgdDefaults = {
  learningRate: 0.001,
  weightDecay: 0,
  momentum: 0,
  dampening: 0,
  nesterov: false,
};

function makeSgd(
  { nesterov, dampening, ...rest }: Required<TorchSgdOptions>,
): Optimizer {
  const { momentum, ...common } = rest;
  if (nesterov && momentum === 0) {
    const expected = "above zero for Nesterov";
    throw unexpected("momentum", { expected, found: momentum });
  }
  if (nesterov && dampening !== 0) {
    const expected = "zero for Nesterov";
    throw unexpected("dampening", { expected, found: dampening });
  }
  if (momentum === 0) return rules.gradientDescent(common);
  const settings = { ...rest, learningRateIn: "step" } as const;
  return nesterov
    ? rules.nesterov({ ...settings, view: "lookAhead" })
    : rules.momentum({ ...settings, dampening, firstStepDampening: false });
}

/**
 * PyTorch's SGD: gradient descent, momentum or Nesterov's, as the options say.
 *
 * ```text
 * v ← μ v + (1 − τ) g            the first step: v ← g
 * θ ← θ − η v                    nesterov: θ ← θ − η (μ v + g)
 * ```
 *
 * The first step is never dampened. η 0.001.
 *
 * Source: torch/optim/sgd.py, `_single_tensor_sgd`.
 *
 * @example One factory, three rules
 * ```ts
 * import { assertEquals } from "@std/assert/equals";
 * import { torch } from "downhill";
 *
 * assertEquals(torch.sgd().name, "Gradient descent");
 * assertEquals(torch.sgd({ momentum: 0.9 }).name, "Momentum");
 * assertEquals(torch.sgd({ momentum: 0.9, nesterov: true }).name, "Nesterov");
 * ```
 *
 * @throws {RangeError} If an option is outside its range, or if Nesterov's
 * momentum is zero or dampened.
 */
export const sgd: Variant<TorchSgdOptions & Maximize> = torchVariant<
  TorchSgdOptions
>({
  key: "sgd",
  rule: rules.gradientDescent.rule,
  defaults: sgdDefaults,
  make: makeSgd,
});

/** {@linkcode sgd} with momentum: 0.9, where PyTorch has no default. */
export const momentum: Variant<TorchSgdOptions & Maximize> = torchVariant<
  TorchSgdOptions
>({
  key: "momentum",
  rule: rules.momentum.rule,
  defaults: { ...sgdDefaults, momentum: 0.9 },
  make: makeSgd,
});

/**
 * {@linkcode sgd} with Nesterov's momentum: 0.9, as in {@linkcode momentum}.
 */
export const nesterov: Variant<TorchSgdOptions & Maximize> = torchVariant<
  TorchSgdOptions
>({
  key: "nesterov",
  rule: rules.nesterov.rule,
  defaults: { ...sgdDefaults, momentum: 0.9, nesterov: true },
  make: makeSgd,
});

/** The options of {@linkcode adagrad}. */
export interface TorchAdagradOptions extends Coupled {
  /** κ ≥ 0: step t has the learning rate η / (1 + (t − 1) κ). @default {0} */
  learningRateDecay?: number;
  /** Where the sum of squares starts, ≥ 0. @default {0} */
  initialAccumulator?: number;
  /** ε ≥ 0, outside the root. @default {1e-10} */
  epsilon?: number;
}

/**
 * PyTorch's Adagrad: the sum starts at zero, ε 1e-10 outside the root, η 0.01.
 *
 * Source: torch/optim/adagrad.py at 7be7d891, `_single_tensor_adagrad`.
 *
 * @throws {RangeError} If an option is outside its range.
 */
export const adagrad: Variant<TorchAdagradOptions & Maximize> = torchVariant<
  TorchAdagradOptions
>({
  key: "adagrad",
  rule: rules.adagrad.rule,
  defaults: {
    learningRate: 0.01,
    weightDecay: 0,
    learningRateDecay: 0,
    initialAccumulator: 0,
    epsilon: 1e-10,
  },
  options: {
    learningRateDecay: {
      word: "decay of the learning rate",
      symbols: ["κ"],
      range: { min: 0, max: 1, scale: "linear" },
      default: 0,
      kind: nonNegative,
    },
  },
  make: ({ learningRateDecay, ...rest }) => {
    checkArguments({ learningRateDecay }, nonNegative);
    const rule = rules.adagrad(rest);
    if (learningRateDecay === 0) return rule;
    const learningRate = (step: number) =>
      rate(rest.learningRate, step) / (1 + step * learningRateDecay);
    return restated(rules.adagrad({ ...rest, learningRate }), {
      settings: { ...rule.settings, learningRateDecay },
    });
  },
});

/** The options of {@linkcode adadelta}. */
export interface TorchAdadeltaOptions extends Coupled {
  /** ρ in [0, 1): the share of the averages that is kept. @default {0.9} */
  decay?: number;
  /** ε ≥ 0, inside both roots. @default {1e-6} */
  epsilon?: number;
}

/**
 * PyTorch's Adadelta: η 1, ρ 0.9 where the paper has 0.95.
 *
 * Source: torch/optim/adadelta.py at 7bd5f210, `_single_tensor_adadelta`.
 *
 * @throws {RangeError} If an option is outside its range.
 */
export const adadelta: Variant<TorchAdadeltaOptions & Maximize> = torchVariant<
  TorchAdadeltaOptions
>({
  key: "adadelta",
  rule: rules.adadelta.rule,
  defaults: { learningRate: 1, weightDecay: 0, decay: 0.9, epsilon: 1e-6 },
  make: rules.adadelta,
});

/** The options of {@linkcode rmsprop}. */
export interface TorchRmspropOptions extends Coupled {
  /** α in [0, 1): the share of the averages that is kept. @default {0.99} */
  decay?: number;
  /** ε ≥ 0, outside the root. @default {1e-8} */
  epsilon?: number;
  /** μ in [0, 1): momentum of the scaled gradients. @default {0} */
  momentum?: number;
  /** Whether the variance takes the mean square's place. @default {false} */
  centered?: boolean;
}

/**
 * PyTorch's RMSprop: slow to forget, from zero, ε outside the root, η 0.01.
 *
 * Source: torch/optim/rmsprop.py at 00853fbf, `_single_tensor_rmsprop`.
 *
 * @example Its first step is ten learning rates long
 * ```ts
 * import { assertAlmostEquals } from "@std/assert/almost-equals";
 * import { torch } from "downhill";
 *
 * const rule = torch.rmsprop({ learningRate: 0.1 });
 * const point = new Float64Array([0]);
 * rule.step(point, new Float64Array([-7]), rule.init(1));
 * assertAlmostEquals(point[0], 1, 1e-7);
 * ```
 *
 * @throws {RangeError} If an option is outside its range.
 */
export const rmsprop: Variant<TorchRmspropOptions & Maximize> = torchVariant<
  TorchRmspropOptions
>({
  key: "rmsprop",
  rule: rules.rmsprop.rule,
  defaults: {
    learningRate: 0.01,
    weightDecay: 0,
    decay: 0.99,
    epsilon: 1e-8,
    momentum: 0,
    centered: false,
  },
  make: (settings) =>
    rules.rmsprop({ ...settings, learningRateIn: "step", arithmetic }),
});

/** The options of {@linkcode adam} and {@linkcode adamw}. */
export interface TorchAdamOptions extends TorchMomentOptions {
  /** Whether the divisor keeps the largest v. @default {false} */
  amsgrad?: boolean;
}

function makeAdam(
  { amsgrad, ...settings }: Required<TorchAdamOptions>,
): Optimizer {
  return amsgrad
    ? rules.amsgrad({ ...settings, arithmetic, biasCorrection: true })
    : rules.adam({ ...settings, arithmetic });
}

/**
 * PyTorch's Adam: the paper's, and AMSGrad with its bias corrected.
 *
 * η 0.001, β₁ 0.9, β₂ 0.999, ε 1e-8 outside the corrected root.
 *
 * Source: torch/optim/adam.py at dc80ccde, `_single_tensor_adam`.
 *
 * @throws {RangeError} If an option is outside its range.
 */
export const adam: Variant<TorchAdamOptions & Maximize> = torchVariant<
  TorchAdamOptions
>({
  key: "adam",
  rule: rules.adam.rule,
  defaults: { learningRate: 0.001, ...moments, amsgrad: false },
  make: makeAdam,
});

/** {@linkcode adam} with `amsgrad: true`. */
export const amsgrad: Variant<TorchAdamOptions & Maximize> = torchVariant<
  TorchAdamOptions
>({
  key: "amsgrad",
  rule: rules.amsgrad.rule,
  defaults: { learningRate: 0.001, ...moments, amsgrad: true },
  make: makeAdam,
});

/**
 * PyTorch's AdamW: {@linkcode adam} with a decoupled weight decay, 0.01.
 *
 * Source: torch/optim/adamw.py, which calls `_single_tensor_adam`.
 *
 * @throws {RangeError} If an option is outside its range.
 */
export const adamw: Variant<TorchAdamOptions & Maximize> = torchVariant<
  TorchAdamOptions
>({
  key: "adamw",
  rule: rules.adamw.rule,
  defaults: {
    learningRate: 0.001,
    ...moments,
    weightDecay: 0.01,
    amsgrad: false,
  },
  make: ({ amsgrad, ...rest }) => {
    const settings = { ...rest, arithmetic, decoupledWeightDecay: true };
    return amsgrad
      ? rules.amsgrad({ ...settings, biasCorrection: true })
      : rules.adamw(settings);
  },
});

/** The options of {@linkcode nadam}. */
export interface TorchNadamOptions extends TorchRadamOptions {
  /** ψ ≥ 0: how fast the momentum warms up. @default {0.004} */
  momentumDecay?: number;
}

/**
 * PyTorch's NAdam: η 0.002, β₁ 0.9, β₂ 0.999, ε 1e-8.
 *
 * PyTorch keeps the product of momenta in its default dtype. Where that is
 * single precision and the point's is double, paths differ by some 1e-9.
 *
 * Source: torch/optim/nadam.py at 00c2d88d, `_single_tensor_nadam`.
 *
 * @throws {RangeError} If an option is outside its range.
 */
export const nadam: Variant<TorchNadamOptions & Maximize> = torchVariant<
  TorchNadamOptions
>({
  key: "nadam",
  rule: rules.nadam.rule,
  defaults: {
    learningRate: 0.002,
    ...moments,
    decoupledWeightDecay: false,
    momentumDecay: 0.004,
  },
  make: (settings) => rules.nadam({ ...settings, arithmetic }),
});

/** The options of {@linkcode radam}. */
export interface TorchRadamOptions extends TorchMomentOptions {
  /** Whether the decay bypasses the rule, as in AdamW. @default {false} */
  decoupledWeightDecay?: boolean;
}

/**
 * PyTorch's RAdam: trusts the divisor where ρ > 5, ε beside the uncorrected
 * root.
 *
 * η 0.001, β₁ 0.9, β₂ 0.999, ε 1e-8.
 *
 * Source: torch/optim/radam.py at 008ec6b1, `_single_tensor_radam`.
 *
 * @throws {RangeError} If an option is outside its range.
 */
export const radam: Variant<TorchRadamOptions & Maximize> = torchVariant<
  TorchRadamOptions
>({
  key: "radam",
  rule: rules.radam.rule,
  defaults: { learningRate: 0.001, ...moments, decoupledWeightDecay: false },
  make: (settings) =>
    rules.radam({
      ...settings,
      arithmetic,
      threshold: 5,
      epsilonPlacement: "hat",
    }),
});

/**
 * PyTorch's Adamax: ε joins |g| inside the maximum.
 *
 * η 0.002, β₁ 0.9, β₂ 0.999, ε 1e-8.
 *
 * Source: torch/optim/adamax.py, `_single_tensor_adamax`.
 *
 * @throws {RangeError} If an option is outside its range.
 */
export const adamax: Variant<TorchMomentOptions & Maximize> = torchVariant<
  TorchMomentOptions
>({
  key: "adamax",
  rule: rules.adamax.rule,
  defaults: { learningRate: 0.002, ...moments },
  make: (settings) => rules.adamax({ ...settings, epsilonPlacement: "inside" }),
});
