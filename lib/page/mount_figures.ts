/// <reference lib="dom" />
/**
 * What runs in the reader's page: takes each figure from the page's queue and
 * brings it to life when the reader comes near.
 *
 * @module
 */

import {
  fromSeed,
  isPlayground,
  type PlaygroundSeed,
} from "../figures/playground/playground.ts";
import type { Figure } from "../figures/figure.ts";
import { decode } from "../figures/payload.ts";
import { createDesk } from "./playground/playground.ts";
import { onModeChange } from "./mode.ts";
import type { Plotly } from "../figures/view/plotly.ts";
import { onPrint } from "./print.ts";
import { createStage, type Stage } from "./figure_player.ts";
import { addStyle } from "./style.ts";
import { keepVigil } from "./webgl_budget.ts";

/**
 * Starts the page: called once with plotly.js, returns what mounts a figure.
 */
export function start(plotly: Plotly): (element: HTMLElement) => void {
  const stages = new WeakMap<Element, Stage>();
  const vigil = keepVigil<Stage>(report);
  addStyle();
  onModeChange(() => {
    for (const stage of vigil.awake()) stage.follow();
  });
  onPrint((printing) => {
    for (const element of document.querySelectorAll(".dh")) {
      stages.get(element)?.print(printing);
    }
  });
  return (element) => {
    if (stages.has(element)) return;
    try {
      const data = element.querySelector(".dh-data")?.textContent ?? "";
      const read = decode(data) as Figure | PlaygroundSeed;
      const figure = "playground" in read ? fromSeed(read) : read;
      const stage = createStage(plotly, element, figure);
      if (isPlayground(figure)) createDesk(element, stage, figure);
      stages.set(element, stage);
      vigil.add(element, stage);
    } catch (error) {
      report(element, error);
    }
  };
}

/** A figure that fails says so in its place, and in the console. */
function report(element: Element, error: unknown): void {
  console.error(error);
  element.querySelector(".dh-failed")?.remove();
  const note = document.createElement("p");
  note.className = "dh-failed";
  note.textContent = `This figure could not be drawn: ${error}`;
  element.prepend(note);
}
