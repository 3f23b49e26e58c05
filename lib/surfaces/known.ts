/**
 * What is known of a surface beside its arithmetic.
 *
 * @module
 */

import {
  checkArguments,
  checkPoint,
  checkView,
  unexpected,
} from "../core/arguments.ts";
import { aText } from "../core/kinds.ts";
import { isList } from "../core/recognize.ts";
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
  { name, view, minima, saddles, starts }: Known,
  dimension: number,
): void {
  if (name !== undefined) checkArguments({ name }, aText);
  if (view !== undefined) checkView("view", view, dimension);
  for (const [name, places] of Object.entries({ minima, saddles, starts })) {
    checkPlaces(name, places, dimension);
  }
}

/** Throws unless all places have as many coordinates as the surface. */
export function checkPlaces(
  name: string,
  places: readonly { readonly point: readonly number[] }[] | undefined,
  dimension: number,
): void {
  if (places === undefined) return;
  if (!isList(places)) {
    const expected = "a list of places, such as [{ point: [0, 0], value: 0 }],";
    throw unexpected(name, { expected, found: places });
  }
  for (const [k, place] of Array.from(places).entries()) {
    checkPoint(`${name}[${k}].point`, place?.point, dimension);
  }
}
