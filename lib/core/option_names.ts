/**
 * What PyTorch, TensorFlow, Keras and optax call the options of their rules
 * and schedules, and others those of their runs, in our words: for the errors that a name of theirs meets.
 *
 * @module
 */

/** Our names, and theirs for each; of several the first that exists is meant. */
const theirs: Readonly<Record<string, string>> = {
  factor: "gamma",
  momentum: "gamma mu",
  decay: "alpha rho gamma",
  final: "alpha",
  start: "x0 init from",
  initial: "initial_lr init",
  learningRate: "lr eta step_size initial_lr alpha",
  every: "step_size",
  rootEpsilon: "eps_root",
  accumulatorEpsilon: "eps_root",
  nesterov: "use_nesterov",
  view: "bounds domain range",
  range: "domain",
  "beta1 and beta2": "betas",
  beta1: "b1",
  beta2: "b2",
  epsilon: "eps",
  epsilonPlacement: "eps_in_sqrt",
  weightDecay: "wd l2",
  learningRateDecay: "lr_decay",
  initialAccumulator: "initial_accumulator_value initial_scale",
  l1: "l1_regularization_strength",
  l2: "l2_regularization_strength",
  l2Shrinkage: "l2_shrinkage_regularization_strength",
  "the rule Nesterov": "use_nesterov nesterov",
  "the rule AMSGrad": "amsgrad",
  biasCorrection: "bias_correction",
  "clipped(…, { norm })": "clipnorm global_clipnorm",
  "clipped(…, { value })": "clipvalue",
  "averaged(…)": "use_ema",
  steps: "iterations epochs maxiter max_steps",
  tolerance: "tol",
  size: "batch_size",
  precision: "dtype",
};

/**
 * The option that is meant by a framework's name of it, or nothing.
 *
 * @param known The options that there are.
 */
export function optionHint(
  found: string,
  known: readonly string[],
): string | undefined {
  const camel = found.replaceAll(
    /_([a-z0-9])/g,
    (_, letter) => letter.toUpperCase(),
  );
  if (known.includes(camel)) return camel;
  return Object.keys(theirs).find((text) =>
    theirs[text].split(" ").includes(found) &&
    // What is no name is advice for rules.
    (/^the |\(/.test(text) && known.includes("learningRate") ||
      text.split(" and ").every((name) => known.includes(name)))
  );
}
