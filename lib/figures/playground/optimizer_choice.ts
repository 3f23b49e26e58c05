/**
 * Who takes part in a playground, as plain data and back.
 *
 * @module
 */

import { descend } from "../../core/descend.ts";
import type { Optimizer } from "../../core/optimizer.ts";
import type { Surface } from "../../core/surface.ts";
import {
  build,
  type Description,
  descriptionOf,
} from "../../frameworks/description.ts";
import { type Path, path } from "../marks/path/path.ts";
import { carriedOptimizer, type OwnRule, ownRule } from "./own_rule.ts";

/** A rule of the catalogue. */
export type RuleChoice = { readonly kind: "rule" } & Description;

/** A rule of the reader's own that needs nothing but itself. */
export type OwnChoice = { readonly kind: "own" } & OwnRule;

/** A rule that cannot travel: its path, for the settings of the lesson. */
export interface RecordedChoice {
  /** Tells choices apart. */
  readonly kind: "recorded";
  /** Its name. */
  readonly name: string;
  /** Its path. */
  readonly path: Path;
}

/** Someone who runs in the page. */
export type RunningChoice = RuleChoice | OwnChoice;

/** Someone who takes part. */
export type OptimizerChoice = RunningChoice | RecordedChoice;

/** An optimizer as plain data. */
export function optimizerChoice(
  optimizer: Optimizer,
  surface: Surface,
  run: { readonly start: readonly number[]; readonly steps: number },
): OptimizerChoice {
  const description = descriptionOf(optimizer);
  if (description) return { kind: "rule", ...description };
  const { name } = optimizer;
  const own = carriedOptimizer(optimizer, surface, run);
  if (own) return { kind: "own", ...own };
  const recorded = path(descend(surface, optimizer, run));
  return { kind: "recorded", name, path: recorded };
}

/** Whether a learning rate of a choice may be a schedule. */
export function takesSchedules(choice: OptimizerChoice): boolean {
  return choice.kind === "rule" ||
    choice.kind === "own" && choice.rule !== undefined;
}

const chosen = new WeakMap<RunningChoice, Optimizer>();

/**
 * The optimizer that a choice means; one and the same for the same choice.
 *
 * @throws {RangeError} If the rule refuses its options.
 */
export function chosenOptimizer(choice: RunningChoice): Optimizer {
  let optimizer = chosen.get(choice);
  if (optimizer === undefined) {
    optimizer = choice.kind === "own" ? ownRule(choice) : build(choice);
    chosen.set(choice, optimizer);
  }
  return optimizer;
}

/**
 * What the legend calls each: its rule, with the framework only where not all
 * come from one, and a number where two would be called alike.
 */
export function optimizerLabels(
  choices: readonly OptimizerChoice[],
): readonly string[] {
  const frameworkOf = (choice: OptimizerChoice) =>
    choice.kind === "rule" ? choice.framework : undefined;
  const rules = choices.filter(({ kind }) => kind === "rule");
  const mixed = new Set(rules.map(frameworkOf)).size > 1;
  const labels = choices.map((choice) => {
    const framework = frameworkOf(choice);
    return mixed && framework ? `${choice.name} (${framework})` : choice.name;
  });
  return labels.map((label, k) => {
    const before = labels.slice(0, k).filter((other) => other === label);
    const alone = labels.indexOf(label) === labels.lastIndexOf(label);
    return alone ? label : `${label} ${before.length + 1}`;
  });
}
