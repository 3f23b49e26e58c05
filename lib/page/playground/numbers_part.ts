/**
 * The line of numbers of a small playground, with a bar for each factor.
 *
 * @module
 */

import type { Path } from "../../figures/marks/path/path.ts";
import type { PlaygroundSettings } from "../../figures/playground/settings.ts";
import {
  type DirectionFactor,
  shownNumbers,
} from "../../figures/playground/shown_numbers.ts";
import { formatNumber } from "../../figures/ticks.ts";
import { html, set } from "../../figures/view/dom.ts";

/** The numbers that matter, live. */
export interface NumbersPart {
  /** The element to be put into the form. */
  readonly element: HTMLElement;
  /** Shows the numbers of a run. */
  show(settings: PlaygroundSettings, path: Path): void;
}

/** Writes the numbers that matter while these options are set. */
export function createNumbersPart(show: readonly string[]): NumbersPart {
  const sentence = html("p", { role: "status" });
  const factors = html("div");
  return {
    element: html("div", { class: "dh-matters" }, sentence, factors),
    show(settings, path) {
      const numbers = shownNumbers(settings, { show, path });
      sentence.textContent = numbers.sentence;
      factors.replaceChildren(...numbers.factors.map(factorRow));
    },
  };
}

/** From 0 to 2: the mark of 1, from which on distances grow, is its middle. */
const FULL = 2;

function factorRow({ curvature, factor }: DirectionFactor): HTMLElement {
  const share = Math.min(1, factor / FULL);
  const bar = html("span", { style: `width:${(100 * share).toFixed(1)}%` });
  const row = html(
    "div",
    { class: "dh-factor" },
    html("span", {}, `λ = ${formatNumber(curvature, 3)}`),
    html("span", { class: "dh-track", "aria-hidden": "true" }, bar),
    html("span", {}, `|1 − ηλ| = ${formatNumber(factor, 3)}`),
  );
  set(row, { "data-grows": factor >= 1 });
  return row;
}
