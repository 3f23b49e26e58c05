/**
 * From the settings of a playground to its figure: the same code in the kernel
 * and in the reader's page.
 *
 * @module
 */

import { descend } from "../../core/descend.ts";
import { build } from "../../frameworks/description.ts";
import type { LearningRate } from "../../optimizers/common.ts";
import { noisy } from "../../optimizers/noisy.ts";
import type { Optimizer } from "../../core/optimizer.ts";
import {
  cosineDecay,
  exponentialDecay,
  stepDecay,
  warmUp,
} from "../../schedules/mod.ts";
import { heightOf } from "../../surfaces/scale.ts";
import type { Trajectory } from "../../core/trajectory.ts";
import { curves } from "../marks/curves/curves.ts";
import { type Figure, figure } from "../figure.ts";
import { type HeightField, heightFieldOf } from "../height_field.ts";
import { type Path, path } from "../marks/path/path.ts";
import { ownRule } from "./own_rule.ts";
import type {
  Contestant,
  PlaygroundSettings,
  ScheduleKind,
  SurfaceChoice,
} from "./settings.ts";
import { chosenSurface } from "./surface_choice.ts";

/** Points along each axis of a playground's terrain. */
const SIZE = 81;

/** A learning rate that changes over a run as the kind says. */
function scheduled(
  kind: ScheduleKind,
  learningRate: number,
  steps: number,
): LearningRate {
  const initial = learningRate;
  switch (kind) {
    case "constant":
      return learningRate;
    case "exponential":
      return exponentialDecay({ initial, factor: 0.01, steps });
    case "step":
      return stepDecay({ initial, every: Math.max(1, Math.round(steps / 4)) });
    case "cosine":
      return cosineDecay({ initial, steps });
    case "warm-up":
      return warmUp(learningRate, {
        steps: Math.max(1, Math.round(steps / 5)),
      });
  }
}

/** The optimizer of a contestant, under the playground's schedule and noise. */
export function optimizerOf(
  contestant: Exclude<Contestant, { kind: "recorded" }>,
  { schedule, steps, noise, seed }: PlaygroundSettings,
): Optimizer {
  const made = contestant.kind === "own"
    ? ownRule(contestant.source, contestant.name, contestant.options)
    : build(contestant);
  const rate = made.settings.learningRate;
  const moving = schedule === "constant" || typeof rate !== "number" ||
      contestant.kind === "own"
    ? made
    : build({
      ...contestant,
      options: {
        ...contestant.options,
        // A schedule is no plain number, but every rule takes one.
        learningRate: scheduled(schedule, rate, steps) as number,
      },
    });
  return noise > 0 ? noisy(moving, { scale: noise, seed }) : moving;
}

/** What a contestant is called in the legend. */
export function legendName(contestant: Contestant): string {
  return contestant.kind === "rule" && contestant.framework
    ? `${contestant.name} (${contestant.framework})`
    : contestant.name;
}

/** The run of a contestant. */
function runOf(
  contestant: Exclude<Contestant, { kind: "recorded" }>,
  settings: PlaygroundSettings,
): Trajectory {
  const { start, steps } = settings;
  const surface = chosenSurface(settings.surface);
  return descend(surface, optimizerOf(contestant, settings), { start, steps });
}

/** The runs of a playground; none for a contestant whose path is recorded. */
export function playgroundRuns(
  settings: PlaygroundSettings,
): (Trajectory | undefined)[] {
  return settings.contestants.map((contestant) =>
    contestant.kind === "recorded" ? undefined : runOf(contestant, settings)
  );
}

const paths = new WeakMap<
  Contestant,
  { readonly course: readonly unknown[]; readonly path: Path }
>();

/**
 * The path of a contestant. What was computed last is kept: a slider of one
 * leaves the others where they are.
 */
function pathOf(contestant: Contestant, settings: PlaygroundSettings): Path {
  if (contestant.kind === "recorded") return contestant.path;
  const { surface, start, steps, schedule, noise, seed } = settings;
  const course = [surface, ...start, steps, schedule, noise, seed];
  const known = paths.get(contestant);
  if (known !== undefined && isEach(known.course, course)) return known.path;
  const run = runOf(contestant, settings);
  const made = path({ ...run, optimizer: contestant.name }, {
    name: legendName(contestant),
  });
  paths.set(contestant, { course, path: made });
  return made;
}

function isEach(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((one, k) => Object.is(one, b[k]));
}

const heightFields = new WeakMap<
  SurfaceChoice,
  { readonly key: string; readonly heightField: HeightField }
>();

/**
 * The ground of a playground; one and the same for the same surface, view and
 * scale.
 *
 * @throws {FormulaError} If the formula is none.
 * @throws {RangeError} If no height in the view can be drawn.
 */
export function playgroundHeights(
  { surface, view, scale }: PlaygroundSettings,
): HeightField {
  const key = JSON.stringify([view, scale]);
  const known = heightFields.get(surface);
  if (known?.key === key) return known.heightField;
  const options = { view, scale, size: SIZE };
  const heightField = heightFieldOf(chosenSurface(surface), options);
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
  settings: PlaygroundSettings,
  words: { readonly caption: string; readonly alt: string },
): Figure {
  const heightField = playgroundHeights(settings);
  const [low, highest] = heightField.drawn.map((height) =>
    heightOf(heightField.scale, height)
  );
  const lowest = chosenSurface(settings.surface).minima?.[0]?.value ?? low;
  return figure([
    { kind: "terrain", heightField, camera: settings.camera },
    { kind: "contours", heightField, look: "filled", levels: 20 },
    // Heights beyond the view would press all others into one line.
    curves(lowest >= 0 ? { axis: "log" } : { range: [lowest, highest] }),
    ...settings.contestants.map((contestant) => pathOf(contestant, settings)),
  ], words);
}
