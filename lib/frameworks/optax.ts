/**
 * optax's optimizers, under optax's defaults.
 *
 * They compute what optax 0.2.8 computes. optax has no default learning rate:
 * it must be given.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert/equals";
 * import { optax } from "downhill";
 *
 * const { epsilon, epsilonPlacement } = optax.rmsprop({ learningRate: 1 })
 *   .settings;
 * assertEquals([epsilon, epsilonPlacement], [1e-8, "inside"]);
 * ```
 *
 * @module
 */

import { nonNegative } from "../core/arguments.ts";
import {
  type CommonOptions,
  frameworkRate,
  type LearningRate,
} from "../optimizers/common.ts";
import type { MomentOptions } from "../optimizers/moments.ts";
import type { Optimizer } from "../core/optimizer.ts";
import { rulesAccepting, type Variant, variant } from "./variant.ts";

const rules = rulesAccepting({
  learningRate: frameworkRate,
  momentum: nonNegative,
});

/** The one option that every optimizer of optax needs. */
export interface OptaxOptions {
  /** η: how far a step goes, a positive number or a schedule. */
  learningRate: LearningRate;
}

/** The options of {@linkcode adamax}. */
export type OptaxMomentOptions =
  & OptaxOptions
  & Pick<MomentOptions, "beta1" | "beta2" | "epsilon">;

/** The options of {@linkcode adam} and {@linkcode nadam}. */
export interface OptaxAdamOptions extends OptaxMomentOptions {
  /** ε′ ≥ 0, a second ε under the root: `eps_root`. @default {0} */
  rootEpsilon?: number;
}

type Decay = Pick<CommonOptions, "weightDecay">;

const common = { learningRate: undefined };
const moments = { ...common, beta1: 0.9, beta2: 0.999, epsilon: 1e-8 };
const adams = { ...moments, rootEpsilon: 0 };

/** The options of {@linkcode sgd}. */
export interface OptaxSgdOptions extends OptaxOptions {
  /** μ in [0, 1): the share of the trace that is kept. @default {0} */
  momentum?: number;
  /** Whether the point is Nesterov's look-ahead. @default {false} */
  nesterov?: boolean;
}

const sgdDefaults = { ...common, momentum: 0, nesterov: false };

function makeSgd(
  { momentum, nesterov, learningRate }: Required<OptaxSgdOptions>,
): Optimizer {
  if (momentum === 0) return rules.gradientDescent({ learningRate });
  const settings = { learningRate, momentum, learningRateIn: "step" } as const;
  return nesterov
    ? rules.nesterov({ ...settings, view: "lookAhead" })
    : rules.momentum(settings);
}

/**
 * optax's sgd: gradient descent, momentum or Nesterov's, as the options say.
 *
 * ```text
 * v ← μ v + g
 * θ ← θ − η v                    nesterov: θ ← θ − η (μ v + g)
 * ```
 *
 * Source: optax/transforms/_accumulation.py at 2edbcbe2, `trace`.
 *
 * @throws {RangeError} If an option is outside its range, or no learning rate
 * is given.
 */
export const sgd: Variant<OptaxSgdOptions> = variant("optax", {
  key: "sgd",
  rule: rules.gradientDescent.rule,
  defaults: sgdDefaults,
  make: makeSgd,
});

/** {@linkcode sgd} with momentum: 0.9, where optax has no default. */
export const momentum: Variant<OptaxSgdOptions> = variant("optax", {
  key: "momentum",
  rule: rules.momentum.rule,
  defaults: { ...sgdDefaults, momentum: 0.9 },
  make: makeSgd,
});

/**
 * {@linkcode sgd} with Nesterov's momentum: 0.9, as in {@linkcode momentum}.
 */
export const nesterov: Variant<OptaxSgdOptions> = variant("optax", {
  key: "nesterov",
  rule: rules.nesterov.rule,
  defaults: { ...sgdDefaults, momentum: 0.9, nesterov: true },
  make: makeSgd,
});

/** The options of {@linkcode adagrad}. */
export interface OptaxAdagradOptions extends OptaxOptions {
  /** Where the sum of squares starts, ≥ 0. @default {0.1} */
  initialAccumulator?: number;
  /** ε ≥ 0, inside the root. @default {1e-7} */
  epsilon?: number;
}

/**
 * optax's adagrad: the sum starts at 0.1, ε 1e-7 inside the root.
 *
 * Source: optax/_src/transform.py at 2edbcbe2, `scale_by_rss`.
 *
 * @throws {RangeError} If an option is outside its range, or no learning rate
 * is given.
 */
export const adagrad: Variant<OptaxAdagradOptions> = variant("optax", {
  key: "adagrad",
  rule: rules.adagrad.rule,
  defaults: { ...common, initialAccumulator: 0.1, epsilon: 1e-7 },
  make: (settings) =>
    rules.adagrad({ ...settings, epsilonPlacement: "inside" }),
});

/** The options of {@linkcode adadelta}. */
export interface OptaxAdadeltaOptions extends OptaxOptions, Decay {
  /** ρ in [0, 1): the share of the averages that is kept. @default {0.9} */
  decay?: number;
  /** ε ≥ 0, inside both roots. @default {1e-6} */
  epsilon?: number;
}

/**
 * optax's adadelta: ρ 0.9; a weight decay joins the gradient.
 *
 * Source: optax/_src/transform.py at 2edbcbe2, `scale_by_adadelta`.
 *
 * @throws {RangeError} If an option is outside its range, or no learning rate
 * is given.
 */
export const adadelta: Variant<OptaxAdadeltaOptions> = variant("optax", {
  key: "adadelta",
  rule: rules.adadelta.rule,
  defaults: { ...common, decay: 0.9, epsilon: 1e-6, weightDecay: 0 },
  make: rules.adadelta,
});

/** The options of {@linkcode rmsprop}. */
export interface OptaxRmspropOptions extends OptaxOptions {
  /** ρ in [0, 1): the share of the averages that is kept. @default {0.9} */
  decay?: number;
  /** ε ≥ 0. @default {1e-8} */
  epsilon?: number;
  /**
   * Inside the root or, with `eps_in_sqrt=False`, outside. @default {"inside"}
   */
  epsilonPlacement?: "inside" | "outside";
  /** Where v starts, ≥ 0: `initial_scale`. @default {0} */
  initialAccumulator?: number;
  /** Whether the variance takes the mean square's place. @default {false} */
  centered?: boolean;
  /** μ in [0, 1): momentum of the scaled steps. @default {0} */
  momentum?: number;
  /** Whether that momentum looks ahead. @default {false} */
  nesterov?: boolean;
  /** Whether the averages are divided by 1 − ρᵗ. @default {false} */
  biasCorrection?: boolean;
}

/**
 * optax's rmsprop: from zero, ε inside the root, η inside the momentum.
 *
 * Source: optax/_src/transform.py at 2edbcbe2, `scale_by_rms` and
 * `scale_by_stddev`.
 *
 * @throws {RangeError} If an option is outside its range, or no learning rate
 * is given.
 */
export const rmsprop: Variant<OptaxRmspropOptions> = variant("optax", {
  key: "rmsprop",
  rule: rules.rmsprop.rule,
  defaults: {
    ...common,
    decay: 0.9,
    epsilon: 1e-8,
    epsilonPlacement: "inside",
    initialAccumulator: 0,
    centered: false,
    momentum: 0,
    nesterov: false,
    biasCorrection: false,
  },
  make: rules.rmsprop,
});

/**
 * optax's adam: the paper's, with its ε 1e-8, and a second ε under the root.
 *
 * Source: optax/_src/transform.py at 2edbcbe2, `scale_by_adam`.
 *
 * @throws {RangeError} If an option is outside its range, or no learning rate
 * is given.
 */
export const adam: Variant<OptaxAdamOptions> = variant("optax", {
  key: "adam",
  rule: rules.adam.rule,
  defaults: adams,
  make: rules.adam,
});

/**
 * optax's nadam: {@linkcode adam} with Nesterov's momentum, which does not
 * warm up.
 *
 * Source: optax/_src/transform.py at 2edbcbe2, `scale_by_adam`.
 *
 * @throws {RangeError} If an option is outside its range, or no learning rate
 * is given.
 */
export const nadam: Variant<OptaxAdamOptions> = variant("optax", {
  key: "nadam",
  rule: rules.nadam.rule,
  defaults: adams,
  make: (settings) => rules.nadam({ ...settings, momentumSchedule: false }),
});

/**
 * The options of {@linkcode adamw}, {@linkcode nadamw} and {@linkcode lamb}.
 */
export interface OptaxAdamwOptions extends OptaxAdamOptions, Decay {}

/**
 * optax's adamw: {@linkcode adam} with a decoupled weight decay, 1e-4.
 *
 * Source: optax/_src/alias.py at 2edbcbe2, `adamw`.
 *
 * @throws {RangeError} If an option is outside its range, or no learning rate
 * is given.
 */
export const adamw: Variant<OptaxAdamwOptions> = variant("optax", {
  key: "adamw",
  rule: rules.adamw.rule,
  defaults: { ...adams, weightDecay: 1e-4 },
  make: rules.adamw,
});

/**
 * optax's nadamw: {@linkcode nadam} with a decoupled weight decay, 1e-4.
 *
 * Source: optax/_src/alias.py at 2edbcbe2, `nadamw`.
 *
 * @throws {RangeError} If an option is outside its range, or no learning rate
 * is given.
 */
export const nadamw: Variant<OptaxAdamwOptions> = variant("optax", {
  key: "nadamw",
  label: "NAdamW",
  rule: rules.nadam.rule,
  defaults: { ...adams, weightDecay: 1e-4 },
  make: (settings) => {
    const fixed = { decoupledWeightDecay: true, momentumSchedule: false };
    return rules.nadam({ ...settings, ...fixed });
  },
});

/** The options of {@linkcode amsgrad}. */
export interface OptaxAmsgradOptions extends OptaxAdamOptions {
  /** Whether both moments are corrected; not in the paper. @default {true} */
  biasCorrection?: boolean;
}

/**
 * optax's amsgrad: it seeks the largest v after the bias is corrected.
 *
 * Source: optax/_src/transform.py at 2edbcbe2, `scale_by_amsgrad`.
 *
 * @throws {RangeError} If an option is outside its range, or no learning rate
 * is given.
 */
export const amsgrad: Variant<OptaxAmsgradOptions> = variant("optax", {
  key: "amsgrad",
  rule: rules.amsgrad.rule,
  defaults: { ...adams, biasCorrection: true },
  make: (settings) => rules.amsgrad({ ...settings, maximumOf: "corrected" }),
});

/** The options of {@linkcode radam}. */
export interface OptaxRadamOptions extends OptaxAdamOptions {
  /** The ρ above which the divisor is trusted. @default {5} */
  threshold?: number;
}

/**
 * optax's radam: trusts the divisor where ρ > 5, ε beside the corrected root.
 *
 * Source: optax/_src/transform.py at 2edbcbe2, `scale_by_radam`.
 *
 * @throws {RangeError} If an option is outside its range, or no learning rate
 * is given.
 */
export const radam: Variant<OptaxRadamOptions> = variant("optax", {
  key: "radam",
  rule: rules.radam.rule,
  defaults: { ...adams, threshold: 5 },
  make: rules.radam,
});

/**
 * optax's adamax: ε joins |g| inside the maximum.
 *
 * Source: optax/_src/transform.py at 2edbcbe2, `scale_by_adamax`.
 *
 * @throws {RangeError} If an option is outside its range, or no learning rate
 * is given.
 */
export const adamax: Variant<OptaxMomentOptions> = variant("optax", {
  key: "adamax",
  rule: rules.adamax.rule,
  defaults: moments,
  make: (settings) => rules.adamax({ ...settings, epsilonPlacement: "inside" }),
});

/** The options of {@linkcode adamaxw}. */
export interface OptaxAdamaxwOptions extends OptaxMomentOptions, Decay {}

/**
 * optax's adamaxw: {@linkcode adamax} with a decoupled weight decay, 1e-4.
 *
 * Source: optax/_src/alias.py at 2edbcbe2, `adamaxw`.
 *
 * @throws {RangeError} If an option is outside its range, or no learning rate
 * is given.
 */
export const adamaxw: Variant<OptaxAdamaxwOptions> = variant("optax", {
  key: "adamaxw",
  label: "AdamaxW",
  rule: rules.adamax.rule,
  defaults: { ...moments, weightDecay: 1e-4 },
  make: (settings) =>
    rules.adamax({
      ...settings,
      decoupledWeightDecay: true,
      epsilonPlacement: "inside",
    }),
});

/** The options of {@linkcode lion}. */
export interface OptaxLionOptions
  extends Omit<OptaxMomentOptions, "epsilon">, Decay {}

/**
 * optax's lion: β₁ 0.9, β₂ 0.99, and a decoupled weight decay of 1e-3.
 *
 * Source: optax/_src/transform.py at 2edbcbe2, `scale_by_lion`.
 *
 * @throws {RangeError} If an option is outside its range, or no learning rate
 * is given.
 */
export const lion: Variant<OptaxLionOptions> = variant("optax", {
  key: "lion",
  rule: rules.lion.rule,
  defaults: { ...common, beta1: 0.9, beta2: 0.99, weightDecay: 1e-3 },
  make: rules.lion,
});

/** The options of {@linkcode adabelief}. */
export interface OptaxAdabeliefOptions extends OptaxMomentOptions {
  /** ε′ ≥ 0: joins v at every step: `eps_root`. @default {1e-16} */
  accumulatorEpsilon?: number;
  /** Whether the moment looks one step ahead. @default {false} */
  nesterov?: boolean;
}

/**
 * optax's adabelief: both its ε are 1e-16.
 *
 * Source: optax/_src/transform.py at 2edbcbe2, `scale_by_belief`.
 *
 * @throws {RangeError} If an option is outside its range, or no learning rate
 * is given.
 */
export const adabelief: Variant<OptaxAdabeliefOptions> = variant("optax", {
  key: "adabelief",
  rule: rules.adabelief.rule,
  defaults: {
    ...moments,
    epsilon: 1e-16,
    accumulatorEpsilon: 1e-16,
    nesterov: false,
  },
  make: rules.adabelief,
});

/**
 * optax's yogi: both its moments start at 1e-6, their bias is corrected, ε is
 * 1e-3.
 *
 * Source: optax/_src/transform.py at 2edbcbe2, `scale_by_yogi`.
 *
 * @throws {RangeError} If an option is outside its range, or no learning rate
 * is given.
 */
export const yogi: Variant<OptaxMomentOptions> = variant("optax", {
  key: "yogi",
  rule: rules.yogi.rule,
  defaults: { ...moments, epsilon: 1e-3 },
  make: (settings) =>
    rules.yogi({
      ...settings,
      initialMoment: 1e-6,
      initialAccumulator: 1e-6,
      biasCorrection: true,
    }),
});

/**
 * optax's lamb: ε 1e-6; a weight decay joins the direction.
 *
 * Source: optax/_src/alias.py at 2edbcbe2, `lamb`.
 *
 * @throws {RangeError} If an option is outside its range, or no learning rate
 * is given.
 */
export const lamb: Variant<OptaxAdamwOptions> = variant("optax", {
  key: "lamb",
  rule: rules.lamb.rule,
  defaults: { ...adams, epsilon: 1e-6, weightDecay: 0 },
  make: rules.lamb,
});
