/**
 * A figure as html: its numbers, its words, and the place that it will take.
 *
 * @module
 */

import type { Figure, Panel } from "../figures/figure.ts";
import { benchSeed, isBench } from "../figures/bench/bench.ts";
import { notes } from "../figures/notes.ts";
import { encode } from "../figures/payload.ts";
import { escapeHtml } from "./escape.ts";
import { SLOT } from "./library.ts";

/** Heights that the live figure keeps, so that nothing jumps. */
const heights: Readonly<Record<Panel["kind"], string>> = {
  terrain: "26rem",
  contours: "26rem",
  curves: "15rem",
};

/**
 * The html of a figure. It needs the library of {@linkcode libraryHtml} in the
 * same page, before or after it. Sizes are inline: they must hold before the
 * library has brought its style, and where none comes.
 */
export function figureHtml(figure: Figure): string {
  const { panels, paths } = figure;
  const bar = paths.length === 0 || figure.frames.length < 2
    ? "0"
    : `${2.4 + 1.6 * Math.ceil(paths.length / 4)}rem`;
  const hosts = panels.map((panel) => {
    const width = panel.kind === "curves" && panels.length !== 2
      ? "100%"
      : "min(100%,20rem)";
    const height = heights[panels.length === 2 ? "terrain" : panel.kind];
    return `<div class="dh-panel" style="position:relative;min-width:0;flex:1 1 ${width};height:${height}"></div>`;
  }).join("");
  const said = `${escapeHtml(figure.caption)} <span class="dh-notes">${
    escapeHtml(notes(figure).join(" "))
  }</span>`;
  const bench = isBench(figure) ? " data-bench" : "";
  return `<figure class="dh"${bench} tabindex="0" role="group" aria-label="${
    escapeHtml(figure.alt)
  }" style="margin:1rem 0;font:14px/1.4 system-ui,sans-serif">` +
    `<div class="dh-top" style="min-height:${bar}"></div>` +
    `<div class="dh-panels" style="display:flex;flex-wrap:wrap;gap:.5rem">${hosts}</div>` +
    `<figcaption style="margin:.4rem 0">${said}</figcaption>` +
    `<script type="application/json" class="dh-data">${
      encode(isBench(figure) ? benchSeed(figure) : figure)
    }</script>` +
    `<script>(window.${SLOT} ??= { queue: [] }).queue.push(document.currentScript.closest("figure"));</script>` +
    `</figure>`;
}
