/**
 * Labels next to the balls, moved apart where they would overlap.
 *
 * @module
 */

import type { Range } from "../surfaces/surface.ts";

/** Room for a line of text, in pixels. */
const LINE = 14;
/** From the ball's middle to its label. */
const ASIDE = 10;
/** Room kept for a label before it moves to the ball's other side. */
const WIDEST = 110;

/** Places labels beside their balls, none above another, all in the box. */
export function spread<T extends { x: number; y: number }>(
  labels: readonly T[],
  [[, right], [top, bottom]]: readonly [Range, Range],
): (T & { flip: boolean })[] {
  const sorted = [...labels].sort((a, b) => a.y - b.y).map((label) => {
    const flip = label.x + WIDEST > right;
    const x = label.x + (flip ? -ASIDE : ASIDE);
    return { ...label, x, y: Math.max(label.y + 4, top + LINE), flip };
  });
  const push = (from: number, to: number, sign: 1 | -1) => {
    const near = Math.abs(sorted[to].x - sorted[from].x) < WIDEST;
    const gap = sign * (sorted[to].y - sorted[from].y);
    if (near && gap < LINE) sorted[to].y = sorted[from].y + sign * LINE;
  };
  for (let k = 1; k < sorted.length; k++) push(k - 1, k, 1);
  const last = sorted.at(-1);
  if (last && last.y > bottom - 4) {
    last.y = bottom - 4;
    for (let k = sorted.length - 1; k > 0; k--) push(k, k - 1, -1);
  }
  return sorted;
}
