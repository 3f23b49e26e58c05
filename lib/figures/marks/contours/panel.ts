/**
 * Level lines as a panel of a figure.
 *
 * @module
 */

import { surfaceWords } from "../../height_field.ts";
import type { PanelKind } from "../panel_kind.ts";
import { type Contours, sharesScale } from "./contours.ts";

/** Level lines. */
export const contoursPanel: PanelKind<Contours> = {
  words: ({ heightField }) => `Contours of ${surfaceWords(heightField)}`,
  steps: () => 0,
  notes: () => [],
  heightField: ({ heightField }) => heightField,
  isAlike: (a, b) => a.heightField === b.heightField,
  contexts: 0,
  room: {
    height: 416,
    wide: false,
    isSquare: ({ heightField }) => sharesScale(heightField.view),
  },
};
