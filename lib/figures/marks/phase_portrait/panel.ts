/**
 * A phase portrait as a panel of a figure.
 *
 * @module
 */

import { numbersAside } from "../../numbers_aside.ts";
import type { PanelKind } from "../panel_kind.ts";
import type { PhasePortrait } from "./phase_portrait.ts";
import {
  portraitNotes,
  portraitTable,
  portraitWords,
} from "./portrait_words.ts";

/** Phase portraits. */
export const phasePortraitPanel: PanelKind<PhasePortrait> = {
  words: portraitWords,
  steps: ({ steps }) => steps,
  notes: portraitNotes,
  heightField: () => undefined,
  isAlike: () => false,
  contexts: 0,
  room: {
    height: 416,
    wide: false,
    isSquare: () => true,
    aside: numbersAside(portraitTable),
  },
};
