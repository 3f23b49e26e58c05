/**
 * Who takes part.
 *
 * @module
 */

import {
  finite,
  type Kind,
  unexpected,
  wholeNumber,
} from "../../../core/arguments.ts";
import type { Optimizer } from "../../../core/optimizer.ts";
import { frameworks } from "../../../frameworks/by_name.ts";
import type { Plain } from "../../../frameworks/description.ts";
import { type CarriedRule, namesIn } from "../../../optimizers/carried_rule.ts";
import { optimizerNamed } from "../../../optimizers/catalogue.ts";
import { comment, literal } from "../literal.ts";
import { type OptimizerChoice, optimizerChoice } from "../optimizer_choice.ts";
import { MOST_RULES } from "../rule_names.ts";
import {
  type AddressReading,
  type Code,
  type PlaygroundSetting,
  same,
} from "../setting.ts";
import { chosenSurface, type SurfaceChoice } from "../surface_choice.ts";

/** Who takes part, in the order of the legend. */
export const optimizers = {
  kind: {
    expected: "a list of optimizers",
    holds: (value): value is readonly OptimizerChoice[] =>
      Array.isArray(value) &&
      value.every((one) => ["rule", "own", "recorded"].includes(one?.kind)),
  } as Kind<readonly OptimizerChoice[]>,
  initial: [],
  read: (given, { surface, start, steps }) =>
    (given as readonly Optimizer[]).map((optimizer) =>
      optimizerChoice(optimizer, chosenSurface(surface as SurfaceChoice), {
        start: start as readonly number[],
        steps: steps as number,
      })
    ),
  run: {},
  controls: ["optimizers", "framework", "options"],
  field: { kind: "optimizers" },
  code(choices) {
    const all = choices.map(choiceCode);
    return {
      text: ["[", ...all.map(({ text }) => `  ${text}`), "]"].join("\n"),
      imports: all.flatMap(({ imports }) => imports),
    };
  },
  address: { write, read },
} as const satisfies PlaygroundSetting<readonly OptimizerChoice[]>;

function choiceCode(choice: OptimizerChoice): Code {
  switch (choice.kind) {
    case "rule": {
      const { name, framework, options } = choice;
      const given = literal({ framework, ...options });
      const text = given === "{}"
        ? `optimizer(${literal(name)})`
        : `optimizer(${literal(name)}, ${given})`;
      return { text: `${text},`, imports: ["optimizer"] };
    }
    case "own": {
      const { name, options, source, rule } = choice;
      if (rule) return ruleCode(rule, options);
      const text = `{ name: ${literal(name)}, settings: ${
        literal(options)
      }, ...${source} },`;
      return { text, imports: [] };
    }
    case "recorded": {
      // The rule itself is the reader's, in a cell of the notebook.
      const text = `/* ${comment(choice.name)}: put your own rule here */`;
      return { text, imports: [] };
    }
  }
}

/** A reader's own rule with its options, as a cell would define it. */
function ruleCode(
  { options, make, ...rule }: CarriedRule,
  given: Readonly<Record<string, Plain>>,
): Code {
  const table = Object.entries(options).map(([name, { kind, ...option }]) =>
    `${name}: { ...${literal(option)}, kind: kinds.${kind} }`
  );
  return {
    text: `defineRule({ ...${literal(rule)}, options: { ${
      table.join(", ")
    } }, make: ${make} })(${literal(given)}),`,
    imports: ["defineRule", "kinds", ...namesIn({ options, make, ...rule })],
  };
}

/** Tells how many take part, where it is not as many as in the lesson. */
const COUNT = "count";

/** Pairs of a place and what is there, as far as it is not the lesson's. */
function write(
  base: readonly OptimizerChoice[],
  now: readonly OptimizerChoice[],
): unknown {
  const changes = now.flatMap((choice, k): [unknown, unknown][] =>
    same(choice, base[k]) ? [] : [[k, written(choice, k, base)]]
  );
  return now.length === base.length
    ? changes
    : [...changes, [COUNT, now.length]];
}

/**
 * What an address may say of a choice: plain settings, never code. A rule of
 * one's own is told by its place in the lesson.
 */
function written(
  choice: OptimizerChoice,
  place: number,
  base: readonly OptimizerChoice[],
): Readonly<Record<string, unknown>> {
  const isIt = (other: OptimizerChoice) =>
    other?.name === choice.name && same(told(other), told(choice));
  const stays = isIt(base[place]);
  if (choice.kind === "rule") {
    const { name, framework, options } = choice;
    return stays ? { framework, options } : { name, framework, options };
  }
  const from = stays ? {} : { from: base.findIndex(isIt) };
  return choice.kind === "own" ? { ...from, options: choice.options } : from;
}

/** What tells rules apart, whatever their options. */
function told(choice: OptimizerChoice): unknown {
  if (choice.kind === "rule") return;
  return { ...choice, options: undefined };
}

/** Who takes part, from pairs of a place and what is there. */
function read(
  base: readonly OptimizerChoice[],
  found: unknown,
  { barred, say }: AddressReading,
): readonly OptimizerChoice[] {
  const changes = new Map<unknown, unknown>(
    Array.isArray(found) ? found.filter(isPair) : [],
  );
  // With the options it is locked what rules can do that are not there yet.
  const fixed = barred("optimizers") || barred("options");
  const count = changes.has(COUNT) ? changes.get(COUNT) : base.length;
  const isCount = wholeNumber(1, Math.max(MOST_RULES, base.length));
  if (!isCount.holds(count)) {
    const { expected } = isCount;
    say(unexpected("the number of rules", { expected, found: count }).message);
  }
  const length = isCount.holds(count) && !fixed ? count : base.length;
  const all = Array.from({ length }, (_, k) => {
    const change = changes.get(k);
    const other = fixed ? undefined : chosenIn(change, base, say);
    const choice = other ?? base[k];
    return choice && changed(choice, change, barred);
  }).filter((choice) => choice !== undefined);
  return all.length === 0 ? base : all;
}

/** Who takes a place, where an address says that it is somebody else. */
function chosenIn(
  change: unknown,
  base: readonly OptimizerChoice[],
  say: AddressReading["say"],
): OptimizerChoice | undefined {
  if (!isRecord(change)) return;
  const { from, name } = change;
  if (typeof from === "number") return base[from];
  if (name === undefined) return;
  try {
    const { rule } = optimizerNamed(name as string);
    return { kind: "rule", name: rule.label, options: {} };
  } catch (error) {
    say((error as Error).message);
  }
}

function changed(
  choice: OptimizerChoice,
  change: unknown,
  barred: (control: string) => boolean,
): OptimizerChoice {
  if (choice.kind === "recorded" || !isRecord(change)) return choice;
  const options = isOptions(change.options) && !barred("options")
    ? change.options
    : choice.options;
  if (choice.kind === "own") return { ...choice, options };
  if (barred("framework")) return { ...choice, options };
  const { framework, ...rest } = choice;
  if (change.framework === undefined) return { ...rest, options };
  return {
    ...rest,
    framework: isFramework(change.framework) ? change.framework : framework,
    options,
  };
}

function isPair(value: unknown): value is [unknown, unknown] {
  return Array.isArray(value) && value.length === 2;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function isOptions(value: unknown): value is Record<string, Plain> {
  return isRecord(value) && !Array.isArray(value) &&
    Object.values(value).every((one) =>
      finite.holds(one) || typeof one === "string" || typeof one === "boolean"
    );
}

function isFramework(value: unknown): value is keyof typeof frameworks {
  return typeof value === "string" && Object.hasOwn(frameworks, value);
}
