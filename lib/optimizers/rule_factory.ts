/**
 * How a rule becomes a factory of optimizers.
 *
 * @module
 */

import { type Kind, type Schema, settle } from "../core/arguments.ts";
import type { CrowdStep, StepText } from "../core/crowd_step.ts";
import type { Optimizer } from "../core/optimizer.ts";
import { remember } from "../core/origin.ts";
import type { OptionTable, Rule } from "../core/rule.ts";
import {
  type CommonOptions,
  type Decaying,
  type Memory,
  withWeightDecay,
} from "./common.ts";

/** What a rule does under its settings. */
export interface RuleBody<S extends Memory>
  extends
    Required<Pick<Optimizer<S>, "equations">>,
    Pick<Optimizer<S>, "init" | "step" | "lookAhead"> {
  /** Whether the step lets the weights decay itself. @default {false} */
  readonly decays?: boolean;
  /**
   * The step for many runs at once: as text, or that each coordinate moves by
   * its own slopes alone. Without it runs go one by one.
   */
  readonly crowd?: StepText | "coordinatewise";
}

/** All that a rule says of itself, and what it does. */
export interface RuleDefinition<O extends CommonOptions, S extends Memory>
  extends Omit<Rule, "options"> {
  /** How it can be set: for every option what it is, and its default. */
  readonly options: OptionTable<O>;
  /** What it does under these settings, all of them checked. */
  make(settings: Required<O>): RuleBody<S>;
}

/** Makes optimizers of one rule; what it is not told keeps its default. */
export interface RuleFactory<O extends CommonOptions, S extends Memory> {
  /** @throws {RangeError} If an option is unknown or outside its range. */
  (options?: O): Optimizer<S>;
  /** What the rule says of itself. */
  readonly rule: Rule;
  /**
   * The same rule under other checks, for frameworks that accept more or less;
   * options that it does not have are passed over.
   */
  accepting(kinds: Readonly<Record<string, Kind<unknown>>>): RuleFactory<O, S>;
}

/**
 * Makes a factory of a rule of this library, whose definition the compiler has
 * checked; for rules from elsewhere there is `defineRule()`.
 */
export function ruleFactory<O extends CommonOptions, S extends Memory>(
  definition: RuleDefinition<NoInfer<O>, NoInfer<S>>,
): RuleFactory<O, S> {
  const { key, label, aliases, stroke, make } = definition;
  const options = definition.options as Rule["options"];
  const rule: Rule = { key, label, aliases, stroke, options };
  return factoryOf(rule, make as (settings: Required<O>) => RuleBody<S>, {});
}

function factoryOf<O extends CommonOptions, S extends Memory>(
  rule: Rule,
  make: (settings: Required<O>) => RuleBody<S>,
  kinds: Readonly<Record<string, Kind<unknown>>>,
): RuleFactory<O, S> {
  const schema = Object.fromEntries(
    Object.entries(rule.options).map(([name, option]) => [
      name,
      [option.default, kinds[name] ?? option.kind],
    ]),
  ) as unknown as Schema<O>;
  const factory = (given: O = {} as O): Optimizer<S> => {
    const settings = settle(schema, given);
    const { decays, crowd, ...body } = make(settings);
    const plain = { name: rule.label, settings, ...body } as
      & Optimizer<S>
      & Decaying<S>;
    const made = decays ? plain : withWeightDecay(plain);
    if (crowd !== undefined) {
      Object.defineProperty(made, "crowd", {
        value: {
          step: crowd,
          decays,
          settings: { ...settings },
        } satisfies CrowdStep,
      });
    }
    return remember(made, { rule, options: { ...given as object } });
  };
  // Errors name what was given: `adam`, not how all factories are made.
  Object.defineProperty(factory, "name", { value: rule.key });
  return Object.assign(factory, {
    rule,
    accepting: (others: Readonly<Record<string, Kind<unknown>>>) =>
      factoryOf(rule, make, { ...kinds, ...others }),
  });
}
