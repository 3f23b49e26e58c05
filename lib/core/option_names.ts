/**
 * What PyTorch, TensorFlow, Keras and optax call the options of their rules
 * and schedules, and others those of their runs, in our words: for the errors that a name of theirs meets.
 *
 * @module
 */

/** For each of their names ours; the first that exists is meant. */
const ours: Readonly<Record<string, readonly string[]>> = {
  lr: ["learningRate"],
  eta: ["learningRate"],
  step_size: ["learningRate", "every"],
  initial_lr: ["initial", "learningRate"],
  alpha: ["decay", "final", "learningRate"],
  betas: ["beta1 and beta2"],
  b1: ["beta1"],
  b2: ["beta2"],
  eps: ["epsilon"],
  eps_root: ["rootEpsilon", "accumulatorEpsilon"],
  eps_in_sqrt: ["epsilonPlacement"],
  rho: ["decay"],
  gamma: ["factor", "momentum", "decay"],
  mu: ["momentum"],
  wd: ["weightDecay"],
  l2: ["weightDecay"],
  lr_decay: ["learningRateDecay"],
  initial_accumulator_value: ["initialAccumulator"],
  initial_scale: ["initialAccumulator"],
  l1_regularization_strength: ["l1"],
  l2_regularization_strength: ["l2"],
  l2_shrinkage_regularization_strength: ["l2Shrinkage"],
  use_nesterov: ["nesterov", "the rule Nesterov"],
  nesterov: ["the rule Nesterov"],
  amsgrad: ["the rule AMSGrad"],
  bias_correction: ["biasCorrection"],
  clipnorm: ["clipped(…, { norm })"],
  global_clipnorm: ["clipped(…, { norm })"],
  clipvalue: ["clipped(…, { value })"],
  use_ema: ["averaged(…)"],
  iterations: ["steps"],
  epochs: ["steps"],
  maxiter: ["steps"],
  max_steps: ["steps"],
  tol: ["tolerance"],
  x0: ["start"],
  init: ["start", "initial"],
  from: ["start"],
  batch_size: ["size"],
  bounds: ["view"],
  domain: ["view", "range"],
  range: ["view"],
  dtype: ["precision"],
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
  const meant = Object.hasOwn(ours, found) ? ours[found] : [];
  return meant.find((text) =>
    // What is no name is advice for rules.
    /^the |\(/.test(text) && known.includes("learningRate") ||
    text.split(" and ").every((name) => known.includes(name))
  );
}
