/**
 * A plane with paths and lines of its own: what a panel shows that measures
 * something else than points of a surface.
 *
 * @module
 */

import type { Range } from "../core/surface.ts";
import type { Contents } from "./contents.ts";

/** A plane with contents of its own. */
export interface OwnPlane extends Pick<Contents, "paths" | "lines"> {
  /** What stands at its axes, across and up. */
  readonly titles: readonly [across: string, up: string];
  /** The part that is shown. */
  readonly view: readonly [Range, Range];
  /** The points with a star. */
  readonly stars: readonly (readonly [number, number])[];
  /** Whether there are lines through zero. */
  readonly zero: boolean;
}
