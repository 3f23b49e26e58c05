/**
 * A step of an optimizer, taken apart: the arrows it is made of, and the
 * rule's equations with its numbers.
 *
 * @module
 */

import {
  checkArguments,
  checkOptions,
  count,
} from "../../../core/arguments.ts";
import { descend } from "../../../core/descend.ts";
import type { Optimizer } from "../../../core/optimizer.ts";
import { valueGrid, viewOf } from "../../../surfaces/grid.ts";
import type { Scale } from "../../../surfaces/scale.ts";
import type { Range, Surface } from "../../../core/surface.ts";
import type { Trajectory } from "../../../core/trajectory.ts";
import { type AnatomyLine, linesOf } from "./anatomy_lines.ts";
import { lookAt } from "./anatomy_window.ts";
import { type HeightSource, windowHeights } from "./anatomy_heights.ts";
import { type Row, takeApart, tellingRow } from "./anatomy_rows.ts";
import type { HeightFieldOptions } from "../../height_field.ts";
import { checkPlane } from "../../option_kinds.ts";
import { type Stroke, strokeOf } from "../../theme.ts";

/** Which steps are taken apart, and how they are drawn. */
export interface AnatomyOptions extends Pick<HeightFieldOptions, "scale"> {
  /** The first point, `[2]`. */
  readonly start: ArrayLike<number>;
  /** How many steps the run takes. */
  readonly steps: number;
  /**
   * The one step to show, from 0 to `steps`; step k leads from row k of the
   * trajectory to row k + 1. Default: the step that the clock is about to take.
   */
  readonly step?: number;
  /** The part of the plane. Default: the surroundings of each step. */
  readonly view?: readonly [Range, Range];
  /** The name in the picture. Default: the optimizer's. Plain text. */
  readonly name?: string;
  /** Colour and dash of the path. Default: the optimizer's own. */
  readonly stroke?: Stroke;
}

const OPTIONS: Readonly<Record<keyof AnatomyOptions, true>> = {
  ...{ start: true, steps: true, step: true, view: true, scale: true },
  ...{ name: true, stroke: true },
};

/** The panel of a step taken apart. Row k is the step after k steps. */
export interface Anatomy extends HeightSource {
  /** Tells panels apart. */
  readonly kind: "anatomy";
  /** The optimizer's name. */
  readonly name: string;
  /** Colour and dash of the path. */
  readonly stroke: Stroke;
  /** The names of the two coordinates. */
  readonly variables: readonly [string, string];
  /** Steps of the run, for the clock. */
  readonly steps: number;
  /** The one step that is shown, if it is not the clock's. */
  readonly held?: number;
  /** The early step that shows most, for a figure at rest. */
  readonly rest: number;
  /** Whether the run leaves all pictures: no more steps are taken apart. */
  readonly runsAway: boolean;
  /** The points, row by row, `[rows, 2]`. */
  readonly points: Float32Array;
  /** The heights there, `[rows]`. */
  readonly values: Float32Array;
  /** The gradients that the steps use, `[rows, 2]`. */
  readonly gradients: Float32Array;
  /** Where they are taken, `[rows, 2]`, if not at the points. */
  readonly gradientPoints?: Float32Array;
  /** The whole steps, `[rows, 2]`. */
  readonly taken: Float32Array;
  /**
   * What the newest gradients bring, `[rows, 2]`; NaN, as the two below, where
   * a step cannot be split for certain.
   */
  readonly pushes: Float32Array;
  /** What comes without them, `[rows, 2]`. */
  readonly carried: Float32Array;
  /** Where that comes from, in a word or two. */
  readonly carrier: string;
  /** What a gradient of 1 would push, `[rows, 2]`; NaN where unknown. */
  readonly scales: Float32Array;
  /** The steps without bias correction, `[rows, 2]`, if any is corrected. */
  readonly uncorrected?: Float32Array;
  /** The rule's equations, or else the optimizer's memory. */
  readonly lines: readonly AnatomyLine[];
}

/**
 * The anatomy of an optimizer's steps down a surface: in the plane what memory
 * carries, what the gradient pushes, how each coordinate is scaled, where the
 * gradient was taken, and what bias correction changes; beside it the rule
 * with the step's numbers. It works for every optimizer, your own included.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert/equals";
 * import { adam, beale } from "downhill";
 * import { anatomy, figure } from "downhill/figures";
 *
 * const picture = figure([anatomy(beale, adam(), { start: [1.5, 2], steps: 9 })], {
 *   caption: "Adam's first steps are as long in x as in y.",
 *   alt: "Arrows: the gradient's part, what is carried, and their sum.",
 * });
 * assertEquals(picture.frames.length, 10);
 * ```
 *
 * @throws {RangeError} If the surface has not two variables, an option is out
 * of its range, or f or its gradient is not finite at the start.
 */
export function anatomy(
  surface: Surface,
  optimizer: Optimizer,
  options: AnatomyOptions,
): Anatomy {
  checkPlane(surface);
  checkOptions(options, OPTIONS, { example: "{ start: [1, 2], steps: 30 }" });
  const { start, steps, step } = options;
  if (step !== undefined) checkArguments({ step }, count);
  const run = descend(surface, optimizer, { start, steps, states: true });
  const rows = takeApart(run, optimizer);
  checkRows(rows, run, step);
  const windows = lookAt(run, rows, {
    view: options.view,
    whole: options.view ?? surface.view,
    stride: surface.source === undefined
      ? Math.ceil(rows.length / MOST_WINDOWS)
      : 1,
  });
  return {
    kind: "anatomy",
    name: options.name ?? optimizer.name,
    stroke: options.stroke ?? strokeOf(optimizer.name, optimizer.origin?.rule),
    variables: [surface.variables[0], surface.variables[1]],
    steps: run.steps,
    held: step,
    rest: tellingRow(rows, run.steps),
    ...numbersOf(run, rows),
    carrier: carrierOf(rows, optimizer),
    lines: linesOf(rows),
    windows,
    scale: scaleOf(surface, options),
    ...(surface.source === undefined
      ? { heights: windowHeights(surface, windows) }
      : { source: surface.source }),
  };
}

function checkRows(
  { length }: readonly Row[],
  { values, gradients }: Trajectory,
  step?: number,
): void {
  if (length === 0) {
    throw new RangeError(
      "Expected start to be where f and its gradient are finite but found " +
        `f = ${values[0]} with the gradient (${gradients.join(", ")})`,
    );
  }
  if (step !== undefined && step >= length) {
    throw new RangeError(
      `Expected step to be at most ${length - 1} but found ${step}`,
    );
  }
}

/** The run and its parts as columns of numbers. */
function numbersOf(run: Trajectory, rows: readonly Row[]) {
  const { length } = rows;
  const pairs = (pick: (row: Row) => ArrayLike<number> | undefined) =>
    Float32Array.from(
      { length: 2 * length },
      (_, k) => pick(rows[k >> 1])?.[k & 1] ?? NaN,
    );
  const first = (numbers: ArrayLike<number>, count: number) =>
    Float32Array.from({ length: count }, (_, k) => numbers[k]);
  const ahead = run.gradientPoints.some((x, k) => x !== run.points[k]);
  const corrected = rows.some((row) => row.uncorrected !== undefined);
  return {
    runsAway: length < run.steps || run.end.reason === "diverged",
    points: first(run.points, 2 * length),
    values: first(run.values, length),
    gradients: first(run.gradients, 2 * length),
    gradientPoints: ahead ? first(run.gradientPoints, 2 * length) : undefined,
    taken: pairs((row) => row.step),
    pushes: pairs((row) => row.push),
    carried: pairs((row) => row.carried),
    scales: pairs((row) => row.scale),
    uncorrected: corrected ? pairs((row) => row.uncorrected) : undefined,
  };
}

/** Heights of more windows than this would weigh too much. */
const MOST_WINDOWS = 150;

/** Where what is carried comes from: equations tell, a rule without does not. */
function carrierOf(
  [{ lines }]: readonly Row[],
  { settings }: Optimizer,
): string {
  if (lines === undefined) return "without ∇f";
  if (!(Number(settings.weightDecay ?? 0) > 0)) return "from memory";
  const own = lines.filter(({ target }) => target !== "θ" && target !== "g");
  return own.length > 0 ? "memory, decay" : "from decay";
}

/** How heights are spaced, by what the surface shows of itself. */
function scaleOf(
  surface: Surface,
  { scale = "linear", view }: AnatomyOptions,
): Scale {
  if (scale === "linear") return { kind: "linear" };
  return valueGrid(surface, { view: viewOf(surface, view), scale }).scale;
}

/** Which step an anatomy shows while the clock is at one. */
export function rowOf(panel: Anatomy, clock: number): number {
  const last = panel.points.length / 2 - 1;
  return Math.min(panel.held ?? clock, last);
}
