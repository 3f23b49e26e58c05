/**
 * The public parts of plotly.js that the page uses.
 *
 * @module
 */

import type { Json } from "../plotly_json.ts";
import type { PlotElement } from "./plotly_internals.ts";

/** plotly.js, as far as it is used here. */
export interface Plotly {
  newPlot(
    host: HTMLElement,
    data: readonly Json[],
    layout: Json,
    config: Json,
  ): Promise<PlotElement>;
  react(
    host: HTMLElement,
    data: readonly Json[],
    layout: Json,
    config: Json,
  ): Promise<PlotElement>;
  relayout(host: HTMLElement, update: Json): Promise<unknown>;
  toImage(host: HTMLElement, options: Json): Promise<string>;
  purge(host: HTMLElement): void;
  Plots: { resize(host: HTMLElement): Promise<unknown> };
}

/** How plots behave in a page: no buttons of Plotly's, no way out of it. */
export const CONFIG: Json = {
  displayModeBar: false,
  displaylogo: false,
  showSendToCloud: false,
};
