/**
 * How a framework's optimizer is made of a rule: by the framework's own
 * defaults, and by choices that it leaves to nobody.
 *
 * @module
 */

import {
  checkArguments,
  flag,
  type Kind,
  unexpected,
} from "../core/arguments.ts";
import { unknownOption } from "../core/names.ts";
import type { Optimizer } from "../core/optimizer.ts";
import { rules } from "../optimizers/catalogue.ts";
import { remember } from "../core/origin.ts";
import type { AnyOption, Rule } from "../core/rule.ts";

/**
 * A framework's default for each option it has; `undefined` where the caller
 * must choose.
 */
export type Defaults<Options> = {
  readonly [Name in keyof Options]-?: Options[Name] | undefined;
};

/** What a framework's variant says of itself. */
export interface VariantFacts {
  /** Whose it is: `"torch"`. */
  readonly framework: string;
  /** What it is called in code: `"sgd"`. */
  readonly key: string;
  /** What people call it: `"Gradient descent"`. */
  readonly label: string;
  /** The rule that it follows under its defaults. */
  readonly rule: Rule;
  /** Its default for each option; `undefined` where the caller must choose. */
  readonly defaults: Readonly<Record<string, unknown>>;
  /** What its options are. */
  readonly options: Readonly<Record<string, AnyOption>>;
}

/** Makes optimizers as a framework has them. */
export interface Variant<Options extends object> extends VariantFacts {
  /** @throws {RangeError} If an option is unknown or outside its range. */
  (
    ...options: Record<never, never> extends Options ? [options?: Options]
      : [options: Options]
  ): Optimizer;
}

/** What is told of a variant where it is defined. */
export interface VariantDefinition<Options extends object> {
  readonly key: string;
  /** The rule's label unless the framework's name says more. */
  readonly label?: string;
  readonly rule: Rule;
  readonly defaults: Defaults<Options>;
  /** What options are that the rule itself does not have. */
  readonly options?: Readonly<Record<string, AnyOption>>;
  /**
   * The rule under these settings. Variants with the same function are one
   * optimizer of the framework under several defaults.
   */
  make(settings: Required<Options>): Optimizer;
  /** What stands for `make` where that is wrapped. */
  readonly family?: unknown;
}

/** The rules, for a framework's variants. */
export type Rules = typeof rules;

/** The rules with a framework's checks of their options. */
export function rulesAccepting(
  kinds: Readonly<Record<string, Kind<unknown>>>,
): Rules {
  return Object.fromEntries(
    Object.entries(rules).map(([key, rule]) => [key, rule.accepting(kinds)]),
  ) as unknown as Rules;
}

const makers = new WeakMap<object, unknown>();

/** A framework's variant of a rule. */
export function variant<Options extends object>(
  framework: string,
  definition: VariantDefinition<NoInfer<Options>>,
): Variant<Options> {
  const { key, rule, defaults, make } = definition;
  const factory = (given: Options = {} as Options): Optimizer => {
    const made = make(chosen<Options>(defaults, given));
    const settings = { framework, ...made.settings };
    return remember({ ...made, settings }, {
      rule: made.origin?.rule ?? rule,
      framework,
      variant: key,
      options: { ...given as object },
    });
  };
  const facts: VariantFacts = {
    framework,
    key,
    label: definition.label ?? rule.label,
    rule,
    defaults: defaults as Readonly<Record<string, unknown>>,
    options: optionsOf({ ...rule.options, ...definition.options }, defaults),
  };
  Object.defineProperty(factory, "name", { value: key });
  makers.set(factory, definition.family ?? make);
  return Object.assign(factory, facts) as unknown as Variant<Options>;
}

/** Whether two variants are one optimizer under several defaults. */
export function areSiblings(a: VariantFacts, b: VariantFacts): boolean {
  return a.framework === b.framework && makers.get(a) === makers.get(b);
}

/** The options that a variant leaves open. */
function optionsOf(
  options: Readonly<Record<string, AnyOption>>,
  defaults: object,
): Readonly<Record<string, AnyOption>> {
  return Object.fromEntries(
    Object.entries(options).filter(([name]) => Object.hasOwn(defaults, name)),
  );
}

/**
 * The options in force: the framework's defaults, replaced where the caller
 * chose otherwise. The rule checks the values.
 *
 * @throws {RangeError} If the framework has no such option, or if one without
 * a default is missing.
 */
function chosen<Options extends object>(
  defaults: Defaults<Options>,
  options: Options,
): Required<Options> {
  if (typeof options !== "object" || options === null) {
    throw unexpected("options", { expected: "an object", found: options });
  }
  for (const name of Object.keys(options)) {
    if (Object.hasOwn(defaults, name)) continue;
    throw unknownOption(name, Object.keys(defaults));
  }
  const settings = {} as Required<Options>;
  for (const name of Object.keys(defaults) as (keyof Options & string)[]) {
    const value = options[name] ?? defaults[name];
    if (value === undefined) {
      const expected = "given, as it has no default here,";
      throw unexpected(name, { expected, found: value });
    }
    if (typeof defaults[name] === "boolean") {
      checkArguments({ [name]: value }, flag);
    }
    settings[name] = value as Required<Options>[typeof name];
  }
  return settings;
}
