/**
 * The line of numbers of a small playground, with a bar for each factor, and
 * what theory says of the step at the clock.
 *
 * @module
 */

import type { Path } from "../../figures/marks/path/path.ts";
import { playgroundTheory } from "../../figures/playground/compose.ts";
import { ownKit } from "../../figures/playground/playground.ts";
import type { PlaygroundSettings } from "../../figures/playground/settings.ts";
import {
  type DirectionFactor,
  shownNumbers,
} from "../../figures/playground/shown_numbers.ts";
import { chosenSurface } from "../../figures/playground/surface_choice.ts";
import { formatNumber } from "../../figures/ticks.ts";
import { html, set } from "../../figures/view/dom.ts";
import { createTheoryPart } from "./theory_part.ts";

/** The numbers that matter, live. */
export interface NumbersPart {
  /** The element to be put into the form. */
  readonly element: HTMLElement;
  /** Shows the numbers of a run. */
  show(settings: PlaygroundSettings, path: Path): void;
  /** Follows the clock. */
  follow(step: number): void;
}

/** Writes the numbers that matter while these options are set. */
export function createNumbersPart(show: readonly string[]): NumbersPart {
  const sentence = html("p", { role: "status" });
  const factors = html("div");
  const theory = createTheoryPart();
  return {
    element: html(
      "div",
      { class: "dh-matters" },
      sentence,
      factors,
      theory.element,
    ),
    show(settings, path) {
      const numbers = shownNumbers(settings, { show, path });
      sentence.textContent = numbers.sentence;
      factors.replaceChildren(...numbers.factors.map(factorRow));
      theory.take(
        playgroundTheory(ownKit.settings, settings),
        chosenSurface(settings.surface).variables,
      );
    },
    follow: theory.follow,
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
