/**
 * Level lines as a still picture.
 *
 * @module
 */

import { d3Contours } from "../../d3_contour.ts";
import {
  barOf,
  type Contours,
  lineWidth,
  sharesScale,
  spacing,
} from "./contours.ts";
import { fieldOf } from "../../level_lines.ts";
import type { Contents } from "../../contents.ts";
import { widthOf } from "../../labels.ts";
import { labels, roundStep, ticks } from "../../ticks.ts";
import { chrome } from "../../theme.ts";
import type { Range } from "../../../core/surface.ts";
import { linesIn } from "../line/line.ts";
import { drawLines } from "../line/svg.ts";
import { drawBalls } from "../balls/svg.ts";
import { heightInk, lineInk } from "../../svg/ink.ts";
import { type Pixel, simplified } from "../../svg/lines.ts";
import {
  type Axis,
  drawAxes,
  drawHeads,
  drawParts,
  drawPath,
  drawStar,
  drawStart,
  isInside,
  type Plane,
  stepOf,
  switchedOn,
  widest,
} from "../../svg/plane.ts";
import { type Box, outlineOf, type Sheet } from "../../svg/sheet.ts";
import type { Moment } from "../../svg/moment.ts";

/** How far a simplified level line may be from the true one, in pixels. */
const TOLERANCE = 0.35;
/** Bare level lines have so many colours. */
const BANDS = 8;
/** Labels of level lines keep this far apart, in pixels. */
const APART = 60;

/** Draws level lines, minima and paths. */
export function drawContours(
  sheet: Sheet,
  panel: Contours,
  contents: Contents,
  moment: Moment,
): void {
  const { heightField } = panel;
  const { paths } = contents;
  const scaleBar = barOf(panel);
  const bar = panel.look === "lines"
    ? 0
    : Math.max(74, 30 + widest(scaleBar.marks));
  const plane = contoursPlane(sheet, panel, bar);
  sheet.inside(plane.box, () => drawLevels(sheet, panel, plane));
  drawAxes(sheet, plane, [
    axisOf(heightField.variables[0], heightField.view[0]),
    axisOf(heightField.variables[1], heightField.view[1]),
  ], false);
  if (bar > 0) drawBar(sheet, panel, plane.box, bar);
  const stars = heightField.minima.map(([x, y]) => plane.at(x, y));
  for (const star of stars) drawStar(sheet, star, { radius: 8 });
  const shown = switchedOn(paths, moment).map((path) => ({
    path,
    pixels: Array.from(
      { length: stepOf(path, moment) + 1 },
      (_, k) => plane.at(path.points[2 * k], path.points[2 * k + 1]),
    ),
  }));
  drawBalls(sheet, contents, moment, (x, y) => {
    const at = plane.at(x, y);
    return isInside(at, plane.box) ? at : undefined;
  });
  const marks = { halo: true, steps: true };
  drawLines(sheet, plane, linesIn(contents.lines, "plane"));
  for (const placed of shown) drawPath(sheet, plane, placed, marks);
  sheet.inside(plane.box, () => {
    for (const { path, pixels } of shown) drawStart(sheet, pixels[0], path);
    drawParts(sheet, plane, shown);
  });
  drawHeads(sheet, plane, shown, { steps: true, stars });
}

/** Where the plane lies on a sheet, beside a bar of some width. */
export function contoursPlane(
  { width, height }: Pick<Sheet, "width" | "height">,
  { heightField }: Contours,
  bar = 0,
): Plane {
  return planeOf(heightField.view, {
    left: 48,
    top: 8,
    right: width - 10 - bar,
    bottom: height - 42,
  });
}

/** A view in a box, to one scale where the ranges are alike. */
function planeOf(view: readonly [Range, Range], room: Box): Plane {
  const [[x0, x1], [y0, y1]] = view;
  let [width, height] = [room.right - room.left, room.bottom - room.top];
  if (sharesScale(view)) {
    const scale = Math.min(width / (x1 - x0), height / (y1 - y0));
    [width, height] = [scale * (x1 - x0), scale * (y1 - y0)];
  }
  const left = Math.round((room.left + room.right - width) / 2);
  const top = Math.round((room.top + room.bottom - height) / 2);
  return {
    box: { left, top, right: left + width, bottom: top + height },
    at: (x, y) => [
      left + (x - x0) / (x1 - x0) * width,
      top + (y1 - y) / (y1 - y0) * height,
    ],
  };
}

function axisOf(title: string, [low, high]: Range): Axis {
  return { title, ticks: ticks({ kind: "linear" }, low, high, 7) };
}

function drawLevels(sheet: Sheet, panel: Contours, plane: Plane): void {
  const { heightField: { size, view, drawn: [low, high] }, look } = panel;
  const { start, size: step } = spacing(panel);
  const levels: number[] = [];
  for (let k = 0; start + k * step < high; k++) levels.push(start + k * step);
  const [[x0, x1], [y0, y1]] = view;
  /** From d3's cells, whose middles are the grid's points. */
  const pixel = ([u, v]: number[]): Pixel =>
    plane.at(
      x0 + (u - 0.5) / (size - 1) * (x1 - x0),
      y0 + (v - 0.5) / (size - 1) * (y1 - y0),
    );
  const regions = d3Contours().size([size, size])
    .thresholds(
      look === "lines" ? levels : [
        low,
        ...levels.slice(
          levels[0] <= low ? 1 : 0,
        ),
      ],
    )(fieldOf(panel.heightField));
  const width = lineWidth(panel);
  const line = { stroke: chrome.contour, width };
  const bands: string[] = Array(BANDS).fill("");
  const texts = labels(regions.map(({ value }) => value));
  const taken: Pixel[] = [];
  regions.forEach(({ coordinates, value }, k) => {
    const rings = coordinates.flat().map((ring) =>
      simplified(ring.map(pixel), TOLERANCE)
    );
    const outline = rings.map((ring) => outlineOf(ring, true)).join("");
    if (look === "lines") {
      bands[Math.floor((value - low) / (high - low) * BANDS)] += outline;
      return;
    }
    const middle = ((regions[k + 1]?.value ?? high) + value) / 2;
    const fill = heightInk((middle - low) / (high - low));
    if (look === "filled" || k === 0) {
      sheet.shape(outline, { fill, ...line });
      return;
    }
    sheet.shape(outline, { fill, ...line, dash: "6 4" });
    for (const ring of rings) {
      labelRing(sheet, ring, texts[k], plane.box, taken);
    }
  });
  bands.forEach((outlines, k) =>
    sheet.shape(outlines, { stroke: lineInk((k + 0.5) / BANDS), width })
  );
}

/** Writes the height beside a level line, where there is room. */
function labelRing(
  sheet: Sheet,
  ring: readonly Pixel[],
  text: string,
  box: Box,
  taken: Pixel[],
): void {
  const [far, near] = [28, 10];
  for (let k = 1; k < ring.length; k++) {
    const [[ax, ay], [bx, by]] = [ring[k - 1], ring[k]];
    const [x, y] = [(ax + bx) / 2, (ay + by) / 2];
    const inside = x > box.left + far && x < box.right - far &&
      y > box.top + near && y < box.bottom - near;
    if (!inside || Math.hypot(bx - ax, by - ay) < 4) continue;
    if (taken.some(([u, v]) => Math.hypot(x - u, y - v) < APART)) continue;
    taken.push([x, y]);
    const angle = Math.atan((ay - by) / (bx - ax || 1e-9)) * 180 / Math.PI;
    sheet.words(text, x, y + 3, {
      ink: chrome.text,
      halo: chrome.halo,
      turned: Math.round(angle),
    });
    return;
  }
}

/** Which colour is which height. */
function drawBar(
  sheet: Sheet,
  panel: Contours,
  box: Box,
  room: number,
): void {
  const { title, marks } = barOf(panel);
  const { drawn: [low, high] } = panel.heightField;
  const [left, width] = [sheet.width - room + 2, 10];
  const [top, bottom] = [box.top + 0.05 * (box.bottom - box.top), box.bottom];
  const bands = roundStep(1, 12);
  for (let share = 0; share < 1 - bands / 2; share += bands) {
    const [y, upper] = [share, share + bands].map((s) =>
      bottom - s * (bottom - top)
    );
    sheet.shape(
      outlineOf([[left, y], [left, upper], [left + width, upper], [
        left + width,
        y,
      ]], true),
      { fill: heightInk(share + bands / 2) },
    );
  }
  const ink = chrome.text;
  const half = widthOf(title) / 2;
  const middle = Math.min(left + width / 2, sheet.width - half);
  sheet.words(title, middle, top - 8, { ink });
  for (const { at, text } of marks) {
    const y = bottom - (at - low) / (high - low) * (bottom - top);
    sheet.words(text, left + width + 6, y + 4, { ink, anchor: "start" });
  }
}
