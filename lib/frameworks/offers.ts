/**
 * What each framework has, and what stands for it here: a variant, a schedule,
 * or the reason why there is none.
 *
 * @module
 */

import type { Framework } from "./by_name.ts";

/** What is offered of a framework, and what is not. */
export interface Offer {
  /** Its optimizers, and the identifiers of the variants: `torch.sgd`. */
  readonly optimizers: Readonly<Record<string, string>>;
  /** Its schedules, and the functions that make them. */
  readonly schedules: Readonly<Record<string, string>>;
  /** What has no counterpart, and why. */
  readonly missing: Readonly<Record<string, string>>;
}

/**
 * The table of what is offered, by framework and by the framework's own names.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert/equals";
 * import { offers } from "downhill/frameworks";
 *
 * assertEquals(offers.torch.optimizers.SGD, "sgd");
 * assertEquals(offers.torch.schedules.OneCycleLR, "oneCycle");
 * assertEquals("LBFGS" in offers.torch.missing, true);
 * ```
 */
export const offers: Readonly<Record<Framework, Offer>> = {
  torch: {
    optimizers: {
      SGD: "sgd",
      Adagrad: "adagrad",
      Adadelta: "adadelta",
      RMSprop: "rmsprop",
      Adam: "adam",
      AdamW: "adamw",
      NAdam: "nadam",
      RAdam: "radam",
      Adamax: "adamax",
    },
    schedules: {
      StepLR: "stepDecay",
      MultiStepLR: "multiStepDecay",
      ExponentialLR: "exponentialDecay",
      ConstantLR: "multiStepDecay",
      LinearLR: "polynomialDecay",
      PolynomialLR: "polynomialDecay",
      CosineAnnealingLR: "cosineDecay",
      CosineAnnealingWarmRestarts: "cosineDecay",
      OneCycleLR: "oneCycle",
      CyclicLR: "cyclic",
      LambdaLR: "lambdaSchedule",
      SequentialLR: "joinedSchedules",
      ChainedScheduler: "chainedSchedules",
      ReduceLROnPlateau: "reduceOnPlateau",
    },
    missing: {
      ASGD: "decays its learning rate and averages by constants of its own",
      Adafactor: "factors the second moments of matrices; a point is a vector",
      LBFGS: "evaluates the loss many times a step; a rule sees one gradient",
      Muon: "orthogonalises matrices and refuses vectors",
      Optimizer: "is the base class",
      Rprop: "keeps a step size for every coordinate, a rule we do not have",
      SparseAdam: "takes sparse gradients only",
      MultiplicativeLR: "multiplies by a function: take lambdaSchedule",
    },
  },
  tensorflow1: {
    optimizers: {
      GradientDescentOptimizer: "gradientDescent",
      MomentumOptimizer: "momentum",
      AdagradOptimizer: "adagrad",
      AdadeltaOptimizer: "adadelta",
      RMSPropOptimizer: "rmsprop",
      AdamOptimizer: "adam",
      FtrlOptimizer: "ftrl",
    },
    schedules: {
      exponential_decay: "exponentialDecay",
      piecewise_constant: "piecewiseConstant",
      polynomial_decay: "polynomialDecay",
      inverse_time_decay: "inverseTimeDecay",
      cosine_decay: "cosineDecay",
    },
    missing: {
      AdagradDAOptimizer: "averages duals for sparse linear models",
      Optimizer: "is the base class",
      ProximalAdagradOptimizer: "projects after each step, as FTRL does better",
      ProximalGradientDescentOptimizer: "projects after each step likewise",
      SyncReplicasOptimizer: "wraps another optimizer to run on many machines",
    },
  },
  keras: {
    optimizers: {
      SGD: "sgd",
      Adagrad: "adagrad",
      Adadelta: "adadelta",
      RMSprop: "rmsprop",
      Adam: "adam",
      AdamW: "adamw",
      Adamax: "adamax",
      Nadam: "nadam",
      Lion: "lion",
      Lamb: "lamb",
      Ftrl: "ftrl",
    },
    schedules: {
      ExponentialDecay: "exponentialDecay",
      PiecewiseConstantDecay: "piecewiseConstant",
      PolynomialDecay: "polynomialDecay",
      InverseTimeDecay: "inverseTimeDecay",
      CosineDecay: "cosineDecay",
      CosineDecayRestarts: "cosineDecay",
    },
    missing: {
      Adafactor: "factors the second moments of matrices; a point is a vector",
      LossScaleOptimizer: "wraps another optimizer for half precision",
      MultiOptimizer: "gives each layer an optimizer of its own",
      Muon: "orthogonalises matrices; vectors go to its AdamW",
      Optimizer: "is the base class",
      ScheduleFreeAdamW: "moves three points at once, a rule we do not have",
    },
  },
  optax: {
    optimizers: {
      sgd: "sgd",
      adagrad: "adagrad",
      adadelta: "adadelta",
      rmsprop: "rmsprop",
      adam: "adam",
      adamw: "adamw",
      adamax: "adamax",
      adamaxw: "adamaxw",
      nadam: "nadam",
      nadamw: "nadamw",
      amsgrad: "amsgrad",
      radam: "radam",
      lion: "lion",
      adabelief: "adabelief",
      yogi: "yogi",
      lamb: "lamb",
      sign_sgd: "lion",
      signum: "lion",
    },
    schedules: {
      constant_schedule: "constantSchedule",
      exponential_decay: "exponentialDecay",
      polynomial_schedule: "polynomialDecay",
      linear_schedule: "polynomialDecay",
      cosine_decay_schedule: "cosineDecay",
      join_schedules: "joinedSchedules",
      sgdr_schedule: "joinedSchedules",
      piecewise_interpolate_schedule: "piecewiseInterpolation",
      cosine_onecycle_schedule: "piecewiseInterpolation",
      linear_onecycle_schedule: "piecewiseInterpolation",
    },
    missing: {
      adafactor: "factors the second moments of matrices; a point is a vector",
      adan: "remembers the last gradient, a rule we do not have",
      fromage: "rescales every layer to its norm, a rule we do not have",
      lars: "scales SGD by a trust ratio; of that family we have LAMB",
      lbfgs: "evaluates the loss many times a step; a rule sees one gradient",
      noisy_sgd: "draws its noise from JAX's generator",
      novograd: "keeps one second moment a layer, a rule we do not have",
      optimistic_adam: "remembers the last update, a rule we do not have",
      optimistic_adam_v2: "remembers the last update, a rule we do not have",
      optimistic_gradient_descent: "remembers the last gradient likewise",
      polyak_sgd: "needs the value of the loss; a rule sees the gradient",
      rprop: "keeps a step size for every coordinate, a rule we do not have",
      sm3: "shares accumulators between the rows of matrices",
    },
  },
};
