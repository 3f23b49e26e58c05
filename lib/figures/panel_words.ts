/**
 * What a panel shows, in words for readers who do not see it.
 *
 * @module
 */

import type { Panel } from "./figure.ts";

/** What a panel shows; the figure's own words say what to see in it. */
export function panelWords(panel: Panel): string {
  switch (panel.kind) {
    case "terrain":
    case "contours": {
      const { surface, variables: [x, y] } = panel.heightField;
      const kind = panel.kind === "terrain" ? "Terrain" : "Contours";
      return `${kind} of ${surface} over ${x} and ${y}`;
    }
    case "curves":
      return `The ${panel.measure} at each step`;
    case "anatomy":
      return `A step of ${panel.name}, taken apart`;
  }
}
