/**
 * Many balls, rolling at once: an optimizer a colour.
 *
 * @module
 */

import { descendMany, type Tracks } from "../../../analysis/many.ts";
import {
  checkArguments,
  checkOptions,
  count,
  finite,
  unexpected,
} from "../../../core/arguments.ts";
import { anOptimizer } from "../../../core/kinds.ts";
import { isList } from "../../../core/recognize.ts";
import { checkPlane } from "../../option_kinds.ts";
import {
  build,
  type Description,
  descriptionOf,
} from "../../../frameworks/description.ts";
import type { Optimizer } from "../../../core/optimizer.ts";
import { surfaceFrom } from "../../../surfaces/revived.ts";
import type { Range, Surface } from "../../../core/surface.ts";
import { type Stroke, strokeOf } from "../../theme.ts";

/** Where balls start, and how long they roll. */
export interface BallsOptions {
  /** The starts, `[count, 2]`: {@linkcode gridOfStarts} and its relatives. */
  readonly starts: readonly ArrayLike<number>[];
  /** Steps of each ball. */
  readonly steps: number;
}

/**
 * The shapes of balls. Plotly's scenes draw shapes as letters, and more than
 * these are missing from many fonts.
 */
export const ballShapes: readonly BallShape[] = [
  "circle",
  "square",
  "diamond",
];

/** The shape of a ball. */
export type BallShape = "circle" | "square" | "diamond";

/** The balls of one optimizer. */
export interface Swarm {
  /** The optimizer's name. */
  readonly name: string;
  /** Its colour; balls have no dash. */
  readonly stroke: Stroke;
  /** The shape of its balls. */
  readonly shape: BallShape;
  /** The rule, where a page can run it. */
  readonly rule?: Description;
  /** Else what it did: points ball by ball, `[count, rows, 2]`. */
  readonly tracks?: Tracks;
}

/** Many balls of several optimizers, from the same starts. */
export interface Balls {
  /** Tells marks apart. */
  readonly kind: "balls";
  /** The starts, `[count, 2]`. */
  readonly starts: Float32Array;
  /** Steps of each ball. */
  readonly steps: number;
  /** Computes the surface, where it can travel. */
  readonly source?: string;
  /** The balls, an optimizer each. */
  readonly swarms: readonly Swarm[];
}

/** More rows than this are more than memory should hold, or a page carry. */
const MOST_ROWS = { computed: 2000, carried: 400 };
/** Carried points are this fine, of the unit of their size. */
const FINENESS = 2 ** -14;

/**
 * Many balls for a figure: every optimizer starts from every start. They are
 * shown in every terrain and contour panel of the figure, by its one clock.
 *
 * A page computes the paths itself where the optimizers are the catalogue's
 * and the surface's formula can travel; else it carries them, rounded.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert/equals";
 * import { adam, bowl, gradientDescent, gridOfStarts } from "downhill";
 * import { balls, contours, figure } from "downhill/figures";
 *
 * const rules = [gradientDescent(), adam({ learningRate: 0.01 })];
 * const starts = gridOfStarts([[-1, 1], [-1, 1]], { columns: 10 });
 * const many = balls(bowl, rules, { starts, steps: 1000 });
 * const picture = figure([contours(bowl), many], {
 *   caption: "A hundred balls each.",
 *   alt: "Two clouds of balls that shrink to the middle.",
 * });
 * assertEquals(picture.balls[0].swarms.length, 2);
 * ```
 *
 * @throws {RangeError} If the surface has not two variables, there is no start,
 * or one is not two finite numbers.
 */
export function balls(
  surface: Surface,
  optimizers: readonly Optimizer[],
  options: BallsOptions,
): Balls {
  checkPlane(surface);
  checkOptions(options, { starts: 0, steps: 0 }, {
    example: "{ starts, steps: 100 }",
  });
  const { starts, steps } = options;
  checkArguments({ steps }, count);
  if (!Array.isArray(optimizers)) {
    const expected = "a list of optimizers";
    throw unexpected("optimizers", { expected, found: optimizers });
  }
  optimizers.forEach((optimizer, k) =>
    checkArguments({ [`optimizers[${k}]`]: optimizer }, anOptimizer)
  );
  if (!Array.isArray(starts)) {
    throw unexpected("starts", { expected: "a list of points", found: starts });
  }
  if (starts.length === 0) {
    throw new RangeError("Expected starts to hold a point but found none");
  }
  const flat = Float32Array.from(starts.flatMap((start, k) => {
    if (!isList(start) || start.length !== 2) {
      const expected = "2 coordinates";
      throw unexpected(`starts[${k}]`, { expected, found: start });
    }
    const [x, y] = Array.from(start);
    checkArguments({ [`starts[${k}][0]`]: x, [`starts[${k}][1]`]: y }, finite);
    return [x, y];
  }));
  const { source } = surface;
  const swarms = optimizers.map((optimizer, k): Swarm => {
    const { name } = optimizer;
    const rule = source === undefined ? undefined : descriptionOf(optimizer);
    const stroke = strokeOf(name, optimizer.origin?.rule);
    const look = { name, stroke, shape: shapeOf(k) };
    if (rule !== undefined) return { ...look, rule };
    const stride = strideOf(steps, MOST_ROWS.carried);
    const many = { starts: flat, steps, stride };
    return { ...look, tracks: packed(descendMany(surface, optimizer, many)) };
  });
  const computed = swarms.some(({ rule }) => rule !== undefined);
  return {
    kind: "balls",
    starts: flat,
    steps,
    source: computed ? source : undefined,
    swarms,
  };
}

function strideOf(steps: number, rows: number): number {
  return Math.max(1, Math.ceil(steps / rows));
}

/** The shape of a figure's k-th swarm. */
export function shapeOf(k: number): BallShape {
  return ballShapes[k % ballShapes.length];
}

const known = new WeakMap<Swarm, Tracks>();

/** The tracks of a swarm: computed, or unpacked, when first asked for. */
export function tracksOf(balls: Balls, swarm: Swarm): Tracks {
  let found = known.get(swarm);
  if (found !== undefined) return found;
  const { starts, steps, source } = balls;
  const { rule, tracks } = swarm;
  if (rule !== undefined && source !== undefined) {
    const surface = surfaceFrom({ name: "f", variables: ["x", "y"], source });
    const stride = strideOf(steps, MOST_ROWS.computed);
    found = descendMany(surface, build(rule), { starts, steps, stride });
  } else {
    const { points, count } = tracks!;
    const rows = points.length / 2 / count;
    found = { ...tracks!, points: transposed(points, rows) };
  }
  known.set(swarm, found);
  return found;
}

/** Tracks as a page carries them: ball by ball, rounded, so that they pack. */
function packed(tracks: Tracks): Tracks {
  const { points, count } = tracks;
  // By the starts: a ball that flies off must not make the others' unit coarse.
  const size = points.subarray(0, 2 * count)
    .reduce((most, x) => Math.max(most, Math.abs(x) || 0), 0);
  const unit = FINENESS * 2 ** Math.ceil(Math.log2(size || 1));
  const rounded = Number.isFinite(unit)
    ? points.map((x) => Math.round(x / unit) * unit)
    : points;
  return { ...tracks, points: transposed(rounded, count) };
}

/** Columns become rows, of a table of pairs with so many columns. */
function transposed(pairs: Float32Array, columns: number): Float32Array {
  const rows = pairs.length / 2 / columns;
  const out = new Float32Array(pairs.length);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const [from, to] = [row * columns + column, column * rows + row];
      out[2 * to] = pairs[2 * from];
      out[2 * to + 1] = pairs[2 * from + 1];
    }
  }
  return out;
}

/** How many balls of a swarm are outside a view at its last step. */
export function countOutside(
  { points, count }: Tracks,
  [[x0, x1], [y0, y1]]: readonly Range[],
): number {
  let outside = 0;
  for (let k = points.length - 2 * count; k < points.length; k += 2) {
    const [x, y] = [points[k], points[k + 1]];
    if (!(x >= x0 && x <= x1 && y >= y0 && y <= y1)) outside++;
  }
  return outside;
}
