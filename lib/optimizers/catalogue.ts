/**
 * The optimizers: the list of the rules, and a rule by its name.
 *
 * @module
 */

import { normalName, unknownName } from "../core/names.ts";
import type { Optimizer } from "../core/optimizer.ts";
import type { Rule } from "../core/rule.ts";
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
import { qhm } from "./qhm.ts";
import { radam } from "./radam.ts";
import { rmsprop } from "./rmsprop.ts";
import { yogi } from "./yogi.ts";

/** Makes an optimizer; what it is not told keeps its default. */
export interface Factory {
  /** @throws {RangeError} If an option is unknown or outside its range. */
  (options?: object): Optimizer;
  /** What its rule says of itself. */
  readonly rule: Rule;
}

/** The rules, each with options of its own. */
export const rules = {
  gradientDescent,
  momentum,
  nesterov,
  adagrad,
  adadelta,
  rmsprop,
  adam,
  amsgrad,
  adamw,
  nadam,
  radam,
  adamax,
  lion,
  adabelief,
  yogi,
  qhm,
  lamb,
  ftrl,
} as const satisfies Record<string, Factory>;

/** Every rule, under the name that it has in code: `optimizers.adam`. */
export const optimizers: Readonly<Record<string, Factory>> = rules;

const known = new Map<string, Factory>(
  Object.values(optimizers).flatMap((factory) => {
    const { key, label, aliases } = factory.rule;
    return [key, label, ...aliases].map((name) =>
      [normalName(name), factory] as const
    );
  }),
);

/** The factory of the rule that people call so, or nothing. */
export function findOptimizer(name: string): Factory | undefined {
  return known.get(normalName(name));
}

/**
 * The factory of the rule that people call so. Case, spaces, hyphens and
 * underscores do not count, and common aliases are known.
 *
 * @throws {RangeError} If there is none: the error lists all and suggests the
 * nearest.
 */
export function optimizerNamed(name: string): Factory {
  const found = findOptimizer(String(name));
  if (found !== undefined) return found;
  throw unknownName("optimizer", {
    found: name,
    known: Object.values(optimizers).map(({ rule }) => rule.label),
  });
}

/**
 * What a rule says of itself.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert/equals";
 * import { ruleOf } from "downhill/optimizers";
 *
 * assertEquals(ruleOf("adam").label, "Adam");
 * assertEquals(ruleOf("adam").options.beta1.symbols, ["β₁"]);
 * ```
 *
 * @param name Its key, its label or an alias.
 * @throws {RangeError} If there is no such rule.
 */
export function ruleOf(name: string): Rule {
  return optimizerNamed(name).rule;
}
