/**
 * What is known of a surface beside its arithmetic.
 *
 * @module
 */

import { unexpected } from "../core/arguments.ts";
import type { Landmark, Range, Start } from "../core/surface.ts";

/** What a caller may know of a surface; all of it is optional. */
export interface Known {
  /** What a caption calls it. */
  readonly name?: string;
  /** The part of the plane to draw, a range a variable. */
  readonly view?: readonly Range[];
  /** Its minima, lowest first; empty where it is unbounded below. */
  readonly minima?: readonly Landmark[];
  /** Its saddle points. */
  readonly saddles?: readonly Landmark[];
  /** Known starts. */
  readonly starts?: readonly Start[];
}

/** The letters of names: Latin and Greek, as mathjs reads them. */
const LETTER = String.raw`(?:(?=\p{L})[A-Za-z\u00C0-\u02AF\u0370-\u03FF])`;

/** The text of a pattern for names: a letter, then letters, digits and _. */
export const NAME_PATTERN = `${LETTER}(?:${LETTER}|[0-9_])*`;

const NAME = new RegExp(`^${NAME_PATTERN}$`, "u");

/** Throws unless the names are distinct and may stand in a formula. */
export function checkNames(
  names: readonly string[],
  kind: "variables" | "parameters",
): void {
  if (!Array.isArray(names) || names.some((name) => !isName(name))) {
    const expected = "names of Latin or Greek letters and digits";
    throw unexpected(kind, { expected, found: names });
  }
  if (kind === "variables" && names.length === 0) {
    throw unexpected(kind, { expected: "at least one name", found: names });
  }
  if (new Set(names).size < names.length) {
    throw unexpected(kind, { expected: "distinct names", found: names });
  }
}

/** Names are letters first; those of every object's properties are taken. */
export function isName(name: unknown): boolean {
  return typeof name === "string" && NAME.test(name) &&
    !(name in Object.prototype) && !name.includes("__");
}

/** Throws unless everything known has as many coordinates as the surface. */
export function checkKnown(
  { view, minima = [], saddles = [], starts = [] }: Known,
  dimension: number,
): void {
  if (view !== undefined) {
    const found = view;
    if (view.length !== dimension) {
      throw unexpected("view", { expected: `${dimension} ranges`, found });
    }
    view.forEach((range) => checkRange("view", range));
  }
  for (const [name, places] of Object.entries({ minima, saddles, starts })) {
    for (const { point } of places) {
      if (point.length !== dimension) {
        const expected = `points of ${dimension} coordinates`;
        throw unexpected(name, { expected, found: point });
      }
    }
  }
}

/** Throws unless it goes from a lower to a higher number. */
export function checkRange(name: string, range: Range): void {
  const [low, high] = range;
  if (Number.isFinite(low) && Number.isFinite(high) && low < high) return;
  const expected = "a range [low, high] with low < high";
  throw unexpected(name, { expected, found: range });
}
