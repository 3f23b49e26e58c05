/**
 * A profile as a panel of a figure.
 *
 * @module
 */

import { numbersAside } from "../../numbers_aside.ts";
import type { PanelKind } from "../panel_kind.ts";
import type { Profile } from "./profile.ts";
import { profileNotes, profileTable, profileWords } from "./profile_words.ts";

/** Profiles of surfaces. */
export const profilePanel: PanelKind<Profile> = {
  words: profileWords,
  steps: ({ steps }) => steps,
  notes: profileNotes,
  heightField: () => undefined,
  isAlike: () => false,
  contexts: 0,
  room: {
    height: 360,
    wide: false,
    isSquare: () => false,
    aside: numbersAside(profileTable),
  },
};
