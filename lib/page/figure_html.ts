/**
 * A figure as html: its numbers, its words, and a still picture in the place
 * that the live one will take.
 *
 * @module
 */

import { checkArguments } from "../core/arguments.ts";
import { aFigure } from "../figures/figure_kind.ts";
import { toBase64 } from "../core/base64.ts";
import {
  isPlayground,
  playgroundSeed,
} from "../figures/playground/playground.ts";
import type { Playground } from "../figures/playground/playground_data.ts";
import {
  FIRST_PANEL,
  FIRST_PANELS,
  formHeight,
  playgroundCss,
} from "../figures/playground/layout.ts";
import { isShown } from "../figures/playground/shown_controls.ts";
import type { Figure } from "../figures/figure.ts";
import { layout, rooms, stepWords } from "../figures/layout.ts";
import { layerKindOf, layersOf } from "../figures/marks/layers.ts";
import type { AsideLine } from "../figures/marks/panel_kind.ts";
import { kindOf } from "../figures/marks/panels.ts";
import { notes } from "../figures/notes.ts";
import { encode } from "../figures/payload.ts";
import { svgPicture } from "../figures/svg/picture.ts";
import { brokenMathml } from "../formula/broken_lines.ts";
import { texToMathml } from "../formula/mathml.ts";
import { escapeMarkup } from "../core/markup.ts";
import { SLOT } from "./bundle.js";

/**
 * The html of a figure or a playground: `<figure class="dh">` with its data, its
 * words and a still picture, about 10 to 300 kB. It needs the library of
 * {@linkcode libraryHtml} in the same page, once, before or after all figures;
 * without it, or without scripts, the still picture stands there. Nothing in it
 * asks the network; a content security policy must allow inline scripts and
 * styles, `data:` pictures and `unsafe-eval`. Sizes are inline: they must hold
 * before the library has brought its style, and where none comes.
 *
 * @example A file for an iframe
 * ```ts
 * import { assert } from "@std/assert/assert";
 * import { bowl } from "downhill";
 * import { contours, figure, figureHtml, libraryHtml } from "downhill/jupyter";
 *
 * const picture = figure([contours(bowl)], {
 *   caption: "A bowl.",
 *   alt: "The level lines of a bowl are ellipses.",
 * });
 * const file = `<!doctype html><meta charset="utf-8"><title>A bowl</title>
 * ${figureHtml(picture)}${await libraryHtml()}`;
 * assert(file.includes("A bowl."));
 * ```
 *
 * @param figure What {@linkcode figure} or {@linkcode playground} made.
 * @throws {RangeError} If it is no figure.
 */
export function figureHtml(figure: Figure): string {
  checkArguments({ figure }, aFigure);
  const said = `${escapeMarkup(figure.caption)} <span class="dh-notes">${
    escapeMarkup(notes(figure).join(" "))
  }</span>`;
  const playground = !isPlayground(figure)
    ? ""
    : figure.playground.show === undefined
    ? " data-playground"
    : " data-playground data-small";
  return `<figure class="dh"${playground} tabindex="0" role="group" aria-label="${
    escapeMarkup(figure.alt)
  }" style="${layout.figure}">` +
    (isPlayground(figure) ? inOneView(figure) : picture(figure)) +
    formulas(figure) +
    `<figcaption style="${layout.caption}">${said}</figcaption>` +
    `<details class="dh-table" style="${layout.table}"${
      figure.paths.length + figure.balls.length === 0 ? " hidden" : ""
    }>${table(figure)}</details>` +
    `<script type="application/json" class="dh-data">${
      encode(isPlayground(figure) ? playgroundSeed(figure) : figure)
    }</script>` +
    `<script>${mount}(document.currentScript, window.${SLOT} ??= { queue: [] });</script>` +
    `</figure>`;
}

/** The equations of what stands as a terrain, unless a field has them. */
function formulas(figure: Figure): string {
  if (isPlayground(figure) && isShown(figure.playground, "surface")) {
    return "";
  }
  const all = figure.panels.flatMap((panel) =>
    panel.kind === "terrain" ? panel.heightField.tex ?? [] : []
  );
  return [...new Set(all)].map(brokenMathml)
    .filter((mathml) => mathml !== undefined)
    .map((mathml) =>
      `<div class="dh-tex" style="${layout.formula}">${mathml}</div>`
    ).join("");
}

/** The bar, the legend and the panels. */
function picture(figure: Figure): string {
  return `<div class="dh-top">${bar(figure)}${legend(figure)}</div>` +
    `<div class="dh-panels" style="${layout.panels}">${hosts(figure)}</div>`;
}

/** The same beside the room of the controls. */
function inOneView(figure: Playground): string {
  const { question } = figure.playground;
  const asked = question === undefined
    ? ""
    : `<p class="dh-question" style="${layout.question}">${
      escapeMarkup(question)
    }</p>`;
  return `<style>${playgroundCss}</style>${asked}` +
    `<div class="dh-playground"><div class="dh-view">${bar(figure)}` +
    `<div class="dh-panels" style="${layout.panels}">${hosts(figure)}</div>` +
    `</div><div class="dh-side">${legend(figure)}` +
    `<div class="dh-form" role="group" aria-label="Settings" style="margin:.3rem 0;min-height:${
      formHeight(figure)
    }px"></div></div></div>`;
}

/**
 * Hands a figure to the library. Most pages run the script where it stands; VS
 * Code runs a copy of it at the end of the output.
 */
const mount = `((script, { queue }) => queue.push(` +
  `script.closest("figure") ?? script.parentNode.querySelector("figure.dh")))`;

/** Room for the live controls. */
function bar({ frames, rest }: Figure): string {
  const last = frames.at(-1) ?? 0;
  const button = `<span style="${layout.button}"></span>`;
  const clock = frames.length > 1
    ? `<span style="${layout.steppers}"></span>` +
      `<span style="${layout.scrubber}"></span>`
    : "";
  const step = frames.length > 1
    ? `<span style="${layout.step}">${stepWords(rest, last)}</span>` +
      `<span style="${layout.speed}"></span>`
    : "";
  return `<div class="dh-bar" style="${layout.bar}">${clock}<div style="${layout.side}">` +
    `${step}${button}${button}</div></div>`;
}

/** The legend of the step at which the figure rests, as the live one begins. */
function legend(figure: Figure): string {
  const entries = layersOf(figure).flatMap((mark) =>
    layerKindOf(mark).legend(mark)
  );
  return `<div class="dh-legend" style="${layout.legend}">${
    entries.map(({ name, stroke, reading }) => {
      // A strip of paper under the ink: the page may be dark.
      const ink = `background:linear-gradient(#fff 3px,${stroke.ink.light} ` +
        `3px 9px,#fff 9px)`;
      return `<span style="${layout.entry}">` +
        `<span style="${layout.box}"></span>` +
        `<span style="${layout.swatch};${ink}"></span>` +
        `<span style="${layout.name}">${escapeMarkup(name)}</span>` +
        `<span style="${layout.reading}">${
          escapeMarkup(reading(figure.rest))
        }</span></span>`;
    }).join("")
  }</div>`;
}

/** A still picture for each panel. */
function hosts(figure: Figure): string {
  return rooms(figure).map(({ style, width, height, aside }, place) => {
    const panel = figure.panels[place];
    const svg = svgPicture(figure, place, { width, height });
    const data = toBase64(new TextEncoder().encode(svg));
    const kind = kindOf(panel);
    const words = escapeMarkup(kind.words(panel));
    // Where nothing but pictures is left of a figure, the first speaks for it.
    const alt = place === 0 ? escapeMarkup(figure.alt) : words;
    const image = `<img alt="${alt}" style="${layout.still}" ` +
      `src="data:image/svg+xml;base64,${data}">`;
    const room = `position:relative;${style}`;
    const box = `<div class="dh-panel" role="group" aria-label="${words}"` +
      (isPlayground(figure) ? seen(panel.kind) : "");
    if (kind.room.aside === undefined) {
      return `${box} style="${room}">${image}</div>`;
    }
    // A picture and its numbers, each a box among the panels' boxes.
    return `${box} style="display:contents">` +
      `<div class="dh-picture" style="${room}">${image}</div>` +
      `<div class="dh-numbers" style="${aside?.both}">` +
      `<div style="${aside?.sum}"><div style="${aside?.room}"></div></div>` +
      `<div style="${aside?.rule}">` +
      `${
        paragraphs(kind.room.aside.lines(panel, figure.rest))
      }</div></div></div>`;
  }).join("");
}

/** Whether a playground's panel is seen at first. */
function seen(kind: Figure["panels"][number]["kind"]): string {
  if (kind === FIRST_PANEL) return " data-first";
  return FIRST_PANELS.includes(kind) ? "" : " hidden";
}

/** Paragraphs of lines. */
function paragraphs(all: readonly (readonly AsideLine[])[]): string {
  return all.map((lines) =>
    `<p style="margin:0 0 .3rem">${lines.map(lineHtml).join("<br>")}</p>`
  ).join("");
}

/** A line's text, or its equation as the browser sets it. */
function lineHtml(line: AsideLine): string {
  if (typeof line === "string") return escapeMarkup(line);
  return texToMathml(line.tex, { display: true }) ?? escapeMarkup(line.text);
}

/** Where each path begins and ends; the live table has the steps between. */
function table(figure: Figure): string {
  const row = (cells: readonly string[], tag: "td" | "th") =>
    `<tr>${
      cells.map((cell) => `<${tag}>${escapeMarkup(cell)}</${tag}>`).join("")
    }</tr>`;
  const numbers = layersOf(figure).map((mark) =>
    layerKindOf(mark).numbers(mark)
  );
  const rows = numbers.flatMap(({ rows = [] }) => rows)
    .map((cells) => row(cells, "td"));
  const head = ["path", "steps", "start", "end", "value at the end"];
  const words = numbers.flatMap(({ words = [] }) => words)
    .map((sentence) => `<p>${escapeMarkup(sentence)}</p>`);
  return `<summary>Numbers</summary>` +
    (rows.length === 0
      ? ""
      : `<table>${row(head, "th")}${rows.join("")}</table>`) +
    words.join("");
}
