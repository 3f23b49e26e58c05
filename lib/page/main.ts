/// <reference lib="dom" />
/**
 * What runs in the reader's page: takes each figure from the page's queue and
 * brings it to life when the reader comes near.
 *
 * @module
 */

import { type BenchSeed, fromSeed, isBench } from "../figures/bench/bench.ts";
import type { Figure } from "../figures/figure.ts";
import { decode } from "../figures/payload.ts";
import { createDesk } from "./desk.ts";
import { onModeChange } from "./mode.ts";
import type { Plotly } from "./plotly.ts";
import { createStage, type Stage } from "./stage.ts";
import { addStyle } from "./style.ts";

/** How far around the window figures are awake. */
const MARGIN = "100%";
/** Browsers keep about 16 WebGL contexts; other outputs may want some. */
const MOST_AWAKE = 6;

/** Starts the page: called once with plotly.js, returns what mounts a figure. */
export function start(plotly: Plotly): (element: HTMLElement) => void {
  const stages = new WeakMap<Element, Stage>();
  let awake: Stage[] = [];
  addStyle();

  const observer = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      const stage = stages.get(target);
      if (stage === undefined) continue;
      awake = awake.filter((other) => other !== stage);
      if (isIntersecting) {
        awake.push(stage);
        stage.approach().catch((error) => report(target, error));
        if (awake.length > MOST_AWAKE) awake.shift()?.leave();
      } else stage.leave();
    }
    // Scrolling inside JupyterLab's notebook counts by `scrollMargin`.
  }, { rootMargin: MARGIN, scrollMargin: MARGIN } as IntersectionObserverInit);

  onModeChange(() => awake.forEach((stage) => stage.follow()));

  return (element) => {
    if (stages.has(element)) return;
    try {
      const data = element.querySelector(".dh-data")?.textContent ?? "";
      const read = decode(data) as Figure | BenchSeed;
      const figure = "bench" in read ? fromSeed(read) : read;
      const stage = createStage(plotly, element, figure);
      if (isBench(figure)) createDesk(element, stage, figure);
      stages.set(element, stage);
      observer.observe(element);
    } catch (error) {
      report(element, error);
    }
  };
}

/** A figure that fails says so in its place, and in the console. */
function report(element: Element, error: unknown): void {
  console.error(error);
  const note = document.createElement("p");
  note.className = "dh-failed";
  note.textContent = `This figure could not be drawn: ${error}`;
  element.prepend(note);
}
