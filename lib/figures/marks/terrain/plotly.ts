/**
 * A terrain as Plotly draws it.
 *
 * @module
 */

import type { Contents } from "../../contents.ts";
import { drapePath } from "../../draped_path.ts";
import { heightAt, traceOf } from "../../height_field.ts";
import { borderLines, levelLines } from "../../level_lines.ts";
import {
  baseLayout,
  breakTags,
  colorscale,
  type Json,
  lineLook,
  type Mode,
  type Plot,
  unnamed,
} from "../../plotly_json.ts";
import { chrome } from "../../theme.ts";
import { drapedLineTraces } from "../line/plotly.ts";
import { ticks } from "../../ticks.ts";
import {
  BALL_LIFT,
  BOX,
  NARROW,
  shownHeights,
  type Terrain,
  viewpointOf,
} from "./terrain.ts";

/** The terrain, its minima and its axes for plotly.js; without the paths. */
export function terrainPlot(panel: Terrain, mode: Mode): Plot {
  const { heightField } = panel;
  const { scale, drawn: [low, high] } = heightField;
  const lift = BALL_LIFT * (high - low);
  const marks = ticks(scale, low, high);
  const surface: Json = {
    type: "surface",
    ...traceOf(heightField),
    colorscale: colorscale(mode),
    cmin: low,
    cmax: high,
    showscale: false,
    hoverinfo: "skip",
    lighting: { ambient: 0.75, diffuse: 0.45, specular: 0.05, roughness: 0.9 },
    contours: {
      x: { highlight: false },
      y: { highlight: false },
      z: { highlight: false },
    },
  };
  // Plotly's own lines on surfaces are hairlines, and go astray at holes.
  const spots = [...levelLines(heightField), ...borderLines(heightField)]
    .flatMap((line) => [...line, [NaN, NaN, NaN]]);
  const levels: Json = {
    type: "scatter3d",
    mode: "lines",
    x: spots.map(([x]) => x),
    y: spots.map(([, y]) => y),
    z: spots.map(([, , z]) => z),
    line: { color: chrome.contour[mode], width: 1.2 },
    connectgaps: false,
    hoverinfo: "skip",
  };
  // Scenes have no star among their marks, but letters. A larger one below
  // makes the rim that it has on maps.
  const { minima } = heightField;
  const twice = [...minima, ...minima];
  const stars: Json = {
    type: "scatter3d",
    mode: "text",
    uid: "stars",
    x: twice.map((point) => point[0]),
    y: twice.map((point) => point[1]),
    z: twice.map(([x, y]) => heightAt(heightField, x, y) + lift),
    text: twice.map(() => "★"),
    textposition: "middle center",
    textfont: {
      family: "sans-serif",
      size: twice.map((_, k) => k < minima.length ? 27 : 22),
      color: twice.map((_, k) =>
        (k < minima.length ? chrome.halo : chrome.star)[mode]
      ),
    },
    hoverinfo: "skip",
  };
  return {
    data: [surface, levels, stars],
    layout: {
      ...baseLayout(mode),
      margin: { l: 0, r: 0, t: 0, b: 0 },
      hovermode: "closest",
      scene: {
        aspectmode: "manual",
        aspectratio: BOX,
        dragmode: "turntable",
        camera: viewpointOf(panel, NARROW),
        xaxis: axis(heightField.variables[0], [...heightField.view[0]], mode),
        yaxis: axis(heightField.variables[1], [...heightField.view[1]], mode),
        zaxis: {
          ...axis("f", [...shownHeights(heightField)], mode),
          tickvals: marks.map((tick) => tick.at),
          ticktext: marks.map((tick) => tick.text),
        },
      },
    },
  };
}

function axis(title: string, range: number[], mode: Mode): Json {
  return {
    title: { text: breakTags(title) },
    range,
    autorange: false,
    showspikes: false,
    showbackground: false,
    zeroline: false,
    gridcolor: chrome.grid[mode],
    color: chrome.text[mode],
    nticks: 6,
  };
}

/** The same with whole paths in it, standing still. */
export function wholeTerrain(panel: Terrain, { paths, lines }: Contents): Plot {
  const { data, layout } = terrainPlot(panel, "light");
  const runs = paths.map((path): Json => {
    const { x, y, z } = drapePath(panel.heightField, path);
    return { ...lineLook(path, 4.5), type: "scatter3d", x, y, z };
  });
  const drapedLines = drapedLineTraces(panel.heightField, lines, "light");
  return { data: [...data.map(unnamed), ...drapedLines, ...runs], layout };
}
