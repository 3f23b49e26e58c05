/**
 * What Plotly draws, and the parts of it that every panel shares.
 *
 * @module
 */

import type { Range } from "../core/surface.ts";
import { chrome, ramp, type Stroke } from "./theme.ts";

/** Whether the page is light or dark. */
export type Mode = "light" | "dark";

/** A trace or a layout, as plotly.js documents them. */
export type Json = { readonly [name: string]: unknown };

/** A picture for plotly.js. */
export interface Plot {
  /** The traces. */
  readonly data: readonly Json[];
  /** The layout. */
  readonly layout: Json;
}

/** The layout that all panels start from: transparent, no title, no legend. */
export function baseLayout(mode: Mode): Json {
  return {
    autosize: true,
    showlegend: false,
    hovermode: false,
    dragmode: "pan",
    paper_bgcolor: "rgba(0,0,0,0)",
    plot_bgcolor: "rgba(0,0,0,0)",
    font: {
      color: chrome.text[mode],
      family: "system-ui, sans-serif",
      size: 12,
    },
  };
}

/** A ramp, that of the terrain by default, from low to high. */
export function colorscale(mode: Mode, colors = ramp): [number, string][] {
  return colors[mode].map((color, k, all) => [k / (all.length - 1), color]);
}

/** Plotly reads labels in a markup of its own, with few entities. */
export function escapePlotly(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}

/**
 * The same for the third dimension, where Plotly reads tags but no entities: a
 * mark without width keeps what looks like a tag from being one.
 */
export function breakTags(text: string): string {
  return text.replaceAll("<", "<\u200b");
}

/** An axis of a plane. */
export function planeAxis(title: string, range: Range, mode: Mode): Json {
  return {
    title: { text: escapePlotly(title), standoff: 6 },
    range: [...range],
    autorange: false,
    constrain: "domain",
    zeroline: false,
    showgrid: false,
    ticks: "outside",
    ticklen: 4,
    color: chrome.text[mode],
    tickcolor: chrome.grid[mode],
  };
}

/** Stars in a plane: minima, and where runs come to rest. */
export function starsTrace(
  points: readonly ArrayLike<number>[],
  mode: Mode,
): Json {
  return {
    type: "scatter",
    mode: "markers",
    x: points.map((point) => point[0]),
    y: points.map((point) => point[1]),
    marker: {
      symbol: "star",
      size: 15,
      color: chrome.star[mode],
      line: { color: chrome.halo[mode], width: 1 },
    },
    hoverinfo: "skip",
  };
}

/** How Plotly draws a path or a line of a figure. */
export function lineLook(
  { name, stroke }: { readonly name: string; readonly stroke: Stroke },
  width: number,
  mode: Mode = "light",
): Json {
  return {
    type: "scatter",
    mode: "lines",
    name: escapePlotly(name),
    line: { color: stroke.ink[mode], dash: stroke.dash, width },
  };
}

/** A trace that the legend leaves out. */
export function unnamed(trace: Json): Json {
  return { ...trace, showlegend: false };
}
