/**
 * Where a surface is level: its minima, maxima and saddle points in view.
 *
 * @module
 */

import { checkArguments, checkOptions } from "../core/arguments.ts";
import { aSurface } from "../core/kinds.ts";
import { eigenvalues } from "../surfaces/eigenvalues.ts";
import { several, viewOf } from "../surfaces/grid.ts";
import type { Range, Surface } from "../core/surface.ts";
import { hessianOf } from "./hessian.ts";
import { isKink } from "./kink.ts";
import { kindOf, type StationaryKind } from "./kind.ts";
import { lattice } from "./lattice.ts";
import { newton, norm } from "./newton.ts";

/** A point where the gradient is zero. Plain data. */
export interface StationaryPoint {
  /** Its coordinates, `[dimension]`. */
  readonly point: readonly number[];
  /** The height there. */
  readonly value: number;
  /**
   * - `"minimum"`, `"maximum"`, `"saddle"`: by the signs of the eigenvalues,
   *   or, where one is zero, by the heights around the point;
   * - `"degenerate"`: neither decides, as along the floor of a valley.
   */
  readonly kind: StationaryKind;
  /** The Hessian's eigenvalues, ascending, `[dimension]`. */
  readonly eigenvalues: readonly number[];
  /** How long the gradient still is. */
  readonly gradientNorm: number;
}

/** Where level points are sought, and how finely. */
export interface StationaryOptions {
  /** The part of the plane. Default: the surface's own view. */
  readonly view?: readonly Range[];
  /**
   * Newton starts along each axis. Default: 31 for two variables, fewer for
   * more.
   */
  readonly starts?: number;
}

const NAMES: Readonly<Record<keyof StationaryOptions, true>> = {
  view: true,
  starts: true,
};

/** Starts altogether, by default. */
const STARTS = 961;

/** Level points nearer than this share of the view are one. */
const SAME = 1e-5;

/**
 * The points in view where the gradient is zero, and what they are, lowest
 * first.
 *
 * Newton's method seeks a zero of the gradient from each point of a lattice. A
 * point counts once Newton's next step there is nothing beside the view, so a
 * plain that is merely flat does not. Kinks, where there is no gradient, are
 * not level and not found: neither the floor of `abs(x) + y^2` nor the ridge of
 * a `min`. Finer features than the lattice may be missed.
 *
 * @example A hill pass between two hollows
 * ```ts
 * import { assertEquals } from "@std/assert/equals";
 * import { stationaryPoints, surface } from "downhill";
 *
 * const wells = surface("(x^2 - 1)^2 + y^2", { view: [[-2, 2], [-1, 1]] });
 * const found = stationaryPoints(wells);
 * assertEquals(found.map(({ kind }) => kind), ["minimum", "minimum", "saddle"]);
 * assertEquals(found[2].value, 1);
 * ```
 *
 * @param surface Any surface.
 * @param options Where, and how finely.
 * @returns The level points, lowest first.
 * @throws {RangeError} If there is no view, or an option is out of its range.
 */
export function stationaryPoints(
  surface: Surface,
  options: StationaryOptions = {},
): StationaryPoint[] {
  checkArguments({ surface }, aSurface);
  checkOptions(options, NAMES);
  const view = viewOf(surface, options.view);
  const starts = options.starts ?? Math.max(
    2,
    Math.floor(STARTS ** (1 / view.length) + 1e-9),
  );
  checkArguments({ starts }, several);
  const widths = view.map(([low, high]) => high - low);
  const found: Float64Array[] = [];
  for (const start of lattice(view, starts)) {
    const point = newton(surface, start, widths);
    if (!point || !within(point, view, widths)) continue;
    const near = (other: Float64Array) =>
      other.every((x, i) => Math.abs(x - point[i]) < SAME * widths[i]);
    if (found.some(near) || isKink(surface, point, widths)) continue;
    found.push(point);
  }
  return found.map((point) => described(surface, point, widths))
    .sort((a, b) => a.value - b.value || before(a.point, b.point));
}

/** What is known of a level point. */
function described(
  surface: Surface,
  point: Float64Array,
  widths: readonly number[],
): StationaryPoint {
  const found = eigenvalues(hessianOf(surface, point));
  return {
    point: [...point],
    value: surface.value(point),
    kind: kindOf(surface, point, { eigenvalues: found, widths }),
    eigenvalues: [...found],
    gradientNorm: norm(surface.gradient(point)),
  };
}

function within(
  point: Float64Array,
  view: readonly Range[],
  widths: readonly number[],
): boolean {
  return point.every((x, i) =>
    x >= view[i][0] - SAME * widths[i] && x <= view[i][1] + SAME * widths[i]
  );
}

/** Points of one height from left to right, so that the order is settled. */
function before(a: readonly number[], b: readonly number[]): number {
  const i = a.findIndex((x, k) => x !== b[k]);
  return i < 0 ? 0 : a[i] - b[i];
}
