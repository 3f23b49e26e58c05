/**
 * A plane with contents of its own as a still picture.
 *
 * @module
 */

import { drawLines } from "../marks/line/svg.ts";
import type { OwnPlane } from "../own_plane.ts";
import { chrome } from "../theme.ts";
import { ticks } from "../ticks.ts";
import type { Moment } from "./moment.ts";
import {
  drawAxes,
  drawHeads,
  drawPath,
  drawStar,
  drawStart,
  framedPlane,
  stepOf,
} from "./plane.ts";
import { outlineOf, type Sheet } from "./sheet.ts";

/** Draws a plane with its own paths up to a moment. */
export function drawOwnPlane(
  sheet: Sheet,
  { titles, view: [[x0, x1], [y0, y1]], paths, lines, stars, zero }: OwnPlane,
  { step }: Moment,
): void {
  const upward = ticks({ kind: "linear" }, y0, y1);
  const plane = framedPlane(sheet, [[x0, x1], [y0, y1]], {
    upward,
    margin: 62,
  });
  const { box } = plane;
  drawAxes(sheet, plane, [
    { title: titles[0], ticks: ticks({ kind: "linear" }, x0, x1) },
    { title: titles[1], ticks: upward },
  ], false);
  if (zero) {
    const [x, y] = plane.at(0, 0);
    sheet.shape(
      outlineOf([[box.left, y], [box.right, y]]) +
        outlineOf([[x, box.top], [x, box.bottom]]),
      { stroke: chrome.grid },
    );
  }
  drawLines(sheet, plane, lines);
  const starred = stars.map(([x, y]) => plane.at(x, y));
  for (const star of starred) drawStar(sheet, star, { radius: 8 });
  const placed = paths.map((path) => ({
    path,
    pixels: Array.from(
      { length: stepOf(path, { step }) + 1 },
      (_, k) => plane.at(path.points[2 * k], path.points[2 * k + 1]),
    ),
  }));
  for (const track of placed) {
    drawPath(sheet, plane, track, { halo: true, steps: true });
  }
  sheet.inside(box, () => {
    for (const { path, pixels } of placed) drawStart(sheet, pixels[0], path);
  });
  drawHeads(sheet, plane, placed, { steps: true, stars: starred });
}
