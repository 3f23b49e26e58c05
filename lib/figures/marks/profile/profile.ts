/**
 * A surface cut along a line, and the steps that an optimizer takes on it: the
 * picture of one weight.
 *
 * @module
 */

import { theoryOfModes } from "../../../analysis/stability_theory.ts";
import {
  aRange,
  checkArguments,
  checkNumbers,
  checkOptions,
  checkPoint,
  count,
  unexpected,
} from "../../../core/arguments.ts";
import { descend } from "../../../core/descend.ts";
import { anOptimizer, aSurface } from "../../../core/kinds.ts";
import type { Optimizer } from "../../../core/optimizer.ts";
import { isList } from "../../../core/recognize.ts";
import type { Range, Surface } from "../../../core/surface.ts";
import type { Trajectory } from "../../../core/trajectory.ts";
import { functionSurface } from "../../../surfaces/function_surface.ts";
import { chrome } from "../../theme.ts";
import { type Line, line } from "../line/line.ts";
import { type Path, path } from "../path/path.ts";

/** Where a surface is cut, and who walks along the cut. */
export interface ProfileOptions {
  /** The point that the cut goes through, where runs start, `[dimension]`. */
  readonly from: ArrayLike<number>;
  /**
   * Where the cut leads, `[dimension]`; its length does not matter. Default:
   * down the gradient at `from`.
   */
  readonly direction?: ArrayLike<number>;
  /** Who walks along the cut, and nowhere else. Default: nobody. */
  readonly optimizer?: Optimizer;
  /** How many steps it takes. `@default 10` */
  readonly steps?: number;
  /**
   * The part of the cut that is shown, in units of its axis. Default: what
   * lies in the surface's view, or what the steps need.
   */
  readonly range?: Range;
}

/** The profile of a surface. */
export interface Profile {
  /** Tells panels apart. */
  readonly kind: "profile";
  /** What the surface is called. */
  readonly surface: string;
  /** What stands at the axis along the cut. */
  readonly title: string;
  /** What the optimizer is called, if there is one. */
  readonly label?: string;
  /** Steps of the run; 0 without one. */
  readonly steps: number;
  /** The step at which the run left all finite numbers, if it did. */
  readonly diverged?: number;
  /** What the arrows along the slope are, if there are any. */
  readonly arrows?: {
    /** η. */
    readonly learningRate: number;
    /** How much of −η times the slope they go across, at most 1. */
    readonly share: number;
  };
  /** The steps: places on the cut and heights; the slopes as gradients. */
  readonly paths: readonly Path[];
  /** The cut itself. */
  readonly lines: readonly Line[];
  /** The part that is shown. */
  readonly view: readonly [Range, Range];
}

const NAMES: Readonly<Record<keyof ProfileOptions, true>> = {
  from: true,
  direction: true,
  optimizer: true,
  steps: true,
  range: true,
};

/** So many places of the cut are drawn. */
const PLACES = 240;

/**
 * The profile of a surface as a panel: its height along a line, with the steps
 * of an optimizer that knows this one direction only. Across is the variable,
 * where the line runs along one, or else the distance from `from`; up is the
 * height. The arrow at a point follows the slope there, and goes as far across
 * as −η times the slope, so that gradient descent's next point lies on the cut
 * right above its tip; where arrows would leave the picture, all are shorter by
 * one share, which the caption names. Rules that theory does not know have
 * arrows to their next points.
 *
 * @example Steps along the steep side of a valley
 * ```ts
 * import { assertEquals } from "@std/assert/equals";
 * import { gradientDescent, surface } from "downhill";
 * import { figure, profile } from "downhill/figures";
 *
 * const valley = surface("x^2/2 + 4*y^2", { view: [[-4, 4], [-2, 2]] });
 * const cut = profile(valley, {
 *   from: [0, 1.5],
 *   direction: [0, 1],
 *   optimizer: gradientDescent({ learningRate: 0.2 }),
 *   steps: 5,
 * });
 * const picture = figure([cut], {
 *   caption: "Too long a step lands on the other side.",
 *   alt: "A parabola with points that change sides.",
 * });
 * assertEquals(picture.frames.length, 6);
 * assertEquals(cut.title, "y");
 * ```
 *
 * @param surface A surface of any number of variables, also of one.
 * @param options Where it is cut, and who walks there.
 * @throws {RangeError} If an argument is not of its kind, or the cut has no
 * direction.
 */
export function profile(surface: Surface, options: ProfileOptions): Profile {
  checkArguments({ surface }, aSurface);
  checkOptions(options, NAMES, { example: "{ from: [3, 1] }" });
  const { from, optimizer, steps = 10, range } = options;
  checkPoint("from", from, surface.variables.length);
  checkArguments({ steps }, count);
  if (optimizer !== undefined) checkArguments({ optimizer }, anOptimizer);
  if (range !== undefined) checkArguments({ range }, aRange);
  const cut = cutOf(surface, from, options.direction);
  const run = descend(cut.surface, optimizer ?? nobody, {
    start: [cut.start],
    steps: optimizer === undefined ? 0 : steps,
  });
  const across = range ?? rangeOf(run.points, cut);
  const places = Float64Array.from(
    { length: PLACES + 1 },
    (_, k) => across[0] + k / PLACES * (across[1] - across[0]),
  );
  const heights = places.map((u) => cut.surface.value([u]));
  const inView = run.values.filter((_, k) =>
    run.points[k] >= across[0] && run.points[k] <= across[1]
  );
  const up = heightsShown(heights, inView);
  const left = run.end.reason === "diverged" ? run.end.step : undefined;
  // Of rules that look ahead the run has the slopes elsewhere.
  const slopes = run.points.map((u) => cut.surface.gradient([u])[0]);
  const { track, arrows } = trackOf(run, { slopes, bottom: up[0] });
  return {
    kind: "profile",
    surface: surface.name,
    title: cut.title,
    ...(optimizer && { label: run.optimizer }),
    steps: run.steps,
    ...(left !== undefined && { diverged: left }),
    ...(arrows && { arrows }),
    paths: [track],
    lines: [line({ x: places, y: heights }, {
      name: surface.name,
      axes: "plane",
      color: chrome.contour,
      dash: "solid",
      width: 3,
    })],
    view: [across, up],
  };
}

/**
 * The steps on the cut. Gradient descent's and its like's have arrows along the
 * slope, as far as −η times the slope or a share of it, so that none leads
 * below the picture; other rules' lead to the next points.
 */
function trackOf(
  run: Trajectory,
  { slopes, bottom }: {
    readonly slopes: Float64Array;
    readonly bottom: number;
  },
): Pick<Profile, "arrows"> & { readonly track: Path } {
  const { learningRate } = run.settings;
  const follows = typeof learningRate === "number" &&
    theoryOfModes(run) !== undefined;
  const arrows = follows
    ? {
      learningRate,
      share: shareOf(run.values, { slopes, eta: learningRate, bottom }),
    }
    : undefined;
  const { origin: _, ...track } = path({
    ...run,
    dimension: 2,
    points: zipped(run.points, run.values),
    // Along the slope it goes down by the slope times the way across.
    gradients: zipped(slopes, slopes.map((slope) => slope * slope)),
  }, {
    arrows: follows ? "gradient" : run.steps > 0 ? "step" : "none",
    ...(run.steps === 0 && { color: chrome.text }),
  });
  return {
    track: {
      ...track,
      // Alone it needs no name.
      name: "",
      ...(arrows && { learningRate: arrows.share * arrows.learningRate }),
    },
    arrows,
  };
}

/** How much of each arrow stays above the bottom, in one digit. */
function shareOf(
  heights: Float64Array,
  { slopes, eta, bottom }: {
    readonly slopes: Float64Array;
    readonly eta: number;
    readonly bottom: number;
  },
): number {
  let share = 1;
  heights.forEach((height, k) => {
    const fits = (height - bottom) / (eta * slopes[k] ** 2);
    if (fits > 0 && fits < share) share = fits;
  });
  const digit = 10 ** Math.floor(Math.log10(share));
  return Number((Math.floor(share / digit + 1e-9) * digit).toPrecision(1));
}

/** Stands still. */
const nobody: Optimizer = {
  name: "nobody",
  settings: {},
  init: () => ({}),
  step() {},
};

/** A cut through a surface. */
interface Cut {
  /** The cut as a surface of one variable. */
  readonly surface: Surface;
  /** Where on it runs start. */
  readonly start: number;
  /** What its variable is called. */
  readonly title: string;
  /** The part of it that lies in the surface's view. */
  readonly view?: Range;
}

/** The cut along a direction, or down the gradient. */
function cutOf(
  surface: Surface,
  from: ArrayLike<number>,
  given: ArrayLike<number> | undefined,
): Cut {
  const n = surface.variables.length;
  if (given !== undefined) {
    if (!isList(given) || given.length !== n) {
      const expected = n === 1 ? "1 number" : `${n} numbers`;
      throw unexpected("direction", { expected, found: given });
    }
    checkNumbers("direction", given);
  }
  const along = Array.from(
    given ?? (n === 1 ? [1] : surface.gradient(from).map((g) => -g)),
  );
  const length = Math.hypot(...along);
  if (!(length > 0 && length < Infinity)) {
    throw unexpected("direction", {
      expected: given === undefined
        ? "given where the surface has no slope at from"
        : "no zeros only",
      found: given,
    });
  }
  // One variable is shown as what it is, from low to high.
  const only = along.filter((x) => x !== 0).length === 1
    ? along.findIndex((x) => x !== 0)
    : -1;
  const unit = along.map((x, i) => only < 0 ? x / length : i === only ? 1 : 0);
  const start = only < 0 ? 0 : from[only];
  const place = (u: number) =>
    Float64Array.from(from, (x, i) => x + (u - start) * unit[i]);
  const slope = new Float64Array(n);
  return {
    surface: functionSurface((u) => surface.value(place(u)), {
      name: surface.name,
      variables: ["u"],
      gradient(u) {
        surface.gradient(place(u), slope);
        return [unit.reduce((sum, x, i) => sum + x * slope[i], 0)];
      },
    }),
    start,
    title: only < 0
      ? given === undefined
        ? "distance down the gradient"
        : "distance along the line"
      : surface.variables[only],
    view: surface.view && inside(surface.view, from, { unit, start }),
  };
}

/** Where a line is inside a view, if its start is. */
function inside(
  view: readonly Range[],
  from: ArrayLike<number>,
  { unit, start }: { readonly unit: readonly number[]; readonly start: number },
): Range | undefined {
  let [low, high] = [-Infinity, Infinity];
  view.forEach((range, i) => {
    if (unit[i] === 0) return;
    const ends = range.map((end) => start + (end - from[i]) / unit[i]);
    low = Math.max(low, Math.min(...ends));
    high = Math.min(high, Math.max(...ends));
  });
  return low < start && start < high && high - low < Infinity
    ? [low, high]
    : undefined;
}

/** The part of a cut that is shown. */
function rangeOf(points: Float64Array, { view, start }: Cut): Range {
  if (view !== undefined) return view;
  // Where a run ends that leaves would show nothing of where it began.
  const near = points.filter((u, k) => k < 2 && Number.isFinite(u));
  const reach = 2 * Math.max(...near.map((u) => Math.abs(u - start))) || 1;
  const shown = points.filter((u) => Math.abs(u - start) <= 3 * reach);
  const [low, high] = [Math.min(...shown), Math.max(...shown)];
  const pad = 0.4 * (high - low) || 1;
  return [low - pad, high + pad];
}

/** How much higher than the steps the picture reaches. */
const ABOVE = 1.5;

/** The heights that are shown: those of the cut, as far as steps go. */
function heightsShown(heights: Float64Array, steps: Float64Array): Range {
  const [cut, walked] = [heights, steps].map((list) =>
    list.filter(Number.isFinite)
  );
  const all = [...cut, ...walked];
  if (all.length === 0) return [0, 1];
  const [low, highest] = [Math.min(...all), Math.max(...all)];
  const needed = low + ABOVE * (Math.max(...walked) - low);
  // A run that begins at the bottom needs all of the cut.
  const high = needed > low + 0.02 * (highest - low)
    ? Math.min(highest, needed)
    : highest;
  const pad = 0.08 * (high - low) || 1;
  return [low - pad, high + pad];
}

/** Pairs of two lists. */
function zipped(a: Float64Array, b: Float64Array): Float64Array {
  return Float64Array.from(
    { length: 2 * a.length },
    (_, k) => (k % 2 === 0 ? a : b)[k >> 1],
  );
}
