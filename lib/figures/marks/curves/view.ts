/**
 * Curves in the page.
 *
 * @module
 */

import { createPlaneView, type PlaneView } from "../../view/plane_view.ts";
import type { Plotly } from "../../view/plotly.ts";
import { type Curves, measured } from "./curves.ts";
import { curvesPlot } from "./plotly.ts";

/** Curves, drawn into `host`. */
export function createCurvesView(
  { plotly, host, asks }: {
    readonly plotly: Plotly;
    readonly host: HTMLElement;
    /** Whether the figure asks what comes: nothing is shown ahead then. */
    readonly asks: boolean;
  },
  panel: () => Curves,
): PlaneView {
  return createPlaneView(plotly, host, {
    plot: (shown) => curvesPlot(panel(), shown, shown.mode),
    place(path) {
      const heights = measured(panel(), path);
      return Float64Array.from(
        { length: 2 * heights.length },
        (_, k) => k % 2 === 0 ? k / 2 : heights[(k - 1) / 2],
      );
    },
    stars: () => [],
    faint: true,
    ahead: !asks,
    refits: true,
    axes: "curves",
  });
}
