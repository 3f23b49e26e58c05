/**
 * A whole figure as one still picture: its legend, its panels, its caption.
 *
 * @module
 */

import { dashArray } from "../dash.ts";
import type { Figure } from "../figure.ts";
import { widthOf } from "../labels.ts";
import { stepWords } from "../layout.ts";
import type { Mode } from "../plotly_json.ts";
import { chrome, type Stroke } from "../theme.ts";
import { svgPicture } from "./picture.ts";
import { createSheet, outlineOf, type Sheet } from "./sheet.ts";

/** How a whole figure is drawn. */
export interface FigurePictureOptions {
  /** The width in pixels. */
  readonly width: number;
  /** The step shown. */
  readonly step: number;
  /** Its colours. */
  readonly mode: Mode;
}

/** Around everything, and between its parts. */
const [MARGIN, GAP] = [16, 10];
/** A line of the legend or of the caption. */
const LINE = 20;
/** A panel's height, of its width. */
const TALL = { alone: 0.55, beside: 0.76 };
/** Narrower pictures have their panels below one another. */
const TWO = 640;
/** A stroke in the legend, with the room around it. */
const SWATCH = 40;
/** The sheet's units for each pixel. */
const UNIT = 10;

/** The svg of a figure. The same figure gives the same text. */
export function figurePicture(
  figure: Figure,
  { width, step, mode }: FigurePictureOptions,
): string {
  const inner = width - 2 * MARGIN;
  const legend = legendOf(figure, inner);
  const caption = wrapped(figure.caption, inner);
  const moves = figure.frames.length > 1;
  const top = MARGIN + LINE * (legend.length + (moves ? 1 : 0));
  const boxes = boxesOf(figure.panels.length, { width: inner, top });
  const below = Math.max(...boxes.map(({ y, height }) => y + height)) + GAP;
  const height = Math.ceil(below + LINE * caption.length + MARGIN);
  const sheet = createSheet(width, height, chrome.fill, mode);
  const write = (text: string, line: number) =>
    sheet.words(text, MARGIN, line, { ink: chrome.text, anchor: "start" });
  let line = MARGIN + 12;
  if (moves) {
    write(stepWords(step, figure.frames.at(-1)!), line);
    line += LINE;
  }
  for (const row of legend) {
    row.forEach((entry) => drawEntry(sheet, entry, line));
    line += LINE;
  }
  caption.forEach((text, k) => write(text, below + 12 + k * LINE));
  const panels = boxes.map((box, place) => {
    const { width, height } = box;
    const svg = svgPicture(figure, place, { width, height, mode, step });
    const [x, y, w, h] = [box.x, box.y, width, height].map((n) => UNIT * n);
    return svg.replace(
      /^<svg xmlns="[^"]*" width="\d+" height="\d+"/,
      `<svg x="${x}" y="${y}" width="${w}" height="${h}"`,
    );
  });
  return sheet.finish().replace(/<\/svg>$/, `${panels.join("")}</svg>`);
}

/** Where each panel lies. */
function boxesOf(
  count: number,
  { width, top }: { readonly width: number; readonly top: number },
) {
  const columns = count > 1 && width >= TWO ? 2 : 1;
  const each = Math.floor((width - GAP * (columns - 1)) / columns);
  const tall = Math.round(each * (count > 1 ? TALL.beside : TALL.alone));
  return Array.from({ length: count }, (_, k) => ({
    x: MARGIN + (k % columns) * (each + GAP),
    y: top + Math.floor(k / columns) * (tall + GAP),
    // The last one of an odd number has its row alone.
    width: k === count - 1 && k % columns === 0 ? width : each,
    height: tall,
  }));
}

/** What stands in the legend, and where its row begins it. */
interface Entry {
  readonly name: string;
  readonly stroke: Stroke;
  readonly x: number;
}

/** The legend in rows as wide as the picture. */
function legendOf({ paths, balls, lines }: Figure, width: number): Entry[][] {
  const swarms = balls.flatMap((mark) => mark.swarms);
  const rows: Entry[][] = [];
  let right = Infinity;
  for (const { name, stroke } of [...paths, ...swarms, ...lines]) {
    const wide = SWATCH + widthOf(name) + 2 * GAP;
    if (right + wide > width) {
      rows.push([]);
      right = 0;
    }
    rows.at(-1)!.push({ name, stroke, x: MARGIN + right });
    right += wide;
  }
  return rows;
}

function drawEntry(sheet: Sheet, { name, stroke, x }: Entry, y: number): void {
  const line = outlineOf([[x, y - 4], [x + SWATCH - GAP, y - 4]]);
  const { ink, dash } = stroke;
  sheet.shape(line, { stroke: ink, width: 3, dash: dashArray(dash) });
  const letters = { ink: chrome.text, anchor: "start" } as const;
  sheet.words(name, x + SWATCH, y, letters);
}

/** A text in lines as wide as the picture. */
function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.trim().split(/\s+/)) {
    const longer = `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && widthOf(longer) <= width) {
      lines[lines.length - 1] = longer;
    } else lines.push(word);
  }
  return lines;
}
