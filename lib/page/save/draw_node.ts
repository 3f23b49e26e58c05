/**
 * Pieces of the page as pieces of an svg: words, boxes, pictures, drawings.
 *
 * @module
 */

import { escapeMarkup } from "../../core/markup.ts";
import { isClear } from "../page_color.ts";
import { drawText } from "./text.ts";

/** Which parts are drawn: those that playing changes, the others, or all. */
export type Parts = "all" | "moving" | "still";

interface Point {
  readonly x: number;
  readonly y: number;
}

/** The parts of a piece of the page as svg, moved by a distance. */
export function drawNode(node: Node, from: Point, parts: Parts): string[] {
  if (node instanceof Text) {
    return wanted(node.parentElement!, parts) ? drawText(node, from) : [];
  }
  if (!(node instanceof Element)) return [];
  const style = getComputedStyle(node);
  if (style.display === "none" || style.visibility === "hidden") return [];
  const box = node.getBoundingClientRect();
  const place = `x="${round(box.left + from.x)}" y="${
    round(box.top + from.y)
  }" width="${round(box.width)}" height="${round(box.height)}"`;
  if (node instanceof SVGSVGElement) {
    return wanted(node, parts) ? [nested(node, place)] : [];
  }
  if (node instanceof HTMLCanvasElement) {
    return parts === "all"
      ? [`<image ${place} href="${node.toDataURL()}"/>`]
      : [];
  }
  if (node instanceof HTMLImageElement) {
    return wanted(node, parts)
      ? [
        `<image ${place} preserveAspectRatio="none" href="${
          escapeMarkup(node.src)
        }"/>`,
      ]
      : [];
  }
  // An entry of the legend that is switched off is not seen.
  const off = node.querySelector(":scope > input[type=checkbox]:not(:checked)");
  if (off !== null || node.matches(".dh-tip, .dh-hint, .dh-start")) return [];
  return [
    ...(wanted(node, parts) ? drawBox(style, box, from) : []),
    ...[...node.childNodes].flatMap((child) => drawNode(child, from, parts)),
  ];
}

/** What Plotly drew, and words that stay. */
function isStill(element: Element): boolean {
  return element.matches(".main-svg, figcaption, figcaption *, img");
}

function wanted(element: Element, parts: Parts): boolean {
  return parts === "all" || (parts === "still") === isStill(element);
}

function nested(element: SVGSVGElement, place: string): string {
  const copy = element.cloneNode(true) as SVGSVGElement;
  for (const name of ["x", "y", "width", "height", "style", "class"]) {
    copy.removeAttribute(name);
  }
  const text = new XMLSerializer().serializeToString(copy);
  // Where the page has a base, Plotly writes references with the page's name.
  return text.replace(/^<svg/, `<svg ${place}`)
    .replaceAll(/url\((&quot;|'|)[^#()]+#/g, "url($1#");
}

/** The ground of a box, and the line above it. */
function drawBox(
  style: CSSStyleDeclaration,
  box: DOMRect,
  from: Point,
): string[] {
  const rect = (height: number, fill: string) =>
    `<rect x="${round(box.left + from.x)}" y="${
      round(box.top + from.y)
    }" width="${round(box.width)}" height="${round(height)}" fill="${fill}"/>`;
  const line = parseFloat(style.borderTopWidth);
  return [
    ...(isClear(style.backgroundColor)
      ? []
      : [rect(box.height, style.backgroundColor)]),
    ...(line > 0 && style.borderTopStyle !== "none"
      ? [rect(line, style.borderTopColor)]
      : []),
  ];
}

function round(number: number): number {
  return Math.round(100 * number) / 100;
}
