/**
 * A box of cells, those of one colour as one outline.
 *
 * @module
 */

import type { Ink } from "../theme.ts";
import type { Pixel } from "./lines.ts";
import { type Box, outlineOf, type Sheet } from "./sheet.ts";

/** Draws cells, row by row from the bottom up. */
export function drawCells(
  sheet: Sheet,
  box: Box,
  { columns, rows, ink }: {
    readonly columns: number;
    readonly rows: number;
    /** A cell's colour: one and the same object for all that share it. */
    ink(column: number, row: number): Ink;
  },
): void {
  const [width, height] = [
    (box.right - box.left) / columns,
    (box.bottom - box.top) / rows,
  ];
  const outlines = new Map<Ink, string[]>();
  for (let row = 0; row < rows; row++) {
    for (let from = 0; from < columns;) {
      const own = ink(from, row);
      let to = from + 1;
      while (to < columns && ink(to, row) === own) to++;
      const [left, right] = [from, to].map((k) => box.left + k * width);
      const [bottom, top] = [row, row + 1].map((k) => box.bottom - k * height);
      const corners: Pixel[] = [
        [left, bottom],
        [right, bottom],
        [right, top],
        [left, top],
      ];
      const parts = outlines.get(own) ?? [];
      parts.push(outlineOf(corners, true));
      outlines.set(own, parts);
      from = to;
    }
  }
  for (const [ink, parts] of outlines) {
    // A thin line of their own colour closes the seams between rows.
    sheet.shape(parts.join(""), { fill: ink, stroke: ink, width: 0.6 });
  }
}
