/**
 * A figure for other tools: its first panel as a Plotly figure that stands
 * still, with the whole paths in it.
 *
 * @module
 */

import type { Figure } from "./figure.ts";
import { wholePlot } from "./marks/plotly.ts";
import type { Plot } from "./plotly_json.ts";

/** Digits of a number that a picture can show. */
const DIGITS = 7;

/**
 * The first terrain, contours or curves of a figure, with its paths, as plain
 * JSON for plotly.js: light, and without controls.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert/equals";
 * import { beale } from "downhill";
 * import { contours, figure, plotlyFigure } from "downhill/figures";
 *
 * const picture = figure([contours(beale)], { caption: "Beale.", alt: "Hills." });
 * const { data } = plotlyFigure(picture);
 * assertEquals(data.map(({ type }) => type), ["contour", "scatter"]);
 * ```
 *
 * @throws {TypeError} If the figure has no such panel.
 */
export function plotlyFigure(figure: Figure): Plot {
  const { data, layout } = plotOf(figure);
  return plain({ data, layout: { ...layout, showlegend: true } }) as Plot;
}

function plotOf(figure: Figure): Plot {
  for (const panel of figure.panels) {
    const plot = wholePlot(panel, figure);
    if (plot !== undefined) return plot;
  }
  throw new TypeError(
    "Expected figure to hold a terrain, contours or curves for Plotly but found " +
      figure.panels.map(({ kind }) => kind).join(", "),
  );
}

/** Arrays as arrays of numbers; what JSON has no number for is missing. */
function plain(item: unknown): unknown {
  if (typeof item === "number") {
    return Number.isFinite(item) ? Number(item.toPrecision(DIGITS)) : null;
  }
  if (typeof item !== "object" || item === null) return item;
  if (Array.isArray(item)) return item.map(plain);
  if (item instanceof Float32Array || item instanceof Float64Array) {
    return Array.from(item, plain);
  }
  return Object.fromEntries(
    Object.entries(item).map(([name, inner]) => [name, plain(inner)]),
  );
}
