/**
 * A phase portrait as a panel of a figure.
 *
 * @module
 */

import { numberedPanel } from "../numbered_panel.ts";
import type { PhasePortrait } from "./phase_portrait.ts";
import {
  portraitNotes,
  portraitTable,
  portraitWords,
} from "./portrait_words.ts";

/** Phase portraits. */
export const phasePortraitPanel = numberedPanel<PhasePortrait>({
  words: portraitWords,
  notes: portraitNotes,
  table: portraitTable,
  height: 416,
  square: true,
});
