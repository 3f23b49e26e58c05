/**
 * Labels at arrows: near them, but on no other label and on no arrow.
 *
 * @module
 */

import { widthOf } from "../labels.ts";
import type { Ink } from "../theme.ts";
import type { Pixel } from "./lines.ts";
import type { Box } from "./sheet.ts";

/** A label for an arrow. */
export interface Label {
  /** What it says. */
  readonly text: string;
  /** Its colour. */
  readonly ink: Ink;
  /** Where the arrow begins. */
  readonly from: Pixel;
  /** Where it points. */
  readonly to: Pixel;
}

/** A label in its place. */
export interface PlacedLabel extends Label {
  /** Its place, on the baseline. */
  readonly x: number;
  readonly y: number;
  /** Which part of the text is there. */
  readonly anchor: "start" | "middle" | "end";
}

/** What labels must keep clear of. */
export interface Surroundings {
  /** Where labels may be. */
  readonly box: Box;
  /** The arrows. */
  readonly shafts: readonly (readonly [Pixel, Pixel])[];
}

/** A line's height, in pixels. */
const LINE = 15;
/** From an arrow to its label. */
const GAP = 9;

/** Places labels, the first ones first. */
export function placeLabels(
  labels: readonly Label[],
  { box, shafts }: Surroundings,
): PlacedLabel[] {
  const points = shafts.flatMap(([a, b]) =>
    Array.from({ length: 13 }, (_, k): Pixel => {
      const t = k / 12;
      return [a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])];
    })
  );
  const taken: Box[] = [];
  return labels.map((label) => {
    let best: { cost: number; placed: PlacedLabel; room: Box } | undefined;
    candidates(label).forEach((placed, rank) => {
      const room = roomOf(placed);
      const outside = Math.max(0, box.left - room.left) +
        Math.max(0, room.right - box.right) +
        Math.max(0, box.top - room.top) +
        Math.max(0, room.bottom - box.bottom);
      const cost = 10 * outside + 0.5 * rank +
        taken.reduce((sum, other) => sum + overlap(room, other), 0) +
        6 *
          points.filter(([x, y]) =>
            x > room.left && x < room.right && y > room.top && y < room.bottom
          ).length;
      if (best === undefined || cost < best.cost) best = { cost, placed, room };
    });
    taken.push(best!.room);
    return best!.placed;
  });
}

/** Beyond the tip, beside the shaft, beside the tip. */
function candidates(label: Label): PlacedLabel[] {
  const { from: [ax, ay], to: [bx, by] } = label;
  const length = Math.hypot(bx - ax, by - ay) || 1;
  const [ux, uy] = [(bx - ax) / length, (by - ay) / length];
  const beside = (t: number, sign: 1 | -1, gap = GAP) =>
    put(
      label,
      [ax + t * (bx - ax), ay + t * (by - ay)],
      [-sign * uy, sign * ux],
      gap,
    );
  return [
    put(label, [bx, by], [ux, uy], GAP + 4),
    beside(0.55, 1),
    beside(0.55, -1),
    beside(1, 1, GAP + 3),
    beside(1, -1, GAP + 3),
    beside(0.25, 1),
    beside(0.25, -1),
    put(label, [bx, by], [ux, uy], 2.5 * GAP),
    beside(0.6, 1, 2.5 * GAP),
    beside(0.6, -1, 2.5 * GAP),
    put(label, [ax, ay], [-ux, -uy], GAP + 4),
  ];
}

/** A label that lies from a place in a direction. */
function put(
  label: Label,
  [x, y]: Pixel,
  [ux, uy]: Pixel,
  gap: number,
): PlacedLabel {
  const anchor = ux > 0.35 ? "start" : ux < -0.35 ? "end" : "middle";
  const [px, py] = [x + gap * ux, y + gap * uy];
  return { ...label, x: px, y: py + 4 + 5 * uy, anchor };
}

function roomOf({ text, x, y, anchor }: PlacedLabel): Box {
  const width = widthOf(text);
  const left = anchor === "start"
    ? x
    : anchor === "end"
    ? x - width
    : x - width / 2;
  return { left, right: left + width, top: y - LINE + 3, bottom: y + 3 };
}

function overlap(a: Box, b: Box): number {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return width > 0 && height > 0 ? 5 + width * height / 10 : 0;
}
