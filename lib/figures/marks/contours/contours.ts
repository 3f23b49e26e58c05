/**
 * A surface from above, by its level lines.
 *
 * @module
 */

import {
  type HeightField,
  heightFieldOf,
  type HeightFieldOptions,
  traceOf,
} from "../../height_field.ts";
import {
  baseLayout,
  colorscale,
  escapeMarkup,
  type Json,
  type Mode,
  type Plot,
} from "../../plotly_json.ts";
import { roundStep, ticks } from "../../ticks.ts";
import { chrome, lineRamp } from "../../theme.ts";
import type { Range, Surface } from "../../../core/surface.ts";

/** How level lines are drawn. */
export interface ContoursOptions extends HeightFieldOptions {
  /**
   * `"filled"`: coloured bands between thin lines; `"labelled"`: the same with
   * dashed lines that carry their drawn height; `"lines"`: thin lines alone.
   * `@default "filled"`
   */
  readonly look?: "filled" | "labelled" | "lines";
  /**
   * The number of levels, from 2 to 500; labelled ones are at most as many, at
   * round heights. `@default 20`
   */
  readonly levels?: number;
}

/** The panel of level lines. */
export interface Contours {
  /** Tells panels apart. */
  readonly kind: "contours";
  /** What paths walk on. */
  readonly heightField: HeightField;
  /** How level lines are drawn. */
  readonly look: "filled" | "labelled" | "lines";
  /** The number of levels. */
  readonly levels: number;
}

/** Where ranges are this alike, both axes share one scale. */
const ALIKE = 2.5;

/**
 * A surface of two variables as level lines.
 *
 * @throws {RangeError} As {@linkcode heightFieldOf}, and if levels is out of range.
 */
export function contours(
  surface: Surface,
  options: ContoursOptions = {},
): Contours {
  const { look = "filled", levels = 20 } = options;
  if (!Number.isInteger(levels) || levels < 2 || levels > 500) {
    throw new RangeError(
      `Expected levels to be a whole number from 2 to 500 but found ${levels}`,
    );
  }
  return {
    kind: "contours",
    heightField: heightFieldOf(surface, options),
    look,
    levels,
  };
}

/** Whether the two axes of a plane are drawn to one scale. */
export function sharesScale([[x0, x1], [y0, y1]]: readonly Range[]): boolean {
  const ratio = (x1 - x0) / (y1 - y0);
  return ratio < ALIKE && ratio > 1 / ALIKE;
}

/** Where the level lines are, in drawn heights. */
export function spacing({ heightField, look, levels }: Contours): {
  start: number;
  end: number;
  size: number;
} {
  const [low, high] = heightField.drawn;
  // Labels want round levels; bare lines want exactly as many as asked for.
  const size = look === "labelled"
    ? roundStep(high - low, levels)
    : (high - low) / levels;
  const start = look === "labelled" ? Math.ceil(low / size) * size : low;
  return { start, end: high, size };
}

/** How many digits tell neighbouring levels apart. */
function digitsOf(panel: Contours): number {
  const { start, end, size } = spacing(panel);
  const most = Math.max(Math.abs(start), Math.abs(end));
  return Math.max(3, Math.ceil(Math.log10(most / size)) + 1);
}

/** With more levels than this, lines are the thinner the more there are. */
const CROWD = 80;
/** The width of few lines, in pixels. */
const WIDTHS = { filled: 0.4, labelled: 1, lines: 0.9 } as const;

/** How wide level lines are, so that many of them do not become one grey. */
export function lineWidth({ look, levels }: Contours): number {
  return WIDTHS[look] * Math.min(1, CROWD / levels);
}

/** The level lines, the minima and the axes for plotly.js, without paths. */
export function contoursPlot(panel: Contours, mode: Mode): Plot {
  const { heightField, look } = panel;
  const { scale, drawn: [low, high] } = heightField;
  const marks = ticks(scale, low, high);
  const level: Json = {
    type: "contour",
    ...traceOf(heightField),
    autocontour: false,
    contours: {
      ...spacing(panel),
      coloring: look === "lines" ? "lines" : "fill",
      showlabels: look === "labelled",
      labelformat: `.${digitsOf(panel)}~g`,
      labelfont: { size: 10, color: chrome.text[mode] },
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
      title: { text: look === "labelled" ? "" : "f" },
      thickness: 10,
      outlinewidth: 0,
      len: 0.9,
      tickvals: marks.map((tick) => tick.at),
      ticktext: marks.map((tick) => tick.text),
    },
  };
  const stars: Json = {
    type: "scatter",
    mode: "markers",
    x: heightField.minima.map((point) => point[0]),
    y: heightField.minima.map((point) => point[1]),
    marker: {
      symbol: "star",
      size: 15,
      color: chrome.star[mode],
      line: { color: chrome.halo[mode], width: 1 },
    },
    hoverinfo: "skip",
  };
  return {
    data: [level, stars],
    layout: {
      ...baseLayout(mode),
      margin: { l: 44, r: look === "lines" ? 12 : 8, t: 8, b: 38 },
      xaxis: planeAxis(heightField.variables[0], heightField.view[0], mode),
      yaxis: {
        ...planeAxis(heightField.variables[1], heightField.view[1], mode),
        title: { text: escapeMarkup(heightField.variables[1]), standoff: 4 },
        ...(sharesScale(heightField.view)
          ? { scaleanchor: "x", constrain: "domain" }
          : {}),
      },
    },
  };
}

/** An axis of a plane. */
export function planeAxis(title: string, range: Range, mode: Mode): Json {
  return {
    title: { text: escapeMarkup(title), standoff: 6 },
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
