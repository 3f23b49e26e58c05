/**
 * Keras 3's optimizers, under Keras' defaults.
 *
 * They compute what `keras.optimizers` of Keras 3.15.1 computes. Every one of
 * them takes a weight decay, decoupled: `θ ← θ − η λ θ` before the step. The
 * learning rate is part of a velocity, so that an older push keeps the rate
 * it was made with.
 *
 * @example ε is 1e-7, inside the root, where PyTorch has 1e-8 outside
 * ```ts
 * import { assertEquals } from "@std/assert/equals";
 * import { keras } from "downhill";
 *
 * const { epsilon, epsilonPlacement } = keras.rmsprop().settings;
 * assertEquals([epsilon, epsilonPlacement], [1e-7, "inside"]);
 * ```
 *
 * @module
 */

import { fraction } from "../core/arguments.ts";
import { type CommonOptions, frameworkRate } from "../optimizers/common.ts";
import { restated } from "../core/origin.ts";
import type { MomentOptions } from "../optimizers/moments.ts";
import type { Optimizer } from "../core/optimizer.ts";
import { rulesAccepting, type Variant, variant } from "./variant.ts";

const rules = rulesAccepting({
  learningRate: frameworkRate,
  momentum: fraction,
});

/** A learning rate, and a weight decay that bypasses the rule. */
type Decoupled = Pick<CommonOptions, "learningRate" | "weightDecay">;

/** The options of {@linkcode adamax}, {@linkcode nadam}, {@linkcode lamb}. */
export type KerasMomentOptions =
  & Decoupled
  & Pick<MomentOptions, "beta1" | "beta2" | "epsilon">;

const common = { learningRate: 0.001, weightDecay: 0 };
const moments = { ...common, beta1: 0.9, beta2: 0.999, epsilon: 1e-7 };

const decoupledWeightDecay = true;
const arithmetic = "differences" as const;
/** The options of {@linkcode sgd}. */
export interface KerasSgdOptions extends Decoupled {
  /** μ in [0, 1): the share of the velocity that is kept. @default {0} */
  momentum?: number;
  /** Whether the point is Nesterov's look-ahead. @default {false} */
  nesterov?: boolean;
}

const sgdDefaults = {
  ...common,
  learningRate: 0.01,
  momentum: 0,
  nesterov: false,
};

function makeSgd(
  { nesterov, momentum, ...rest }: Required<KerasSgdOptions>,
): Optimizer {
  const settings = { ...rest, decoupledWeightDecay };
  if (momentum === 0) return rules.gradientDescent(settings);
  return nesterov
    ? rules.nesterov({ ...settings, momentum, view: "lookAhead" })
    : rules.momentum({ ...settings, momentum });
}

/**
 * Keras' SGD: gradient descent, momentum or Nesterov's, as the options say.
 *
 * ```text
 * v ← μ v − η g
 * θ ← θ + v                      nesterov: θ ← θ + μ v − η g
 * ```
 *
 * Without momentum there is nothing for Nesterov to look ahead to. η 0.01.
 *
 * Source: keras/src/optimizers/sgd.py at 3422977a, `update_step`.
 *
 * @throws {RangeError} If an option is outside its range.
 */
export const sgd: Variant<KerasSgdOptions> = variant("keras", {
  key: "sgd",
  rule: rules.gradientDescent.rule,
  defaults: sgdDefaults,
  make: makeSgd,
});

/** {@linkcode sgd} with momentum: 0.9, where Keras has no default. */
export const momentum: Variant<KerasSgdOptions> = variant("keras", {
  key: "momentum",
  rule: rules.momentum.rule,
  defaults: { ...sgdDefaults, momentum: 0.9 },
  make: makeSgd,
});

/**
 * {@linkcode sgd} with Nesterov's momentum: 0.9, as in {@linkcode momentum}.
 */
export const nesterov: Variant<KerasSgdOptions> = variant("keras", {
  key: "nesterov",
  rule: rules.nesterov.rule,
  defaults: { ...sgdDefaults, momentum: 0.9, nesterov: true },
  make: makeSgd,
});

/** The options of {@linkcode adagrad}. */
export interface KerasAdagradOptions extends Decoupled {
  /** Where the sum of squares starts, ≥ 0. @default {0.1} */
  initialAccumulator?: number;
  /** ε ≥ 0, inside the root. @default {1e-7} */
  epsilon?: number;
}

/**
 * Keras' Adagrad: the sum starts at 0.1, ε 1e-7 inside the root, η 0.001.
 *
 * Source: keras/src/optimizers/adagrad.py at 3422977a, `update_step`.
 *
 * @throws {RangeError} If an option is outside its range.
 */
export const adagrad: Variant<KerasAdagradOptions> = variant("keras", {
  key: "adagrad",
  rule: rules.adagrad.rule,
  defaults: { ...common, initialAccumulator: 0.1, epsilon: 1e-7 },
  make: (settings) =>
    rules.adagrad({
      ...settings,
      decoupledWeightDecay,
      epsilonPlacement: "inside",
    }),
});

/** The options of {@linkcode adadelta}. */
export interface KerasAdadeltaOptions extends Decoupled {
  /** ρ in [0, 1): the share of the averages that is kept. @default {0.95} */
  decay?: number;
  /** ε ≥ 0, inside both roots. @default {1e-7} */
  epsilon?: number;
}

/**
 * Keras' Adadelta: a thousandth of the paper's steps, as η is 0.001.
 *
 * Source: keras/src/optimizers/adadelta.py at 3422977a, `update_step`.
 *
 * @throws {RangeError} If an option is outside its range.
 */
export const adadelta: Variant<KerasAdadeltaOptions> = variant("keras", {
  key: "adadelta",
  rule: rules.adadelta.rule,
  defaults: { ...common, decay: 0.95, epsilon: 1e-7 },
  make: (settings) => rules.adadelta({ ...settings, decoupledWeightDecay }),
});

/** The options of {@linkcode rmsprop}. */
export interface KerasRmspropOptions extends Decoupled {
  /** ρ in [0, 1): the share of the averages that is kept. @default {0.9} */
  decay?: number;
  /** ε ≥ 0, inside the root. @default {1e-7} */
  epsilon?: number;
  /** μ in [0, 1): momentum of the scaled steps. @default {0} */
  momentum?: number;
  /** Whether the variance takes the mean square's place. @default {false} */
  centered?: boolean;
}

/**
 * Keras' RMSprop: from zero, ε 1e-7 inside the root, η 0.001.
 *
 * Source: keras/src/optimizers/rmsprop.py at 3422977a, `update_step`.
 *
 * @throws {RangeError} If an option is outside its range.
 */
export const rmsprop: Variant<KerasRmspropOptions> = variant("keras", {
  key: "rmsprop",
  rule: rules.rmsprop.rule,
  defaults: {
    ...common,
    decay: 0.9,
    epsilon: 1e-7,
    momentum: 0,
    centered: false,
  },
  make: (settings) =>
    rules.rmsprop({
      ...settings,
      decoupledWeightDecay,
      epsilonPlacement: "inside",
    }),
});

/** The options of {@linkcode adam} and {@linkcode adamw}. */
export interface KerasAdamOptions extends KerasMomentOptions {
  /** Whether the divisor keeps the largest v. @default {false} */
  amsgrad?: boolean;
}

const adamFixed = {
  decoupledWeightDecay,
  epsilonPlacement: "hat",
  arithmetic,
} as const;

function makeAdam(
  { amsgrad, ...settings }: Required<KerasAdamOptions>,
): Optimizer {
  return amsgrad
    ? rules.amsgrad({ ...settings, ...adamFixed, biasCorrection: true })
    : rules.adam({ ...settings, ...adamFixed });
}

/**
 * Keras' Adam: ε 1e-7 beside the uncorrected root ("epsilon hat").
 *
 * η 0.001, β₁ 0.9, β₂ 0.999. AMSGrad seeks the largest v before its bias is
 * corrected.
 *
 * Source: keras/src/optimizers/adam.py at 3422977a, `update_step`.
 *
 * @throws {RangeError} If an option is outside its range.
 */
export const adam: Variant<KerasAdamOptions> = variant("keras", {
  key: "adam",
  rule: rules.adam.rule,
  defaults: { ...moments, amsgrad: false },
  make: makeAdam,
});

/** {@linkcode adam} with `amsgrad: true`. */
export const amsgrad: Variant<KerasAdamOptions> = variant("keras", {
  key: "amsgrad",
  rule: rules.amsgrad.rule,
  defaults: { ...moments, amsgrad: true },
  make: makeAdam,
});

/**
 * Keras' AdamW: {@linkcode adam} with a weight decay of 0.004.
 *
 * Source: keras/src/optimizers/adamw.py at 3422977a.
 *
 * @throws {RangeError} If an option is outside its range.
 */
export const adamw: Variant<KerasAdamOptions> = variant("keras", {
  key: "adamw",
  rule: rules.adamw.rule,
  defaults: { ...moments, weightDecay: 0.004, amsgrad: false },
  make: ({ amsgrad, ...settings }) =>
    amsgrad
      ? makeAdam({ ...settings, amsgrad })
      : rules.adamw({ ...settings, ...adamFixed }),
});

/**
 * Keras' Adamax: ε 1e-7 outside the maximum, η 0.001.
 *
 * Source: keras/src/optimizers/adamax.py at 3422977a, `update_step`.
 *
 * @throws {RangeError} If an option is outside its range.
 */
export const adamax: Variant<KerasMomentOptions> = variant("keras", {
  key: "adamax",
  rule: rules.adamax.rule,
  defaults: moments,
  make: (settings) => rules.adamax({ ...settings, decoupledWeightDecay }),
});

/**
 * Keras' Nadam: its momentum warms up at once (ψ 1), ε 1e-7, η 0.001.
 *
 * Source: keras/src/optimizers/nadam.py at 3422977a, `update_step`.
 *
 * @throws {RangeError} If an option is outside its range.
 */
export const nadam: Variant<KerasMomentOptions> = variant("keras", {
  key: "nadam",
  rule: rules.nadam.rule,
  defaults: moments,
  make: (settings) =>
    rules.nadam({
      ...settings,
      decoupledWeightDecay,
      momentumDecay: 1,
      arithmetic,
    }),
});

/** The options of {@linkcode lion}. */
export type KerasLionOptions = Omit<KerasMomentOptions, "epsilon">;

/**
 * Keras' Lion: η 0.001, β₁ 0.9, β₂ 0.99, no weight decay by itself.
 *
 * Source: keras/src/optimizers/lion.py at 3422977a, `update_step`.
 *
 * @throws {RangeError} If an option is outside its range.
 */
export const lion: Variant<KerasLionOptions> = variant("keras", {
  key: "lion",
  rule: rules.lion.rule,
  defaults: { ...common, beta1: 0.9, beta2: 0.99 },
  make: (settings) => rules.lion({ ...settings, decoupledWeightDecay }),
});

/**
 * Keras' LAMB: ε 1e-7 outside the corrected root, η 0.001.
 *
 * Source: keras/src/optimizers/lamb.py at 3422977a, `update_step`.
 *
 * @throws {RangeError} If an option is outside its range.
 */
export const lamb: Variant<KerasMomentOptions> = variant("keras", {
  key: "lamb",
  rule: rules.lamb.rule,
  defaults: moments,
  make: (settings) =>
    rules.lamb({ ...settings, decoupledWeightDecay, arithmetic }),
});

/** The options of {@linkcode ftrl}. */
export interface KerasFtrlOptions extends Decoupled {
  /** p: the power of n in the learning rate. @default {-0.5} */
  learningRatePower?: number;
  /** Where n starts, ≥ 0. @default {0.1} */
  initialAccumulator?: number;
  /** λ₁ ≥ 0: how strongly coordinates are held at zero. @default {0} */
  l1?: number;
  /** ℓ ≥ 0: how strongly they are drawn to zero; λ₂ = 2 ℓ. @default {0} */
  l2?: number;
  /** s ≥ 0: adds 2 s θ to the gradient in z. @default {0} */
  l2Shrinkage?: number;
  /** β ≥ 0: lowers the first learning rates. @default {0} */
  beta?: number;
}

/**
 * Keras' FTRL: n starts at 0.1, β 0, η 0.001, and `l2` counts twice.
 *
 * Source: keras/src/optimizers/ftrl.py at 3422977a, `update_step`.
 *
 * @throws {RangeError} If an option is outside its range.
 */
export const ftrl: Variant<KerasFtrlOptions> = variant("keras", {
  key: "ftrl",
  rule: rules.ftrl.rule,
  defaults: {
    ...common,
    learningRatePower: -0.5,
    initialAccumulator: 0.1,
    l1: 0,
    l2: 0,
    l2Shrinkage: 0,
    beta: 0,
  },
  make: (settings) => {
    const l2 = 2 * settings.l2;
    const rule = rules.ftrl({ ...settings, decoupledWeightDecay, l2 });
    return restated(rule, { settings: { ...rule.settings, ...settings } });
  },
});
