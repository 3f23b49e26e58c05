/**
 * The optimizers of TensorFlow 1, with which the second essay ran.
 *
 * They compute what `tf.compat.v1.train` of TensorFlow 2.21.0 computes, in
 * double precision too: TensorFlow turns every hyperparameter into a
 * single-precision tensor first, so a learning rate of 0.1 is
 * 0.10000000149011612 here. Settings show the number that was given.
 *
 * @example The hyperparameters are rounded
 * ```ts
 * import { assertEquals } from "@std/assert/equals";
 * import { tensorflow1 } from "downhill";
 *
 * const rule = tensorflow1.gradientDescent({ learningRate: 0.1 });
 * const point = new Float64Array([0]);
 * rule.step(point, new Float64Array([-1]), rule.init(1));
 * assertEquals(point[0], Math.fround(0.1));
 * assertEquals(rule.settings.learningRate, 0.1);
 * ```
 *
 * @module
 */

import { type Kind, nonNegative } from "../core/arguments.ts";
import {
  frameworkRate,
  type LearningRate,
  rate,
} from "../optimizers/common.ts";
import { restated } from "../core/origin.ts";
import type { Optimizer } from "../core/optimizer.ts";
import {
  type Rules,
  rulesAccepting,
  type Variant,
  variant,
} from "./variant.ts";

/** The one option that most optimizers of TensorFlow 1 need. */
export interface Tensorflow1Options {
  /** η: how far a step goes, a positive number or a schedule. */
  learningRate: LearningRate;
}

const rules = rulesAccepting({
  learningRate: frameworkRate,
  momentum: nonNegative,
});
const anything: Kind<unknown> = {
  expected: "anything",
  holds: (value): value is unknown => value !== undefined,
};
const unchecked = rulesAccepting({
  learningRate: anything,
  momentum: anything,
  decay: anything,
  epsilon: anything,
  beta1: anything,
  beta2: anything,
  initialAccumulator: anything,
  l1: anything,
  l2: anything,
});
const common = { learningRate: undefined };
const arithmetic = "differences" as const;

/** Options as TensorFlow 1 keeps them, numbers in single precision. */
function tensors<Options extends object>(options: Options): Options {
  const rounded = Object.entries(options).map(([name, value]) => {
    if (typeof value === "number") return [name, Math.fround(value)];
    if (typeof value !== "function") return [name, value];
    return [name, (step: number) => Math.fround(rate(value, step))];
  });
  return Object.fromEntries(rounded);
}

/**
 * The rule run with tensors, while its settings show what was given. Checked is
 * what was given too: what rounding makes of it, 1 or ∞, is TensorFlow's.
 */
function rounded<Options extends object>(
  rule: (rules: Rules, options: Options) => Optimizer,
  options: Options,
): Optimizer {
  const { settings } = rule(rules, options);
  return restated(rule(unchecked, tensors(options)), { settings });
}

/**
 * TensorFlow 1's GradientDescentOptimizer. It has no default learning rate.
 *
 * Source: tensorflow/core/kernels/training_ops.cc at 008130e9,
 * `ApplyGradientDescent`.
 *
 * @throws {RangeError} If an option is outside its range or missing.
 */
export const gradientDescent: Variant<Tensorflow1Options> = variant(
  "tensorflow1",
  {
    key: "gradientDescent",
    rule: rules.gradientDescent.rule,
    defaults: common,
    make: (settings) =>
      rounded((rules, o) => rules.gradientDescent(o), settings),
  },
);

/** The options of {@linkcode momentum}. */
export interface Tensorflow1MomentumOptions extends Tensorflow1Options {
  /** μ in [0, 1): the share of the accumulator that is kept. */
  momentum: number;
  /** Whether the point is Nesterov's look-ahead. @default {false} */
  nesterov?: boolean;
}

function makeMomentum(
  { nesterov, ...rest }: Required<Tensorflow1MomentumOptions>,
): Optimizer {
  const settings = { ...rest, learningRateIn: "step" } as const;
  return nesterov
    ? rounded(
      (rules, o) => rules.nesterov({ ...o, view: "lookAhead" }),
      settings,
    )
    : rounded((rules, o) => rules.momentum(o), settings);
}

/**
 * TensorFlow 1's MomentumOptimizer: η scales the whole accumulator.
 *
 * ```text
 * v ← μ v + g
 * θ ← θ − η v                    nesterov: θ ← θ − η (μ v + g)
 * ```
 *
 * Neither η nor μ has a default.
 *
 * Source: tensorflow/core/kernels/training_ops.cc at 008130e9,
 * `ApplyMomentum`.
 *
 * @throws {RangeError} If an option is outside its range or missing.
 */
export const momentum: Variant<Tensorflow1MomentumOptions> = variant(
  "tensorflow1",
  {
    key: "momentum",
    rule: rules.momentum.rule,
    defaults: { ...common, momentum: undefined, nesterov: false },
    make: makeMomentum,
  },
);

/** {@linkcode momentum} with `nesterov: true`. */
export const nesterov: Variant<Tensorflow1MomentumOptions> = variant(
  "tensorflow1",
  {
    key: "nesterov",
    rule: rules.nesterov.rule,
    defaults: { ...common, momentum: undefined, nesterov: true },
    make: makeMomentum,
  },
);

/** The options of {@linkcode adagrad}. */
export interface Tensorflow1AdagradOptions extends Tensorflow1Options {
  /** Where the sum of squares starts, above zero. @default {0.1} */
  initialAccumulator?: number;
}

/**
 * TensorFlow 1's AdagradOptimizer: the sum starts at 0.1, and there is no ε.
 *
 * Source: tensorflow/core/kernels/training_ops.cc at 008130e9,
 * `ApplyAdagrad`; tensorflow/python/training/adagrad.py at 07ca5807.
 *
 * @throws {RangeError} If an option is outside its range or missing.
 */
export const adagrad: Variant<Tensorflow1AdagradOptions> = variant(
  "tensorflow1",
  {
    key: "adagrad",
    rule: rules.adagrad.rule,
    defaults: { ...common, initialAccumulator: 0.1 },
    make(settings) {
      const { initialAccumulator } = settings;
      const rule = (rules: Rules, options: { learningRate?: LearningRate }) =>
        rules.adagrad({ ...options, initialAccumulator, epsilon: 0 });
      return rounded(rule, settings);
    },
  },
);

/** The options of {@linkcode adadelta}. */
export interface Tensorflow1AdadeltaOptions
  extends Partial<Tensorflow1Options> {
  /** ρ in [0, 1): the share of the averages that is kept. @default {0.95} */
  decay?: number;
  /** ε ≥ 0, inside both roots. @default {1e-8} */
  epsilon?: number;
}

/**
 * TensorFlow 1's AdadeltaOptimizer: η 0.001, so a thousandth of the paper's
 * steps.
 *
 * Source: tensorflow/core/kernels/training_ops.cc at 008130e9,
 * `ApplyAdadelta`; tensorflow/python/training/adadelta.py at 2b223870.
 *
 * @throws {RangeError} If an option is outside its range.
 */
export const adadelta: Variant<Tensorflow1AdadeltaOptions> = variant(
  "tensorflow1",
  {
    key: "adadelta",
    rule: rules.adadelta.rule,
    defaults: { learningRate: 0.001, decay: 0.95, epsilon: 1e-8 },
    make: (settings) => rounded((rules, o) => rules.adadelta(o), settings),
  },
);

/** The options of {@linkcode rmsprop}. */
export interface Tensorflow1RmspropOptions extends Tensorflow1Options {
  /** ρ in [0, 1): the share of the averages that is kept. @default {0.9} */
  decay?: number;
  /** μ in [0, 1): momentum of the scaled steps. @default {0} */
  momentum?: number;
  /** ε ≥ 0, inside the root. @default {1e-10} */
  epsilon?: number;
  /** Whether the variance takes the mean square's place. @default {false} */
  centered?: boolean;
}

/**
 * TensorFlow 1's RMSPropOptimizer: the mean square starts at one.
 *
 * ```text
 * v ← ρ v + (1 − ρ) g²           from v = 1
 * b ← μ b + η g / √(v + ε)
 * θ ← θ − b
 * ```
 *
 * Small gradients therefore make small steps at first. ε 1e-10, inside.
 *
 * Source: tensorflow/core/kernels/training_ops.cc at 008130e9,
 * `ApplyRMSProp`; tensorflow/python/training/rmsprop.py at 03049341.
 *
 * @example The first step of a small gradient, here and from zero
 * ```ts
 * import { assertAlmostEquals } from "@std/assert/almost-equals";
 * import { rmsprop, tensorflow1 } from "downhill";
 *
 * for (
 *   const [rule, length] of [
 *     [tensorflow1.rmsprop({ learningRate: 0.1 }), 0.1 * 2e-4 / Math.sqrt(0.9)],
 *     [rmsprop({ learningRate: 0.1 }), 0.1 / Math.sqrt(0.1)],
 *   ] as const
 * ) {
 *   const point = new Float64Array([0]);
 *   rule.step(point, new Float64Array([-2e-4]), rule.init(1) as never);
 *   assertAlmostEquals(point[0] / length, 1, 1e-3);
 * }
 * ```
 *
 * @throws {RangeError} If an option is outside its range or missing.
 */
export const rmsprop: Variant<Tensorflow1RmspropOptions> = variant(
  "tensorflow1",
  {
    key: "rmsprop",
    rule: rules.rmsprop.rule,
    defaults: {
      ...common,
      decay: 0.9,
      momentum: 0,
      epsilon: 1e-10,
      centered: false,
    },
    make: (settings) =>
      rounded((rules, o) =>
        rules.rmsprop({
          ...o,
          epsilonPlacement: "inside",
          initialAccumulator: 1,
          arithmetic,
        }), settings),
  },
);

/** The options of {@linkcode adam}. */
export interface Tensorflow1AdamOptions extends Partial<Tensorflow1Options> {
  /**
   * β₁ in [0, 1): the share of the first moment that is kept. @default {0.9}
   */
  beta1?: number;
  /** β₂ in [0, 1): the share of the second moment. @default {0.999} */
  beta2?: number;
  /** ε ≥ 0, "epsilon hat": beside the uncorrected root. @default {1e-8} */
  epsilon?: number;
}

/**
 * TensorFlow 1's AdamOptimizer: the bias is corrected in the learning rate.
 *
 * ```text
 * α ← η √(1 − β₂ᵗ) / (1 − β₁ᵗ)
 * m ← β₁ m + (1 − β₁) g
 * v ← β₂ v + (1 − β₂) g²
 * θ ← θ − α m / (√v + ε)
 * ```
 *
 * The powers of β₁ and β₂ are kept in single precision, whatever the point's.
 * η 0.001.
 *
 * Source: tensorflow/core/kernels/training_ops.cc at 008130e9, `ApplyAdam`;
 * tensorflow/python/training/adam.py at 288ef914.
 *
 * @throws {RangeError} If an option is outside its range.
 */
export const adam: Variant<Tensorflow1AdamOptions> = variant("tensorflow1", {
  key: "adam",
  rule: rules.adam.rule,
  defaults: { learningRate: 0.001, beta1: 0.9, beta2: 0.999, epsilon: 1e-8 },
  make(settings) {
    const { settings: shown } = rules.adam({
      ...settings,
      epsilonPlacement: "hat",
      arithmetic,
    });
    const { learningRate, beta1, beta2, epsilon } = tensors(settings);
    const [power1, power2] = [powers(beta1), powers(beta2)];
    const corrected = (step: number) =>
      rate(learningRate, step) * Math.sqrt(1 - power2(step)) /
      (1 - power1(step));
    const rule = unchecked.adam({
      learningRate: corrected,
      beta1,
      beta2,
      epsilon,
      biasCorrection: false,
      arithmetic,
    });
    return restated(rule, {
      settings: shown,
      equations: [
        "α ← η √(1 − β₂ᵗ) / (1 − β₁ᵗ)",
        "m ← β₁ m + (1 − β₁) g",
        "v ← β₂ v + (1 − β₂) g²",
        "θ ← θ − α m / (√v + ε)",
      ],
    });
  },
});

/**
 * The power of β that step `step` (from 0) corrects with, multiplied up in
 * single precision as TensorFlow does.
 */
function powers(beta: number): (step: number) => number {
  const known = [beta];
  return (step) => {
    // Below 1e-17 a power no longer shows in 1 − power.
    while (known.length <= step && known[known.length - 1] > 1e-17) {
      known.push(Math.fround(known[known.length - 1] * beta));
    }
    return known[Math.min(step, known.length - 1)];
  };
}

/** The options of {@linkcode ftrl}. */
export interface Tensorflow1FtrlOptions extends Tensorflow1Options {
  /** p ≤ 0: the power of n in the learning rate. @default {-0.5} */
  learningRatePower?: number;
  /** Where n starts, ≥ 0. @default {0.1} */
  initialAccumulator?: number;
  /** λ₁ ≥ 0: how strongly coordinates are held at zero. @default {0} */
  l1?: number;
  /** ℓ ≥ 0: how strongly they are drawn to zero; λ₂ = 2 ℓ. @default {0} */
  l2?: number;
}

/**
 * TensorFlow 1's FtrlOptimizer: n starts at 0.1, β is 0, `l2` counts twice.
 *
 * Source: tensorflow/python/training/ftrl.py of TensorFlow 2.21.0.
 *
 * @throws {RangeError} If an option is outside its range or missing.
 */
export const ftrl: Variant<Tensorflow1FtrlOptions> = variant("tensorflow1", {
  key: "ftrl",
  rule: rules.ftrl.rule,
  defaults: {
    ...common,
    learningRatePower: -0.5,
    initialAccumulator: 0.1,
    l1: 0,
    l2: 0,
  },
  make(settings) {
    const { initialAccumulator } = settings;
    const rule = (
      rules: Rules,
      { l2, ...rest }: Required<Tensorflow1FtrlOptions>,
    ) => rules.ftrl({ ...rest, initialAccumulator, l2: 2 * l2, beta: 0 });
    const made = rounded(rule, settings);
    return restated(made, { settings: { ...made.settings, l2: settings.l2 } });
  },
});
