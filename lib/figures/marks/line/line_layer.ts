/**
 * What draws a line in a plane of the page.
 *
 * @module
 */

import { dashArray } from "../../dash.ts";
import type { Mode } from "../../plotly_json.ts";
import { set, svg } from "../../view/dom.ts";
import { pixelPath } from "../../view/pixel_path.ts";
import type { PlaneProjection } from "../../view/plane_projection.ts";
import { type Line, LINE_WIDTH } from "./line.ts";

/** The layer of one line. */
export interface LineLayer {
  /** The element to be put into the plane. */
  readonly element: SVGElement;
  /** Puts the line where the projection has it. */
  project(projection: PlaneProjection): void;
}

/** Creates the layer of a line. */
export function createLineLayer(
  { points, stroke, width = LINE_WIDTH }: Line,
  mode: Mode,
): LineLayer {
  const element = svg("path", {
    class: "dh-standing",
    fill: "none",
    stroke: stroke.ink[mode],
    "stroke-width": width,
    "stroke-dasharray": dashArray(stroke.dash),
  });
  return {
    element,
    project(projection) {
      const pixels = projection.pixels(points);
      set(element, { d: pixelPath(pixels, projection.box).line(Infinity) });
    },
  };
}
