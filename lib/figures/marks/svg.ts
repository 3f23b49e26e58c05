/**
 * The still picture of every kind of panel.
 *
 * @module
 */

import type { Contents } from "../contents.ts";
import type { Moment } from "../svg/moment.ts";
import { drawOwnPlane } from "../svg/own_plane.ts";
import type { Sheet } from "../svg/sheet.ts";
import { drawAnatomy } from "./anatomy/svg.ts";
import { drawBasinMap } from "./basin_map/svg.ts";
import { drawContours } from "./contours/svg.ts";
import { drawCurves } from "./curves/svg.ts";
import { drawDrawing } from "./drawing/svg.ts";
import { drawModes } from "./modes/svg.ts";
import type { Panel, Panels } from "./panels.ts";
import { portraitPlane } from "./phase_portrait/portrait_words.ts";
import { profilePlane } from "./profile/profile_words.ts";
import { drawStabilityMap } from "./stability_map/svg.ts";
import { drawTerrain } from "./terrain/svg.ts";

/** Draws a panel on a sheet. */
type Draw<P> = (
  sheet: Sheet,
  panel: P,
  contents: Contents,
  moment: Moment,
) => void;

const draws: { readonly [K in keyof Panels]: Draw<Panels[K]> } = {
  terrain: drawTerrain,
  contours: drawContours,
  curves: drawCurves,
  anatomy: (sheet, panel, _, { step = 0 }) => drawAnatomy(sheet, panel, step),
  stabilityMap: drawStabilityMap,
  basinMap: drawBasinMap,
  modes: (sheet, panel, _, moment) => drawModes(sheet, panel, moment),
  phasePortrait: (sheet, panel, _, moment) =>
    drawOwnPlane(sheet, portraitPlane(panel), moment),
  profile: (sheet, panel, _, moment) =>
    drawOwnPlane(sheet, profilePlane(panel), moment),
  drawing: (sheet, panel, _, { step = 0 }) => drawDrawing(sheet, panel, step),
};

/** Draws a panel of any kind. */
export const drawPanel: Draw<Panel> = (sheet, panel, contents, moment) =>
  (draws[panel.kind] as Draw<Panel>)(sheet, panel, contents, moment);
