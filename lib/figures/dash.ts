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

/** How many pixels of a line pass from one dash to the same dash again. */
export function dashPeriod(dash: Dash): number {
  const sum = lengths[dash].split(" ").reduce((a, b) => a + Number(b), 0);
  return sum || 1;
}
