/**
 * What a still picture shows of a figure that moves.
 *
 * @module
 */

import type { Viewpoint } from "../marks/terrain/terrain.ts";

/** What of a figure is shown. */
export interface Moment {
  /** The step. Default: the one at which the figure rests. */
  readonly step?: number;
  /** Which paths are switched on. Default: all. */
  readonly on?: readonly boolean[];
  /** Where the reader looks from. Default: the terrain's own camera. */
  readonly camera?: Viewpoint;
}
