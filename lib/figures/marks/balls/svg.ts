/**
 * Many balls on a still picture.
 *
 * @module
 */

import { type Balls, type BallShape, tracksOf } from "./balls.ts";
import type { Contents } from "../../contents.ts";
import { chrome } from "../../theme.ts";
import type { Pixel } from "../../svg/lines.ts";
import { outlineOf, type Sheet } from "../../svg/sheet.ts";
import type { Moment } from "../../svg/moment.ts";

/** The corners of balls, from their middle, in pixels. */
const corners: Readonly<Record<BallShape, readonly Pixel[]>> = {
  circle: Array.from({ length: 12 }, (_, k): Pixel => {
    const angle = 2 * Math.PI * k / 12;
    return [3.2 * Math.cos(angle), 3.2 * Math.sin(angle)];
  }),
  square: [[-2.8, -2.8], [2.8, -2.8], [2.8, 2.8], [-2.8, 2.8]],
  diamond: [[0, -4], [4, 0], [0, 4], [-4, 0]],
};

/** Draws a figure's balls where `place` finds them on the sheet. */
export function drawBalls(
  sheet: Sheet,
  { balls, paths }: Contents,
  moment: Moment,
  place: (x: number, y: number) => Pixel | undefined,
): void {
  balls.flatMap((mark) => mark.swarms.map((swarm) => [mark, swarm] as const))
    .forEach(([mark, swarm], k) => {
      if (moment.on?.[paths.length + k] === false) return;
      const { points, count, stride } = tracksOf(mark, swarm);
      const from = 2 * count * rowAt(mark, stride, moment);
      const outlines: string[] = [];
      for (let i = from; i < from + 2 * count; i += 2) {
        const at = place(points[i], points[i + 1]);
        if (at === undefined) continue;
        const ring = corners[swarm.shape].map((
          [x, y],
        ): Pixel => [at[0] + x, at[1] + y]);
        outlines.push(outlineOf(ring, true));
      }
      const all = outlines.join("");
      sheet.shape(all, { stroke: chrome.halo, width: 1.6 });
      sheet.shape(all, { fill: swarm.stroke.ink });
    });
}

/** The row of the tracks at a moment. */
function rowAt({ steps }: Balls, stride: number, { step }: Moment): number {
  return Math.floor(Math.min(step ?? steps, steps) / stride);
}
