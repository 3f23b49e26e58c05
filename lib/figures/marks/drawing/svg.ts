/**
 * A panel of one's own, drawn again on a sheet of any size. The page draws the
 * live picture with it too.
 *
 * @module
 */

import type { Sheet } from "../../svg/sheet.ts";
import { type Drawing, SIZE, strokesAt } from "./drawing.ts";
import { replay } from "./record.ts";

/** Draws a panel as it is at a step. */
export function drawDrawing(sheet: Sheet, panel: Drawing, step: number): void {
  const whole = { left: 0, top: 0, right: sheet.width, bottom: sheet.height };
  const own = { left: 0, top: 0, right: SIZE.width, bottom: SIZE.height };
  sheet.inside(whole, () => replay(sheet, strokesAt(panel, step)), own);
}
