/**
 * A table of numbers beside a panel's picture, as it stands without a script.
 *
 * @module
 */

import type { PanelAside } from "./marks/panel_kind.ts";

/** A sentence, a head, and rows. */
export interface Numbers {
  /** What the numbers mean. */
  readonly words: string;
  /** What stands over the columns. */
  readonly head: readonly string[];
  /** The rows; each begins with its name. */
  readonly rows: readonly (readonly string[])[];
}

/** The numbers of a panel under its picture, a paragraph for each row. */
export function numbersAside<P>(
  numbers: (panel: P) => Numbers,
): PanelAside<P> {
  return {
    styles: () => ({
      // After all pictures, so that two of them stand side by side.
      both: "position:relative;min-width:0;flex:1 1 100%;order:1",
      sum: "",
      room: "",
      rule: "overflow:auto",
    }),
    lines(panel) {
      const { words, head, rows } = numbers(panel);
      return [
        [words],
        ...rows.map((row) => [
          `${row[0]}: ` +
          row.slice(1).map((text, k) => `${head[k + 1]}: ${text}`).join("; "),
        ]),
      ];
    },
  };
}
