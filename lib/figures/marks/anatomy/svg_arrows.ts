/**
 * The arrows of a step taken apart.
 *
 * @module
 */

import type { Anatomy } from "./anatomy.ts";
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

/** Draws a step's parts: how carried and gradient add up to it. */
export function drawArrows(
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
