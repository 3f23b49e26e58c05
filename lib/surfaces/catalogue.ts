/**
 * The surfaces that are known by name.
 *
 * A new surface is an entry in one of the files of `catalogue/` and a name
 * here.
 *
 * @module
 */

import * as bowls from "./catalogue/bowls.ts";
import type { CatalogueSurface } from "./catalogue/entry.ts";
import * as extremes from "./catalogue/extremes.ts";
import * as manyMinima from "./catalogue/many_minima.ts";
import * as saddles from "./catalogue/saddles.ts";
import * as valleys from "./catalogue/valleys.ts";

export type { CatalogueSurface } from "./catalogue/entry.ts";
export * from "./catalogue/bowls.ts";
export * from "./catalogue/extremes.ts";
export * from "./catalogue/many_minima.ts";
export * from "./catalogue/saddles.ts";
export * from "./catalogue/valleys.ts";

/** The name of a surface of the catalogue in code: `"booth"`. */
export type SurfaceKey =
  | keyof typeof bowls
  | keyof typeof valleys
  | keyof typeof saddles
  | keyof typeof manyMinima
  | keyof typeof extremes;

/**
 * Every surface of the catalogue, by name; each is also exported by itself.
 * Its formula is read and compiled when it is first used.
 *
 * @example Every stated minimum has the height that is stated
 * ```ts
 * import { assertEquals } from "@std/assert/equals";
 * import { booth, surfaces } from "downhill";
 *
 * assertEquals(booth.minima, [{ point: [1, 3], value: 0 }]);
 * assertEquals([...booth.gradient([1, -2])], [-40, -50]);
 * for (const { minima, value } of Object.values(surfaces)) {
 *   for (const { point, value: height } of minima) {
 *     console.assert(Math.abs(value(point) - height) < 1e-10);
 *   }
 * }
 * ```
 */
export const surfaces: Readonly<Record<SurfaceKey, CatalogueSurface>> = {
  ...bowls,
  ...valleys,
  ...saddles,
  ...manyMinima,
  ...extremes,
};
