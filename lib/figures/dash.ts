/**
 * Dashes for svg, as long as Plotly's in a scene.
 *
 * @module
 */

import type { Dash } from "./theme.ts";

const lengths: Readonly<Record<Dash, string>> = {
  solid: "none",
  dash: "7 4",
  dot: "2 3",
  dashdot: "8 3 2 3",
  longdash: "13 4",
};

/** The `stroke-dasharray` of a dash, for lines two pixels wide. */
export function dashArray(dash: Dash): string {
  return lengths[dash];
}
