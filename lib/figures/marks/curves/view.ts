/// <reference lib="dom" />
/**
 * Curves in the page.
 *
 * @module
 */

import { longest } from "../../contents.ts";
import { createPlane, type Plane } from "../../view/plane_view.ts";
import type { Plotly } from "../../view/plotly.ts";
import { type Curves, measured } from "./curves.ts";
import { curvesPlot } from "./plotly.ts";

/** Curves, drawn into `host`. */
export function createCurvesView(
  plotly: Plotly,
  host: HTMLElement,
  panel: () => Curves,
): Plane {
  return createPlane(plotly, host, {
    plot: (paths, mode) => curvesPlot(panel(), paths, longest(paths), mode),
    place(path) {
      const heights = measured(panel(), path);
      return Float64Array.from(
        { length: 2 * heights.length },
        (_, k) => k % 2 === 0 ? k / 2 : heights[(k - 1) / 2],
      );
    },
    faint: true,
    refits: true,
    arrows: false,
  });
}
