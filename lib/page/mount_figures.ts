/**
 * What runs in the reader's page: takes each figure from the page's queue and
 * brings it to life when the reader comes near.
 *
 * @module
 */

import { isPlayground, ownKit } from "../figures/playground/playground.ts";
import type { PlaygroundSeed } from "../figures/playground/playground_data.ts";
import type { Figure } from "../figures/figure.ts";
import { decode } from "../figures/payload.ts";
import { createPlaygroundForm } from "./playground/playground_form.ts";
import { onModeChange } from "./mode.ts";
import type { Plotly } from "../figures/view/plotly.ts";
import { onPrint } from "./print.ts";
import { createFigurePlayer, type FigurePlayer } from "./figure_player.ts";
import { addStyle } from "./style.ts";
import { createWebglBudget } from "./webgl_budget.ts";

/**
 * Starts the page: called once with plotly.js, returns what mounts a figure.
 */
export function start(plotly: Plotly): (element: HTMLElement) => void {
  const players = new WeakMap<Element, FigurePlayer>();
  const budget = createWebglBudget<FigurePlayer>(report);
  addStyle();
  onModeChange(() => {
    for (const player of budget.awake()) player.follow();
  });
  onPrint((printing) => {
    for (const element of document.querySelectorAll(".dh")) {
      players.get(element)?.print(printing);
    }
  });
  return (element) => {
    if (players.has(element)) return;
    try {
      const data = element.querySelector(".dh-data")?.textContent ?? "";
      const read = decode(data) as Figure | PlaygroundSeed;
      const figure = "playground" in read ? ownKit.fromSeed(read) : read;
      const player = createFigurePlayer(plotly, element, figure);
      if (isPlayground(figure)) createPlaygroundForm(element, player, figure);
      players.set(element, player);
      budget.add(element, player);
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
