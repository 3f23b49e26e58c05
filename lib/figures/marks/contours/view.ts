/**
 * Level lines in the page.
 *
 * @module
 */

import { createPlaneView, type PlaneView } from "../../view/plane_view.ts";
import type { Plotly } from "../../view/plotly.ts";
import type { Contours } from "./contours.ts";
import { contoursPlot } from "./plotly.ts";

/** Level lines, drawn into `host`. */
export function createContoursView(
  { plotly, host, pans }: {
    readonly plotly: Plotly;
    readonly host: HTMLElement;
    /** Whether the pointer moves the map; else it moves the start. */
    readonly pans: boolean;
  },
  panel: () => Contours,
): PlaneView {
  return createPlaneView(plotly, host, {
    plot({ mode }) {
      const { data, layout } = contoursPlot(panel(), mode);
      return pans
        ? { data, layout }
        : { data, layout: { ...layout, dragmode: false } };
    },
    place: (path) => path.points,
    stars: () => panel().heightField.minima,
    faint: false,
    refits: false,
    axes: "plane",
  });
}
