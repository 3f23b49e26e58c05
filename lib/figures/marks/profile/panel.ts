/**
 * A profile as a panel of a figure.
 *
 * @module
 */

import { numberedPanel } from "../numbered_panel.ts";
import type { Profile } from "./profile.ts";
import { profileNotes, profileTable, profileWords } from "./profile_words.ts";

/** Profiles of surfaces. */
export const profilePanel = numberedPanel<Profile>({
  words: profileWords,
  notes: profileNotes,
  table: profileTable,
  height: 360,
});
