/**
 * An optimizer in words, so that it can travel: to a page, into an address,
 * into a cell's code. The words are read from what an optimizer remembers.
 *
 * @module
 */

import type { Optimizer } from "../core/optimizer.ts";
import type { AnyOption } from "../core/rule.ts";
import {
  type Factory,
  optimizerNamed,
  optimizers,
} from "../optimizers/catalogue.ts";
import {
  type AnyVariant,
  type Framework,
  frameworks,
  optimizer,
  variantNamed,
  variantOf,
} from "./by_name.ts";
import { areSiblings } from "./variant.ts";

/** A setting that can be written down. */
export type Plain = number | string | boolean;

/** An optimizer in words. */
export interface Description {
  /** What its rule is called: `"Adam"`. */
  readonly name: string;
  /** Whose variant; the paper's without it. */
  readonly framework?: Framework;
  /** The options that differ from the variant's defaults. */
  readonly options: Readonly<Record<string, Plain>>;
}

/** The optimizer that a description means. */
export function build({ name, framework, options }: Description): Optimizer {
  return optimizer(name, framework ? { framework, ...options } : options);
}

/**
 * The description of an optimizer, or nothing if it does not remember a rule
 * of the catalogue or has settings that cannot be written down.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert/equals";
 * import { descriptionOf } from "../../lib/frameworks/description.ts";
 * import { torch } from "downhill";
 *
 * const rule = torch.adam({ learningRate: 0.1, beta1: 0.9 });
 * assertEquals(descriptionOf(rule), {
 *   name: "Adam",
 *   framework: "torch",
 *   options: { learningRate: 0.1 },
 * });
 * ```
 */
export function descriptionOf(
  { origin, name }: Optimizer,
): Description | undefined {
  if (origin === undefined) return;
  const { framework, variant, rule } = origin;
  if (framework === undefined) {
    const paper = optimizers[rule.key];
    if (paper?.rule !== rule) return;
    const options = differing(origin.options, defaultsOf(paper));
    return options && { name, options };
  }
  const own = frameworks[framework as Framework][variant!];
  // SGD with momentum is to be found under momentum.
  const found = variantOf(rule.key, framework as Framework);
  if (found === undefined || !areSiblings(own, found)) return;
  const given = { ...own.defaults, ...known(origin.options) };
  const options = differing(given, found.defaults);
  return options &&
    { name, framework: framework as Framework, options };
}

/** The options that differ from the defaults, if all can be written down. */
function differing(
  given: Readonly<Record<string, unknown>>,
  defaults: Readonly<Record<string, unknown>>,
): Record<string, Plain> | undefined {
  const options = Object.entries(known(given))
    .filter(([option, value]) => !Object.is(value, defaults[option]));
  if (!options.every(([, value]) => isPlain(value))) return;
  return Object.fromEntries(options) as Record<string, Plain>;
}

/** Without the options that are left to their defaults. */
function known(
  options: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(options).filter(([, value]) =>
      value !== undefined && value !== null
    ),
  );
}

/** An option by which a described optimizer can be changed, and its value. */
export interface OpenOption {
  /** What the option is, as far as it is known. */
  readonly option?: Pick<AnyOption, "word" | "symbols" | "range">;
  /** Its value now. */
  readonly value: Plain;
}

/** The options by which a described optimizer can be changed, by name. */
export function openOptions(
  { name, framework, options }: Description,
): Readonly<Record<string, OpenOption>> {
  const found: Factory | AnyVariant = framework
    ? variantNamed(name, framework)
    : optimizerNamed(name);
  const open = "options" in found ? found.options : found.rule.options;
  const values = { ...defaultsOf(found), ...options };
  return Object.fromEntries(
    Object.entries(open).flatMap(([key, option]) => {
      const value = values[key];
      return isPlain(value) ? [[key, { option, value }]] : [];
    }),
  );
}

/** The variants that a rule comes in; the paper's is `undefined`. */
export function variantsOf(name: string): (Framework | undefined)[] {
  const { key } = optimizerNamed(name).rule;
  const all = Object.keys(frameworks) as Framework[];
  return [undefined, ...all.filter((one) => variantOf(key, one))];
}

/**
 * Another variant of the same rule: its own constants, but the same learning
 * rate, and what it insists on being told.
 */
export function inVariant(
  description: Description,
  framework: Framework | undefined,
): Description {
  const { name } = description;
  const defaults = defaultsOf(
    framework ? variantNamed(name, framework) : optimizerNamed(name),
  );
  const now = openOptions(description);
  const kept = Object.keys(defaults).filter((key) =>
    Object.hasOwn(now, key) &&
    (key === "learningRate" || defaults[key] === undefined)
  );
  const options = Object.fromEntries(
    kept.map((key) => [key, now[key].value]),
  );
  return framework ? { name, framework, options } : { name, options };
}

/** Each option's default; `undefined` where the caller must choose. */
function defaultsOf(
  factory: Factory | AnyVariant,
): Readonly<Record<string, unknown>> {
  if ("defaults" in factory) return factory.defaults;
  return Object.fromEntries(
    Object.entries(factory.rule.options)
      .map(([name, option]) => [name, option.default]),
  );
}

function isPlain(value: unknown): value is Plain {
  return ["number", "string", "boolean"].includes(typeof value);
}
