/**
 * Names that cover nothing: beside the balls where there is room, farther away
 * with a line that leads to the ball, or not at all, for the legend has them.
 *
 * @module
 */

import type { Range } from "../core/surface.ts";
import { clip } from "./clip.ts";
import type { DrawnMap, Rectangle } from "./drawn_map.ts";
import {
  MOST,
  type Named,
  type Place,
  RADIUS,
  restOf,
  roomOf,
  widthOf,
} from "./labels.ts";

/** A name in its place. */
export interface ClearPlace extends Place {
  /** The line from the name to its ball's rim, where they are far apart. */
  readonly leader?: readonly [number, number, number, number];
}

/** From a ball's middle to its name, in pixels. */
const DISTANCES = [10, 14, 20, 28, 38, 52, 70, 96, 128, 160, 200];
const DIRECTIONS = 24;
/** A line leads to names that are farther than this from the ball's middle. */
const NEAR = 22;
/** What a place costs, in pixels of distance. */
const COST = { leader: 12, crossing: 1.5, left: 3, aslant: 4 };
/** Names keep this far apart. */
const APART = 2;
/** Wide fonts need so many times the room of others. */
const SPARE = 1.15;

/**
 * Places names in a box where nothing is drawn, the longest first. One that
 * finds no such place gets none; nor has any where they would be a crowd.
 */
export function clearNames(
  named: readonly Named[],
  box: readonly [Range, Range],
  drawn: DrawnMap,
): (ClearPlace | undefined)[] {
  const places: (ClearPlace | undefined)[] = named.map(() => undefined);
  if (named.length > MOST) return places;
  for (const { x, y } of named) drawn.spot(x, y, RADIUS);
  const rooms: Rectangle[] = [];
  const leaders: (readonly [number, number, number, number])[] = [];
  const order = named.map((_, k) => k).sort((a, b) =>
    widthOf(named[b].text) - widthOf(named[a].text) || a - b
  );
  for (const k of order) {
    const width = SPARE * widthOf(named[k].text);
    let least = Infinity;
    for (const place of candidates(named[k], width)) {
      const room = roomOf(place, width);
      const far = distance(room, named[k]);
      const leader = far > NEAR ? leaderTo(room, named[k], far) : undefined;
      const aslant = place.y !== restOf(named[k]);
      let cost = far + (place.flip ? COST.left : 0) +
        (aslant ? COST.aslant : 0) + (leader ? COST.leader : 0);
      if (cost >= least || !isWithin(room, box) || drawn.covered(room) > 0) {
        continue;
      }
      if (rooms.some((other) => meet(room, other))) continue;
      if (leaders.some((line) => clip(line, rangesOf(room)))) continue;
      if (leader) {
        if (rooms.some((other) => clip(leader, rangesOf(other)))) continue;
        cost += COST.crossing * crossed(leader, drawn);
      }
      if (cost < least) {
        least = cost;
        places[k] = leader ? { ...place, leader } : place;
      }
    }
    const place = places[k];
    if (place === undefined) continue;
    rooms.push(roomOf(place, width));
    if (place.leader) leaders.push(place.leader);
  }
  return places;
}

/** At the ball's height on both sides, then all around, farther and farther. */
function* candidates(ball: Named, width: number): Generator<Place> {
  for (const far of DISTANCES) {
    yield { x: ball.x + far, y: restOf(ball), flip: false };
    yield { x: ball.x - far, y: restOf(ball), flip: true };
    for (let k = 0; k < DIRECTIONS; k++) {
      const angle = 2 * Math.PI * k / DIRECTIONS;
      const [u, v] = [Math.cos(angle), Math.sin(angle)];
      const flip = u < 0;
      // The name's end that is nearer to the ball, and its middle above it.
      const x = ball.x + u * (far + width / 2) + (flip ? 1 : -1) * width / 2;
      yield { x, y: restOf(ball) + v * (far + 7), flip };
    }
  }
}

function isWithin(
  [left, top, right, bottom]: Rectangle,
  [[x0, x1], [y0, y1]]: readonly [Range, Range],
): boolean {
  return left >= x0 && right <= x1 && top >= y0 && bottom <= y1;
}

function meet(a: Rectangle, b: Rectangle): boolean {
  return a[0] < b[2] + APART && b[0] < a[2] + APART &&
    a[1] < b[3] + APART && b[1] < a[3] + APART;
}

function rangesOf([left, top, right, bottom]: Rectangle): [Range, Range] {
  return [[left, right], [top, bottom]];
}

/** The place of a room that is nearest to a ball. */
function nearest(
  [left, top, right, bottom]: Rectangle,
  { x, y }: Named,
): [number, number] {
  return [
    Math.max(left, Math.min(right, x)),
    Math.max(top, Math.min(bottom, y)),
  ];
}

function distance(room: Rectangle, ball: Named): number {
  const [x, y] = nearest(room, ball);
  return Math.hypot(x - ball.x, y - ball.y);
}

function leaderTo(
  room: Rectangle,
  ball: Named,
  far: number,
): [number, number, number, number] {
  const [x, y] = nearest(room, ball);
  const share = RADIUS / far;
  return [
    x,
    y,
    ball.x + share * (x - ball.x),
    ball.y + share * (y - ball.y),
  ];
}

/** How much a line crosses of what is drawn. */
function crossed(
  [ax, ay, bx, by]: readonly [number, number, number, number],
  drawn: DrawnMap,
): number {
  const looks = Math.ceil(Math.hypot(bx - ax, by - ay) / 4);
  let count = 0;
  for (let k = 0; k < looks; k++) {
    const [x, y] = [ax + k / looks * (bx - ax), ay + k / looks * (by - ay)];
    if (drawn.covered([x, y, x, y]) > 0) count++;
  }
  return count;
}
