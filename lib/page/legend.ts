/// <reference lib="dom" />
/**
 * The legend: each path with its stroke and its height now, to be switched on
 * and off.
 *
 * @module
 */

import { label } from "../figures/ticks.ts";
import { dashArray } from "../figures/dash.ts";
import { html, svg } from "./dom.ts";
import type { Shown } from "./view.ts";

/** The legend of a figure. */
export interface Legend {
  /** The element to be put into the page. */
  readonly element: HTMLElement;
  /** Makes the entries anew. */
  rebuild(shown: Shown): void;
  /** Writes the heights of the step shown. */
  draw(shown: Shown): void;
}

/** A legend that calls back with the place of the path to be switched. */
export function createLegend(onSwitch: (path: number) => void): Legend {
  const element = html("div", { class: "dh-legend" });
  let readings: HTMLElement[] = [];
  return {
    element,
    rebuild({ paths, on, mode }) {
      readings = paths.map(() => html("span", { class: "dh-reading" }));
      element.replaceChildren(...paths.map((path, k) => {
        const box = html("input", { type: "checkbox" });
        box.checked = on[k];
        box.addEventListener("change", () => onSwitch(k));
        const stroke = svg("line", {
          x1: 0,
          x2: 30,
          y1: 6,
          y2: 6,
          stroke: path.stroke.ink[mode],
          "stroke-width": 3,
          "stroke-dasharray": dashArray(path.stroke.dash),
        });
        const swatch = svg("svg", {
          width: 30,
          height: 12,
          "aria-hidden": "true",
        }, stroke);
        const name = html("span", { class: "dh-name", title: path.name });
        name.textContent = path.name;
        return html("label", {}, box, swatch, name, readings[k]);
      }));
    },
    draw({ paths, step }) {
      paths.forEach(({ symbol, values }, k) => {
        const value = values[Math.min(step, values.length - 1)];
        readings[k].textContent = `${symbol} = ${label(value)}`;
      });
    },
  };
}
