/**
 * A figure for other tools: its first panel as a Plotly figure that stands
 * still, with the whole paths in it.
 *
 * @module
 */

import { contoursPlot } from "./marks/contours/contours.ts";
import { curvesPlot, measured } from "./marks/curves/curves.ts";
import { drape } from "./draped_path.ts";
import { type Figure, longest } from "./figure.ts";
import type { Path } from "./marks/path/path.ts";
import { escapeMarkup, type Json, type Plot } from "./plotly_json.ts";
import { terrainPlot } from "./marks/terrain/terrain.ts";

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

function plotOf({ panels, paths }: Figure): Plot {
  for (const panel of panels) {
    switch (panel.kind) {
      case "terrain": {
        const { data, layout } = terrainPlot(panel, "light");
        const lines = paths.map((path): Json => {
          const { x, y, z } = drape(panel.heightField, path);
          return { ...look(path, 4.5), type: "scatter3d", x, y, z };
        });
        return { data: [...data.map(unnamed), ...lines], layout };
      }
      case "contours": {
        const { data, layout } = contoursPlot(panel, "light");
        const lines = paths.map((path) => ({
          ...look(path, 2),
          x: path.points.filter((_, k) => k % 2 === 0),
          y: path.points.filter((_, k) => k % 2 === 1),
        }));
        return { data: [...data.map(unnamed), ...lines], layout };
      }
      case "curves": {
        const { layout } = curvesPlot(panel, paths, longest(paths), "light");
        const lines = paths.map((path) => ({
          ...look(path, 2),
          x: path.values.map((_, k) => k),
          y: measured(panel, path),
        }));
        return { data: lines, layout };
      }
    }
  }
  throw new TypeError(
    "Expected figure to hold a terrain, contours or curves for Plotly but found " +
      panels.map(({ kind }) => kind).join(", "),
  );
}

function look({ name, stroke }: Path, width: number): Json {
  return {
    type: "scatter",
    mode: "lines",
    name: escapeMarkup(name),
    line: { color: stroke.ink.light, dash: stroke.dash, width },
  };
}

function unnamed(trace: Json): Json {
  return { ...trace, showlegend: false };
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
