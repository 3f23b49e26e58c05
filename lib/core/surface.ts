/**
 * What a surface is: a height over a plane (or over more dimensions), its
 * gradient, and what is known about it.
 *
 * @module
 */

import type { SurfaceProgram } from "./surface_program.ts";
import type { Vector } from "./vector.ts";

/** From the lowest to the highest number shown on an axis. */
export type Range = readonly [low: number, high: number];

/** A place on a surface that is known exactly. */
export interface Landmark {
  /** Its coordinates, `[dimension]`. */
  readonly point: readonly number[];
  /** The height there. */
  readonly value: number;
}

/** A place from which a lesson or a paper starts its runs. */
export interface Start {
  /** Its coordinates, `[dimension]`. */
  readonly point: readonly number[];
  /** Who starts there: `"essay 2, figure 1"`. */
  readonly source: string;
}

/** Where the derivatives of a surface come from. */
export type Derivatives = "symbolic" | "by hand" | "central differences";

/** A function of several numbers that an optimizer makes small. */
export interface Surface {
  /** What a caption calls it: `"Booth"`. */
  readonly name: string;
  /** The coordinates' names, in order: `["x", "y"]`. */
  readonly variables: readonly string[];
  /** Where gradient and Hessian come from. */
  readonly derivatives: Derivatives;
  /** The height at a point of `variables.length` coordinates. */
  value(point: ArrayLike<number>): number;
  /** The gradient at a point, written to `out` (a new array by default). */
  gradient<V extends Vector = Float64Array<ArrayBuffer>>(
    point: ArrayLike<number>,
    out?: V,
  ): V;
  /** The Hessian at a point, row by row, `[dimension × dimension]`. */
  hessian?(point: ArrayLike<number>, out?: Float64Array): Float64Array;
  /** The formula as it was typed, in mathjs' syntax. */
  readonly formula?: string;
  /** The formula for a caption, in TeX. */
  readonly tex?: string;
  /**
   * A JavaScript expression that evaluates to `{ value, gradient, hessian }`
   * and needs nothing else, so that a page can compute the surface itself.
   */
  readonly source?: string;
  /** What it computes, for many points at once; a copy does not have it. */
  readonly program?: SurfaceProgram;
  /** The part of the plane that shows what the surface is about. */
  readonly view?: readonly Range[];
  /** Its minima, lowest first; empty where it is unbounded below. */
  readonly minima?: readonly Landmark[];
  /** Its saddle points. */
  readonly saddles?: readonly Landmark[];
  /** Known starts. */
  readonly starts?: readonly Start[];
}
