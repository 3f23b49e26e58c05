/**
 * An optimizer by the name of its rule and of its framework.
 *
 * @module
 */

import { normalName, unknownName } from "../core/names.ts";
import { optimizerName, optimizers } from "../optimizers/catalogue.ts";
import type { Optimizer } from "../core/optimizer.ts";
import * as keras from "./keras.ts";
import * as optax from "./optax.ts";
import * as tensorflow1 from "./tensorflow1.ts";
import * as torch from "./torch.ts";

/** A framework whose variants of the rules are known. */
export type Framework = "torch" | "tensorflow1" | "keras" | "optax";

type Factories = Readonly<Record<string, (options: never) => Optimizer>>;

/** What each framework has, under the rule's name. */
export const frameworks: Readonly<Record<Framework, Factories>> = {
  torch: {
    "Gradient descent": torch.sgd,
    "Momentum": torch.momentum,
    "Nesterov": torch.nesterov,
    "AdaGrad": torch.adagrad,
    "Adadelta": torch.adadelta,
    "RMSProp": torch.rmsprop,
    "Adam": torch.adam,
    "AMSGrad": torch.amsgrad,
    "AdamW": torch.adamw,
    "NAdam": torch.nadam,
    "RAdam": torch.radam,
    "Adamax": torch.adamax,
  },
  tensorflow1: {
    "Gradient descent": tensorflow1.gradientDescent,
    "Momentum": tensorflow1.momentum,
    "Nesterov": tensorflow1.nesterov,
    "AdaGrad": tensorflow1.adagrad,
    "Adadelta": tensorflow1.adadelta,
    "RMSProp": tensorflow1.rmsprop,
    "Adam": tensorflow1.adam,
    "FTRL": tensorflow1.ftrl,
  },
  keras: {
    "Gradient descent": keras.sgd,
    "Momentum": keras.momentum,
    "Nesterov": keras.nesterov,
    "AdaGrad": keras.adagrad,
    "Adadelta": keras.adadelta,
    "RMSProp": keras.rmsprop,
    "Adam": keras.adam,
    "AMSGrad": keras.amsgrad,
    "AdamW": keras.adamw,
    "NAdam": keras.nadam,
    "Adamax": keras.adamax,
    "Lion": keras.lion,
    "LAMB": keras.lamb,
    "FTRL": keras.ftrl,
  },
  optax: {
    "Gradient descent": optax.sgd,
    "Momentum": optax.momentum,
    "Nesterov": optax.nesterov,
    "AdaGrad": optax.adagrad,
    "Adadelta": optax.adadelta,
    "RMSProp": optax.rmsprop,
    "Adam": optax.adam,
    "AMSGrad": optax.amsgrad,
    "AdamW": optax.adamw,
    "NAdam": optax.nadam,
    "NAdamW": optax.nadamw,
    "RAdam": optax.radam,
    "Adamax": optax.adamax,
    "AdamaxW": optax.adamaxw,
    "Lion": optax.lion,
    "AdaBelief": optax.adabelief,
    "Yogi": optax.yogi,
    "LAMB": optax.lamb,
  },
};

/** The options of {@linkcode optimizer}: the framework, and the rule's own. */
export interface NamedOptions {
  /** Whose variant; the paper's by default. */
  readonly framework?: Framework;
  /** An option of the rule: `learningRate`, `beta1`, … */
  readonly [option: string]: unknown;
}

/**
 * The optimizer of that name, in a framework's variant or as in its paper.
 *
 * Case, spaces, hyphens and underscores of the name do not count, and common
 * aliases are known: `"SGD"`, `"NAG"`, `"heavy ball"`.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert/equals";
 * import { assertThrows } from "@std/assert/throws";
 * import { optimizer } from "downhill";
 *
 * const rule = optimizer("adam", { framework: "keras", learningRate: 0.1 });
 * assertEquals(rule.name, "Adam");
 * assertEquals(rule.settings.epsilon, 1e-7);
 * assertThrows(() => optimizer("adan"), RangeError, 'did you mean "Adam"?');
 * ```
 *
 * @throws {RangeError} If the name or the framework is unknown (the error
 * lists the known ones and suggests the nearest), if the framework does not
 * have the rule, or if an option is outside its range.
 */
export function optimizer(
  name: string,
  { framework, ...options }: NamedOptions = {},
): Optimizer {
  if (framework === undefined) {
    return optimizers[optimizerName(name)](options);
  }
  if (!Object.hasOwn(frameworks, framework)) {
    const known = Object.keys(frameworks);
    throw unknownName("framework", { found: framework, known });
  }
  const factories = frameworks[framework];
  const known = Object.keys(factories);
  const normal = normalName(String(name));
  const found = known.find((own) => normalName(own) === normal) ??
    optimizerName(name);
  if (!Object.hasOwn(factories, found)) {
    throw unknownName(`optimizer of ${framework}`, { found: name, known });
  }
  return factories[found](options as never);
}
