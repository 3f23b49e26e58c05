/**
 * A step taken apart as a panel of a figure.
 *
 * @module
 */

import type { PanelKind } from "../panel_kind.ts";
import { type Anatomy, rowOf } from "./anatomy.ts";
import { saidAt } from "./anatomy_lines.ts";

/**
 * The height of the sum, and of one equation, in pixels: about what their words
 * need. Where the fonts or the width ask for more, they have it.
 */
const [SUM, EQUATION] = [214, 46];

/** Steps taken apart. */
export const anatomyPanel: PanelKind<Anatomy> = {
  words: ({ name }) => `A step of ${name}, taken apart`,
  steps: ({ steps }) => steps,
  notes({ name, steps, values }) {
    if (values.length > steps) return [];
    const last = values.length - 1;
    return [`${name} runs away: no step after ${last} is taken apart.`];
  },
  heightField: () => undefined,
  isAlike: () => true,
  contexts: 0,
  room: {
    height: 416,
    wide: false,
    isSquare: () => false,
    aside: {
      // Beside a picture that is alone, else in a row of their own.
      styles({ lines }, alone) {
        const basis = alone ? "min(100%,20rem)" : "100%";
        const part = (height: number) =>
          `min-width:0;flex:1 1 min(100%,22rem);overflow:auto;min-height:${height}px`;
        return {
          both: `min-width:0;flex:1 1 ${basis};display:flex;flex-wrap:wrap;` +
            "align-content:flex-start;gap:0 2rem",
          sum: part(SUM),
          rule: part(Math.max(1, lines.length) * EQUATION),
        };
      },
      lines(panel, step) {
        const place = { row: rowOf(panel, step), rows: panel.values.length };
        return panel.lines.map((line) => [line.text, saidAt(line, place)]);
      },
    },
  },
};
