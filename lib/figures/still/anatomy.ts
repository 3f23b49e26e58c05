/**
 * A step taken apart, as arrows over level lines. The page draws the live
 * picture with it too.
 *
 * @module
 */

// @ts-types="@types/d3-contour"
import { contours as d3Contours } from "d3-contour";
import { type Anatomy, rowOf } from "../anatomy.ts";
import { heightsAround, windowOf } from "../anatomy_ground.ts";
import { arrowOf } from "../arrow.ts";
import { dashArray } from "../dash.ts";
import { roundStep } from "../ticks.ts";
import { chrome, type Ink, partInks } from "../theme.ts";
import type { Range } from "../../surfaces/surface.ts";
import { heightInk } from "./ink.ts";
import { type Pixel, within } from "./lines.ts";
import { type Label, placeLabels } from "./place_labels.ts";
import { type Axis, drawAxes, type Plane } from "./plane.ts";
import { type Box, outlineOf, type Sheet } from "./sheet.ts";

/** About so many level lines cross the picture. */
const LEVELS = 11;
/** Arrows' heads, in pixels. */
const HEAD = 11;
/** Ways shorter than this, in pixels, are not told apart. */
const NEAR = 3;
/** Arrows shorter than this, in pixels, are not named. */
const SHORT = 9;
const DEGREE = Math.PI / 180;
/** Directions that differ less are one. */
const ALIKE = 3 * DEGREE;
/** Arrows that differ less would hide each other. */
const IN_LINE = 8 * DEGREE;

/** Draws the step that an anatomy shows at a step of the clock. */
export function drawAnatomy(sheet: Sheet, panel: Anatomy, clock: number): void {
  const row = rowOf(panel, clock);
  const plane = planeAround(panel, row, {
    left: 62,
    top: 8,
    right: sheet.width - 10,
    bottom: sheet.height - 42,
  });
  sheet.inside(plane.box, () => {
    drawLevels(sheet, panel, row, plane);
    drawPast(sheet, panel, row, plane);
    drawParts(sheet, panel, row, plane);
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
  const digits = Math.max(0, -Math.floor(Math.log10(step)));
  const ticks = [];
  for (let k = Math.ceil(low / step); k * step <= high; k++) {
    const text = digits > 8
      ? (k * step).toExponential(3)
      : (k * step).toFixed(digits);
    ticks.push({ at: k * step, text: text.replace("-", "−") });
  }
  return { title, ticks };
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
  if (!(high > low)) return;
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

/** An arrow of the picture, with what is written at it. */
interface Part {
  readonly name: string;
  readonly ink: Ink;
  readonly from: Pixel;
  readonly to: Pixel;
  readonly width: number;
  readonly dash?: string;
  /** Where what is named begins, if not at the start. */
  readonly named?: Pixel;
}

function drawParts(
  sheet: Sheet,
  panel: Anatomy,
  row: number,
  { at, box }: Plane,
): void {
  const { points, gradients, gradientPoints = points } = panel;
  const vector = (all: Float32Array): [number, number] => [
    all[2 * row],
    all[2 * row + 1],
  ];
  const plus = ([x, y]: readonly number[], [u, v]: readonly number[]) =>
    at(x + u, y + v);
  const point = vector(points);
  const ahead = vector(gradientPoints);
  const here = at(...point);
  const there = at(...ahead);
  const next = plus(point, vector(panel.taken));
  const carried = plus(point, vector(panel.carried));
  const pushed = plus(ahead, vector(panel.pushes));
  const uncorrected = panel.uncorrected && vector(panel.uncorrected);

  const carries = apart(here, carried);
  const pushes = apart(there, pushed);
  const looks = apart(here, there);
  // On one line arrows would hide each other: one begins where the other ends.
  const inLine = carries && pushes && !looks &&
    Math.abs(sine(here, carried, pushed)) < Math.sin(IN_LINE);
  const parts: Part[] = [];
  const { push, carried: blue, step: black } = partInks;
  const downhill = pushes && steepest(there, pushed, gradients, row);
  if (downhill) {
    const to = downhill;
    const thin = { ink: chrome.text, width: 1.3, dash: "3 3" };
    parts.push({ name: "−∇f", from: there, to, ...thin });
  }
  const plain = uncorrected && plus(point, uncorrected);
  if (plain && apart(next, plain)) {
    const grey = { ink: black, width: 1.6, dash: "7 4" };
    const named = distance(here, plain) > distance(here, next) ? next : here;
    parts.push({ name: "uncorrected", from: here, to: plain, named, ...grey });
  }
  if (carries && pushes) {
    parts.push({ name: "step", from: here, to: next, ink: black, width: 7 });
  }
  if (carries) {
    const name = pushes ? "carried" : "step = carried";
    parts.push({ name, from: here, to: carried, ink: blue, width: 2.8 });
  }
  if (pushes) {
    const name = carries ? "gradient" : "step = gradient";
    const [from, to] = inLine ? [carried, next] : [there, pushed];
    parts.push({ name, from, to, ink: push, width: 2.8 });
  }
  // The sides opposite to the arrows: how they add up to the step.
  if (carries && pushes && !inLine) {
    const sides = [[carried, next], looks ? [] : [pushed, next]];
    sheet.shape(sides.map((side) => outlineOf(side as Pixel[])).join(""), {
      stroke: chrome.text,
      width: 1,
      dash: "2 3",
      opacity: 0.7,
    });
  }
  for (const part of parts) drawArrow(sheet, part);
  const labels = parts.flatMap(({ name, ink, from, to, named }): Label[] => {
    const [line] = within([named ?? from, to], box);
    const seen = line && distance(from, to) > SHORT;
    return seen ? [{ text: name, ink, from: line[0], to: line[1] }] : [];
  });
  if (looks) {
    ring(sheet, there, push, 4);
    const away: Pixel = [2 * there[0] - here[0], 2 * there[1] - here[1]];
    labels.push({ text: "look-ahead", ink: push, from: away, to: there });
  }
  ring(sheet, next, black, 5);
  ball(sheet, here, black);
  const shafts = parts.map(({ from, to }) => [from, to] as const);
  for (const label of placeLabels(labels, { box, shafts })) {
    sheet.words(label.text, label.x, label.y, {
      ink: label.ink,
      halo: chrome.halo,
      bold: true,
      anchor: label.anchor,
    });
  }
}

function distance(a: Pixel, b: Pixel): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1]);
}

function apart(a: Pixel, b: Pixel): boolean {
  return distance(a, b) >= NEAR;
}

/** The sine of the angle at a pixel between the ways to two others. */
function sine(at: Pixel, a: Pixel, b: Pixel): number {
  const [ax, ay, bx, by] = [
    a[0] - at[0],
    a[1] - at[1],
    b[0] - at[0],
    b[1] - at[1],
  ];
  return (ax * by - ay * bx) / (Math.hypot(ax, ay) * Math.hypot(bx, by));
}

/** The way straight down, as long as the push, where that turns away. */
function steepest(
  from: Pixel,
  pushed: Pixel,
  gradients: Float32Array,
  row: number,
): Pixel | undefined {
  // Pixels count downward, heights along the second coordinate upward.
  const [x, y] = [-gradients[2 * row], gradients[2 * row + 1]];
  const size = Math.hypot(x, y);
  const way = [pushed[0] - from[0], pushed[1] - from[1]];
  const length = Math.hypot(way[0], way[1]);
  const cosine = (x * way[0] + y * way[1]) / (size * length);
  if (!(cosine < Math.cos(ALIKE))) return;
  return [from[0] + x / size * length, from[1] + y / size * length];
}

function drawArrow(sheet: Sheet, { from, to, ink, width, dash }: Part): void {
  const arrow = arrowOf(from, to, HEAD + width);
  if (arrow === undefined) return;
  const [shaft, head] = [outlineOf(arrow.shaft), outlineOf(arrow.head, true)];
  if (dash === undefined) {
    const halo = { stroke: chrome.halo, opacity: 0.8 };
    sheet.shape(shaft, { ...halo, width: width + 2.5 });
    sheet.shape(head, { ...halo, width: 2.5 });
  }
  sheet.shape(shaft, { stroke: ink, width, dash });
  sheet.shape(head, { fill: ink });
}

function ball(sheet: Sheet, at: Pixel, ink: Ink): void {
  const dot = outlineOf([at]);
  sheet.shape(dot, { stroke: chrome.halo, width: 15, round: true });
  sheet.shape(dot, { stroke: ink, width: 12, round: true });
}

function ring(sheet: Sheet, at: Pixel, ink: Ink, radius: number): void {
  const dot = outlineOf([at]);
  sheet.shape(dot, { stroke: ink, width: 2 * radius + 2, round: true });
  sheet.shape(dot, { stroke: chrome.halo, width: 2 * radius - 2, round: true });
}
