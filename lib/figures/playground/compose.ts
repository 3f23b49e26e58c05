/**
 * From the settings of a playground to its figure: the same code in the kernel
 * and in the reader's page.
 *
 * @module
 */

import { descend, type DescendOptions } from "../../core/descend.ts";
import type { Optimizer } from "../../core/optimizer.ts";
import type { LearningRate } from "../../optimizers/common.ts";
import type { Surface } from "../../core/surface.ts";
import type { Trajectory } from "../../core/trajectory.ts";
import { heightOf } from "../../surfaces/scale.ts";
import { type Figure, figure } from "../figure.ts";
import { type HeightField, heightFieldOf } from "../height_field.ts";
import { curves } from "../marks/curves/curves.ts";
import { type Path, path } from "../marks/path/path.ts";
import {
  chosenOptimizer,
  optimizerLabels,
  type RunningChoice,
  takesSchedules,
} from "./optimizer_choice.ts";
import { type RunEffect, same, type SettingList } from "./setting.ts";
import type { PlaygroundWords } from "./playground_data.ts";
import { correcting, corrects } from "./correction_switch.ts";
import type { PlaygroundSettings } from "./settings.ts";
import { type StepTheory, stepTheory } from "./step_theory.ts";
import { chosenSurface } from "./surface_choice.ts";

/** Points along each axis of a playground's terrain. */
const SIZE = 81;

/** The settings that change runs, with the values in force. */
function effects(
  list: SettingList,
  settings: PlaygroundSettings,
): { readonly run: RunEffect<unknown>; readonly value: unknown }[] {
  const values = settings as unknown as Record<string, unknown>;
  return Object.entries(list).flatMap(([key, { run }]) =>
    run === undefined ? [] : [{ run, value: values[key] }]
  );
}

/** The surface that is descended. */
function surfaceUnder(
  list: SettingList,
  settings: PlaygroundSettings,
): Surface {
  return effects(list, settings).reduce<Surface>(
    (surface, { run, value }) =>
      run.surface?.(surface, value, { ...settings }) ?? surface,
    chosenSurface(settings.surface),
  );
}

/** The optimizer that runs for a choice, changed as the settings say. */
function optimizerUnder(
  list: SettingList,
  settings: PlaygroundSettings,
  choice: RunningChoice,
): Optimizer {
  const all = effects(list, settings);
  let rule = chosenOptimizer(choice);
  const rate = rule.settings.learningRate;
  if (takesSchedules(choice) && typeof rate === "number") {
    for (const { run, value } of all) {
      const learningRate: LearningRate =
        run.learningRate?.(rate, value, { ...settings }) ?? rate;
      if (learningRate === rate) continue;
      // A schedule is no plain number, but every rule takes one.
      const options = {
        ...choice.options,
        learningRate: learningRate as number,
      };
      rule = chosenOptimizer({ ...choice, options });
    }
  }
  for (const { run, value } of all) {
    rule = run.optimizer?.(rule, value, { ...settings }) ?? rule;
  }
  return rule;
}

function runOf(
  list: SettingList,
  settings: PlaygroundSettings,
  choice: RunningChoice,
  states = false,
): Trajectory {
  const told = effects(list, settings).map(({ run, value }) =>
    run.descend?.(value)
  );
  return descend(
    surfaceUnder(list, settings),
    optimizerUnder(list, settings, choice),
    Object.assign({ states }, ...told) as DescendOptions,
  );
}

/** The runs of a playground; none for a choice whose path is recorded. */
export function playgroundRuns(
  list: SettingList,
  settings: PlaygroundSettings,
): (Trajectory | undefined)[] {
  return settings.optimizers.map((choice) =>
    choice.kind === "recorded" ? undefined : runOf(list, settings, choice)
  );
}

/** What follows from a choice and the settings around it. */
interface Outcome {
  readonly list: SettingList;
  readonly key: readonly unknown[];
  readonly path: Path;
  /** What theory says of its steps, in a small playground. */
  readonly theory?: StepTheory;
}

const outcomes = new WeakMap<RunningChoice, Outcome>();

/** Which choice is asked about. */
interface Asked {
  readonly place: number;
  readonly name: string;
  /** Whether it is the one rule of a small playground. */
  readonly isSmall: boolean;
}

/**
 * The outcome of a choice. What was computed last is kept: a slider of one
 * leaves the others where they are.
 */
function outcomeOf(
  list: SettingList,
  settings: PlaygroundSettings,
  choice: RunningChoice,
  { name, isSmall }: Asked,
): Outcome {
  const others = { ...settings, optimizers: undefined } as never;
  const key = [
    name,
    isSmall,
    ...effects(list, others).map(({ value }) => value),
  ];
  const known = outcomes.get(choice);
  if (known?.list === list && same(known.key, key)) return known;
  const run = runOf(list, settings, choice, isSmall);
  const made = path({ ...run, optimizer: choice.name }, { name });
  const theory = isSmall ? theoryOf(list, settings, choice, run) : undefined;
  const parts = theory?.parts;
  const outcome: Outcome = {
    list,
    key,
    path: parts ? { ...made, parts } : made,
    theory,
  };
  outcomes.set(choice, outcome);
  return outcome;
}

/** The theory of a run; of one without correction, what that would make. */
function theoryOf(
  list: SettingList,
  settings: PlaygroundSettings,
  choice: RunningChoice,
  run: Trajectory,
): StepTheory | undefined {
  const under = (one: RunningChoice) => optimizerUnder(list, settings, one);
  const corrected = choice.kind === "rule" && corrects(choice) === false
    ? under(correcting(choice, true))
    : undefined;
  return stepTheory(run, under(choice), corrected);
}

function pathOf(
  list: SettingList,
  settings: PlaygroundSettings,
  asked: Asked,
): Path {
  const choice = settings.optimizers[asked.place];
  return choice.kind === "recorded"
    ? choice.path
    : outcomeOf(list, settings, choice, asked).path;
}

/** What theory says of the steps of a small playground's one rule. */
export function playgroundTheory(
  list: SettingList,
  settings: PlaygroundSettings,
): StepTheory | undefined {
  const [choice] = settings.optimizers;
  if (choice.kind === "recorded") return;
  const [name] = optimizerLabels(settings.optimizers);
  const asked = { place: 0, name, isSmall: true };
  return outcomeOf(list, settings, choice, asked).theory;
}

const heightFields = new WeakMap<
  Surface,
  { readonly key: string; readonly heightField: HeightField }
>();

/**
 * The heights of a playground; one and the same for the same surface, view and
 * scale.
 *
 * @throws {FormulaError} If the formula is none.
 * @throws {RangeError} If no height in the view can be drawn.
 */
export function playgroundHeights(
  list: SettingList,
  settings: PlaygroundSettings,
): HeightField {
  const { view, scale } = settings;
  const surface = surfaceUnder(list, settings);
  const key = JSON.stringify([view, scale]);
  const known = heightFields.get(surface);
  if (known?.key === key) return known.heightField;
  const heightField = heightFieldOf(surface, { view, scale, size: SIZE });
  heightFields.set(surface, { key, heightField });
  return heightField;
}

/**
 * The figure of a playground with these settings.
 *
 * @throws {FormulaError} If the formula is none.
 * @throws {RangeError} If a setting is outside its range.
 */
export function composePlayground(
  list: SettingList,
  settings: PlaygroundSettings,
  { caption, alt, show }: Pick<PlaygroundWords, "caption" | "alt" | "show">,
): Figure {
  const heightField = playgroundHeights(list, settings);
  const [low, highest] = heightField.drawn.map((height) =>
    heightOf(heightField.scale, height)
  );
  const lowest = surfaceUnder(list, settings).minima?.[0]?.value ?? low;
  const labels = optimizerLabels(settings.optimizers);
  return figure([
    { kind: "terrain", heightField, camera: settings.camera },
    { kind: "contours", heightField, look: "filled", levels: 20 },
    // Heights beyond the view would press all others into one line.
    curves(lowest >= 0 ? { axis: "log" } : { range: [lowest, highest] }),
    ...labels.map((name, place) =>
      pathOf(list, settings, { place, name, isSmall: show !== undefined })
    ),
  ], { caption, alt });
}
