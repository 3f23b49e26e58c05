/**
 * A figure as html: its numbers, its words, and a still picture in the place
 * that the live one will take.
 *
 * @module
 */

import { type Anatomy, rowOf } from "../figures/marks/anatomy/anatomy.ts";
import { saidAt } from "../figures/marks/anatomy/anatomy_lines.ts";
import {
  isPlayground,
  playgroundSeed,
} from "../figures/playground/playground.ts";
import {
  type Balls,
  type Swarm,
  tracksOf,
} from "../figures/marks/balls/balls.ts";
import { toBase64 } from "../figures/base64.ts";
import type { Figure } from "../figures/figure.ts";
import {
  layout,
  medianWords,
  rooms,
  stepWords,
  valueWords,
} from "../figures/layout.ts";
import { notes } from "../figures/notes.ts";
import { panelWords } from "../figures/panel_words.ts";
import { encode } from "../figures/payload.ts";
import { still } from "../figures/svg/picture.ts";
import { formatNumber } from "../figures/ticks.ts";
import { escapeHtml } from "./escape.ts";
import { SLOT } from "./library.ts";

/**
 * The html of a figure. It needs the library of {@linkcode libraryHtml} in the
 * same page, before or after it. Sizes are inline: they must hold before the
 * library has brought its style, and where none comes.
 */
export function figureHtml(figure: Figure): string {
  const said = `${escapeHtml(figure.caption)} <span class="dh-notes">${
    escapeHtml(notes(figure).join(" "))
  }</span>`;
  const playground = isPlayground(figure) ? " data-playground" : "";
  return `<figure class="dh"${playground} tabindex="0" role="group" aria-label="${
    escapeHtml(figure.alt)
  }" style="${layout.figure}">` +
    `<div class="dh-top">${bar(figure)}${legend(figure)}</div>` +
    `<div class="dh-panels" style="${layout.panels}">${hosts(figure)}</div>` +
    `<figcaption style="${layout.caption}">${said}</figcaption>` +
    `<details class="dh-table" style="${layout.table}">${table(figure)}` +
    `</details>` +
    `<script type="application/json" class="dh-data">${
      encode(isPlayground(figure) ? playgroundSeed(figure) : figure)
    }</script>` +
    `<script>${mount}(document.currentScript, window.${SLOT} ??= { queue: [] });</script>` +
    `</figure>`;
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
  return `<div style="${layout.bar}">${clock}<div style="${layout.side}">` +
    `${step}${button}${button}</div></div>`;
}

/** The legend of the step at which the figure rests, as the live one begins. */
function legend({ paths, balls, rest }: Figure): string {
  const entries = [
    ...paths.map((path) => [path, valueWords(path, rest)] as const),
    ...balls.flatMap((mark) =>
      mark.swarms.map((swarm) => {
        const { medians, stride } = tracksOf(mark, swarm);
        const row = Math.min(medians.length - 1, Math.floor(rest / stride));
        return [swarm, medianWords(medians[row])] as const;
      })
    ),
  ];
  return `<div style="${layout.legend}">${
    entries.map(([{ name, stroke }, words]) => {
      // A strip of paper under the ink: the page may be dark.
      const ink = `background:linear-gradient(#fff 3px,${stroke.ink.light} ` +
        `3px 9px,#fff 9px)`;
      return `<span style="${layout.entry}">` +
        `<span style="${layout.box}"></span>` +
        `<span style="${layout.swatch};${ink}"></span>` +
        `<span style="${layout.name}">${escapeHtml(name)}</span>` +
        `<span style="${layout.reading}">${escapeHtml(words)}</span></span>`;
    }).join("")
  }</div>`;
}

/** A still picture for each panel. */
function hosts(figure: Figure): string {
  return rooms(figure).map(({ style, width, height, aside }, place) => {
    const panel = figure.panels[place];
    const svg = still(figure, place, { width, height });
    const data = toBase64(new TextEncoder().encode(svg));
    const words = escapeHtml(panelWords(panel));
    // Where nothing but pictures is left of a figure, the first speaks for it.
    const alt = place === 0 ? escapeHtml(figure.alt) : words;
    const image = `<img alt="${alt}" style="${layout.still}" ` +
      `src="data:image/svg+xml;base64,${data}">`;
    const room = `position:relative;${style}`;
    const box = `<div class="dh-panel" role="group" aria-label="${words}"`;
    if (panel.kind !== "anatomy") {
      return `${box} style="${room}">${image}</div>`;
    }
    // A picture and its numbers, each a box among the panels' boxes.
    return `${box} style="display:contents">` +
      `<div class="dh-picture" style="${room}">${image}</div>` +
      `<div class="dh-numbers" style="${aside?.both}">` +
      `<div style="${aside?.sum}"></div><div style="${aside?.rule}">` +
      `${rule(panel, figure.rest)}</div></div></div>`;
  }).join("");
}

/** The equations of a step taken apart, with their numbers. */
function rule(panel: Anatomy, clock: number): string {
  const place = { row: rowOf(panel, clock), rows: panel.values.length };
  return panel.lines.map((line) =>
    `<p style="margin:0 0 .3rem">${escapeHtml(line.text)}<br>${
      escapeHtml(saidAt(line, place))
    }</p>`
  ).join("");
}

/** Where each path begins and ends; the live table has the steps between. */
function table({ paths, balls }: Figure): string {
  const row = (cells: readonly string[], tag: "td" | "th") =>
    `<tr>${
      cells.map((cell) => `<${tag}>${escapeHtml(cell)}</${tag}>`).join("")
    }</tr>`;
  const rows = paths.map(({ name, points, values }) => {
    const steps = values.length - 1;
    const point = (k: number) =>
      `(${formatNumber(points[2 * k], 5)}, ${
        formatNumber(points[2 * k + 1], 5)
      })`;
    const end = formatNumber(values[steps], 5);
    return row([name, String(steps), point(0), point(steps), end], "td");
  });
  const head = ["path", "steps", "start", "end", "value at the end"];
  const many = balls.flatMap((mark) =>
    mark.swarms.map((swarm) => `<p>${escapeHtml(ballWords(mark, swarm))}</p>`)
  );
  return `<summary>Numbers</summary>` +
    (rows.length === 0
      ? ""
      : `<table>${row(head, "th")}${rows.join("")}</table>`) +
    many.join("");
}

function ballWords(mark: Balls, swarm: Swarm): string {
  const { count, medians } = tracksOf(mark, swarm);
  return `${swarm.name}: ${count} balls, ${mark.steps} steps, ` +
    `${medianWords(medians.at(-1)!)} at the end`;
}
