/**
 * Words of the page as words of an svg, line by line where the page has them.
 *
 * @module
 */

import { svg } from "../../figures/view/dom.ts";

interface Line {
  text: string;
  readonly x: number;
  readonly top: number;
  readonly height: number;
}

/** The lines of a text, moved by a distance. */
export function drawText(
  node: Text,
  from: { readonly x: number; readonly y: number },
): string[] {
  const style = getComputedStyle(node.parentElement!);
  const font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  return linesOf(node).map(({ text, x, top, height }) => {
    const element = svg("text", {
      x: (x + from.x).toFixed(1),
      y: (top + from.y + height * ascent(font)).toFixed(1),
      fill: style.color,
      "font-family": style.fontFamily,
      "font-size": style.fontSize,
      "font-weight": style.fontWeight,
      "font-style": style.fontStyle,
    }, text);
    return new XMLSerializer().serializeToString(element);
  });
}

/** The pieces between spaces, put together while they share a line. */
function linesOf(node: Text): Line[] {
  const range = document.createRange();
  const lines: Line[] = [];
  for (const { 0: piece, index } of node.data.matchAll(/\S+/g)) {
    range.setStart(node, index);
    range.setEnd(node, index + piece.length);
    const box = range.getBoundingClientRect();
    if (box.width === 0) continue;
    const line = lines.at(-1);
    if (line !== undefined && Math.abs(line.top - box.top) < box.height / 2) {
      line.text += ` ${piece}`;
    } else {
      lines.push({
        text: piece,
        x: box.left,
        top: box.top,
        height: box.height,
      });
    }
  }
  return lines;
}

let pencil: CanvasRenderingContext2D | null | undefined;

/** How much of a line's height is above its baseline. */
function ascent(font: string): number {
  pencil ??= document.createElement("canvas").getContext("2d");
  if (pencil === null) return 0.8;
  pencil.font = font;
  const { fontBoundingBoxAscent: up, fontBoundingBoxDescent: down } = pencil
    .measureText("x");
  return up / (up + down);
}
