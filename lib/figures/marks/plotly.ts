/**
 * Every kind of panel as Plotly draws it, whole and standing still.
 *
 * @module
 */

import type { Contents } from "../contents.ts";
import { wholeOwnPlane } from "../own_plane_plot.ts";
import type { Plot } from "../plotly_json.ts";
import { wholeContours } from "./contours/plotly.ts";
import { wholeCurves } from "./curves/plotly.ts";
import type { Panel, Panels } from "./panels.ts";
import { portraitPlane } from "./phase_portrait/portrait_words.ts";
import { profilePlane } from "./profile/profile_words.ts";
import { wholeTerrain } from "./terrain/plotly.ts";

/** A panel with whole paths in it. */
type WholePlot<P> = (panel: P, contents: Contents) => Plot;

/** Null is said of what Plotly has no way to draw. */
const plots: {
  readonly [K in keyof Panels]: WholePlot<Panels[K]> | null;
} = {
  terrain: wholeTerrain,
  contours: wholeContours,
  curves: wholeCurves,
  anatomy: null,
  stabilityMap: null,
  basinMap: null,
  modes: ({ axes, paths, lines }) =>
    wholeCurves(axes, { paths, lines, balls: [] }),
  phasePortrait: (panel) => wholeOwnPlane(portraitPlane(panel)),
  profile: (panel) => wholeOwnPlane(profilePlane(panel)),
  drawing: null,
};

/** A panel with whole paths in it, if Plotly can draw it. */
export function wholePlot(panel: Panel, contents: Contents): Plot | undefined {
  const plot = plots[panel.kind] as WholePlot<Panel> | null;
  return plot?.(panel, contents);
}
