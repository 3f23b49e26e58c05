/**
 * What a playground computes from: plain data, so that it can stand in a page,
 * in an address and in a cell's code.
 *
 * @module
 */

import type { Description, Plain } from "../../frameworks/description.ts";
import type { Scale } from "../../surfaces/scale.ts";
import type { Landmark, Range } from "../../core/surface.ts";
import type { Path } from "../marks/path/path.ts";
import type { Camera } from "../marks/terrain/terrain.ts";

/** The surface of a playground. */
export type SurfaceChoice =
  /** One of the catalogue, by its name there: `"beale"`. */
  | { readonly kind: "catalogue"; readonly name: string }
  /** One from a formula, with what is known of it. */
  | {
    readonly kind: "formula";
    readonly formula: string;
    /** What it is called; by default as it is written. */
    readonly name?: string;
    /** Its variables, if not x and y or the two it names. */
    readonly variables?: readonly string[];
    readonly minima?: readonly Landmark[];
  }
  /** One that brings its own arithmetic. */
  | {
    readonly kind: "carried";
    readonly name: string;
    readonly variables: readonly string[];
    readonly source: string;
    readonly minima: readonly Landmark[];
  };

/** More steps would make a change slower than the eye. */
export const MOST_STEPS = 5000;

/** Someone who takes part. */
export type Contestant =
  /** A rule of the catalogue. */
  | ({ readonly kind: "rule" } & Description)
  /** A rule of the reader's own that needs nothing but itself. */
  | {
    readonly kind: "own";
    readonly name: string;
    readonly source: string;
    readonly options: Readonly<Record<string, Plain>>;
  }
  /** A rule that cannot travel: its path, for the settings of the lesson. */
  | { readonly kind: "recorded"; readonly name: string; readonly path: Path };

/** How the learning rates change on the way. */
export const schedules = [
  "constant",
  "exponential",
  "step",
  "cosine",
  "warm-up",
] as const;

/** How the learning rates change on the way. */
export type ScheduleKind = typeof schedules[number];

/** All that a playground computes from. */
export interface PlaygroundSettings {
  /** The surface. */
  readonly surface: SurfaceChoice;
  /** The part of the plane. */
  readonly view: readonly [Range, Range];
  /** Where the reader looks from. */
  readonly camera: Camera;
  /** How heights are drawn. */
  readonly scale: Scale["kind"];
  /** Who takes part, in the order of the legend. */
  readonly contestants: readonly Contestant[];
  /** Where all start, `[2]`. */
  readonly start: readonly number[];
  /** How many steps they take. */
  readonly steps: number;
  /** How the learning rates change. */
  readonly schedule: ScheduleKind;
  /** The standard deviation of the noise on gradients; 0 is none. */
  readonly noise: number;
  /** Which noise. */
  readonly seed: number;
}
