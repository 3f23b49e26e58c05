/**
 * What part of a segment lies inside a box.
 *
 * @module
 */

import type { Range } from "../surfaces/surface.ts";

/** A segment's ends, `[x, y, x, y]`. */
export type Segment = readonly [number, number, number, number];

/**
 * The part of a segment inside a box, or nothing. An end that is infinite or
 * not a number has no inside part.
 *
 * Source: Liang and Barsky (1984), "A new concept and method for line
 * clipping", ACM Transactions on Graphics 3(1).
 */
export function clip(
  [ax, ay, bx, by]: Segment,
  [[x0, x1], [y0, y1]]: readonly [Range, Range],
): Segment | undefined {
  const [dx, dy] = [bx - ax, by - ay];
  if (!Number.isFinite(dx) || !Number.isFinite(dy)) return;
  let [from, to] = [0, 1];
  for (
    const [slope, room] of [
      [-dx, ax - x0],
      [dx, x1 - ax],
      [-dy, ay - y0],
      [dy, y1 - ay],
    ]
  ) {
    if (slope === 0) {
      if (room < 0) return;
    } else if (slope < 0) from = Math.max(from, room / slope);
    else to = Math.min(to, room / slope);
  }
  if (from > to) return;
  return [ax + from * dx, ay + from * dy, ax + to * dx, ay + to * dy];
}
