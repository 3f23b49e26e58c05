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

import type { CommonOptions } from "../optimizers/common.ts";
import * as rules from "../optimizers/mod.ts";
import type { MomentOptions } from "../optimizers/moments.ts";
import type { Optimizer } from "../core/optimizer.ts";
import { chosen, labelled } from "./variant.ts";

/** A learning rate, and a weight decay that bypasses the rule. */
type Decoupled = Pick<CommonOptions, "learningRate" | "weightDecay">;

/** The options of {@linkcode adamax}, {@linkcode nadam}, {@linkcode lamb}. */
export type KerasMomentOptions =
  & Decoupled
  & Pick<MomentOptions, "beta1" | "beta2" | "epsilon">;

const common = { learningRate: 0.001, weightDecay: 0 };
const moments = { ...common, beta1: 0.9, beta2: 0.999, epsilon: 1e-7 };

const decoupledWeightDecay = true;
const label = <O extends Optimizer>(rule: O) => labelled("keras", rule);

/** The options of {@linkcode sgd}. */
export interface KerasSgdOptions extends Decoupled {
  /** μ in [0, 1): the share of the velocity that is kept. @default {0} */
  momentum?: number;
  /** Whether the point is Nesterov's look-ahead. @default {false} */
  nesterov?: boolean;
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
export function sgd(options: KerasSgdOptions = {}): Optimizer {
  const { nesterov, ...rest } = chosen<KerasSgdOptions>({
    ...common,
    learningRate: 0.01,
    momentum: 0,
    nesterov: false,
  }, options);
  const { momentum, ...others } = { ...rest, decoupledWeightDecay };
  if (momentum === 0) return label(rules.gradientDescent(others));
  return label(
    nesterov
      ? rules.nesterov({ ...others, momentum, view: "lookAhead" })
      : rules.momentum({ ...others, momentum }),
  );
}

/** {@linkcode sgd} with momentum: 0.9, where Keras has no default. */
export function momentum(options: KerasSgdOptions = {}): Optimizer {
  return sgd({ ...options, momentum: options.momentum ?? 0.9 });
}

/**
 * {@linkcode sgd} with Nesterov's momentum: 0.9, as in {@linkcode momentum}.
 */
export function nesterov(options: KerasSgdOptions = {}): Optimizer {
  return momentum({ ...options, nesterov: true });
}

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
export function adagrad(options: KerasAdagradOptions = {}): Optimizer {
  const settings = chosen<KerasAdagradOptions>(
    { ...common, initialAccumulator: 0.1, epsilon: 1e-7 },
    options,
  );
  const epsilonPlacement = "inside";
  return label(
    rules.adagrad({ ...settings, decoupledWeightDecay, epsilonPlacement }),
  );
}

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
export function adadelta(options: KerasAdadeltaOptions = {}): Optimizer {
  const settings = chosen<KerasAdadeltaOptions>(
    { ...common, decay: 0.95, epsilon: 1e-7 },
    options,
  );
  return label(rules.adadelta({ ...settings, decoupledWeightDecay }));
}

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
export function rmsprop(options: KerasRmspropOptions = {}): Optimizer {
  const settings = chosen<KerasRmspropOptions>({
    ...common,
    decay: 0.9,
    epsilon: 1e-7,
    momentum: 0,
    centered: false,
  }, options);
  const epsilonPlacement = "inside";
  return label(
    rules.rmsprop({ ...settings, decoupledWeightDecay, epsilonPlacement }),
  );
}

/** The options of {@linkcode adam} and {@linkcode adamw}. */
export interface KerasAdamOptions extends KerasMomentOptions {
  /** Whether the divisor keeps the largest v. @default {false} */
  amsgrad?: boolean;
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
export function adam(options: KerasAdamOptions = {}): Optimizer {
  const { amsgrad, ...settings } = chosen<KerasAdamOptions>(
    { ...moments, amsgrad: false },
    options,
  );
  const fixed = { decoupledWeightDecay, epsilonPlacement: "hat" } as const;
  return label(
    amsgrad
      ? rules.amsgrad({ ...settings, ...fixed, biasCorrection: true })
      : rules.adam({ ...settings, ...fixed }),
  );
}

/** {@linkcode adam} with `amsgrad: true`. */
export function amsgrad(options: KerasMomentOptions = {}): Optimizer {
  return adam({ ...options, amsgrad: true });
}

/**
 * Keras' AdamW: {@linkcode adam} with a weight decay of 0.004.
 *
 * Source: keras/src/optimizers/adamw.py at 3422977a.
 *
 * @throws {RangeError} If an option is outside its range.
 */
export function adamw(options: KerasAdamOptions = {}): Optimizer {
  const rule = adam({ ...options, weightDecay: options.weightDecay ?? 0.004 });
  return options.amsgrad ? rule : { ...rule, name: "AdamW" };
}

/**
 * Keras' Adamax: ε 1e-7 outside the maximum, η 0.001.
 *
 * Source: keras/src/optimizers/adamax.py at 3422977a, `update_step`.
 *
 * @throws {RangeError} If an option is outside its range.
 */
export function adamax(options: KerasMomentOptions = {}): Optimizer {
  const settings = chosen<KerasMomentOptions>(moments, options);
  return label(rules.adamax({ ...settings, decoupledWeightDecay }));
}

/**
 * Keras' Nadam: its momentum warms up at once (ψ 1), ε 1e-7, η 0.001.
 *
 * Source: keras/src/optimizers/nadam.py at 3422977a, `update_step`.
 *
 * @throws {RangeError} If an option is outside its range.
 */
export function nadam(options: KerasMomentOptions = {}): Optimizer {
  const settings = chosen<KerasMomentOptions>(moments, options);
  const fixed = { decoupledWeightDecay, momentumDecay: 1 };
  return label(rules.nadam({ ...settings, ...fixed }));
}

/** The options of {@linkcode lion}. */
export type KerasLionOptions = Omit<KerasMomentOptions, "epsilon">;

/**
 * Keras' Lion: η 0.001, β₁ 0.9, β₂ 0.99, no weight decay by itself.
 *
 * Source: keras/src/optimizers/lion.py at 3422977a, `update_step`.
 *
 * @throws {RangeError} If an option is outside its range.
 */
export function lion(options: KerasLionOptions = {}): Optimizer {
  const settings = chosen<KerasLionOptions>(
    { ...common, beta1: 0.9, beta2: 0.99 },
    options,
  );
  return label(rules.lion({ ...settings, decoupledWeightDecay }));
}

/**
 * Keras' LAMB: ε 1e-7 outside the corrected root, η 0.001.
 *
 * Source: keras/src/optimizers/lamb.py at 3422977a, `update_step`.
 *
 * @throws {RangeError} If an option is outside its range.
 */
export function lamb(options: KerasMomentOptions = {}): Optimizer {
  const settings = chosen<KerasMomentOptions>(moments, options);
  return label(rules.lamb({ ...settings, decoupledWeightDecay }));
}

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
export function ftrl(options: KerasFtrlOptions = {}): Optimizer {
  const settings = chosen<KerasFtrlOptions>({
    ...common,
    learningRatePower: -0.5,
    initialAccumulator: 0.1,
    l1: 0,
    l2: 0,
    l2Shrinkage: 0,
    beta: 0,
  }, options);
  const l2 = 2 * settings.l2;
  const rule = rules.ftrl({ ...settings, decoupledWeightDecay, l2 });
  return label({ ...rule, settings: { ...rule.settings, ...settings } });
}
