/**
 * Modes as a panel of a figure.
 *
 * @module
 */

import { numberedPanel } from "../numbered_panel.ts";
import { modeNotes, modeTable, modeWords } from "./mode_words.ts";
import type { ModeCurves } from "./modes.ts";

/** Modes of a run. */
export const modesPanel = numberedPanel<ModeCurves>({
  words: modeWords,
  notes: modeNotes,
  table: modeTable,
  height: 360,
});
