/**
 * A line as a mark in a figure's panels.
 *
 * @module
 */

import type { LayerKind } from "../layer_kind.ts";
import type { Line } from "./line.ts";

/** Lines. */
export const lineLayer: LayerKind<Line> = {
  of: ({ lines }) => lines,
  steps: () => 0,
  notes: () => [],
  legend: ({ name, stroke }) => [{ name, stroke, reading: () => "" }],
  numbers: () => ({}),
};
