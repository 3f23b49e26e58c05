/**
 * Which names in the still pictures of a page's figures lie on a path.
 *
 * @module
 */

import type { Figure } from "../../lib/figures/figure.ts";
import { clip } from "../../lib/figures/clip.ts";
import { widthOf } from "../../lib/figures/labels.ts";
import { drawPanel } from "../../lib/figures/marks/svg.ts";
import { decode } from "../../lib/figures/payload.ts";
import { ownKit } from "../../lib/figures/playground/playground.ts";
import type { PlaygroundSeed } from "../../lib/figures/playground/playground_data.ts";
import type { Sheet } from "../../lib/figures/svg/sheet.ts";

/** The names of a page, counted. */
export interface NamesOnPaths {
  /** How many there are. */
  written: number;
  /** Those that lie on a path, with their figure's caption. */
  covering: string[];
}

type Segment = readonly [number, number, number, number];

/** Looks at all figures of an exported page, in panels of some sizes. */
export function namesOnPaths(
  page: string,
  sizes: readonly { readonly width: number; readonly height: number }[],
): NamesOnPaths {
  const found: NamesOnPaths = { written: 0, covering: [] };
  for (const [, data] of page.matchAll(/class="dh-data"[^>]*>([^<]*)</g)) {
    const read = decode(data) as Figure | PlaygroundSeed;
    const figure = "playground" in read ? ownKit.fromSeed(read) : read;
    for (const panel of figure.panels) {
      if (panel.kind !== "contours" && panel.kind !== "curves") continue;
      for (const { width, height } of sizes) {
        const { names, lines } = recorded(
          width,
          height,
          (sheet) => drawPanel(sheet, panel, figure, { step: figure.rest }),
        );
        found.written += names.length;
        for (const { text, box } of names) {
          const covers = lines.some((line) => clip(line, box) !== undefined);
          if (covers) found.covering.push(`${text}: ${figure.caption}`);
        }
      }
    }
  }
  return found;
}

/** What a sheet is asked to draw: bold words, and lines as thick as paths. */
function recorded(
  width: number,
  height: number,
  draw: (sheet: Sheet) => void,
) {
  const names: { text: string; box: [[number, number], [number, number]] }[] =
    [];
  const lines: Segment[] = [];
  draw({
    width,
    height,
    shape(outline, { width, fill }) {
      if (width !== 2 || fill !== undefined) return;
      lines.push(...segments(outline));
    },
    words(text, x, y, { bold, anchor }) {
      if (!bold) return;
      const left = anchor === "end" ? x - widthOf(text) : x;
      // Letters between capital and baseline, and the half of a path's width.
      const box: [[number, number], [number, number]] = [
        [left - 1, left + widthOf(text) + 1],
        [y - 10, y + 4],
      ];
      names.push({ text, box });
    },
    coarse: (_, act) => act(),
    inside: (_, act) => act(),
    finish: () => "",
  });
  return { names, lines };
}

/** The pieces of an outline of tenths of pixels, in pixels. */
function segments(outline: string): Segment[] {
  return outline.split("M").slice(1).flatMap((part) => {
    const numbers = (part.match(/-?\d+/g) ?? []).map((text) =>
      Number(text) / 10
    );
    let [x, y] = numbers;
    const pieces: Segment[] = [];
    for (let k = 2; k < numbers.length; k += 2) {
      const [toX, toY] = [x + numbers[k], y + numbers[k + 1]];
      pieces.push([x, y, toX, toY]);
      [x, y] = [toX, toY];
    }
    return pieces;
  });
}
