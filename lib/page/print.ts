/**
 * Figures on paper: still pictures of what is shown, in the colours of a light
 * page. What a graphics card drew cannot be relied upon there.
 *
 * @module
 */

import type { Figure } from "../figures/figure.ts";
import { svgPicture } from "../figures/svg/picture.ts";
import type { Viewpoint } from "../figures/marks/terrain/terrain.ts";
import { html } from "../figures/view/dom.ts";

/** What is printed of a figure. */
export interface Sitting {
  /** The figure. */
  readonly figure: Figure;
  /** The element of each panel. */
  readonly hosts: readonly HTMLElement[];
  /** The step shown. */
  readonly step: number;
  /** What is switched on. */
  readonly on: readonly boolean[];
  /** Where the reader looks from, in each panel. */
  readonly viewpoints: readonly (Viewpoint | undefined)[];
}

/** Puts still pictures over the panels; they show in print only. */
export function putPaper(
  { figure, hosts, step, on, viewpoints }: Sitting,
): void {
  hosts.forEach((host, place) => {
    const room = host.querySelector<HTMLElement>(".dh-picture") ?? host;
    const { clientWidth: width, clientHeight: height } = room;
    if (width === 0) return;
    const camera = viewpoints[place];
    const paper = html("div", { class: "dh-paper" });
    // The sheet's own text, in which every word was escaped.
    paper.innerHTML = svgPicture(figure, place, {
      width,
      height,
      mode: "light",
      step,
      on,
      camera,
    });
    room.append(paper);
  });
}

/** Takes them away again. */
export function takePaper(hosts: readonly HTMLElement[]): void {
  for (const host of hosts) {
    for (const paper of host.querySelectorAll(".dh-paper")) paper.remove();
  }
}

/** Calls back before the page is printed and after. */
export function onPrint(listener: (printing: boolean) => void): void {
  let printing = false;
  const change = (next: boolean) => {
    if (next === printing) return;
    printing = next;
    listener(printing);
  };
  addEventListener("beforeprint", () => change(true));
  addEventListener("afterprint", () => change(false));
  // Some browsers, and tools that make pages into files, only say so.
  const query = matchMedia("print");
  query.addEventListener("change", () => change(query.matches));
}
