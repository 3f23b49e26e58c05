/**
 * A phase portrait as a still picture.
 *
 * @module
 */

import { chrome } from "../../theme.ts";
import { ticks } from "../../ticks.ts";
import type { Moment } from "../../svg/moment.ts";
import {
  drawAxes,
  drawHeads,
  drawPath,
  drawStar,
  drawStart,
  type Plane,
  stepOf,
  widest,
} from "../../svg/plane.ts";
import { outlineOf, type Sheet } from "../../svg/sheet.ts";
import { drawLines } from "../line/svg.ts";
import type { PhasePortrait } from "./phase_portrait.ts";
import { titlesOf } from "./portrait_words.ts";

/** Draws runs in the plane of position and velocity up to a moment. */
export function drawPhasePortrait(
  sheet: Sheet,
  panel: PhasePortrait,
  { step }: Moment,
): void {
  const { view: [[x0, x1], [y0, y1]], paths, lines } = panel;
  const [across, up] = titlesOf(panel);
  const upward = ticks({ kind: "linear" }, y0, y1);
  const box = {
    left: Math.max(62, 30 + widest(upward)),
    top: 8,
    right: sheet.width - 14,
    bottom: sheet.height - 42,
  };
  const plane: Plane = {
    box,
    at: (x, y) => [
      box.left + (x - x0) / (x1 - x0) * (box.right - box.left),
      box.bottom - (y - y0) / (y1 - y0) * (box.bottom - box.top),
    ],
  };
  drawAxes(sheet, plane, [
    { title: across, ticks: ticks({ kind: "linear" }, x0, x1) },
    { title: up, ticks: upward },
  ], false);
  const [restX, restY] = plane.at(0, 0);
  sheet.shape(
    outlineOf([[box.left, restY], [box.right, restY]]) +
      outlineOf([[restX, box.top], [restX, box.bottom]]),
    { stroke: chrome.grid },
  );
  drawLines(sheet, plane, lines);
  drawStar(sheet, [restX, restY], { radius: 8 });
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
  for (const { path, pixels } of placed) drawStart(sheet, pixels[0], path);
  drawHeads(sheet, plane, placed, { steps: true, stars: [[restX, restY]] });
}
