/**
 * A path in pixels: text for svg's `d`, of which every step has a beginning.
 *
 * @module
 */

import type { Range } from "../surfaces/surface.ts";
import { clip } from "../figures/clip.ts";

/** A path in pixels. */
export interface Track {
  /** Where each step is, `[steps + 1, 2]`; NaN where it cannot be drawn. */
  readonly pixels: Float64Array;
  /** The line up to a step, for `d`. */
  line(step: number): string;
  /** Where the drawn line ends: at the step, or where the path left the box. */
  end(step: number): readonly [number, number] | undefined;
  /** A dot at each point up to a step, for `d` of a round-capped line. */
  dots(step: number): string;
}

/** Points nearer than this to the last drawn one are left out of the line. */
const NEAR = 0.6;

/** A path in pixels, with what lies far outside the box clipped away. */
export function trackOf(
  pixels: Float64Array,
  box: readonly [Range, Range],
): Track {
  const steps = pixels.length / 2 - 1;
  const text: string[] = [];
  const ends = new Uint32Array(steps + 1);
  const drawn = new Float64Array(pixels.length).fill(NaN);
  const dotText: string[] = [];
  const dotEnds = new Uint32Array(steps + 1);
  let [length, dotLength] = [0, 0];
  let [lastX, lastY] = [NaN, NaN];
  let [dotX, dotY] = [NaN, NaN];
  let [endX, endY] = [NaN, NaN];
  let [penX, penY] = [NaN, NaN];
  const put = (command: string) => {
    text.push(command);
    length += command.length;
  };
  for (let k = 0; k <= steps; k++) {
    const [x, y] = [pixels[2 * k], pixels[2 * k + 1]];
    // Written so that the first point, whose distance is NaN, is drawn.
    if (k > 0 && !(Math.hypot(x - lastX, y - lastY) < NEAR)) {
      const start = Number.isNaN(lastX) ? k - 1 : -1;
      const [ax, ay] = start < 0
        ? [lastX, lastY]
        : [pixels[2 * start], pixels[2 * start + 1]];
      const inside = clip([ax, ay, x, y], box);
      if (inside) {
        const joined = inside[0] === penX && inside[1] === penY;
        put(
          (joined ? "" : `M${pair(inside[0], inside[1])}`) +
            `L${pair(inside[2], inside[3])}`,
        );
        [penX, penY] = [endX, endY] = [inside[2], inside[3]];
      }
      [lastX, lastY] = [x, y];
    }
    ends[k] = length;
    if (isInside(x, y, box)) [endX, endY] = [x, y];
    [drawn[2 * k], drawn[2 * k + 1]] = [endX, endY];
    if (
      isInside(x, y, box) && !(Math.hypot(x - dotX, y - dotY) < 2 * NEAR)
    ) {
      const dot = `M${pair(x, y)}h0`;
      dotText.push(dot);
      dotLength += dot.length;
      [dotX, dotY] = [x, y];
    }
    dotEnds[k] = dotLength;
  }
  const whole = text.join("");
  const allDots = dotText.join("");
  return {
    pixels,
    line(step) {
      const k = Math.min(step, steps);
      const [x, y] = [pixels[2 * k], pixels[2 * k + 1]];
      const line = whole.slice(0, ends[k]);
      return line !== "" && isInside(x, y, box)
        ? `${line}L${pair(x, y)}`
        : line;
    },
    end(step) {
      const k = Math.min(step, steps);
      const [x, y] = [drawn[2 * k], drawn[2 * k + 1]];
      return Number.isNaN(x) ? undefined : [x, y];
    },
    dots: (step) => allDots.slice(0, dotEnds[Math.min(step, steps)]),
  };
}

/** Whether a pixel lies in a box; NaN does not. */
export function isInside(
  x: number,
  y: number,
  [[x0, x1], [y0, y1]]: readonly [Range, Range],
): boolean {
  return x >= x0 && x <= x1 && y >= y0 && y <= y1;
}

/** A point for `d`. */
export function pair(x: number, y: number): string {
  return `${x.toFixed(1)} ${y.toFixed(1)}`;
}
