/**
 * Names next to the balls, where they cover neither each other nor a ball.
 *
 * @module
 */

import type { Range } from "../core/surface.ts";
import type { Rectangle } from "./drawn_map.ts";

/** A ball, and what is written beside it. */
export interface Named {
  /** The ball's middle, in pixels. */
  readonly x: number;
  readonly y: number;
  /** What is written. */
  readonly text: string;
}

/**
 * Where a name is written: on the baseline, its end at `x` if it is flipped.
 */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly flip: boolean;
}

/** A line of text above and below its baseline, in pixels. */
const [ABOVE, BELOW] = [10.5, 3.5];
/** From a ball's middle to its name. */
const ASIDE = 10;
/** The ball with its rim. */
export const RADIUS = 7;
/** A name goes to the ball's other side for that many pixels up or down. */
const FLIP = 24;
/** A pixel outside the box, or above something, is worth that many. */
const COVER = 1000;
/** About the width of a heavy letter of 12 pixels, and of a wide one. */
const [LETTER, WIDE] = [7, 12];
const WIDE_ONES = /[mwMW@%\u2026\u2014]|[\u{2e80}-\u{10ffff}]/u;
/** A wider name is cut in a picture; the legend has it whole. */
const WIDEST = 170;

/** More names than this would be a crowd. */
export const MOST = 8;

/** A name as it stands in a picture. */
export function shortened(name: string, widest = WIDEST): string {
  if (widthOf(name) <= widest) return name;
  let [cut, width] = ["", WIDE];
  for (const letter of name) {
    width += widthOf(letter);
    if (width > widest) break;
    cut += letter;
  }
  return `${cut.trimEnd()}…`;
}

/** About the width of a heavy text, in pixels. */
export function widthOf(text: string): number {
  let width = 0;
  for (const letter of text) {
    width += WIDE_ONES.test(letter) ? WIDE : LETTER;
  }
  return width;
}

/**
 * Places names beside their balls, in a box: each as near to its ball's height
 * as the other balls, and the names before it, leave room. None at all where
 * they would be a crowd.
 */
export function placeNames(
  named: readonly Named[],
  box: readonly [Range, Range],
): Place[] {
  if (named.length > MOST) return [];
  const balls = named.map(({ x, y }): Rectangle => [
    x - RADIUS,
    y - RADIUS,
    x + RADIUS,
    y + RADIUS,
  ]);
  const written: Rectangle[] = [];
  return named.map((ball, k) => {
    const taken = [...balls.filter((_, other) => other !== k), ...written];
    const width = widthOf(ball.text);
    let best: { cost: number; place: Place; room: Rectangle } | undefined;
    for (const place of candidates(ball, taken, box)) {
      const room = roomOf(place, width);
      const cost = Math.abs(place.y - restOf(ball)) + (place.flip ? FLIP : 0) +
        COVER * (outside(room, box) +
            taken.reduce((sum, other) => sum + overlap(room, other), 0));
      if (best === undefined || cost < best.cost) best = { cost, place, room };
    }
    written.push(best!.room);
    return best!.place;
  });
}

/** The baseline of a name at its ball's height. */
export function restOf({ y }: Named): number {
  return y + (ABOVE - BELOW) / 2;
}

/** On both sides: at the ball's height, and right above and below the rest. */
function candidates(
  ball: Named,
  taken: readonly Rectangle[],
  [, [top, bottom]]: readonly [Range, Range],
): Place[] {
  const into = (y: number) =>
    Math.max(top + ABOVE, Math.min(bottom - BELOW, y));
  const heights = [
    restOf(ball),
    ...taken.flatMap((
      [, upper, , lower],
    ) => [upper - BELOW, lower + ABOVE]),
  ].map(into);
  return [false, true].flatMap((flip) =>
    heights.map((y) => ({ x: ball.x + (flip ? -ASIDE : ASIDE), y, flip }))
  );
}

/** What a name of a width covers in a place. */
export function roomOf({ x, y, flip }: Place, width: number): Rectangle {
  const left = flip ? x - width : x;
  return [left, y - ABOVE, left + width, y + BELOW];
}

/** How far a room sticks out of a box. */
function outside(
  [left, top, right, bottom]: Rectangle,
  [[x0, x1], [y0, y1]]: readonly [Range, Range],
): number {
  return Math.max(0, x0 - left) + Math.max(0, right - x1) +
    Math.max(0, y0 - top) + Math.max(0, bottom - y1);
}

/** How far two rooms reach into each other. */
function overlap(a: Rectangle, b: Rectangle): number {
  const width = Math.min(a[2], b[2]) - Math.max(a[0], b[0]);
  const height = Math.min(a[3], b[3]) - Math.max(a[1], b[1]);
  return width > 0 && height > 0 ? Math.min(width, height) : 0;
}
