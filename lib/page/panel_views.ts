/// <reference lib="dom" />
/**
 * From a panel of a figure to its view in the page.
 *
 * @module
 */

import { contoursPlot } from "../figures/marks/contours/contours.ts";
import { curvesPlot, measured } from "../figures/marks/curves/curves.ts";
import { type Figure, longest, type Panel } from "../figures/figure.ts";
import { createAnatomy } from "../figures/marks/anatomy/view.ts";
import { createPlane, type Plane } from "../figures/view/plane_view.ts";
import type { Plotly } from "../figures/view/plotly.ts";
import { createScene } from "../figures/marks/terrain/view.ts";
import type { View } from "../figures/view/view.ts";

/** A view, with the plane in it if it is one. */
export interface PanelView {
  /** The view. */
  readonly view: View;
  /** Where the pointer can ask about steps. */
  readonly plane?: Plane;
}

/** The view of the panel at a place in the figure as it is at each moment. */
export function createPanelView(
  plotly: Plotly,
  host: HTMLElement,
  figure: () => Figure,
  place: number,
): PanelView {
  const panel = <K extends Panel["kind"]>(): Extract<Panel, { kind: K }> =>
    figure().panels[place] as Extract<Panel, { kind: K }>;
  switch (figure().panels[place].kind) {
    case "anatomy":
      return { view: createAnatomy(host, () => panel<"anatomy">()) };
    case "terrain":
      return { view: createScene(plotly, host, () => panel<"terrain">()) };
    case "contours": {
      const plane = createPlane(plotly, host, {
        plot(_, mode) {
          const { data, layout } = contoursPlot(panel<"contours">(), mode);
          // In a playground the pointer moves the start, not the map.
          return "playground" in figure()
            ? { data, layout: { ...layout, dragmode: false } }
            : { data, layout };
        },
        place: (path) => path.points,
        faint: false,
        refits: false,
        arrows: true,
      });
      return { view: plane, plane };
    }
    case "curves": {
      const plane = createPlane(plotly, host, {
        plot: (paths, mode) =>
          curvesPlot(panel<"curves">(), paths, longest(paths), mode),
        place: (path) => {
          const heights = measured(panel<"curves">(), path);
          return Float64Array.from(
            { length: 2 * heights.length },
            (_, k) => k % 2 === 0 ? k / 2 : heights[(k - 1) / 2],
          );
        },
        faint: true,
        refits: true,
        arrows: false,
      });
      return { view: plane, plane };
    }
  }
}
