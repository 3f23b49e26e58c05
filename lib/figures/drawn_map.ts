/**
 * Which parts of a box something is drawn on, to keep words off it.
 *
 * @module
 */

import type { Range } from "../core/surface.ts";
import { clip } from "./clip.ts";

/** A rectangle in pixels. */
export type Rectangle = readonly [
  left: number,
  top: number,
  right: number,
  bottom: number,
];

/** What is drawn in a box. */
export interface DrawnMap {
  /** Adds a line through points, `[n, 2]`; pieces with NaN are left out. */
  line(points: ArrayLike<number>, width: number): void;
  /** Adds a square around a point. */
  spot(x: number, y: number, radius: number): void;
  /** How much of a rectangle is drawn on, in cells; 0 is surely nothing. */
  covered(room: Rectangle): number;
}

/** How wide lines are, and how far marks reach, in pixels. */
export const REACH = { line: 2, dots: 4.5, arrow: 1.2, start: 5, star: 8 };

/** A cell's edge, in pixels. */
const CELL = 2;

/**
 * An empty map of a box, in cells of two pixels. Sums over the cells left of
 * and above each make every question four look-ups.
 *
 * Source: Crow (1984), "Summed-area tables for texture mapping", SIGGRAPH.
 */
export function createDrawnMap(box: readonly [Range, Range]): DrawnMap {
  const [[x0, x1], [y0, y1]] = box;
  const columns = Math.max(1, Math.ceil((x1 - x0) / CELL));
  const rows = Math.max(1, Math.ceil((y1 - y0) / CELL));
  const cells = new Uint8Array(columns * rows);
  let sums: Int32Array | undefined;

  const column = (x: number) =>
    Math.max(0, Math.min(columns - 1, Math.floor((x - x0) / CELL)));
  const row = (y: number) =>
    Math.max(0, Math.min(rows - 1, Math.floor((y - y0) / CELL)));
  const stamp = (x: number, y: number, radius: number) => {
    const [from, to] = [column(x - radius), column(x + radius) + 1];
    const last = row(y + radius);
    for (let k = row(y - radius); k <= last; k++) {
      cells.fill(1, k * columns + from, k * columns + to);
    }
  };

  return {
    line(points, width) {
      sums = undefined;
      let [x, y] = [points[0], points[1]];
      for (let k = 2; k < points.length; k += 2) {
        const [bx, by] = [points[k], points[k + 1]];
        // Most steps of a long path are shorter than anyone sees.
        if (Math.hypot(bx - x, by - y) < CELL / 2 && k + 2 < points.length) {
          continue;
        }
        const inside = clip([x, y, bx, by], box);
        [x, y] = [bx, by];
        if (inside === undefined) continue;
        const [ax, ay, cx, cy] = inside;
        const pieces = Math.ceil(Math.hypot(cx - ax, cy - ay) / CELL) || 1;
        for (let j = 0; j <= pieces; j++) {
          const t = j / pieces;
          stamp(
            ax + t * (cx - ax),
            ay + t * (cy - ay),
            width / 2 + CELL / 2,
          );
        }
      }
    },
    spot(x, y, radius) {
      sums = undefined;
      const inside = x + radius >= x0 && x - radius <= x1 &&
        y + radius >= y0 && y - radius <= y1;
      if (inside) stamp(x, y, radius);
    },
    covered([left, top, right, bottom]) {
      sums ??= summed(cells, columns, rows);
      const wide = columns + 1;
      const [a, b] = [column(left), column(right) + 1];
      const [c, d] = [row(top) * wide, (row(bottom) + 1) * wide];
      return sums[d + b] - sums[d + a] - sums[c + b] + sums[c + a];
    },
  };
}

/** The sums over all cells left of and above each, `[rows + 1, columns + 1]`. */
function summed(
  cells: Uint8Array,
  columns: number,
  rows: number,
): Int32Array {
  const wide = columns + 1;
  const sums = new Int32Array(wide * (rows + 1));
  for (let k = 0; k < rows; k++) {
    let along = 0;
    for (let j = 0; j < columns; j++) {
      along += cells[k * columns + j];
      sums[(k + 1) * wide + j + 1] = sums[k * wide + j + 1] + along;
    }
  }
  return sums;
}
