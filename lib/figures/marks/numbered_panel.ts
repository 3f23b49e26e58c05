/**
 * Panels of curves of their own, with a table of numbers beside.
 *
 * @module
 */

import { type Numbers, numbersAside } from "../numbers_aside.ts";
import type { PanelKind } from "./panel_kind.ts";

/** A kind of panel that draws its own curves; other paths do not walk in it. */
export function numberedPanel<P extends { readonly steps: number }>(
  { words, notes, table, height, square = false }:
    & Pick<PanelKind<P>, "words" | "notes">
    & {
      readonly table: (panel: P) => Numbers;
      /** Its height in CSS pixels. */
      readonly height: number;
      /** Whether it is as wide as it is high. */
      readonly square?: boolean;
    },
): PanelKind<P> {
  return {
    words,
    steps: ({ steps }) => steps,
    notes,
    heightField: () => undefined,
    isAlike: () => false,
    contexts: 0,
    room: {
      height,
      wide: false,
      isSquare: () => square,
      aside: numbersAside(table),
    },
  };
}
