/**
 * The view of every kind of panel in the page. Only the page imports it.
 *
 * @module
 */

import type { PlaneView } from "../view/plane_view.ts";
import type { Plotly } from "../view/plotly.ts";
import type { View } from "../view/view.ts";
import { createAnatomyView } from "./anatomy/view.ts";
import { createBasinMapView } from "./basin_map/view.ts";
import { createContoursView } from "./contours/view.ts";
import { createCurvesView } from "./curves/view.ts";
import { createDrawingView } from "./drawing/view.ts";
import { createModesView } from "./modes/view.ts";
import type { Panel, Panels } from "./panels.ts";
import { createPhasePortraitView } from "./phase_portrait/view.ts";
import { createProfileView } from "./profile/view.ts";
import { createStabilityMapView } from "./stability_map/view.ts";
import { createTerrainView } from "./terrain/view.ts";

/** A view, with the plane in it if it is one. */
export interface PanelView {
  /** The view. */
  readonly view: View;
  /** Where the pointer can ask about steps. */
  readonly plane?: PlaneView;
}

/** What a view is made of. */
export interface ViewParts {
  /** plotly.js. */
  readonly plotly: Plotly;
  /** The element that it is drawn into. */
  readonly host: HTMLElement;
  /** Whether the pointer moves what is shown; else it moves the start. */
  readonly pans: boolean;
  /** Whether the figure rests at its first step, and so asks what comes. */
  readonly asks: boolean;
}

/** Makes the view of the panel as it is at each moment. */
type CreateView<P> = (parts: ViewParts, panel: () => P) => PanelView;

const views: { readonly [K in keyof Panels]: CreateView<Panels[K]> } = {
  terrain: ({ plotly, host }, panel) => ({
    view: createTerrainView(plotly, host, panel),
  }),
  contours(parts, panel) {
    const plane = createContoursView(parts, panel);
    return { view: plane, plane };
  },
  curves(parts, panel) {
    const plane = createCurvesView(parts, panel);
    return { view: plane, plane };
  },
  anatomy: ({ host }, panel) => ({ view: createAnatomyView(host, panel) }),
  stabilityMap: ({ host }, panel) => ({
    view: createStabilityMapView(host, panel),
  }),
  basinMap: ({ host }, panel) => ({ view: createBasinMapView(host, panel) }),
  modes: (parts, panel) => ({ view: createModesView(parts, panel) }),
  phasePortrait: (parts, panel) => ({
    view: createPhasePortraitView(parts, panel),
  }),
  profile: (parts, panel) => ({ view: createProfileView(parts, panel) }),
  drawing: ({ host }, panel) => ({ view: createDrawingView(host, panel) }),
};

/** The view of a panel, which may change but keeps its kind. */
export function createPanelView(
  parts: ViewParts,
  panel: () => Panel,
): PanelView {
  const create = views[panel().kind] as CreateView<Panel>;
  return create(parts, panel);
}
