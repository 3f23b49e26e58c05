/**
 * A map of settings as a panel of a figure.
 *
 * @module
 */

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
    aside: {
      styles: () => ({
        both: "position:relative;min-width:0;flex:1 1 100%",
        sum: "",
        room: "",
        rule: "overflow:auto",
      }),
      lines(panel) {
        const { head, rows } = mapTable(panel);
        return [
          [TABLE_WORDS],
          ...rows.map((row) => [
            `${row[0]}: ` +
            row.slice(1).map((text, k) => `${head[k + 1]}: ${text}`).join("; "),
          ]),
        ];
      },
    },
  },
};
