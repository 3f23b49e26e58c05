/**
 * Level lines as Plotly draws them.
 *
 * @module
 */

import type { Contents } from "../../contents.ts";
import { traceOf } from "../../height_field.ts";
import {
  baseLayout,
  colorscale,
  escapePlotly,
  type Json,
  lineLook,
  type Mode,
  planeAxis,
  type Plot,
  starsTrace,
  unnamed,
} from "../../plotly_json.ts";
import { chrome, lineRamp } from "../../theme.ts";
import { linesIn } from "../line/line.ts";
import { lineTraces } from "../line/plotly.ts";
import {
  barOf,
  type Contours,
  digitsOf,
  lineWidth,
  sharesScale,
  spacing,
} from "./contours.ts";

/** The level lines, the minima and the axes for plotly.js, without paths. */
export function contoursPlot(panel: Contours, mode: Mode): Plot {
  const { heightField, look } = panel;
  const { drawn: [low, high] } = heightField;
  const bar = barOf(panel);
  const level: Json = {
    type: "contour",
    ...traceOf(heightField),
    autocontour: false,
    contours: {
      ...spacing(panel),
      coloring: look === "lines" ? "lines" : "fill",
      showlabels: look === "labelled",
      labelformat: `.${digitsOf(panel)}~g`,
      labelfont: { size: 12, color: chrome.text[mode] },
    },
    line: {
      color: chrome.contour[mode],
      width: lineWidth(panel),
      dash: look === "labelled" ? "dash" : "solid",
      smoothing: 0.6,
    },
    colorscale: colorscale(mode, look === "lines" ? lineRamp : undefined),
    zmin: low,
    zmax: high,
    hoverinfo: "skip",
    showscale: look !== "lines",
    colorbar: {
      title: { text: bar.title },
      thickness: 10,
      outlinewidth: 0,
      len: 0.9,
      tickvals: bar.marks.map((tick) => tick.at),
      ticktext: bar.marks.map((tick) => tick.text),
    },
  };
  return {
    data: [level, starsTrace(heightField.minima, mode)],
    layout: {
      ...baseLayout(mode),
      margin: { l: 44, r: look === "lines" ? 12 : 8, t: 8, b: 38 },
      xaxis: planeAxis(heightField.variables[0], heightField.view[0], mode),
      yaxis: {
        ...planeAxis(heightField.variables[1], heightField.view[1], mode),
        title: { text: escapePlotly(heightField.variables[1]), standoff: 4 },
        ...(sharesScale(heightField.view)
          ? { scaleanchor: "x", constrain: "domain" }
          : {}),
      },
    },
  };
}

/** The same with whole paths in it, standing still. */
export function wholeContours(
  panel: Contours,
  { paths, lines }: Contents,
): Plot {
  const { data, layout } = contoursPlot(panel, "light");
  const runs = paths.map((path): Json => ({
    ...lineLook(path, 2),
    x: path.points.filter((_, k) => k % 2 === 0),
    y: path.points.filter((_, k) => k % 2 === 1),
  }));
  return {
    data: [
      ...data.map(unnamed),
      ...lineTraces(linesIn(lines, "plane")),
      ...runs,
    ],
    layout,
  };
}
