/**
 * A step taken apart as a panel of a figure.
 *
 * @module
 */

import type { PanelKind } from "../panel_kind.ts";
import { type Anatomy, rowOf } from "./anatomy.ts";
import { lineHeight, saidAt } from "./anatomy_lines.ts";
import { anatomyNotes } from "./anatomy_words.ts";

/**
 * The height of the sum: about what its words need, where they stand beside
 * their names and where they go under them. Where the fonts ask for more, it
 * has it. As a padding, since that alone knows the width before a script runs.
 */
const SUM = "clamp(220px,(28rem - 100%)*999,300px)";

/** Steps taken apart. */
export const anatomyPanel: PanelKind<Anatomy> = {
  words: ({ name }) => `A step of ${name}, taken apart`,
  steps: ({ steps }) => steps,
  rest: ({ held, rest }) => held === undefined ? rest : undefined,
  notes: anatomyNotes,
  heightField: () => undefined,
  isAlike: () => true,
  contexts: 0,
  room: {
    height: 416,
    wide: false,
    isSquare: () => false,
    aside: {
      // Beside a picture that is alone, else in a row of their own.
      styles({ lines, values }, alone) {
        const basis = alone ? "min(100%,20rem)" : "100%";
        const part = "min-width:0;flex:1 1 min(100%,22rem);overflow:auto";
        const rule = lines.reduce(
          (sum, line) => sum + lineHeight(line, values.length),
          1,
        );
        return {
          both: `min-width:0;flex:1 1 ${basis};display:flex;flex-wrap:wrap;` +
            "align-content:flex-start;gap:0 2rem",
          sum: `${part};display:grid`,
          room: `grid-area:1/1;padding-bottom:${SUM}`,
          rule: `${part};min-height:${rule}px`,
        };
      },
      lines(panel, step) {
        const place = { row: rowOf(panel, step), rows: panel.values.length };
        return panel.lines.map((line) => {
          const { tex, text } = line;
          return [
            tex === undefined ? text : { tex, text },
            saidAt(line, place),
          ];
        });
      },
    },
  },
};
