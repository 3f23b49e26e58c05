/**
 * What draws the balls of one optimizer in a plane, with the tails that tell
 * where they come from.
 *
 * @module
 */

import type { BallShape } from "./balls.ts";
import type { Mode } from "../../plotly_json.ts";
import { chrome } from "../../theme.ts";
import type { Range } from "../../../core/surface.ts";
import { set, svg } from "../../view/dom.ts";
import type { LiveSwarm } from "./live_swarms.ts";
import { isInside } from "../../view/pixel_path.ts";

/** The outlines of balls, from their middle, for svg's `d`. */
export const outlines: Readonly<Record<BallShape, string>> = {
  circle: "m-3.2 0a3.2 3.2 0 1 0 6.4 0a3.2 3.2 0 1 0-6.4 0z",
  square: "m-2.8-2.8h5.6v5.6h-5.6z",
  diamond: "m0-4l4 4l-4 4l-4-4z",
};

/** Tails reach back over this share of all steps, but so many at least. */
const TAIL = 1 / 40;
const SHORTEST_TAIL = 6;
/**
 * Where a tail's parts begin and end, of its length, and how strong they are.
 */
const parts = [[0, 1 / 3, 0.6], [1 / 3, 1, 0.3]] as const;

/** The layer of an optimizer's balls. */
export interface BallLayer {
  /** The group to be put into the layer. */
  readonly element: SVGGElement;
  /** Draws the balls at a step, or nothing if they are switched off. */
  draw(step: number, on: boolean): void;
}

/** From points of the plane to pixels. */
export interface Projection {
  /** The pixel over the first coordinate. */
  x(value: number): number;
  /** The pixel over the second coordinate. */
  y(value: number): number;
  /** Where the plane is. */
  readonly box: readonly [Range, Range];
}

/** Creates the layer of an optimizer's balls. */
export function createBallLayer(
  swarm: LiveSwarm,
  mode: Mode,
  projection: () => Projection,
): BallLayer {
  const ink = swarm.stroke.ink[mode];
  const balls = svg("path", {
    class: "dh-balls",
    fill: ink,
    stroke: chrome.halo[mode],
    "stroke-width": 1.6,
    // A ball's rim must not cover its neighbours.
    "paint-order": "stroke",
  });
  const tails = parts.map(([, , opacity]) =>
    svg("path", { fill: "none", stroke: ink, "stroke-width": 1.4, opacity })
  );
  const element = svg("g", {}, ...tails, balls);
  const length = Math.max(SHORTEST_TAIL, swarm.steps * TAIL);
  const outline = outlines[swarm.shape];
  return {
    element,
    draw(step, on) {
      set(element, { display: on ? false : "none" });
      if (!on) return;
      const { x, y, box } = projection();
      const now = swarm.at(step);
      let d = "";
      for (let k = 0; k < now.length; k += 2) {
        const [px, py] = [x(now[k]), y(now[k + 1])];
        if (isInside(px, py, box)) {
          d += `M${tenths(px)} ${tenths(py)}${outline}`;
        }
      }
      balls.setAttribute("d", d);
      parts.forEach(([from, to], part) => {
        const near = swarm.at(step - Math.round(from * length));
        const far = swarm.at(step - Math.round(to * length));
        let d = "";
        for (let k = 0; k < near.length; k += 2) {
          const [ax, ay] = [x(far[k]), y(far[k + 1])];
          const [bx, by] = [x(near[k]), y(near[k + 1])];
          const moved = Math.abs(bx - ax) + Math.abs(by - ay) > 1;
          if (moved && isInside(ax, ay, box) && isInside(bx, by, box)) {
            d += `M${tenths(ax)} ${tenths(ay)}L${tenths(bx)} ${tenths(by)}`;
          }
        }
        tails[part].setAttribute("d", d);
      });
    },
  };
}

/** A pixel as short text; faster than `toFixed`. */
function tenths(pixel: number): number {
  return Math.round(10 * pixel) / 10;
}
