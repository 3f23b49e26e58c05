/**
 * What paths walk on: the heights of a surface as drawn, and its minima.
 *
 * @module
 */

import { axis, drawnHeights, valueGrid, viewOf } from "../surfaces/grid.ts";
import type { Scale } from "../surfaces/scale.ts";
import { shownFormula } from "../surfaces/shown_formula.ts";
import { optional, type Schema, wholeNumber } from "../core/arguments.ts";
import type { Range, Surface } from "../core/surface.ts";
import { checkPlane, scaleKind, view } from "./option_kinds.ts";

/** What part of the plane is shown, how finely, and how heights are drawn. */
export interface HeightFieldOptions {
  /** The part of the plane. Default: the surface's own view. */
  readonly view?: readonly [Range, Range];
  /** Points along each axis, from 2 to 1001. `@default 101` */
  readonly size?: number;
  /** How heights are drawn. `@default "linear"` */
  readonly scale?: Scale["kind"];
}

/** Heights over a part of the plane, and what is marked there. */
export interface HeightField {
  /** The surface's name. */
  readonly surface: string;
  /** The names of the two coordinates. */
  readonly variables: readonly [string, string];
  /** Its equation in TeX, if it has a short one. */
  readonly tex?: string;
  /** The part of the plane. */
  readonly view: readonly [Range, Range];
  /** Points along each axis. */
  readonly size: number;
  /** How heights are drawn. */
  readonly scale: Scale;
  /**
   * The heights as drawn, one row for each value of the second coordinate,
   * `[size, size]`; NaN where there is none.
   */
  readonly heights: Float32Array;
  /** The lowest and the highest drawn height; apart from each other. */
  readonly drawn: Range;
  /** The minima in view, to be marked with a star. */
  readonly minima: readonly (readonly number[])[];
}

/** Points along an axis: enough for a cell, and no more than a page bears. */
const gridSize = wholeNumber(2, 1001);

/** What the options of height fields may be; marks on them add theirs. */
export const heightFieldSchema: Schema<HeightFieldOptions> = {
  view: [undefined, optional(view)],
  size: [101, gridSize],
  scale: ["linear", scaleKind],
};

/** The largest number of float32. */
const LARGEST = 3.4e38;

/**
 * Prepares a surface for drawing.
 *
 * @throws {RangeError} If the surface has not two variables, the view is not
 * two ascending ranges of finite numbers, or no height in it can be drawn.
 */
export function heightFieldOf(
  surface: Surface,
  options: HeightFieldOptions = {},
): HeightField {
  checkPlane(surface);
  const grid = valueGrid(surface, {
    view: options.view,
    columns: options.size ?? 101,
    scale: options.scale,
  });
  // What float32 does not hold cannot be drawn, and is a hole like the rest.
  const heights = Float32Array.from(
    drawnHeights(grid),
    (height) => Number.isFinite(height) ? height : NaN,
  );
  if (!hasCell(heights, grid.x.length)) {
    const found = grid.holes === heights.length
      ? "no finite one"
      : grid.highest > LARGEST
      ? `heights up to ${grid.highest}; scale "log" or "symlog" may draw them`
      : `none by scale "${grid.scale.kind}"`;
    throw new RangeError(
      `Expected surface ${surface.name} to have heights in view that can be ` +
        `drawn but found ${found}`,
    );
  }
  const [[x0, x1], [y0, y1]] = viewOf(surface, options.view);
  const tex = shownFormula(surface, { numbers: true });
  return {
    surface: surface.name,
    variables: [surface.variables[0], surface.variables[1]],
    ...(tex !== undefined && { tex }),
    view: [[x0, x1], [y0, y1]],
    size: grid.x.length,
    scale: grid.scale,
    heights,
    drawn: extentOf(heights),
    minima: (surface.minima ?? []).map((minimum) => minimum.point)
      .filter(([x, y]) => x >= x0 && x <= x1 && y >= y0 && y <= y1),
  };
}

/** Whether four neighbours have heights, so that there is something to see. */
function hasCell(heights: Float32Array, size: number): boolean {
  const has = (at: number) => !Number.isNaN(heights[at]);
  return heights.some((_, at) =>
    at % size < size - 1 && at + size < heights.length &&
    has(at) && has(at + 1) && has(at + size) && has(at + size + 1)
  );
}

/** The lowest and the highest finite number, a little apart if they are one. */
function extentOf(heights: Float32Array): Range {
  let [low, high] = [Infinity, -Infinity];
  for (const height of heights) {
    if (!Number.isFinite(height)) continue;
    if (height < low) low = height;
    if (height > high) high = height;
  }
  if (low > high) return [-1, 1];
  const apart = high > low ? 0 : Math.abs(low) * 0.1 || 1;
  return [low - apart, high + apart];
}

/**
 * The drawn height over a point of the plane, on the triangles between the
 * grid's points; NaN outside the view and over holes. Of the two ways to cut a
 * cell into triangles the higher one counts, so that a path lies on either.
 */
export function heightAt(
  heightField: HeightField,
  x: number,
  y: number,
): number {
  const { size, heights, view: [[x0, x1], [y0, y1]] } = heightField;
  const u = (x - x0) / (x1 - x0) * (size - 1);
  const v = (y - y0) / (y1 - y0) * (size - 1);
  if (!(u >= 0 && v >= 0 && u <= size - 1 && v <= size - 1)) return NaN;
  const column = Math.min(size - 2, Math.floor(u));
  const row = Math.min(size - 2, Math.floor(v));
  const [s, t] = [u - column, v - row];
  const at = row * size + column;
  const a = heights[at];
  const b = heights[at + 1];
  const c = heights[at + size];
  const d = heights[at + size + 1];
  const rising = s > t
    ? a + s * (b - a) + t * (d - b)
    : a + t * (c - a) + s * (d - c);
  const falling = s + t < 1
    ? a + s * (b - a) + t * (c - a)
    : d + (1 - s) * (c - d) + (1 - t) * (b - d);
  return Math.max(rising, falling);
}

/** The drawn heights as Plotly takes them: axes, and an array for each row. */
export function traceOf({ view, size, heights }: HeightField): {
  x: Float64Array;
  y: Float64Array;
  z: Float32Array[];
} {
  return {
    x: axis(view[0], size),
    y: axis(view[1], size),
    z: Array.from(
      { length: size },
      (_, row) => heights.subarray(row * size, (row + 1) * size),
    ),
  };
}

/** What is drawn of which surface, in words. */
export function surfaceWords(
  { surface, variables: [x, y] }: HeightField,
): string {
  return `${surface} over ${x} and ${y}`;
}
