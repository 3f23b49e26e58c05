/**
 * Modes as a panel of a figure.
 *
 * @module
 */

import { numbersAside } from "../../numbers_aside.ts";
import type { PanelKind } from "../panel_kind.ts";
import { modeNotes, modeTable, modeWords } from "./mode_words.ts";
import type { ModeCurves } from "./modes.ts";

/** Modes of a run. */
export const modesPanel: PanelKind<ModeCurves> = {
  words: modeWords,
  steps: ({ steps }) => steps,
  notes: modeNotes,
  heightField: () => undefined,
  isAlike: () => false,
  contexts: 0,
  room: {
    height: 360,
    wide: false,
    isSquare: () => false,
    aside: numbersAside(modeTable),
  },
};
