/**
 * A path in pixels: text for svg's `d`, of which every step has a beginning.
 *
 * @module
 */

import type { Range } from "../../core/surface.ts";
import { clip } from "../clip.ts";

/** A path in pixels. */
export interface PixelPath {
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
export function pixelPath(
  pixels: Float64Array,
  box: readonly [Range, Range],
): PixelPath {
  const steps = pixels.length / 2 - 1;
  const ends = new Uint32Array(steps + 1);
  const drawn = new Float64Array(pixels.length).fill(NaN);
  let text = "";
  let [lastX, lastY] = [NaN, NaN];
  let [endX, endY] = [NaN, NaN];
  let [penX, penY] = [NaN, NaN];
  for (let k = 0; k <= steps; k++) {
    const x = pixels[2 * k];
    const y = pixels[2 * k + 1];
    // Written so that the first point, whose distance is NaN, is drawn.
    if (k > 0 && !(isNear(x - lastX, y - lastY, NEAR))) {
      const before = Number.isNaN(lastX) ? 2 * (k - 1) : -1;
      const ax = before < 0 ? lastX : pixels[before];
      const ay = before < 0 ? lastY : pixels[before + 1];
      const inside = clip([ax, ay, x, y], box);
      if (inside) {
        if (inside[0] !== penX || inside[1] !== penY) {
          text += `M${pair(inside[0], inside[1])}`;
        }
        text += `L${pair(inside[2], inside[3])}`;
        penX = endX = inside[2];
        penY = endY = inside[3];
      }
      lastX = x;
      lastY = y;
    }
    ends[k] = text.length;
    if (isInside(x, y, box)) {
      endX = x;
      endY = y;
    }
    drawn[2 * k] = endX;
    drawn[2 * k + 1] = endY;
  }
  let dots: ((step: number) => string) | undefined;
  return {
    pixels,
    line(step) {
      const k = Math.min(step, steps);
      const [x, y] = [pixels[2 * k], pixels[2 * k + 1]];
      const line = text.slice(0, ends[k]);
      return line !== "" && isInside(x, y, box)
        ? `${line}L${pair(x, y)}`
        : line;
    },
    end(step) {
      const k = Math.min(step, steps);
      const [x, y] = [drawn[2 * k], drawn[2 * k + 1]];
      return Number.isNaN(x) ? undefined : [x, y];
    },
    // Not every panel has dots.
    dots: (step) => (dots ??= dotsOf(pixels, box))(step),
  };
}

/** A dot at each point in the box that is not at the one before. */
function dotsOf(
  pixels: Float64Array,
  box: readonly [Range, Range],
): (step: number) => string {
  const steps = pixels.length / 2 - 1;
  const ends = new Uint32Array(steps + 1);
  let text = "";
  let [lastX, lastY] = [NaN, NaN];
  for (let k = 0; k <= steps; k++) {
    const x = pixels[2 * k];
    const y = pixels[2 * k + 1];
    if (isInside(x, y, box) && !isNear(x - lastX, y - lastY, 2 * NEAR)) {
      text += `M${pair(x, y)}h0`;
      lastX = x;
      lastY = y;
    }
    ends[k] = text.length;
  }
  return (step) => text.slice(0, ends[Math.min(step, steps)]);
}

/** Whether a way is shorter than that; none of NaN is. */
function isNear(dx: number, dy: number, length: number): boolean {
  return dx * dx + dy * dy < length * length;
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
  return `${tenths(x)} ${tenths(y)}`;
}

/** A number with one decimal; `toFixed` takes three times as long. */
function tenths(value: number): string {
  const whole = Math.round(Math.abs(value) * 10);
  if (!(whole < 2 ** 31)) return value.toFixed(1);
  const sign = value < 0 && whole > 0 ? "-" : "";
  return `${sign}${whole / 10 | 0}.${whole % 10}`;
}
