/**
 * A line as a still picture.
 *
 * @module
 */

import { dashArray } from "../../dash.ts";
import { type Pixel, simplified, within } from "../../svg/lines.ts";
import type { Plane } from "../../svg/plane.ts";
import { outlineOf, type Sheet } from "../../svg/sheet.ts";
import { type Line, LINE_WIDTH } from "./line.ts";

/** How far a simplified line may be from the true one, in pixels. */
const TOLERANCE = 0.25;

/** Draws lines in a plane, whose `at` knows their points. */
export function drawLines(
  sheet: Sheet,
  plane: Plane,
  lines: readonly Line[],
): void {
  for (const { points, stroke, width = LINE_WIDTH } of lines) {
    const pixels = Array.from(
      { length: points.length / 2 },
      (_, k): Pixel => plane.at(points[2 * k], points[2 * k + 1]),
    );
    const outline = within(pixels, plane.box)
      .map((part) => outlineOf(simplified(part, TOLERANCE))).join("");
    sheet.shape(outline, {
      stroke: stroke.ink,
      width,
      dash: dashArray(stroke.dash),
    });
  }
}
