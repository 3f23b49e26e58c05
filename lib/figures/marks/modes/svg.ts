/**
 * Modes as a still picture.
 *
 * @module
 */

import type { Sheet } from "../../svg/sheet.ts";
import type { Moment } from "../../svg/moment.ts";
import { drawCurves } from "../curves/svg.ts";
import type { ModeCurves } from "./modes.ts";

/** Draws the modes of a run up to a moment, with theory's lines. */
export function drawModes(
  sheet: Sheet,
  { axes, paths, lines }: ModeCurves,
  { step }: Moment,
): void {
  drawCurves(sheet, axes, { paths, lines, balls: [] }, { step });
}
