/**
 * Axes of curves as Plotly draws them.
 *
 * @module
 */

import type { Contents } from "../../contents.ts";
import {
  baseLayout,
  type Json,
  lineLook,
  type Mode,
  planeAxis,
  type Plot,
} from "../../plotly_json.ts";
import { chrome } from "../../theme.ts";
import { linesIn } from "../line/line.ts";
import { lineTraces } from "../line/plotly.ts";
import {
  type Curves,
  FEW_STEPS,
  logTicks,
  measured,
  stepsShown,
  titleOf,
  verticalRange,
} from "./curves.ts";

/** The axes for plotly.js; the curves are the page's. */
export function curvesPlot(
  panel: Curves,
  contents: Pick<Contents, "paths" | "lines">,
  mode: Mode,
): Plot {
  const [low, high] = verticalRange(panel, contents);
  const steps = stepsShown(contents);
  const grid = { showgrid: true, gridcolor: chrome.grid[mode] };
  const marks = panel.axis === "log" ? logTicks([low, high]) : [];
  return {
    // An empty trace makes Plotly draw the axes.
    data: [{ type: "scatter", x: [], y: [], hoverinfo: "skip" }],
    layout: {
      ...baseLayout(mode),
      margin: { l: 58, r: 12, t: 8, b: 38 },
      xaxis: {
        ...planeAxis("step", [0, steps], mode),
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
export function wholeCurves(panel: Curves, contents: Contents): Plot {
  const { layout } = curvesPlot(panel, contents, "light");
  const data = contents.paths.map((path): Json => ({
    ...lineLook(path, 2),
    x: path.values.map((_, k) => k),
    y: measured(panel, path),
  }));
  const lines = lineTraces(linesIn(contents.lines, "curves"));
  return { data: [...data, ...lines], layout };
}
