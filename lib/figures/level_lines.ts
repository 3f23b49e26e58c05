/**
 * Level lines on a terrain.
 *
 * @module
 */

import { d3Contours } from "./d3_contour.ts";
import { heightAt, type HeightField } from "./height_field.ts";

/** A point of the plane, and a drawn height. */
export type Spot = readonly [x: number, y: number, z: number];

/** The drawn heights are cut into so many slices. */
const SLICES = 14;
/** Lines lie this much above the terrain, of its drawn height. */
const LIFT = 0.006;
/** How far inside the view its edges are drawn, of its width. */
const INSET = 1e-3;

/**
 * Lines at evenly spaced heights, a little above the terrain. Where a line
 * leaves the view or comes to a hole, its height is NaN.
 */
export function levelLines(heightField: HeightField): readonly Spot[][] {
  let lines = known.get(heightField);
  if (lines === undefined) {
    lines = traced(heightField);
    known.set(heightField, lines);
  }
  return lines;
}

/** A still picture and a live one, or two modes, need the same lines. */
const known = new WeakMap<HeightField, Spot[][]>();

function traced(heightField: HeightField): Spot[][] {
  const { size, view: [[x0, x1], [y0, y1]], drawn: [low, high] } = heightField;
  const levels = Array.from(
    { length: SLICES - 1 },
    (_, k) => low + (k + 1) / SLICES * (high - low),
  );
  const lift = LIFT * (high - low);
  return d3Contours().size([size, size]).thresholds(levels)(
    fieldOf(heightField),
  )
    .flatMap(({ coordinates, value }) =>
      coordinates.flat().map((ring) =>
        ring.map(([u, v]): Spot => {
          // The middles of d3's cells are the grid's points; its rings close
          // half a cell outside the view.
          const x = x0 + (u - 0.5) / (size - 1) * (x1 - x0);
          const y = y0 + (v - 0.5) / (size - 1) * (y1 - y0);
          // Along a hole's edge the terrain is higher: no line is there.
          const off = Math.abs(heightAt(heightField, x, y) - value);
          return [x, y, off < lift ? value + lift : NaN];
        })
      )
    );
}

/** The four edges of a terrain, as far above it. */
export function borderLines(heightField: HeightField): Spot[][] {
  const { size, view: [[x0, x1], [y0, y1]], drawn: [low, high] } = heightField;
  const lift = LIFT * (high - low);
  const edge = (at: (share: number) => readonly [number, number]) =>
    Array.from({ length: size }, (_, k): Spot => {
      const [s, t] = at(INSET + k / (size - 1) * (1 - 2 * INSET));
      const [x, y] = [x0 + s * (x1 - x0), y0 + t * (y1 - y0)];
      return [x, y, heightAt(heightField, x, y) + lift];
    });
  return [
    edge((share) => [share, INSET]),
    edge((share) => [share, 1 - INSET]),
    edge((share) => [INSET, share]),
    edge((share) => [1 - INSET, share]),
  ];
}

/** Heights as d3 takes them: what has none lies below every level. */
export function fieldOf({ heights }: HeightField): number[] {
  return Array.from(heights, (z) => Number.isNaN(z) ? -Infinity : z);
}
