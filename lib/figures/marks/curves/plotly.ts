/**
 * Axes of curves as Plotly draws them.
 *
 * @module
 */

import { type Contents, longest } from "../../contents.ts";
import {
  baseLayout,
  type Json,
  lineLook,
  type Mode,
  planeAxis,
  type Plot,
} from "../../plotly_json.ts";
import { chrome } from "../../theme.ts";
import type { Path } from "../path/path.ts";
import {
  type Curves,
  FEW_STEPS,
  logTicks,
  measured,
  titleOf,
  verticalRange,
} from "./curves.ts";

/** The axes for plotly.js; the curves are the page's. */
export function curvesPlot(
  panel: Curves,
  paths: readonly Path[],
  steps: number,
  mode: Mode,
): Plot {
  const [low, high] = verticalRange(panel, paths);
  const grid = { showgrid: true, gridcolor: chrome.grid[mode] };
  const marks = panel.axis === "log" ? logTicks([low, high]) : [];
  return {
    // An empty trace makes Plotly draw the axes.
    data: [{ type: "scatter", x: [], y: [], hoverinfo: "skip" }],
    layout: {
      ...baseLayout(mode),
      margin: { l: 58, r: 12, t: 8, b: 38 },
      xaxis: {
        ...planeAxis("step", [0, Math.max(1, steps)], mode),
        ...grid,
        ...(steps < FEW_STEPS ? { dtick: 1 } : {}),
      },
      yaxis: {
        ...planeAxis(titleOf(panel), [low, high], mode),
        ...grid,
        automargin: true,
        ...(panel.axis === "log"
          ? {
            type: "log",
            tickvals: marks.map(({ at }) => 10 ** at),
            ticktext: marks.map(({ text }) => text),
          }
          : {}),
      },
    },
  };
}

/** The axes with whole curves in them, standing still. */
export function wholeCurves(panel: Curves, { paths }: Contents): Plot {
  const { layout } = curvesPlot(panel, paths, longest(paths), "light");
  const data = paths.map((path): Json => ({
    ...lineLook(path, 2),
    x: path.values.map((_, k) => k),
    y: measured(panel, path),
  }));
  return { data, layout };
}
