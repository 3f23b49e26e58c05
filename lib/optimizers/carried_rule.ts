/**
 * A rule from outside the library as text, so that it can compute in a page,
 * and back.
 *
 * @module
 */

import type { Kind } from "../core/arguments.ts";
import type { Optimizer, State } from "../core/optimizer.ts";
import type { AnyOption, Rule } from "../core/rule.ts";
import {
  type CommonOptions,
  learningRateKind,
  type Memory,
  rate,
} from "./common.ts";
import { type Kinds, kinds } from "./kinds.ts";
import { type RuleDefinition, ruleFactory } from "./rule_factory.ts";

/** A kind of {@linkcode kinds} that needs no more than its name. */
export type KindName = Exclude<keyof Kinds, "atLeast" | "oneOf">;

/** An option without the check of its values, which is no plain data. */
export interface CarriedOption extends Omit<AnyOption, "kind" | "default"> {
  /** The number or the switch that it is unless told otherwise. */
  readonly default: number | boolean;
  /** Which of {@linkcode kinds} its values are. */
  readonly kind: KindName;
}

/** A rule as plain data. */
export interface CarriedRule extends Omit<Rule, "options"> {
  /** How it can be set. */
  readonly options: Readonly<Record<string, CarriedOption>>;
  /** The text of what it does under its settings. */
  readonly make: string;
}

/** What the text of a rule may call without having it around itself. */
const scope = { learningRateAt: rate };

const makers = new WeakMap<Rule, string>();

/** Remembers the text of what a rule does, as an expression. */
export function rememberMaker(rule: Rule, make: unknown): void {
  const text = String(make);
  // A method is no expression by itself.
  makers.set(rule, /^make\s*\(/.test(text) ? `function ${text}` : text);
}

/** The names that the text of a rule may use, of those that it uses. */
export function namesIn({ make }: CarriedRule): string[] {
  return Object.keys(scope).filter((name) => make.includes(name));
}

/** The rule as plain data, if `defineRule()` made it and all can be written. */
export function carriedRule(rule: Rule): CarriedRule | undefined {
  const make = makers.get(rule);
  if (make === undefined) return undefined;
  const options: Record<string, CarriedOption> = {};
  for (const [name, { kind, ...option }] of Object.entries(rule.options)) {
    const given = option.default;
    if (typeof given !== "number" && typeof given !== "boolean") return;
    options[name] = { ...option, default: given, kind: nameOf(kind, given) };
  }
  const { key, label, aliases, stroke } = rule;
  return { key, label, aliases, stroke, options, make };
}

/** The kind that says the same; else whatever is of the default's type. */
function nameOf(kind: Kind<unknown>, given: number | boolean): KindName {
  const found = Object.entries(kinds)
    .find(([, known]) => known.expected === kind.expected)?.[0];
  if (found !== undefined) return found as KindName;
  return typeof given === "number" ? "finite" : "flag";
}

const revived = new Map<string, (options: object) => Optimizer>();

/**
 * The optimizer of a carried rule under some options. The text is code of a
 * cell of the same notebook; a text from elsewhere must not get here.
 *
 * @throws {RangeError} If the rule refuses an option.
 */
export function optimizerOf(rule: CarriedRule, options: object): Optimizer {
  const text = JSON.stringify(rule);
  let factory = revived.get(text);
  if (factory === undefined) {
    factory = factoryOf(rule);
    revived.set(text, factory);
  }
  return factory(options);
}

function factoryOf(rule: CarriedRule): (options: object) => Optimizer {
  // A method's name alone is no function: `make({ … }) { … }`.
  const make = new Function(
    ...Object.keys(scope),
    `"use strict"; return (${rule.make});`,
  )(...Object.values(scope));
  const options = Object.fromEntries(
    Object.entries(rule.options).map(([name, option]) => [
      name,
      {
        ...option,
        // A schedule may come in the place of a learning rate.
        kind: name === "learningRate" ? learningRateKind : kinds[option.kind],
      },
    ]),
  );
  return ruleFactory<CommonOptions, Memory & State>(
    { ...rule, options, make } as unknown as RuleDefinition<
      CommonOptions,
      Memory & State
    >,
  );
}
