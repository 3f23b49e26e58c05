/**
 * Lines as Plotly draws them.
 *
 * @module
 */

import { drapePath } from "../../draped_path.ts";
import type { HeightField } from "../../height_field.ts";
import { type Json, lineLook, type Mode } from "../../plotly_json.ts";
import { type Line, LINE_WIDTH, linesIn } from "./line.ts";

/** Lines in the plane, or in curves. */
export function lineTraces(lines: readonly Line[]): Json[] {
  return lines.map((line) => ({
    ...lineLook(line, line.width ?? LINE_WIDTH),
    x: line.points.filter((_, k) => k % 2 === 0),
    y: line.points.filter((_, k) => k % 2 === 1),
  }));
}

/** The lines of the plane, on a terrain. */
export function drapedLineTraces(
  heightField: HeightField,
  lines: readonly Line[],
  mode: Mode,
): Json[] {
  return linesIn(lines, "plane").map((line) => {
    const { x, y, z } = drapePath(heightField, line);
    return {
      ...lineLook(line, 3, mode),
      type: "scatter3d",
      x,
      y,
      z,
      connectgaps: false,
      hoverinfo: "skip",
    };
  });
}
