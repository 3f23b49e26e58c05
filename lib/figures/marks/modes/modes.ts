/**
 * A run split along the eigenvectors of the Hessian: how far it is from the
 * minimum along each, step by step, with the factor that theory says.
 *
 * @module
 */

import {
  type Mode,
  modesOf,
  type ModesOptions,
} from "../../../analysis/modes.ts";
import type { ModeTheory } from "../../../analysis/stability_theory.ts";
import type { Surface } from "../../../core/surface.ts";
import type { Trajectory } from "../../../core/trajectory.ts";
import { MOST } from "../../labels.ts";
import { alarm, chrome, type Ink, settingRamps } from "../../theme.ts";
import { type Curves, curves } from "../curves/curves.ts";
import { type Line, line } from "../line/line.ts";
import { type Path, path } from "../path/path.ts";
import { modeName } from "./mode_name.ts";

/** What is told of a mode. */
export interface ModeNumbers {
  /** λ. */
  readonly eigenvalue: number;
  /** How far from the minimum it begins. */
  readonly first: number;
  /** How far it ends, or last is before its run leaves all numbers. */
  readonly last: number;
  /** What theory says of it, if anything. */
  readonly theory?: ModeTheory;
}

/** A panel of modes. */
export interface ModeCurves {
  /** Tells panels apart. */
  readonly kind: "modes";
  /** What the optimizer is called. */
  readonly label: string;
  /** Its rule's key, if it has one. */
  readonly rule?: string;
  /** Steps of the run. */
  readonly steps: number;
  /** Whether the surface curves at the start as at the minimum. */
  readonly isQuadratic: boolean;
  /** What is told of each mode. */
  readonly numbers: readonly ModeNumbers[];
  /** The axes. */
  readonly axes: Curves;
  /** What was measured: a curve for each mode. */
  readonly paths: readonly Path[];
  /** What theory says: a straight line for each. */
  readonly lines: readonly Line[];
}

/** Where the picture ends: so small or so large beside the first. */
const [SMALLEST, LARGEST] = [1e-16, 1e4];
/** Theory's line stops here, where single precision does. */
const LEAST = 1e-36;
/** So wide that it is seen under a curve that follows it. */
const WIDE = 5;

/**
 * The modes of a run as a panel: its distance from the minimum along each
 * eigenvector of the Hessian, on a logarithmic axis over the steps, where a
 * steady factor is a straight line. For gradient descent, momentum and
 * Nesterov theory's line lies dashed under each curve, with the factor in its
 * name, and what leaves is red; other rules are measured only. Units are the
 * surface's. See {@linkcode modesOf} for the arithmetic.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert/equals";
 * import { descend, gradientDescent, surface } from "downhill";
 * import { figure, modes } from "downhill/figures";
 *
 * const bowl = surface("x^2/2 + 4*y^2");
 * const rule = gradientDescent({ learningRate: 0.2 });
 * const run = descend(bowl, rule, { start: [3, 1], steps: 30 });
 * const panel = modes(bowl, run);
 * const picture = figure([panel], {
 *   caption: "The flat direction holds everything up.",
 *   alt: "Two falling lines, one of them much steeper.",
 * });
 * assertEquals(picture.frames.length, 31);
 * assertEquals(
 *   panel.paths.map(({ name }) => name),
 *   ["λ = 1: × 0.8 a step", "λ = 8: × 0.6 a step"],
 * );
 * ```
 *
 * @param surface What the run went down, of any number of variables.
 * @param run The run, as `descend()` returns it.
 * @param options The minimum, `at`.
 * @throws {RangeError} If an argument is not of its kind, or no minimum is
 * found.
 */
export function modes(
  surface: Surface,
  run: Trajectory,
  options: ModesOptions = {},
): ModeCurves {
  const { modes: all, isQuadratic } = modesOf(surface, run, options);
  const inks = inksOf(all);
  return {
    kind: "modes",
    label: run.optimizer,
    rule: run.rule?.key,
    steps: run.steps,
    isQuadratic,
    numbers: all.map(({ eigenvalue, components, theory }) => ({
      eigenvalue,
      first: Math.abs(components.find(Number.isFinite) ?? 0),
      last: Math.abs(components.findLast(Number.isFinite) ?? 0),
      ...(theory && { theory }),
    })),
    axes: curves({
      axis: "log",
      title: "distance along each eigenvector",
      range: rangeOf(all),
    }),
    paths: all.map((mode, k) => {
      const curve = curveOf(run, mode, inks[k]);
      // Of a crowd the flattest and the steepest are named.
      const isEnd = k === 0 || k === all.length - 1;
      return all.length <= MOST || isEnd ? curve : { ...curve, name: "" };
    }),
    lines: all.flatMap((mode) => lineOf(run, mode)),
  };
}

/** A ramp from the flattest to the steepest; what leaves is red. */
function inksOf(all: readonly Mode[]): Ink[] {
  const longest = Math.max(...Object.keys(settingRamps).map(Number));
  const ramp = settingRamps[Math.max(2, Math.min(all.length, longest))];
  return all.map(({ theory }, k) =>
    theory !== undefined && theory.factor > 1
      ? alarm
      : ramp[Math.floor(k * ramp.length / all.length)]
  );
}

/** What was measured along a mode. */
function curveOf(run: Trajectory, mode: Mode, color: Ink): Path {
  const { origin: _, ...curve } = path({
    ...run,
    dimension: 2,
    points: NOTHING,
    gradients: NOTHING,
  }, {
    name: modeName(mode),
    color,
    dash: "solid",
    dots: false,
    symbol: "|c|",
    values: mode.components.map(Math.abs),
  });
  return curve;
}

const NOTHING = new Float64Array(0);

/** Theory's line from the first point, as far as single precision goes. */
function lineOf(
  { steps }: Trajectory,
  { components, theory }: Mode,
): Line[] {
  const first = Math.abs(components[0]);
  if (theory === undefined || !(first > LEAST)) return [];
  const { factor } = theory;
  const most = Math.log(factor > 1 ? 1 / LEAST : LEAST) -
    Math.log(first);
  const last = factor === 0
    ? 1
    : factor === 1
    ? steps
    : Math.min(steps, Math.max(1, most / Math.log(factor)));
  return [line({
    x: [0, last],
    y: [first, Math.max(first * factor ** last, LEAST)],
  }, {
    name: "by theory",
    color: chrome.contour,
    width: WIDE,
  })];
}

/** The part of the axis that is shown. */
function rangeOf(all: readonly Mode[]): [number, number] {
  const sizes = all.map(({ components }) => components.map(Math.abs));
  const first = Math.max(...sizes.map(([size]) => size));
  const middle = first > 0 && first < Infinity ? first : 1;
  let [low, high] = [middle, middle];
  for (const size of sizes.flatMap((list) => [...list])) {
    if (size > SMALLEST * middle && size < low) low = size;
    if (size < LARGEST * middle && size > high) high = size;
  }
  return [low / 2, high * 2];
}
