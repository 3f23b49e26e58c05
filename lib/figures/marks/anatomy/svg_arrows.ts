/**
 * The arrows of a step taken apart.
 *
 * @module
 */

import type { Anatomy } from "./anatomy.ts";
import {
  DOWNHILL_WORDS,
  isSplit,
  partNames,
  PUSH_WORDS,
} from "./anatomy_words.ts";
import { arrowOf } from "../../arrow.ts";
import { chrome, type Ink, partInks } from "../../theme.ts";
import { type Pixel, within } from "../../svg/lines.ts";
import { type Label, placeLabels } from "../../svg/place_labels.ts";
import type { Plane } from "../../svg/plane.ts";
import { outlineOf, type Sheet } from "../../svg/sheet.ts";

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

/** The vectors of a step, and where its arrows begin and end, in pixels. */
interface Step {
  /** Where the point is, and where it goes. */
  readonly here: Pixel;
  readonly next: Pixel;
  /** Where the gradient is taken. */
  readonly there: Pixel;
  /** Where each part leads, if it leads anywhere. */
  readonly carried?: Pixel;
  readonly pushed?: Pixel;
  readonly uncorrected?: Pixel;
  /** The way straight down, where that is not the step's. */
  readonly downhill?: Pixel;
  /** Whether the gradient is taken elsewhere. */
  readonly looks: boolean;
  /** Whether a part that is too short to be seen is there after all. */
  readonly hides: boolean;
}

/** Draws a step's parts: how carried and gradient's part add up to it. */
export function drawArrows(
  sheet: Sheet,
  panel: Anatomy,
  row: number,
  { at, box }: Plane,
): void {
  const step = stepOf(panel, row, at);
  const arrows = arrowsOf(step);
  drawSides(sheet, step);
  for (const arrow of arrows) drawArrow(sheet, arrow);
  const labels = arrows.flatMap(({ name, ink, from, to, named }): Label[] => {
    const [line] = within([named ?? from, to], box);
    const seen = line && distance(from, to) > SHORT;
    return seen ? [{ text: name, ink, from: line[0], to: line[1] }] : [];
  });
  const { here, there, next } = step;
  if (step.looks) {
    ring(sheet, there, partInks.push, 4);
    const away: Pixel = [2 * there[0] - here[0], 2 * there[1] - here[1]];
    labels.push({
      text: "look-ahead",
      ink: partInks.push,
      from: away,
      to: there,
    });
  }
  ring(sheet, next, partInks.step, 5);
  ball(sheet, here, partInks.step);
  const shafts = arrows.map(({ from, to }) => [from, to] as const);
  for (const label of placeLabels(labels, { box, shafts })) {
    sheet.words(label.text, label.x, label.y, {
      ink: label.ink,
      halo: chrome.halo,
      bold: true,
      anchor: label.anchor,
    });
  }
}

/** Where a step's arrows begin and end; what is too short is not there. */
function stepOf(panel: Anatomy, row: number, at: Plane["at"]): Step {
  const { points, gradients, gradientPoints = points } = panel;
  const vector = (all: Float32Array): [number, number] => [
    all[2 * row],
    all[2 * row + 1],
  ];
  const plus = ([x, y]: readonly number[], [u, v]: readonly number[]) =>
    at(x + u, y + v);
  const point = vector(points);
  const ahead = vector(gradientPoints);
  const [here, there] = [at(...point), at(...ahead)];
  const next = plus(point, vector(panel.taken));
  const carried = plus(point, vector(panel.carried));
  const pushed = plus(ahead, vector(panel.pushes));
  const plain = panel.uncorrected && plus(point, vector(panel.uncorrected));
  const split = isSplit(panel, row);
  const pushes = split && apart(there, pushed);
  const way: readonly [Pixel, Pixel] | undefined = pushes
    ? [there, pushed]
    : !split && apart(here, next)
    ? [here, next]
    : undefined;
  return {
    here,
    next,
    there,
    carried: split && apart(here, carried) ? carried : undefined,
    pushed: pushes ? pushed : undefined,
    uncorrected: plain && apart(next, plain) ? plain : undefined,
    downhill: way && steepest(there, way, vector(gradients)),
    looks: apart(here, there),
    hides: split &&
      [panel.carried, panel.pushes].every((part) =>
        vector(part).some((x) => x !== 0)
      ),
  };
}

/** The arrows of a step, what is to be seen last at the end. */
function arrowsOf(step: Step): Part[] {
  const { here, there, next, carried, pushed, uncorrected, downhill } = step;
  const { push, carried: blue, step: black } = partInks;
  const whole = step.hides ? "step ≈" : "step =";
  const parts: Part[] = [];
  if (downhill) {
    const thin = { ink: chrome.text, width: 1.3, dash: "3 3" };
    parts.push({ name: DOWNHILL_WORDS, from: there, to: downhill, ...thin });
  }
  if (uncorrected) {
    const grey = { ink: black, width: 1.6, dash: "7 4" };
    const longer = distance(here, uncorrected) > distance(here, next);
    const named = longer ? next : here;
    const name = partNames.uncorrected;
    parts.push({ name, from: here, to: uncorrected, named, ...grey });
  }
  if (!carried === !pushed && apart(here, next)) {
    const name = partNames.step;
    parts.push({ name, from: here, to: next, ink: black, width: 7 });
  }
  if (carried) {
    const name = pushed ? partNames.carried : `${whole} carried`;
    parts.push({ name, from: here, to: carried, ink: blue, width: 2.8 });
  }
  if (pushed) {
    const name = carried ? partNames.push : `${whole} ${PUSH_WORDS}`;
    const [from, to] = isInLine(step) ? [carried!, next] : [there, pushed];
    parts.push({ name, from, to, ink: push, width: 2.8 });
  }
  return parts;
}

/** On one line arrows would hide each other: one begins where one ends. */
function isInLine({ here, carried, pushed, looks }: Step): boolean {
  return carried !== undefined && pushed !== undefined && !looks &&
    Math.abs(sine(here, carried, pushed)) < Math.sin(IN_LINE);
}

/** The sides opposite to the arrows: how they add up to the step. */
function drawSides(sheet: Sheet, step: Step): void {
  const { carried, pushed, next, looks } = step;
  if (!carried || !pushed || isInLine(step)) return;
  const sides = [[carried, next], looks ? [] : [pushed, next]];
  sheet.shape(sides.map((side) => outlineOf(side as Pixel[])).join(""), {
    stroke: chrome.text,
    width: 1,
    dash: "2 3",
    opacity: 0.7,
  });
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

/** The way straight down, as long as another, where that turns away. */
function steepest(
  from: Pixel,
  [start, end]: readonly [Pixel, Pixel],
  [gx, gy]: readonly [number, number],
): Pixel | undefined {
  // Pixels count downward, heights along the second coordinate upward.
  const [x, y] = [-gx, gy];
  const size = Math.hypot(x, y);
  const way = [end[0] - start[0], end[1] - start[1]];
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
