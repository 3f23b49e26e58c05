/**
 * Curves as a panel of a figure.
 *
 * @module
 */

import type { PanelKind } from "../panel_kind.ts";
import type { Curves } from "./curves.ts";

/** Curves. */
export const curvesPanel: PanelKind<Curves> = {
  words: ({ measure }) => `The ${measure} at each step`,
  steps: () => 0,
  notes: () => [],
  heightField: () => undefined,
  isAlike: (a, b) => a.axis === b.axis,
  contexts: 0,
  room: { height: 240, wide: true, isSquare: () => false },
};
