/**
 * A path laid over a terrain: points of the scene, of which every step has a
 * beginning.
 *
 * @module
 */

import { clip } from "./clip.ts";
import { heightAt, type HeightField } from "./height_field.ts";
import { LIFT } from "./marks/terrain/terrain.ts";

/** A path in a scene. */
export interface DrapedPath {
  /** Coordinates, `[vertices]` each; NaN where the path has a gap. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly z: Float64Array;
  /** The step that ends at or after each vertex, `[vertices]`. */
  readonly steps: Uint32Array;
  /** How many vertices belong to the path up to a step, `[steps + 1]`. */
  readonly ends: Uint32Array;
}

/** Steps shorter than this share of the view are not drawn one by one. */
const NEAR = 1 / 1200;
/** A step is cut into pieces no longer than this many cells of the grid. */
const PIECE = 1.5;
const MOST_PIECES = 24;

/** Where a path floats over a point of the plane; NaN outside the view. */
export function floatingHeight(
  heightField: HeightField,
  x: number,
  y: number,
  lift = LIFT,
): number {
  const [low, high] = heightField.drawn;
  return heightAt(heightField, x, y) + lift * (high - low);
}

/** Lays a path over a terrain. */
export function drapePath(
  heightField: HeightField,
  path: { readonly points: ArrayLike<number> },
): DrapedPath {
  const { view, size } = heightField;
  const [[x0, x1], [y0, y1]] = view;
  const [width, depth] = [x1 - x0, y1 - y0];
  const [x, y, z]: number[][] = [[], [], []];
  const at: number[] = [];
  const last = path.points.length / 2 - 1;
  const ends = new Uint32Array(last + 1);
  let [lastX, lastY] = [NaN, NaN];
  const put = (px: number, py: number, step: number) => {
    x.push(px);
    y.push(py);
    z.push(floatingHeight(heightField, px, py));
    at.push(step);
  };
  for (let k = 0; k <= last; k++) {
    const [px, py] = [path.points[2 * k], path.points[2 * k + 1]];
    if (k === 0) put(px, py, 0);
    else {
      const near = Math.hypot((px - lastX) / width, (py - lastY) / depth) <
        NEAR;
      if (near && k < last) {
        ends[k] = x.length;
        continue;
      }
      const inside = clip([lastX, lastY, px, py], view);
      if (inside) {
        const [ax, ay, bx, by] = inside;
        if (ax !== lastX || ay !== lastY) {
          put(NaN, NaN, k);
          put(ax, ay, k);
        }
        const cells = Math.max(
          Math.abs(bx - ax) / width,
          Math.abs(by - ay) / depth,
        ) * (size - 1);
        const pieces = Math.max(
          1,
          Math.min(MOST_PIECES, Math.ceil(cells / PIECE)),
        );
        for (let i = 1; i <= pieces; i++) {
          const t = i / pieces;
          put(ax + t * (bx - ax), ay + t * (by - ay), k);
        }
      }
    }
    [lastX, lastY] = [px, py];
    ends[k] = x.length;
  }
  return {
    x: Float64Array.from(x),
    y: Float64Array.from(y),
    z: Float64Array.from(z),
    steps: Uint32Array.from(at),
    ends,
  };
}
