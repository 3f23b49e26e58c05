/**
 * Figures in a notebook.
 *
 * @module
 */

import type { Figure } from "../figures/figure.ts";
import { plotlyFigure } from "../figures/plotly_figure.ts";
import { display } from "./display.ts";
import { figureHtml } from "./html.ts";
import { libraryHtml } from "./library.ts";

/** How a figure is shown. */
export interface ShowOptions {
  /**
   * Whether the output holds `application/vnd.plotly.v1+json` too, for other
   * tools. Front ends that know it may prefer it and lose the controls.
   * `@default false`
   */
  readonly plotly?: boolean;
}

let loaded = false;

/**
 * Brings plotly.js and the player into the notebook, once, about 2 MB. Lessons
 * call it in their first cell; otherwise the first {@linkcode show} does.
 *
 * @throws {Error} Outside a Jupyter kernel.
 */
export async function loadFigures(): Promise<void> {
  loaded = true;
  await display(await libraryHtml(), "The figures' library");
}

/**
 * Shows a figure under the cell: live where scripts run, and in words for
 * readers that show plain text.
 *
 * @throws {Error} Outside a Jupyter kernel.
 */
export async function show(
  figure: Figure,
  options: ShowOptions = {},
): Promise<void> {
  if (!loaded) await loadFigures();
  const more = options.plotly
    ? { "application/vnd.plotly.v1+json": plotlyFigure(figure) }
    : {};
  await display(figureHtml(figure), figure.alt, more);
}
