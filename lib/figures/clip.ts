/**
 * What part of a segment lies inside a box.
 *
 * @module
 */

import type { Range } from "../core/surface.ts";

/** A segment's ends, `[x, y, x, y]`. */
export type Segment = readonly [number, number, number, number];

/** Lines between ends farther than this many boxes could be anywhere. */
const FARTHEST = 1e10;

/**
 * The part of a segment inside a box, or nothing. An end that is infinite or
 * not a number has no inside part; nor have two that are so far away that
 * rounding decides where the line between them is.
 *
 * Source: Liang and Barsky (1984), "A new concept and method for line
 * clipping", ACM Transactions on Graphics 3(1).
 */
export function clip(
  segment: Segment,
  box: readonly [Range, Range],
): Segment | undefined {
  const [ax, ay, bx, by] = segment;
  const [[x0, x1], [y0, y1]] = box;
  const away = (x: number, y: number) =>
    Math.max(Math.abs(x - x0) / (x1 - x0), Math.abs(y - y0) / (y1 - y0));
  const [first, second] = [away(ax, ay), away(bx, by)];
  if (Math.min(first, second) > FARTHEST) return;
  // Shares of the way are exact where they are counted from the nearer end.
  if (first <= second) return fromNearer(segment, box);
  const inside = fromNearer([bx, by, ax, ay], box);
  return inside && [inside[2], inside[3], inside[0], inside[1]];
}

function fromNearer(
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
  // Rounding may leave the box, and the ends are to be exact.
  const x = (t: number) =>
    Math.min(x1, Math.max(x0, t === 1 ? bx : ax + t * dx));
  const y = (t: number) =>
    Math.min(y1, Math.max(y0, t === 1 ? by : ay + t * dy));
  return [x(from), y(from), x(to), y(to)];
}
