/**
 * Who takes part.
 *
 * @module
 */

import { finite, type Kind } from "../../../core/arguments.ts";
import type { Optimizer } from "../../../core/optimizer.ts";
import { frameworks } from "../../../frameworks/by_name.ts";
import type { Plain } from "../../../frameworks/description.ts";
import { type CarriedRule, namesIn } from "../../../optimizers/carried_rule.ts";
import { comment, literal } from "../literal.ts";
import { type OptimizerChoice, optimizerChoice } from "../optimizer_choice.ts";
import { type Code, type PlaygroundSetting, same } from "../setting.ts";
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
  address: {
    write: (base, now) =>
      now.flatMap((choice, k) =>
        choice.kind === "recorded" || same(choice, base[k])
          ? []
          : [[k, written(choice)]]
      ),
    read(base, found, barred) {
      const changes = new Map<unknown, unknown>(
        Array.isArray(found) ? found.filter(isPair) : [],
      );
      return base.map((choice, k) => changed(choice, changes.get(k), barred));
    },
  },
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

/** What an address may say of a choice: plain settings, never code. */
function written(choice: Exclude<OptimizerChoice, { kind: "recorded" }>) {
  const { options } = choice;
  return choice.kind === "rule"
    ? { framework: choice.framework, options }
    : { options };
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
