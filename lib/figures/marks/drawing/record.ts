/**
 * What is drawn on a sheet, as plain data, to be drawn again on another.
 *
 * @module
 */

import type { Box, Letters, Paint, Sheet } from "../../svg/sheet.ts";

/** What a drawing is drawn on: 546 by 416 pixels, scaled to its panel. */
export interface DrawingSheet {
  /** Its width in pixels. */
  readonly width: number;
  /** Its height in pixels. */
  readonly height: number;
  /** Adds a shape from the text of its outline; nothing for no outline. */
  shape(outline: string, paint: Paint): void;
  /** Adds words with their baseline at a place. */
  words(text: string, x: number, y: number, letters: Letters): void;
  /** Adds what `draw` draws, cut off outside a box. */
  inside(box: Box, draw: () => void): void;
}

/** One thing that was drawn. */
export type Stroke =
  | readonly ["shape", outline: string, paint: Paint]
  | readonly ["words", text: string, x: number, y: number, letters: Letters]
  | readonly ["inside", box: Box, strokes: readonly Stroke[]];

/** What `draw` draws on a sheet of a size. */
export function record(
  { width, height }: { readonly width: number; readonly height: number },
  draw: (sheet: DrawingSheet) => void,
): Stroke[] {
  let strokes: Stroke[] = [];
  draw({
    width,
    height,
    shape: (...given) => void strokes.push(["shape", ...given]),
    words: (...given) => void strokes.push(["words", ...given]),
    inside(box, draw) {
      const outer = strokes;
      strokes = [];
      draw();
      outer.push(["inside", box, strokes]);
      strokes = outer;
    },
  });
  return strokes;
}

/** Draws again what was recorded. */
export function replay(sheet: Sheet, strokes: readonly Stroke[]): void {
  for (const stroke of strokes) {
    switch (stroke[0]) {
      case "shape":
        sheet.shape(stroke[1], stroke[2]);
        break;
      case "words":
        sheet.words(stroke[1], stroke[2], stroke[3], stroke[4]);
        break;
      case "inside":
        sheet.inside(stroke[1], () => replay(sheet, stroke[2]));
        break;
    }
  }
}
