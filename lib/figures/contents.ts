/**
 * What moves through the panels of a figure.
 *
 * @module
 */

import type { Balls } from "./marks/balls/balls.ts";
import type { Line } from "./marks/line/line.ts";
import type { Path } from "./marks/path/path.ts";

/** What every panel of a figure shows. */
export interface Contents {
  /** The paths, in the order of the legend. */
  readonly paths: readonly Path[];
  /** Many balls at once; their optimizers follow in the legend. */
  readonly balls: readonly Balls[];
  /** Lines that stand still; the last ones in the legend. */
  readonly lines: readonly Line[];
}

/** The number of steps of the longest path. */
export function longest(paths: readonly Path[]): number {
  return Math.max(0, ...paths.map((path) => path.values.length - 1));
}
