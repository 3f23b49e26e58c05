/**
 * A map of starts as a panel of a figure.
 *
 * @module
 */

import type { PanelKind } from "../panel_kind.ts";
import { sharesScale } from "../contours/contours.ts";
import type { BasinMap } from "./basin_map.ts";
import { basinTable, basinWords, elsewhere } from "./basin_words.ts";

/** Maps of starts. */
export const basinMapPanel: PanelKind<BasinMap> = {
  words: basinWords,
  steps: () => 0,
  notes: elsewhere,
  heightField: () => undefined,
  isAlike: () => false,
  contexts: 0,
  room: {
    height: 480,
    wide: false,
    isSquare: ({ ground }) => sharesScale(ground.heightField.view),
    aside: {
      styles: () => ({
        both: "position:relative;min-width:0;flex:1 1 100%",
        sum: "",
        room: "",
        rule: "overflow:auto",
      }),
      lines: (panel) =>
        basinTable(panel).rows.map(([place, share]) => [`${place}: ${share}`]),
    },
  },
};
