/**
 * Colours between the terrain's colours, for light and dark pages at once.
 *
 * @module
 */

import { type Ink, lineRamp, ramp } from "../theme.ts";

/**
 * The colour of a height between the lowest (0) and the highest (1), made
 * brighter or darker by a factor.
 */
export function heightInk(share: number, factor = 1): Ink {
  return inkOf(ramp, share, factor);
}

/** The colour of a bare level line between the lowest and the highest. */
export function lineInk(share: number): Ink {
  return inkOf(lineRamp, share);
}

function inkOf(colors: typeof ramp, share: number, factor = 1): Ink {
  return {
    light: shaded(between(colors.light, share), factor),
    dark: shaded(between(colors.dark, share), factor),
  };
}

type Color = readonly number[];

function between(colors: readonly string[], share: number): Color {
  const place = Math.min(1, Math.max(0, share)) * (colors.length - 1);
  const below = Math.min(colors.length - 2, Math.floor(place));
  const [a, b] = [parse(colors[below]), parse(colors[below + 1])];
  return a.map((value, k) => value + (place - below) * (b[k] - value));
}

function parse(color: string): Color {
  return [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16));
}

function shaded(color: Color, factor: number): string {
  return `#${
    color.map((value) =>
      Math.round(Math.min(255, factor * value)).toString(16).padStart(2, "0")
    ).join("")
  }`;
}
