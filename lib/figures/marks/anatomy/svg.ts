/**
 * A step taken apart, as arrows over level lines. The page draws the live
 * picture with it too.
 *
 * @module
 */

import { d3Contours } from "../../d3_contour.ts";
import { type Anatomy, rowOf } from "./anatomy.ts";
import { heightsAround, windowOf } from "./anatomy_heights.ts";
import { dashArray } from "../../dash.ts";
import { labels, roundStep } from "../../ticks.ts";
import { chrome } from "../../theme.ts";
import type { Range } from "../../../core/surface.ts";
import { drawArrows } from "./svg_arrows.ts";
import { heightInk } from "../../svg/ink.ts";
import { type Pixel, within } from "../../svg/lines.ts";
import { type Axis, drawAxes, type Plane } from "../../svg/plane.ts";
import { type Box, outlineOf, type Sheet } from "../../svg/sheet.ts";

/** Beyond these, numbers are written with powers of ten. */
const [MOST_DECIMALS, LARGEST] = [6, 1e5];

/** About so many level lines cross the picture. */
const LEVELS = 11;
/** Draws the step that an anatomy shows at a step of the clock. */
export function drawAnatomy(sheet: Sheet, panel: Anatomy, clock: number): void {
  const row = rowOf(panel, clock);
  const plane = planeAround(panel, row, {
    left: 70,
    top: 8,
    right: sheet.width - 10,
    bottom: sheet.height - 42,
  });
  sheet.inside(plane.box, () => {
    drawLevels(sheet, panel, row, plane);
    drawPast(sheet, panel, row, plane);
    drawArrows(sheet, panel, row, plane);
  });
  const [across, up] = plane.view;
  drawAxes(sheet, plane, [
    axisOf(panel.variables[0], across),
    axisOf(panel.variables[1], up),
  ], false);
}

/** A plane, and the part of it that is shown. */
interface Shown extends Plane {
  readonly view: readonly [Range, Range];
}

/** A window fills its box: what is longer shows more. */
function planeAround({ windows }: Anatomy, row: number, box: Box): Shown {
  const [width, height] = [box.right - box.left, box.bottom - box.top];
  const least = Math.min(width, height);
  const number = Math.floor(row / windows.stride);
  const view = windowOf(windows, number, [width / least, height / least]);
  const [[x0, x1], [y0, y1]] = view;
  return {
    box,
    view,
    at: (x, y) => [
      box.left + (x - x0) / (x1 - x0) * width,
      box.top + (y1 - y) / (y1 - y0) * height,
    ],
  };
}

/** Ticks with as many digits as tell them apart. */
function axisOf(title: string, [low, high]: Range): Axis {
  const step = roundStep(high - low, 5);
  const places: number[] = [];
  for (let k = Math.ceil(low / step); k * step <= high; k++) {
    places.push(k * step);
  }
  const digits = Math.max(0, -Math.floor(Math.log10(step)));
  const small = digits <= MOST_DECIMALS && Math.max(-low, high) < LARGEST;
  const texts = small
    ? places.map((at) => at.toFixed(digits).replace("-", "−"))
    : labels(places);
  return { title, ticks: places.map((at, k) => ({ at, text: texts[k] })) };
}

function drawLevels(
  sheet: Sheet,
  panel: Anatomy,
  row: number,
  { at, view }: Shown,
): void {
  const around = heightsAround(panel, row, view);
  const { size: [columns, rows], view: [[x0, x1], [y0, y1]] } = around;
  let [low, high] = [Infinity, -Infinity];
  for (const z of around.values) {
    if (!Number.isFinite(z)) continue;
    low = Math.min(low, z);
    high = Math.max(high, z);
  }
  if (!(high > low)) {
    const [[left, right], [bottom, top]] = view;
    const corners = [[left, bottom], [left, top], [right, top], [
      right,
      bottom,
    ]];
    const outline = outlineOf(corners.map(([x, y]) => at(x, y)), true);
    if (high === low) sheet.shape(outline, { fill: heightInk(0.5) });
    return;
  }
  const step = roundStep(high - low, LEVELS);
  const levels = [low];
  for (let k = Math.floor(low / step) + 1; k * step < high; k++) {
    levels.push(k * step);
  }
  const values = around.values.map((z) =>
    Number.isNaN(z) ? low : Math.min(high, Math.max(low, z))
  );
  const pixel = ([u, v]: number[]): Pixel =>
    at(
      x0 + (u - 0.5) / (columns - 1) * (x1 - x0),
      y0 + (v - 0.5) / (rows - 1) * (y1 - y0),
    );
  const bands = d3Contours().size([columns, rows]).thresholds(levels)(values);
  bands.forEach(({ coordinates, value }, k) => {
    const middle = ((bands[k + 1]?.value ?? high) + value) / 2;
    const rings = coordinates.flat().map((ring) =>
      outlineOf(ring.map(pixel), true)
    );
    sheet.shape(rings.join(""), {
      fill: heightInk((middle - low) / (high - low)),
      stroke: chrome.contour,
      width: 0.6,
    });
  });
}

/** The path that led here. */
function drawPast(
  sheet: Sheet,
  { points, stroke }: Anatomy,
  row: number,
  { at, box }: Plane,
): void {
  const pixels = Array.from(
    { length: row + 1 },
    (_, k): Pixel => at(points[2 * k], points[2 * k + 1]),
  );
  for (const line of within(pixels, box)) {
    sheet.shape(outlineOf(line), {
      stroke: stroke.ink,
      width: 1.5,
      dash: dashArray(stroke.dash),
      opacity: 0.7,
    });
  }
  const dots = pixels.slice(0, -1).map((pixel) => outlineOf([pixel])).join("");
  sheet.shape(dots, {
    stroke: stroke.ink,
    width: 4.5,
    round: true,
    opacity: 0.7,
  });
}
