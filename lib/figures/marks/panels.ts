/**
 * The kinds of panels. A kind is a folder; it stands here, with its still
 * picture in `svg.ts`, its picture by Plotly in `plotly.ts` and its view in
 * `views.ts`, and one that is missing somewhere does not compile.
 *
 * @module
 */

import type { Anatomy } from "./anatomy/anatomy.ts";
import { anatomyPanel } from "./anatomy/panel.ts";
import type { BasinMap } from "./basin_map/basin_map.ts";
import { basinMapPanel } from "./basin_map/panel.ts";
import type { Contours } from "./contours/contours.ts";
import { contoursPanel } from "./contours/panel.ts";
import type { Curves } from "./curves/curves.ts";
import { curvesPanel } from "./curves/panel.ts";
import type { Drawing } from "./drawing/drawing.ts";
import { drawingPanel } from "./drawing/panel.ts";
import type { ModeCurves } from "./modes/modes.ts";
import { modesPanel } from "./modes/panel.ts";
import type { PanelKind } from "./panel_kind.ts";
import { phasePortraitPanel } from "./phase_portrait/panel.ts";
import type { PhasePortrait } from "./phase_portrait/phase_portrait.ts";
import { profilePanel } from "./profile/panel.ts";
import type { Profile } from "./profile/profile.ts";
import { stabilityMapPanel } from "./stability_map/panel.ts";
import type { StabilityMap } from "./stability_map/stability_map.ts";
import type { Terrain } from "./terrain/terrain.ts";
import { terrainPanel } from "./terrain/panel.ts";

/** Every kind of panel, by name. */
export interface Panels {
  /** A surface in three dimensions. */
  readonly terrain: Terrain;
  /** A surface from above. */
  readonly contours: Contours;
  /** What a run measures, against its steps. */
  readonly curves: Curves;
  /** A step taken apart. */
  readonly anatomy: Anatomy;
  /** A map of two settings of a rule. */
  readonly stabilityMap: StabilityMap;
  /** Which minimum each start reaches. */
  readonly basinMap: BasinMap;
  /** A run along the eigenvectors of the Hessian. */
  readonly modes: ModeCurves;
  /** Runs along one eigenvector, position against velocity. */
  readonly phasePortrait: PhasePortrait;
  /** A surface cut along a line. */
  readonly profile: Profile;
  /** Whatever else: drawn by a function of one's own. */
  readonly drawing: Drawing;
}

/** One of the pictures of a figure. */
export type Panel = Panels[keyof Panels];

const kinds: { readonly [K in keyof Panels]: PanelKind<Panels[K]> } = {
  terrain: terrainPanel,
  contours: contoursPanel,
  curves: curvesPanel,
  anatomy: anatomyPanel,
  stabilityMap: stabilityMapPanel,
  basinMap: basinMapPanel,
  modes: modesPanel,
  phasePortrait: phasePortraitPanel,
  profile: profilePanel,
  drawing: drawingPanel,
};

/** The names of all kinds of panels. */
export const panelNames = Object.keys(kinds) as readonly (keyof Panels)[];

/** What a figure must know of a panel. */
export function kindOf<P extends Panel>(panel: P): PanelKind<P> {
  return kinds[panel.kind] as unknown as PanelKind<P>;
}

/** Whether something is a panel. */
export function isPanel(mark: { readonly kind: string }): mark is Panel {
  return Object.hasOwn(kinds, mark.kind);
}

/** Whether two panels are of one kind, and show the same. */
export function areAlike(a: Panel, b: Panel): boolean {
  return a.kind === b.kind && kindOf(a).isAlike(a, b);
}
