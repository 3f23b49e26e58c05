/**
 * An optimizer by the name of its rule and of its framework.
 *
 * @module
 */

import { unexpected } from "../core/arguments.ts";
import { normalName, unknownName } from "../core/names.ts";
import type { Optimizer } from "../core/optimizer.ts";
import { isPlainObject } from "../core/recognize.ts";
import { optimizerNamed, optimizers } from "../optimizers/catalogue.ts";
import * as keras from "./keras.ts";
import * as optax from "./optax.ts";
import * as tensorflow1 from "./tensorflow1.ts";
import * as torch from "./torch.ts";
import type { VariantFacts } from "./variant.ts";

/** A framework whose variants of the rules are known. */
export type Framework = "torch" | "tensorflow1" | "keras" | "optax";

/** A framework's variant of a rule, whatever its options. */
export interface AnyVariant extends VariantFacts {
  /** @throws {RangeError} If an option is unknown or outside its range. */
  (options: never): Optimizer;
}

/**
 * What each framework has, under its own identifiers: `frameworks.torch.sgd`
 * is `torch.sgd`.
 */
export const frameworks: Readonly<
  Record<Framework, Readonly<Record<string, AnyVariant>>>
> = { torch, tensorflow1, keras, optax };

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
  named: NamedOptions = {},
): Optimizer {
  if (!isPlainObject(named)) {
    throw unexpected("options", { expected: "an object", found: named });
  }
  const { framework, ...options } = named;
  if (framework === undefined) return optimizerNamed(name)(options);
  return variantNamed(name, framework)(options as never);
}

/**
 * A framework's variant by the name of its rule or by its own.
 *
 * @throws {RangeError} If the name or the framework is unknown, or the
 * framework does not have the rule.
 */
export function variantNamed(name: string, framework: Framework): AnyVariant {
  if (!Object.hasOwn(frameworks, framework)) {
    const known = Object.keys(frameworks);
    throw unknownName("framework", { found: framework, known });
  }
  const normal = normalName(String(name));
  const all = Object.values(frameworks[framework]);
  const found = all.find(({ label }) => normalName(label) === normal) ??
    variantOf(optimizerNamed(name).rule.key, framework);
  if (found !== undefined) return found;
  const known = Object.keys(optimizers).flatMap((key) =>
    all.filter(({ rule }) => rule.key === key).map(({ label }) => label)
  );
  throw unknownName(`optimizer of ${framework}`, { found: name, known });
}

/** A framework's variant of a rule, by the rule's key, if there is one. */
export function variantOf(
  key: string,
  framework: Framework,
): AnyVariant | undefined {
  return Object.values(frameworks[framework])
    .find(({ rule, label }) => rule.key === key && rule.label === label);
}
