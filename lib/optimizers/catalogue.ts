/**
 * The optimizers by name.
 *
 * @module
 */

import { normalName, unknownName } from "../core/names.ts";
import { adabelief } from "./adabelief.ts";
import { adadelta } from "./adadelta.ts";
import { adagrad } from "./adagrad.ts";
import { adam } from "./adam.ts";
import { adamax } from "./adamax.ts";
import { adamw } from "./adamw.ts";
import { amsgrad } from "./amsgrad.ts";
import { ftrl } from "./ftrl.ts";
import { gradientDescent } from "./gradient_descent.ts";
import { lamb } from "./lamb.ts";
import { lion } from "./lion.ts";
import { momentum } from "./momentum.ts";
import { nadam } from "./nadam.ts";
import { nesterov } from "./nesterov.ts";
import type { Optimizer } from "../core/optimizer.ts";
import { qhm } from "./qhm.ts";
import { radam } from "./radam.ts";
import { rmsprop } from "./rmsprop.ts";
import { yogi } from "./yogi.ts";

/** Makes an optimizer; what it is not told keeps its default. */
export type Factory = (options?: object) => Optimizer;

/** Every rule under the name that it shows. */
export const optimizers: Readonly<Record<string, Factory>> = {
  "Gradient descent": gradientDescent,
  "Momentum": momentum,
  "Nesterov": nesterov,
  "AdaGrad": adagrad,
  "Adadelta": adadelta,
  "RMSProp": rmsprop,
  "Adam": adam,
  "AMSGrad": amsgrad,
  "AdamW": adamw,
  "NAdam": nadam,
  "RAdam": radam,
  "Adamax": adamax,
  "Lion": lion,
  "AdaBelief": adabelief,
  "Yogi": yogi,
  "QHM": qhm,
  "LAMB": lamb,
  "FTRL": ftrl,
};

/** What else people call them. */
const aliases: Readonly<Record<string, string>> = {
  "GD": "Gradient descent",
  "SGD": "Gradient descent",
  "steepest descent": "Gradient descent",
  "stochastic gradient descent": "Gradient descent",
  "heavy ball": "Momentum",
  "SGD momentum": "Momentum",
  "SGD with momentum": "Momentum",
  "NAG": "Nesterov",
  "Nesterov accelerated gradient": "Nesterov",
  "Nesterov momentum": "Nesterov",
  "SGD Nesterov": "Nesterov",
  "RMSP": "RMSProp",
  "Nesterov Adam": "NAdam",
  "rectified Adam": "RAdam",
  "quasi-hyperbolic momentum": "QHM",
};

const known = new Map<string, string>([
  ...Object.keys(optimizers).map((name) => [normalName(name), name] as const),
  ...Object.entries(aliases).map(([alias, name]) =>
    [normalName(alias), name] as const
  ),
]);

/**
 * The name in {@linkcode optimizers} that is meant. Case, spaces, hyphens and
 * underscores do not count, and common aliases are known.
 *
 * @throws {RangeError} If there is none: the error lists all and suggests the
 * nearest.
 */
export function optimizerName(name: string): string {
  const found = known.get(normalName(String(name)));
  if (found !== undefined) return found;
  throw unknownName("optimizer", {
    found: name,
    known: Object.keys(optimizers),
  });
}
