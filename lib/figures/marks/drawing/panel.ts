/**
 * A drawing as a panel of a figure.
 *
 * @module
 */

import type { PanelKind } from "../panel_kind.ts";
import { type Drawing, drawn } from "./drawing.ts";

/** Panels of one's own. */
export const drawingPanel: PanelKind<Drawing> = {
  words: ({ words }) => words,
  steps: ({ steps }) => steps,
  notes: () => [],
  heightField: () => undefined,
  isAlike: (a, b) => a.pictures === b.pictures,
  contexts: 0,
  room: { height: 416, wide: false, isSquare: () => false },
  compose: drawn,
};
