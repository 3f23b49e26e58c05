/**
 * What is asked of many runs, and what is known of how they ended.
 *
 * @module
 */

import type { Surface } from "./surface.ts";
import type { End } from "./trajectory.ts";

/** How each of many runs ended. Plain data. */
export interface Crowd {
  /** Runs. */
  readonly count: number;
  /** Coordinates a point. */
  readonly dimension: number;
  /** The last points, `[count × dimension]`. */
  readonly points: Float64Array<ArrayBuffer>;
  /** The heights there, `[count]`. */
  readonly values: Float64Array<ArrayBuffer>;
  /** Steps taken, `[count]`. */
  readonly steps: Int32Array<ArrayBuffer>;
  /** Why each run ended: its place in {@linkcode endReasons}, `[count]`. */
  readonly reasons: Uint8Array<ArrayBuffer>;
  /** What was kept on the way, if `every` is given. */
  readonly rows?: CrowdRows;
}

/** What was kept on the way: row `k` is after `k × every` steps. */
export interface CrowdRows {
  /** Steps from one row to the next. */
  readonly every: number;
  /** Points, `[rows × count × dimension]`; NaN once a run has ended. */
  readonly points: Float64Array<ArrayBuffer>;
  /** Heights, `[rows × count]`; NaN once a run has ended. */
  readonly values: Float64Array<ArrayBuffer>;
}

/** What the ways of walking have in common. */
export interface CrowdTask {
  readonly surface: Surface;
  readonly steps: number;
  readonly tolerance: number | undefined;
  /** The first points, `[count × dimension]`. */
  readonly starts: Float64Array;
}

/** The places of the reasons in {@linkcode endReasons}. */
export const endCodes = {
  steps: 0,
  converged: 1,
  diverged: 2,
} as const satisfies Record<End["reason"], number>;

/** Why runs end; `reasons` of a {@linkcode Crowd} are places in this list. */
export const endReasons: readonly End["reason"][] = Object
  .keys(endCodes) as End["reason"][];
