/**
 * Figures in a notebook.
 *
 * @module
 */

import {
  checkArguments,
  flag,
  type Schema,
  settle,
} from "../core/arguments.ts";
import type { Figure } from "../figures/figure.ts";
import { aFigure } from "../figures/figure_kind.ts";
import { plotlyFigure } from "../figures/plotly_figure.ts";
import { whenShown } from "../figures/self_display.ts";
import { deliver, delivery } from "./delivery/deliver.ts";
import { awaitedByCell } from "./delivery/unawaited.ts";
import { display, displayAs, update } from "./display.ts";
import { figureHtml } from "../page/figure_html.ts";
import { libraryHtml } from "../page/library.ts";
import { libraryCarriers } from "./library_carriers.ts";

/** How a figure is shown. */
export interface ShowOptions {
  /**
   * Whether the output holds `application/vnd.plotly.v1+json` too, for other
   * tools. Front ends that know it may prefer it and lose the controls.
   * `@default false`
   */
  readonly plotly?: boolean;
}

const schema: Schema<ShowOptions> = { plotly: [false, flag] };

const carriers = libraryCarriers();

/**
 * Brings plotly.js and the player into the notebook, about 2 MB. Lessons call
 * it in their first cell; otherwise {@linkcode show} brings them where they
 * are needed.
 *
 * @throws {Error} Outside a Jupyter kernel.
 */
export function loadFigures(): Promise<void> {
  return awaitedByCell(bringLibrary(true));
}

/**
 * Shows a figure under the cell: live where scripts run, and in words for
 * readers that show plain text.
 *
 * @throws {RangeError} If it is no figure, or an option does not exist.
 * @throws {Error} Outside a Jupyter kernel.
 */
export function show(
  figure: Figure,
  options: ShowOptions = {},
): Promise<void> {
  return awaitedByCell(showFigure(figure, options));
}

async function showFigure(
  figure: Figure,
  options: ShowOptions,
): Promise<void> {
  checkArguments({ figure }, aFigure);
  const { plotly } = settle(schema, options);
  const more = plotly
    ? { "application/vnd.plotly.v1+json": plotlyFigure(figure) }
    : {};
  const html = figureHtml(figure);
  await bringLibrary();
  await display(html, figure.alt, more);
}

/** Brings the library where it may be missing; or again, where `anyway`. */
async function bringLibrary(anyway = false): Promise<void> {
  await deliver();
  const html = await libraryHtml();
  const { onePass, execution } = delivery() ?? {};
  const { bring, empty } = carriers.decide(
    onePass ? undefined : await execution?.(),
    anyway,
  );
  if (bring !== undefined) {
    await displayAs(bring, {
      "text/html": html,
      "text/plain": "The figures' library",
    });
  }
  for (const name of empty) {
    await update(name, { "text/html": "", "text/plain": "" });
  }
}

// A figure as a cell's last expression shows itself.
whenShown(async (figure) => {
  await bringLibrary();
  return { "text/html": figureHtml(figure), "text/plain": figure.alt };
});
