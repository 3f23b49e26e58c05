/**
 * Live figures in a web page of one's own: {@linkcode mountFigure} puts a
 * figure or a playground into an element, and {@linkcode figureHtml} writes it
 * where no page is. Hands on all of `downhill/figures`.
 *
 * @module
 */

import type { Figure } from "../figures/figure.ts";
import type { Plotly } from "../figures/view/plotly.ts";
import { unexpected } from "../core/arguments.ts";
import { figureHtml } from "./figure_html.ts";
import { start } from "./mount_figures.ts";

export * from "../figures/mod.ts";
export { figureHtml } from "./figure_html.ts";

/** Where a figure comes to life, and what draws it. */
export interface MountOptions {
  /** The element that the figure fills; what was in it goes. */
  readonly into: HTMLElement;
  /** plotly.js 4, whole: `plotly.js-dist-min` is what is tested. */
  readonly plotly: object;
}

/** One start for each plotly.js in the page. */
const started = new WeakMap<object, (element: HTMLElement) => void>();

/**
 * Puts a figure into a page, where it comes to life when the reader comes near.
 *
 * @example In a module that a bundler makes into a page's script
 * ```ts ignore
 * import Plotly from "plotly.js-dist-min";
 * import { adam, himmelblau, momentum } from "downhill";
 * import { mountFigure, playground } from "downhill/page";
 *
 * const figure = playground({
 *   surface: himmelblau,
 *   optimizers: [momentum({ learningRate: 0.002 }), adam({ learningRate: 0.1 })],
 *   start: [0, 0],
 *   steps: 100,
 *   caption: "Drag the start: which minimum does each rule find?",
 *   alt: "Two paths on Himmelblau's function, with controls.",
 * });
 * mountFigure(figure, { into: document.body, plotly: Plotly });
 * ```
 *
 * @param figure What `figure` or `playground` of `downhill/figures` made.
 * @param options The element, and plotly.js.
 * @throws {RangeError} If `into` is no element or `plotly` is not plotly.js.
 */
export function mountFigure(
  figure: Figure,
  { into, plotly }: MountOptions,
): void {
  if (!(into instanceof HTMLElement)) {
    const expected = "an element of the page";
    throw unexpected("into", { expected, found: into });
  }
  if (typeof (plotly as Partial<Plotly> | undefined)?.newPlot !== "function") {
    throw unexpected("plotly", { expected: "plotly.js", found: plotly });
  }
  let mount = started.get(plotly);
  if (mount === undefined) {
    mount = start(plotly as Plotly);
    started.set(plotly, mount);
  }
  into.innerHTML = figureHtml(figure);
  mount(into.querySelector("figure")!);
}
