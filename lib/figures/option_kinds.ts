/**
 * What options of figures may be.
 *
 * @module
 */

import { aRange, type Kind, oneOf, unexpected } from "../core/arguments.ts";
import { aSurface } from "../core/kinds.ts";
import type { Range, Surface } from "../core/surface.ts";
import type { Scale } from "../surfaces/scale.ts";
import { type Dash, dashes, type Ink } from "./theme.ts";

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

/** How heights are drawn. */
export const scaleKind: Kind<Scale["kind"]> = oneOf(
  "linear",
  "root",
  "log",
  "symlog",
);

/** A part of the plane. */
export const view: Kind<readonly [Range, Range]> = {
  expected: "2 ranges, such as [[-1, 1], [-1, 1]],",
  holds: (value): value is readonly [Range, Range] =>
    Array.isArray(value) && value.length === 2 && value.every(aRange.holds),
};

/** A point of the plane. */
export const point: Kind<readonly number[]> = {
  expected: "a point of 2 numbers",
  holds: (value): value is readonly number[] =>
    isList(value) && value.length === 2 && value.every(Number.isFinite),
};

/** Steps from the first to the last. */
export const stepList: Kind<readonly number[]> = {
  expected: "a list of steps",
  holds: (value): value is readonly number[] => isList(value),
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

function isList(value: unknown): value is number[] {
  return Array.isArray(value) || value instanceof Float64Array ||
    value instanceof Float32Array;
}

/** Throws unless it is a surface of two variables. */
export function checkPlane(surface: Surface): void {
  if (!aSurface.holds(surface)) {
    throw unexpected("surface", {
      expected: aSurface.expected,
      found: surface,
      hint: aSurface.hint?.(surface),
    });
  }
  const { length } = surface.variables;
  if (length === 2) return;
  throw new RangeError(
    `Expected surface to have 2 variables for a figure but found ${length}` +
      inThePlane(surface),
  );
}

/** What to write for a formula that lies over no plane. */
function inThePlane({ formula, variables }: Surface): string {
  const [first, ...others] = variables;
  if (formula === undefined || first === undefined) return "";
  const text = JSON.stringify(formula);
  if (others.length === 0) {
    const names = first === "x" || first === "y" ? ["x", "y"] : [first, "y"];
    return `; to draw it as a trough, the same for every ${
      names.find((name) => name !== first)
    }, write surface(${text}, { variables: ${
      JSON.stringify(names).replace(",", ", ")
    } })`;
  }
  const fixed = others.slice(1).map((name) => `${name}: 1`).join(", ");
  return `; to keep ${others.slice(1).join(", ")} fixed, write surface(` +
    `${text}, { parameters: { ${fixed} } })`;
}
