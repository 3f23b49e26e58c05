/**
 * A phase portrait as Plotly draws it.
 *
 * @module
 */

import {
  baseLayout,
  type Json,
  lineLook,
  type Mode,
  planeAxis,
  type Plot,
  unnamed,
} from "../../plotly_json.ts";
import { chrome } from "../../theme.ts";
import { lineTraces } from "../line/plotly.ts";
import type { PhasePortrait } from "./phase_portrait.ts";
import { titlesOf } from "./portrait_words.ts";

/** The axes and the star of rest for plotly.js; the runs are the page's. */
export function portraitPlot(panel: PhasePortrait, mode: Mode): Plot {
  const [across, up] = titlesOf(panel);
  const zero = { zeroline: true, zerolinecolor: chrome.grid[mode] };
  return {
    data: [{
      type: "scatter",
      mode: "markers",
      x: [0],
      y: [0],
      marker: {
        symbol: "star",
        size: 15,
        color: chrome.star[mode],
        line: { color: chrome.halo[mode], width: 1 },
      },
      hoverinfo: "skip",
    }],
    layout: {
      ...baseLayout(mode),
      margin: { l: 58, r: 12, t: 8, b: 38 },
      xaxis: { ...planeAxis(across, panel.view[0], mode), ...zero },
      yaxis: {
        ...planeAxis(up, panel.view[1], mode),
        ...zero,
        automargin: true,
      },
    },
  };
}

/** The same with the whole runs in it, standing still. */
export function wholePortrait(panel: PhasePortrait): Plot {
  const { data, layout } = portraitPlot(panel, "light");
  const runs = panel.paths.map((path): Json => ({
    ...lineLook(path, 2),
    x: path.points.filter((_, k) => k % 2 === 0),
    y: path.points.filter((_, k) => k % 2 === 1),
  }));
  return {
    data: [...data.map(unnamed), ...lineTraces(panel.lines), ...runs],
    layout,
  };
}
