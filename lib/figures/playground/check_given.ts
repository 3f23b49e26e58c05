/**
 * What a caller gives to a playground. A cell is never type-checked, so a wrong
 * kind is told in words before anything is computed.
 *
 * @module
 */

import {
  checkArguments,
  checkOptions,
  finite,
  type Kind,
  unexpected,
} from "../../core/arguments.ts";
import { anOptimizer, aSurface, aText } from "../../core/kinds.ts";
import { unknownOption } from "../../core/names.ts";
import { isPlainObject } from "../../core/recognize.ts";
import { findOptimizer } from "../../optimizers/catalogue.ts";
import { openNumbers } from "./open_numbers.ts";
import type { OptimizerChoice } from "./optimizer_choice.ts";
import type { Preset } from "./playground_data.ts";
import { start } from "./settings/start.ts";
import { steps } from "./settings/steps.ts";

const EXAMPLE =
  `{ surface: beale, optimizers: [adam()], start: [1, 2], steps: 100, ` +
  `caption: "…", alt: "…" }`;

const aSurfaceOrFormula: Kind<unknown> = {
  expected: "a surface or a formula",
  holds: (value): value is unknown =>
    typeof value === "string" || aSurface.holds(value),
  hint: (found) => aSurface.hint?.(found),
};

const aList: Kind<readonly unknown[]> = {
  expected: "a list",
  holds: (value): value is readonly unknown[] => Array.isArray(value),
};

const aTable: Kind<object> = {
  expected: "an object of options by rule, such as { Adam: { beta1: 0 } },",
  holds: (value): value is object => isPlainObject(value),
};

/** Throws unless surface, optimizers and lists are what they are called. */
export function checkGiven(options: unknown): void {
  if (!isPlainObject(options)) {
    const expected = `an object, such as ${EXAMPLE},`;
    throw unexpected("options", { expected, found: options });
  }
  const { surface, optimizers, presets, lock, hide, question } =
    options as Record<string, unknown>;
  checkArguments({ surface }, aSurfaceOrFormula);
  if (!Array.isArray(optimizers) || optimizers.length === 0) {
    const expected = "a list of at least one optimizer, such as [adam()],";
    throw unexpected("optimizers", { expected, found: optimizers });
  }
  optimizers.forEach((one, k) =>
    checkArguments({ [`optimizers[${k}]`]: one }, anOptimizer)
  );
  for (const [name, list] of Object.entries({ presets, lock, hide })) {
    if (list !== undefined) checkArguments({ [name]: list }, aList);
  }
  if (question !== undefined) checkArguments({ question }, aText);
}

const MEMBERS: Readonly<Record<keyof Preset, true>> = {
  name: true,
  sentence: true,
  start: true,
  steps: true,
  options: true,
};

/**
 * Throws unless presets set what there is.
 *
 * @throws {RangeError} If one lacks its words, or names a rule or an option
 * that there is not.
 */
export function checkPresets(
  presets: readonly Preset[],
  optimizers: readonly OptimizerChoice[],
): void {
  const rules = Object.fromEntries(optimizers.map((one) => [one.name, one]));
  presets.forEach((preset, k) => {
    const of = (name: string) => `presets[${k}].${name}`;
    checkOptions(preset, MEMBERS);
    const { name, sentence, options = {} } = preset;
    checkArguments({ [of("name")]: name, [of("sentence")]: sentence }, aText);
    if (preset.start !== undefined) {
      checkArguments({ [of("start")]: preset.start }, start.kind);
    }
    if (preset.steps !== undefined) {
      checkArguments({ [of("steps")]: preset.steps }, steps.kind);
    }
    checkArguments({ [of("options")]: options }, aTable);
    for (const [rule, numbers] of Object.entries(options)) {
      const choice = rules[rule];
      if (choice === undefined) {
        // Presets may serve several playgrounds: a rule may take no part.
        if (findOptimizer(rule)) continue;
        throw unknownOption(rule, Object.keys(rules));
      }
      if (choice.kind === "recorded") {
        const expected = "for rules that the page can run";
        throw unexpected(of("options"), { expected, found: rule });
      }
      checkOptions(numbers, openNumbers(choice));
      for (const [option, number] of Object.entries(numbers)) {
        checkArguments({ [of(`options.${rule}.${option}`)]: number }, finite);
      }
    }
  });
}
