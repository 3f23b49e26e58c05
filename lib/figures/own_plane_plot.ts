/**
 * A plane with contents of its own as Plotly draws it.
 *
 * @module
 */

import { lineTraces } from "./marks/line/plotly.ts";
import type { OwnPlane } from "./own_plane.ts";
import {
  baseLayout,
  type Json,
  lineLook,
  type Mode,
  planeAxis,
  type Plot,
  starsTrace,
  unnamed,
} from "./plotly_json.ts";
import { chrome } from "./theme.ts";

/** The axes and the stars for plotly.js; paths and lines are the page's. */
export function ownPlanePlot(
  { titles, view, stars, zero }: OwnPlane,
  mode: Mode,
): Plot {
  const line = { zeroline: zero, zerolinecolor: chrome.grid[mode] };
  return {
    data: [starsTrace(stars, mode)],
    layout: {
      ...baseLayout(mode),
      margin: { l: 58, r: 12, t: 8, b: 38 },
      xaxis: { ...planeAxis(titles[0], view[0], mode), ...line },
      yaxis: {
        ...planeAxis(titles[1], view[1], mode),
        ...line,
        automargin: true,
      },
    },
  };
}

/** The same with the whole paths in it, standing still. */
export function wholeOwnPlane(plane: OwnPlane): Plot {
  const { data, layout } = ownPlanePlot(plane, "light");
  const runs = plane.paths.map((path): Json => ({
    ...lineLook(path, 2),
    x: path.points.filter((_, k) => k % 2 === 0),
    y: path.points.filter((_, k) => k % 2 === 1),
  }));
  return {
    data: [...data.map(unnamed), ...lineTraces(plane.lines), ...runs],
    layout,
  };
}
