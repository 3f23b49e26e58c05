/**
 * What is seen of a figure, as one svg: its legend, its panels and its caption
 * where they are on the page; buttons and tables are left out.
 *
 * @module
 */

import { pageColorOf } from "../page_color.ts";
import { drawNode, type Parts } from "./draw_node.ts";

/** A canvas of the figure, and where it is in the picture. */
export interface Window {
  readonly canvas: HTMLCanvasElement;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A figure as it is now. */
export interface Picture {
  /** Width in the page's pixels. */
  readonly width: number;
  /** Height in the page's pixels. */
  readonly height: number;
  /** What the graphics card drew; it lies between still and moving parts. */
  windows(): Window[];
  /**
   * The svg of some of its parts, at a size of its own if it is to have one.
   */
  svg(parts: Parts, size?: Size): string;
}

/** A size in pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Room around the picture, and between its blocks. */
const MARGIN = 12;
const GAP = 6;

/**
 * The figure of an element: its size stays, its parts are read when they are
 * asked for, wherever the reader has scrolled to meanwhile.
 */
export function pictureOf(element: HTMLElement): Picture {
  const blocks = [".dh-step", ".dh-legend", ".dh-panels", "figcaption"]
    .flatMap((name) => [...element.querySelectorAll<HTMLElement>(name)])
    .filter((block) => block.getBoundingClientRect().height > 0);
  let bottom = MARGIN;
  const placed = blocks.map((block) => {
    const top = bottom;
    bottom += block.getBoundingClientRect().height + GAP;
    return { block, top };
  });
  const wide = blocks.map((block) => block.getBoundingClientRect().width);
  const width = Math.ceil(Math.max(...wide) + 2 * MARGIN);
  const height = Math.ceil(bottom - GAP + MARGIN);
  const ground = pageColorOf(element);
  const now = () =>
    placed.map(({ block, top }) => {
      const box = block.getBoundingClientRect();
      return { block, from: { x: MARGIN - box.left, y: top - box.top } };
    });
  return {
    width,
    height,
    windows: () =>
      now().flatMap(({ block, from }) =>
        [...block.querySelectorAll("canvas")].map((canvas): Window => {
          const box = canvas.getBoundingClientRect();
          return {
            canvas,
            x: box.left + from.x,
            y: box.top + from.y,
            width: box.width,
            height: box.height,
          };
        })
      ),
    svg(parts, size = { width, height }) {
      const inner = now().flatMap(({ block, from }) =>
        drawNode(block, from, parts)
      );
      const paper = parts === "moving"
        ? ""
        : `<rect width="${width}" height="${height}" fill="${ground}"/>`;
      return `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}" viewBox="0 0 ${width} ${height}" preserveAspectRatio="none">` +
        `<style>.dh-label{font:600 12px system-ui,sans-serif}</style>` +
        `${paper}${inner.join("")}</svg>`;
    },
  };
}
