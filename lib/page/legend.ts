/**
 * The legend: each path with its stroke and its height now, each optimizer's
 * balls with their shape, to be switched on and off.
 *
 * @module
 */

import { dashArray } from "../figures/dash.ts";
import { layout } from "../figures/layout.ts";
import { medianWords } from "../figures/marks/balls/layer.ts";
import { valueWords } from "../figures/marks/path/layer.ts";
import type { Line } from "../figures/marks/line/line.ts";
import type { Path } from "../figures/marks/path/path.ts";
import type { Mode } from "../figures/plotly_json.ts";
import { outlines } from "../figures/marks/balls/ball_layer.ts";
import { html, svg } from "../figures/view/dom.ts";
import type { LiveSwarm } from "../figures/marks/balls/live_swarms.ts";
import type { Shown } from "../figures/view/view.ts";

/** The legend of a figure. */
export interface Legend {
  /** The element to be put into the page. */
  readonly element: HTMLElement;
  /** Makes the entries anew. */
  rebuild(shown: Shown): void;
  /** Writes the heights of the step shown. */
  draw(shown: Shown): void;
}

/** A legend that calls back with the place of the entry to be switched. */
export function createLegend(onSwitch: (entry: number) => void): Legend {
  const element = html("div", { class: "dh-legend", style: layout.legend });
  let readings: HTMLElement[] = [];
  return {
    element,
    rebuild({ paths, swarms, lines, on, mode }) {
      const entries = [...paths, ...swarms];
      readings = entries.map(() =>
        html("span", { class: "dh-reading", style: layout.reading })
      );
      element.replaceChildren(
        ...entries.map((entry, k) => {
          const box = html("input", { type: "checkbox", style: layout.box });
          box.checked = on[k];
          box.addEventListener("change", () => onSwitch(k));
          const swatch = svg("svg", {
            style: layout.swatch,
            "aria-hidden": "true",
          }, sample(entry, mode));
          const { name } = entry;
          const words = html("span", { style: layout.name, title: name }, name);
          const all = [box, swatch, words, readings[k]];
          return html("label", { style: layout.entry }, ...all);
        }),
        ...lines.map((line) => {
          const swatch = svg("svg", {
            style: layout.swatch,
            "aria-hidden": "true",
          }, sample(line, mode));
          const { name } = line;
          const words = html("span", { style: layout.name, title: name }, name);
          return html("span", { style: layout.entry }, swatch, words);
        }),
      );
    },
    draw({ paths, swarms, step }) {
      const words = [
        ...paths.map((path) => valueWords(path, step)),
        ...swarms.map((swarm) => medianWords(swarm.median(step))),
      ];
      words.forEach((text, k) => {
        // Even equal words would have the browser lay out the page again.
        if (readings[k].textContent !== text) readings[k].textContent = text;
      });
    },
  };
}

/** A piece of a path or a line, or two balls. */
function sample(entry: Path | LiveSwarm | Line, mode: Mode): SVGElement {
  const ink = entry.stroke.ink[mode];
  if ("shape" in entry) {
    const outline = outlines[entry.shape];
    return svg("path", { d: `M9 6${outline}M21 6${outline}`, fill: ink });
  }
  return svg("line", {
    x1: 0,
    x2: 30,
    y1: 6,
    y2: 6,
    stroke: ink,
    "stroke-width": 3,
    "stroke-dasharray": dashArray(entry.stroke.dash),
  });
}
