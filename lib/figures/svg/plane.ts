/**
 * A plane on a sheet: where its points are, its axes, and the paths in it.
 *
 * @module
 */

import { type Arrow, arrowOf } from "../arrow.ts";
import { dashArray } from "../dash.ts";
import { clearNames } from "../clear_names.ts";
import { createDrawnMap, type DrawnMap, REACH } from "../drawn_map.ts";
import { shortened, widthOf } from "../labels.ts";
import type { Path } from "../marks/path/path.ts";
import {
  PART_DASH,
  PART_WIDTH,
  type PartMarks,
  partMarks,
  RING,
} from "../marks/path/path_parts.ts";
import type { Tick } from "../ticks.ts";
import { chrome, partInks } from "../theme.ts";
import { type Pixel, simplified, within } from "./lines.ts";
import type { Range } from "../../core/surface.ts";
import { type Box, outlineOf, type Sheet } from "./sheet.ts";
import type { Moment } from "./moment.ts";

/** A plane on a sheet. */
export interface Plane {
  /** Where it lies. */
  readonly box: Box;
  /** From a point of the plane to the sheet. */
  at(x: number, y: number): Pixel;
}

/** How far a simplified line may be from the true one, in pixels. */
const TOLERANCE = 0.25;
/** Dots nearer than this to the one before would be one. */
const NEAR = 1.2;

/** An axis of a plane. */
export interface Axis {
  /** The words beside it. */
  readonly title: string;
  /** Where it is labelled, in its own units. */
  readonly ticks: readonly Tick[];
}

/** Draws the two axes of a plane, with lines across it where wanted. */
export function drawAxes(
  sheet: Sheet,
  plane: Plane,
  [across, up]: readonly [Axis, Axis],
  lines: boolean,
): void {
  const { left, top, right, bottom } = plane.box;
  const marks: string[] = [];
  const ink = chrome.text;
  for (const { at, text } of across.ticks) {
    const [x] = plane.at(at, 0);
    if (!(x >= left - 0.5 && x <= right + 0.5)) continue;
    marks.push(outlineOf([[x, lines ? top : bottom], [x, bottom + 4]]));
    const half = widthOf(text) / 2;
    sheet.words(text, Math.min(x, sheet.width - half), bottom + 17, { ink });
  }
  for (const { at, text } of up.ticks) {
    const [, y] = plane.at(0, at);
    if (!(y >= top - 0.5 && y <= bottom + 0.5)) continue;
    marks.push(outlineOf([[left - 4, y], [lines ? right : left, y]]));
    sheet.words(text, left - 7, y + 4, { ink, anchor: "end" });
  }
  sheet.shape(marks.join(""), { stroke: chrome.grid });
  const middle = (top + bottom) / 2;
  sheet.words(across.title, (left + right) / 2, bottom + 33, { ink });
  const beside = Math.max(12, left - Math.max(36, widest(up.ticks) + 16));
  sheet.words(up.title, beside, middle, { ink, turned: 90 });
}

/** About the width of the widest label of an axis, in pixels. */
export function widest(ticks: readonly Tick[]): number {
  return Math.max(0, ...ticks.map(({ text }) => widthOf(text)));
}

/**
 * A plane that fills a sheet but for the room of its axes.
 *
 * @param view The part that is shown, in the units of the upward ticks.
 * @param options.margin Pixels that the upward axis takes at least.
 */
export function framedPlane(
  { width, height }: Sheet,
  [[x0, x1], [y0, y1]]: readonly [Range, Range],
  { upward, margin }: {
    readonly upward: readonly Tick[];
    readonly margin: number;
  },
): Plane {
  const box = {
    left: Math.max(margin, 30 + widest(upward)),
    top: 8,
    right: width - 14,
    bottom: height - 42,
  };
  return {
    box,
    at: (x, y) => [
      box.left + (x - x0) / (x1 - x0) * (box.right - box.left),
      box.bottom - (y - y0) / (y1 - y0) * (box.bottom - box.top),
    ],
  };
}

/** A path whose steps have places in a plane. */
export interface Placed {
  readonly path: Path;
  /** Where each step is, `[steps + 1]`; NaN where it cannot be drawn. */
  readonly pixels: readonly Pixel[];
}

/** Draws a path in a plane, under heads and labels. */
export function drawPath(
  sheet: Sheet,
  plane: Plane,
  { path, pixels }: Placed,
  marks: { readonly halo: boolean; readonly steps: boolean },
): void {
  const { ink } = path.stroke;
  const line = within(pixels, plane.box)
    .map((part) => outlineOf(simplified(part, TOLERANCE))).join("");
  if (marks.halo) {
    sheet.shape(line, { stroke: chrome.halo, width: 4, opacity: 0.55 });
  }
  sheet.shape(line, {
    stroke: ink,
    width: 2,
    dash: dashArray(path.stroke.dash),
  });
  if (!marks.steps) return;
  if (path.dots) {
    let last: Pixel = [NaN, NaN];
    const dots = pixels.filter((pixel) => {
      const far = !(Math.hypot(pixel[0] - last[0], pixel[1] - last[1]) < NEAR);
      if (!isInside(pixel, plane.box) || !far) return false;
      last = pixel;
      return true;
    });
    sheet.shape(dots.map((dot) => outlineOf([dot])).join(""), {
      stroke: ink,
      width: 4.5,
      round: true,
    });
  }
  if (path.arrows !== "none") {
    const outlines = arrowsOf(plane, { path, pixels }).map(({ shaft, head }) =>
      outlineOf(shaft) + outlineOf(head, true)
    );
    sheet.shape(outlines.join(""), {
      fill: ink,
      stroke: ink,
      width: 1.2,
      opacity: 0.75,
    });
  }
}

/** The arrows of a path that begin in the plane's box. */
function arrowsOf(plane: Plane, { path, pixels }: Placed): Arrow[] {
  const { points, gradients, learningRate = 1 } = path;
  if (path.arrows === "none") return [];
  return pixels.flatMap((pixel, k): Arrow[] => {
    const tip = path.arrows === "step" ? pixels[k + 1] : plane.at(
      points[2 * k] - learningRate * gradients[2 * k],
      points[2 * k + 1] - learningRate * gradients[2 * k + 1],
    );
    const arrow = tip && isInside(pixel, plane.box)
      ? arrowOf(pixel, tip)
      : undefined;
    return arrow === undefined ? [] : [arrow];
  });
}

/** What of a plane must stay in sight: paths, their starts and arrows. */
function drawnIn(
  plane: Plane,
  placed: readonly Placed[],
  marks: { readonly steps: boolean; readonly stars: readonly Pixel[] },
): DrawnMap {
  const { left, right, top, bottom } = plane.box;
  const drawn = createDrawnMap([[left, right], [top, bottom]]);
  for (const { path, pixels } of placed) {
    drawn.line(
      pixels.flat(),
      marks.steps && path.dots ? REACH.dots : REACH.line,
    );
    if (!marks.steps) continue;
    drawn.spot(...pixels[0], REACH.start);
    for (const { shaft, head } of arrowsOf(plane, { path, pixels })) {
      drawn.line([...shaft, ...head].flat(), REACH.arrow);
    }
  }
  for (const { arrows, ring } of partsIn(plane, placed, marks)) {
    for (const { shaft, head } of arrows) {
      drawn.line([...shaft, ...head].flat(), REACH.dots);
    }
    if (ring) drawn.spot(...ring, REACH.start);
  }
  for (const star of marks.stars) drawn.spot(...star, REACH.star);
  return drawn;
}

/**
 * Draws where paths are now, and their names there or where they left, off
 * the paths, and off the stars and arrows where they have some.
 */
export function drawHeads(
  sheet: Sheet,
  plane: Plane,
  placed: readonly Placed[],
  marks: { readonly steps: boolean; readonly stars: readonly Pixel[] },
): void {
  const { box } = plane;
  const ends = placed.flatMap(({ path, pixels }) => {
    const head = pixels.at(-1)!;
    if (isInside(head, box)) drawBall(sheet, head, path, { radius: 5.5 });
    const end = isInside(head, box) ? head : within(pixels, box).at(-1)?.at(-1);
    const text = shortened(path.name);
    if (end === undefined || text === "") return [];
    return [{ ink: path.stroke.ink, text, x: end[0], y: end[1] }];
  });
  const tips = partsIn(plane, placed, marks).flatMap(({ names }) =>
    names.filter(({ x, y }) => isInside([x, y], box))
  );
  const named = [...ends, ...tips];
  const ranges = [[box.left, box.right], [box.top, box.bottom]] as const;
  const drawn = drawnIn(plane, placed, marks);
  clearNames(named, ranges, drawn).forEach((place, k) => {
    if (place === undefined) return;
    const { ink, text } = named[k];
    const { x, y, flip, leader } = place;
    if (leader !== undefined) {
      const [ax, ay, bx, by] = leader;
      const line = outlineOf([[ax, ay], [bx, by]]);
      sheet.shape(line, { stroke: ink, width: 1 });
    }
    sheet.words(text, x, y, {
      ink,
      halo: chrome.halo,
      anchor: flip ? "end" : "start",
      bold: true,
    });
  });
}

/** The parts of the steps that paths are about to take, where steps show. */
function partsIn(
  plane: Plane,
  placed: readonly Placed[],
  { steps }: { readonly steps: boolean },
): PartMarks[] {
  return placed.flatMap(({ path, pixels }) =>
    steps ? partMarks(path, pixels.length - 1, plane.at) ?? [] : []
  );
}

/** Draws the parts of the steps that paths are about to take. */
export function drawParts(
  sheet: Sheet,
  plane: Plane,
  placed: readonly Placed[],
): void {
  const halo = chrome.halo;
  for (const { arrows, ring } of partsIn(plane, placed, { steps: true })) {
    for (const { shaft, head, ink, dashed } of arrows) {
      const [line, tip] = [outlineOf(shaft), outlineOf(head, true)];
      const around = { stroke: halo, width: PART_WIDTH.halo, opacity: 0.8 };
      sheet.shape(line + tip, { fill: halo, ...around });
      const dash = dashed ? PART_DASH : undefined;
      sheet.shape(line, { stroke: ink, width: PART_WIDTH.shaft, dash });
      sheet.shape(tip, { fill: ink });
    }
    if (ring === undefined) continue;
    const dot = outlineOf([ring]);
    const ink = partInks.carried;
    sheet.shape(dot, { stroke: ink, width: 2 * RING + 2, round: true });
    sheet.shape(dot, { stroke: halo, width: 2 * RING - 2, round: true });
  }
}

/** How large a mark is, and how much it covers. */
interface Look {
  /** In pixels. */
  readonly radius: number;
  /** Less than 1 makes a ghost of it. */
  readonly opacity?: number;
}

/** Draws a ball of a path's colour with a rim, or a ghost of it without. */
export function drawBall(
  sheet: Sheet,
  at: Pixel,
  path: Path,
  { radius, opacity }: Look,
): void {
  const dot = outlineOf([at]);
  if (opacity === undefined) {
    sheet.shape(dot, {
      stroke: chrome.halo,
      width: 2 * radius + 2.5,
      round: true,
    });
  }
  sheet.shape(dot, {
    stroke: path.stroke.ink,
    width: 2 * radius,
    round: true,
    opacity,
  });
}

/** Draws where a path began: a ring. */
export function drawStart(sheet: Sheet, at: Pixel, path: Path): void {
  const dot = outlineOf([at]);
  sheet.shape(dot, { stroke: path.stroke.ink, width: 9, round: true });
  sheet.shape(dot, { stroke: chrome.halo, width: 5, round: true });
}

/** Draws the star of a minimum. */
export function drawStar(
  sheet: Sheet,
  [x, y]: Pixel,
  { radius, opacity }: Look,
): void {
  const corners = Array.from({ length: 10 }, (_, k): Pixel => {
    const angle = Math.PI * (k / 5 - 0.5);
    const far = k % 2 === 0 ? radius : 0.4 * radius;
    return [x + far * Math.cos(angle), y + far * Math.sin(angle)];
  });
  sheet.shape(outlineOf(corners, true), {
    fill: chrome.star,
    stroke: chrome.halo,
    opacity,
  });
}

/** Whether a pixel lies in a box; NaN does not. */
export function isInside([x, y]: Pixel, box: Box): boolean {
  return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
}

/** How far along a path a moment is. */
export function stepOf(path: Path, moment: Moment): number {
  return Math.min(moment.step ?? Infinity, path.values.length - 1);
}

/** The paths that are switched on at a moment. */
export function switchedOn(
  paths: readonly Path[],
  { on }: Moment,
): readonly Path[] {
  return paths.filter((_, k) => on?.[k] ?? true);
}
