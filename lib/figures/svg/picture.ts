/**
 * A panel as a still picture: svg, drawn from the same numbers as the live
 * one. It is what shows where no script runs, and on paper.
 *
 * @module
 */

import type { Figure } from "../figure.ts";
import { drawPanel } from "../marks/svg.ts";
import type { Mode } from "../plotly_json.ts";
import { chrome } from "../theme.ts";
import type { Moment } from "./moment.ts";
import { createSheet } from "./sheet.ts";

/** How a still picture is made. */
export interface SvgPictureOptions extends Moment {
  /** Its width in pixels, from 200. */
  readonly width: number;
  /** Its height in pixels, from 150. */
  readonly height: number;
  /** Its colours. Default: those of the reader's `prefers-color-scheme`. */
  readonly mode?: Mode;
}

/**
 * The svg of the panel at a place of a figure. The same figure gives the same
 * text.
 *
 * @throws {RangeError} If the figure has no panel there.
 */
export function svgPicture(
  figure: Figure,
  place: number,
  given: SvgPictureOptions,
): string {
  const options = { step: figure.rest, ...given };
  const panel = figure.panels[place];
  if (panel === undefined) {
    throw new RangeError(
      `Expected place to be the number of one of ${figure.panels.length} panels but found ${place}`,
    );
  }
  const { width, height, mode } = options;
  const sheet = createSheet(width, height, chrome.fill, mode);
  drawPanel(sheet, panel, figure, options);
  return sheet.finish();
}
