/**
 * What is known of a surface beside its arithmetic.
 *
 * @module
 */

import { checkRange, unexpected } from "../core/arguments.ts";
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
