/**
 * From the settings of a bench to its figure: the same code in the kernel and
 * in the reader's page.
 *
 * @module
 */

import { descend } from "../../descent.ts";
import { build } from "../../frameworks/description.ts";
import type { LearningRate } from "../../optimizers/common.ts";
import { noisy } from "../../optimizers/noisy.ts";
import type { Optimizer } from "../../optimizers/optimizer.ts";
import {
  cosineDecay,
  exponentialDecay,
  stepDecay,
  warmUp,
} from "../../schedules.ts";
import { surfaces } from "../../surfaces/catalogue.ts";
import { surface as fromFormula } from "../../surfaces/formula.ts";
import { heightOf } from "../../surfaces/scale.ts";
import type { Surface } from "../../surfaces/surface.ts";
import type { Trajectory } from "../../trajectory.ts";
import { curves } from "../curves.ts";
import { type Figure, figure } from "../figure.ts";
import { type Ground, groundOf } from "../ground.ts";
import { type Path, path } from "../path.ts";
import { ownRule } from "./own_rule.ts";
import type {
  BenchSettings,
  Contestant,
  ScheduleKind,
  SurfaceChoice,
} from "./settings.ts";

/** Points along each axis of a bench's terrain. */
const SIZE = 81;

/** The surface that a choice means. */
export function chosenSurface(choice: SurfaceChoice): Surface {
  switch (choice.kind) {
    case "catalogue":
      return surfaces[choice.name as keyof typeof surfaces];
    case "formula":
      return fromFormula(choice.formula, { variables: variablesFor(choice) });
    case "carried": {
      const { name, variables, source, minima } = choice;
      const computation = new Function(`"use strict"; return ${source};`)();
      return {
        ...computation,
        derivatives: "symbolic",
        name,
        variables,
        minima,
      };
    }
  }
}

/** x and y, unless the formula names two others. */
function variablesFor({ formula }: { formula: string }): string[] {
  const { variables } = fromFormula(formula);
  return variables.length === 2 &&
      variables.some((name) => name !== "x" && name !== "y")
    ? [...variables]
    : ["x", "y"];
}

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

/** The optimizer of a contestant, under the bench's schedule and noise. */
export function optimizerOf(
  contestant: Exclude<Contestant, { kind: "recorded" }>,
  { schedule, steps, noise, seed }: BenchSettings,
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

/** The runs of a bench; none for a contestant whose path is recorded. */
export function benchRuns(
  settings: BenchSettings,
  surface = chosenSurface(settings.surface),
): (Trajectory | undefined)[] {
  const { start, steps } = settings;
  return settings.contestants.map((contestant) =>
    contestant.kind === "recorded"
      ? undefined
      : descend(surface, optimizerOf(contestant, settings), { start, steps })
  );
}

function pathOf(contestant: Contestant, run: Trajectory | undefined): Path {
  if (contestant.kind === "recorded") return contestant.path;
  return path({ ...run!, optimizer: contestant.name }, {
    name: legendName(contestant),
  });
}

interface Prepared {
  readonly key: string;
  readonly surface: Surface;
  readonly ground: Ground;
}

let prepared: Prepared | undefined;

/** The surface and its ground; the last ones are kept. */
function prepare({ surface, view, scale }: BenchSettings): Prepared {
  const key = JSON.stringify([surface, view, scale]);
  if (prepared?.key !== key) {
    const made = chosenSurface(surface);
    const ground = groundOf(made, { view, scale, size: SIZE });
    prepared = { key, surface: made, ground };
  }
  return prepared;
}

/**
 * The figure of a bench with these settings.
 *
 * @throws {FormulaError} If the formula is none.
 * @throws {RangeError} If a setting is outside its range.
 */
export function composeBench(
  settings: BenchSettings,
  words: { readonly caption: string; readonly alt: string },
): Figure {
  const { surface, ground } = prepare(settings);
  const [low, highest] = ground.drawn.map((height) =>
    heightOf(ground.scale, height)
  );
  const lowest = surface.minima?.[0]?.value ?? low;
  return figure([
    { kind: "terrain", ground, camera: settings.camera },
    { kind: "contours", ground, look: "filled", levels: 20 },
    // Heights beyond the view would press all others into one line.
    curves(lowest >= 0 ? { axis: "log" } : { range: [lowest, highest] }),
    ...benchRuns(settings, surface).map((run, k) =>
      pathOf(settings.contestants[k], run)
    ),
  ], words);
}
