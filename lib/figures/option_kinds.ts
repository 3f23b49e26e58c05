/**
 * What options of figures may be.
 *
 * @module
 */

import { type Kind, oneOf } from "../core/arguments.ts";
import type { Range } from "../core/surface.ts";
import { type Dash, dashes, type Ink } from "./theme.ts";

/** Any text. */
export const text: Kind<string> = {
  expected: "a text",
  holds: (value) => typeof value === "string",
};

/** A text that says something. */
export const words: Kind<string> = {
  expected: "a text that is not empty",
  holds: (value): value is string =>
    typeof value === "string" && value.trim() !== "",
};

/** One of the dashes. */
export const dash: Kind<Dash> = oneOf(...dashes);

/** A colour, or one for light pages and one for dark ones. */
export const color: Kind<string | Ink> = {
  expected: 'a colour such as "#2e86e8", or { light, dark } with one each',
  holds: (value): value is string | Ink =>
    isHex(value) ||
    typeof value === "object" && value !== null &&
      isHex((value as Ink).light) && isHex((value as Ink).dark),
};

/** From a lower number to a higher one. */
export const range: Kind<Range> = {
  expected: "a range [low, high] with low < high",
  holds: isRange,
};

/** A part of the plane. */
export const view: Kind<readonly [Range, Range]> = {
  expected: "two ranges [[low, high], [low, high]]",
  holds: (value): value is readonly [Range, Range] =>
    Array.isArray(value) && value.length === 2 && value.every(isRange),
};

/** A point of the plane. */
export const point: Kind<readonly number[]> = {
  expected: "a point [x, y]",
  holds: (value): value is readonly number[] =>
    isList(value) && value.length === 2 && value.every(Number.isFinite),
};

/** A list of numbers; some may be infinite, or none. */
export const numbers: Kind<ArrayLike<number>> = {
  expected: "a list of numbers",
  holds: (value): value is ArrayLike<number> =>
    isList(value) && value.every((number) => typeof number === "number"),
};

/** A colour for both pages. */
export function inkOf(color: string | Ink): Ink {
  return typeof color === "string" ? { light: color, dark: color } : color;
}

function isHex(value: unknown): boolean {
  return typeof value === "string" && /^#[0-9a-f]{6}$/i.test(value);
}

function isRange(value: unknown): value is Range {
  return isList(value) && value.length === 2 && value.every(Number.isFinite) &&
    value[0] < value[1];
}

function isList(value: unknown): value is number[] {
  return Array.isArray(value) || value instanceof Float64Array ||
    value instanceof Float32Array;
}
