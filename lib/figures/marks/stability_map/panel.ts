/**
 * A map of settings as a panel of a figure.
 *
 * @module
 */

import { numbersAside } from "../../numbers_aside.ts";
import type { PanelKind } from "../panel_kind.ts";
import { mapTable, mapWords, TABLE_WORDS } from "./map_words.ts";
import type { StabilityMap } from "./stability_map.ts";

/** Maps of settings. */
export const stabilityMapPanel: PanelKind<StabilityMap> = {
  words: mapWords,
  steps: () => 0,
  notes: ({ lines, label }) =>
    lines.length > 0 ? [] : [
      `The map of ${label} is measured; no line of theory is drawn on it.`,
    ],
  heightField: () => undefined,
  isAlike: () => false,
  contexts: 0,
  room: {
    height: 480,
    wide: true,
    isSquare: () => false,
    aside: numbersAside((map) => ({ words: TABLE_WORDS, ...mapTable(map) })),
  },
};
