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
  type OptimizerChoice,
  optimizerLabels,
  type RunningChoice,
  takesSchedules,
} from "./optimizer_choice.ts";
import { type RunEffect, same, type SettingList } from "./setting.ts";
import type { PlaygroundSettings } from "./settings.ts";
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
): Trajectory {
  const told = effects(list, settings).map(({ run, value }) =>
    run.descend?.(value)
  );
  return descend(
    surfaceUnder(list, settings),
    optimizerUnder(list, settings, choice),
    Object.assign({}, ...told) as DescendOptions,
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

const paths = new WeakMap<
  OptimizerChoice,
  {
    readonly list: SettingList;
    readonly key: readonly unknown[];
    readonly path: Path;
  }
>();

/**
 * The path of a choice. What was computed last is kept: a slider of one leaves
 * the others where they are.
 */
function pathOf(
  list: SettingList,
  settings: PlaygroundSettings,
  place: number,
  name: string,
): Path {
  const choice = settings.optimizers[place];
  if (choice.kind === "recorded") return choice.path;
  const others = { ...settings, optimizers: undefined } as never;
  const key = [name, ...effects(list, others).map(({ value }) => value)];
  const known = paths.get(choice);
  if (known?.list === list && same(known.key, key)) return known.path;
  const run = runOf(list, settings, choice);
  const made = path({ ...run, optimizer: choice.name }, { name });
  paths.set(choice, { list, key, path: made });
  return made;
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
  { caption, alt }: { readonly caption: string; readonly alt: string },
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
    ...labels.map((name, place) => pathOf(list, settings, place, name)),
  ], { caption, alt });
}
