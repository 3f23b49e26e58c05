/**
 * A panel of one's own: a function draws it, once for each frame of the figure,
 * and what it drew travels into the page. So it needs nothing of its own there;
 * it follows the clock, and nothing else: neither the pointer nor the legend.
 *
 * @module
 */

import { checkOptions, count, unexpected } from "../../../core/arguments.ts";
import type { Contents } from "../../contents.ts";
import { packText, unpackText } from "../../pack.ts";
import { type DrawingSheet, record, type Stroke } from "./record.ts";

/** What a drawing shows. */
export interface DrawingMoment extends Contents {
  /** The step of the clock. */
  readonly step: number;
}

/** What a panel of one's own is. */
export interface DrawingOptions {
  /** What it shows, for readers who do not see it. Plain text. */
  readonly words: string;
  /** Draws it at a step; colours are pairs for light and dark pages. */
  draw(sheet: DrawingSheet, moment: DrawingMoment): void;
  /** The steps that it has of its own. `@default 0` */
  readonly steps?: number;
}

/** A panel of one's own. */
export interface Drawing {
  /** Tells panels apart. */
  readonly kind: "drawing";
  /** What it shows, in words. */
  readonly words: string;
  /** The steps that it has of its own. */
  readonly steps: number;
  /** Draws it; in a figure it has been drawn, and is gone. */
  readonly draw?: DrawingOptions["draw"];
  /** The steps for which it is drawn, ascending. */
  readonly frames: readonly number[];
  /** What was drawn for each, packed. */
  readonly pictures: string;
}

/** The size of the sheet in pixels. */
export const SIZE = { width: 546, height: 416 } as const;

/**
 * A panel that a function draws.
 *
 * @example The share of the way that is left, as a bar
 * ```ts
 * import { assertEquals } from "@std/assert/equals";
 * import { bowl, descend, momentum } from "downhill";
 * import { drawing, figure, outlineOf, path } from "downhill/figures";
 *
 * const ink = { light: "#2e86e8", dark: "#4ea4ff" };
 * const bar = drawing({
 *   words: "A bar as long as the loss",
 *   draw(sheet, { step, paths: [{ values }] }) {
 *     const length = 500 * values[step] / values[0];
 *     sheet.shape(outlineOf([[20, 200], [20 + length, 200]]), {
 *       stroke: ink,
 *       width: 20,
 *     });
 *   },
 * });
 * const run = descend(bowl, momentum(), { start: [3, 1], steps: 20 });
 * const picture = figure([bar, path(run)], {
 *   caption: "The loss shrinks.",
 *   alt: "A bar that gets shorter.",
 * });
 * assertEquals(picture.panels.length, 1);
 * ```
 *
 * @throws {TypeError} If words is empty or draw is no function.
 * @throws {RangeError} If steps is no count.
 */
export function drawing(options: DrawingOptions): Drawing {
  checkOptions(options, { words: 0, draw: 0, steps: 0 });
  const { words, draw, steps = 0 } = options;
  if (typeof words !== "string" || words.trim() === "") {
    throw new TypeError(
      "Expected words to say what the panel shows but found " +
        JSON.stringify(words),
    );
  }
  if (typeof draw !== "function") {
    throw new TypeError(
      `Expected draw to be a function but found ${JSON.stringify(draw)}`,
    );
  }
  if (!count.holds(steps)) {
    throw unexpected("steps", { expected: count.expected, found: steps });
  }
  return { kind: "drawing", words, steps, draw, frames: [], pictures: "" };
}

/** The same with what it draws for each frame of a figure. */
export function drawn(
  panel: Drawing,
  contents: Contents,
  frames: readonly number[],
): Drawing {
  const { draw, ...rest } = panel;
  if (draw === undefined) return panel;
  const pictures = frames.map((step) =>
    record(SIZE, (sheet) => draw(sheet, { ...contents, step }))
  );
  return { ...rest, frames, pictures: packText(JSON.stringify(pictures)) };
}

const known = new WeakMap<Drawing, readonly (readonly Stroke[])[]>();

/** What was drawn for the frame that a step belongs to. */
export function strokesAt(panel: Drawing, step: number): readonly Stroke[] {
  let pictures = known.get(panel);
  if (pictures === undefined) {
    pictures = JSON.parse(unpackText(panel.pictures));
    known.set(panel, pictures!);
  }
  const frame = panel.frames.findLastIndex((frame) => frame <= step);
  return pictures![Math.max(0, frame)];
}
