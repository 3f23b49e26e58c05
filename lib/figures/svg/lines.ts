/**
 * Lines as short as they can be said.
 *
 * @module
 */

import { clip } from "../clip.ts";
import type { Box } from "./sheet.ts";

/** A place on the sheet, in pixels. */
export type Pixel = readonly [x: number, y: number];

/**
 * The parts of a line that lie in a box, where both ends of a piece are
 * finite.
 */
export function within(points: readonly Pixel[], box: Box): Pixel[][] {
  const lines: Pixel[][] = [];
  const ranges = [[box.left, box.right], [box.top, box.bottom]] as const;
  for (let k = 1; k < points.length; k++) {
    const inside = clip([...points[k - 1], ...points[k]], ranges);
    if (inside === undefined) continue;
    const [ax, ay, bx, by] = inside;
    const end = lines.at(-1)?.at(-1);
    if (end === undefined || end[0] !== ax || end[1] !== ay) {
      lines.push([[ax, ay]]);
    }
    lines.at(-1)!.push([bx, by]);
  }
  return lines;
}

/**
 * A line with fewer points, nowhere farther than a tolerance from the old one.
 *
 * Source: Douglas and Peucker (1973), "Algorithms for the reduction of the
 * number of points required to represent a digitized line or its caricature",
 * Cartographica 10(2).
 */
export function simplified(
  points: readonly Pixel[],
  tolerance: number,
): Pixel[] {
  if (points.length < 3) return [...points];
  const kept = new Uint8Array(points.length);
  kept[0] = kept[points.length - 1] = 1;
  const spans: [number, number][] = [[0, points.length - 1]];
  for (let span = spans.pop(); span !== undefined; span = spans.pop()) {
    const [from, to] = span;
    let [worst, farthest] = [tolerance, 0];
    for (let k = from + 1; k < to; k++) {
      const distance = toSegment(points[k], points[from], points[to]);
      if (distance > worst) [worst, farthest] = [distance, k];
    }
    if (farthest === 0) continue;
    kept[farthest] = 1;
    spans.push([from, farthest], [farthest, to]);
  }
  return points.filter((_, k) => kept[k] === 1);
}

function toSegment([x, y]: Pixel, [ax, ay]: Pixel, [bx, by]: Pixel): number {
  const [dx, dy] = [bx - ax, by - ay];
  const squared = dx * dx + dy * dy;
  const along = squared === 0
    ? 0
    : Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / squared));
  return Math.hypot(x - ax - along * dx, y - ay - along * dy);
}
