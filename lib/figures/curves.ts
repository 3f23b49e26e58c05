/**
 * What a run measures, against its steps.
 *
 * @module
 */

import { planeAxis } from "./contours.ts";
import type { Path } from "./path.ts";
import { baseLayout, type Mode, type Plot } from "./plotly_json.ts";
import { label } from "./ticks.ts";
import type { Range } from "../surfaces/surface.ts";
import { chrome } from "./theme.ts";

/** What is measured at each step. */
export type Measure = "value" | "distance" | "gradient norm";

/** How curves are drawn. */
export interface CurvesOptions {
  /** What is measured. `@default "value"` */
  readonly measure?: Measure;
  /** Where distances are taken from: the minimum, `[2]`. */
  readonly target?: readonly number[];
  /** The vertical axis. `@default "linear"` */
  readonly axis?: "linear" | "log";
  /** The part of the vertical axis shown. Default: what the paths need. */
  readonly range?: Range;
  /** The words at the vertical axis. Default: the measure. */
  readonly title?: string;
}

/** The panel of curves. */
export interface Curves {
  /** Tells panels apart. */
  readonly kind: "curves";
  /** What is measured. */
  readonly measure: Measure;
  /** Where distances are taken from. */
  readonly target?: readonly number[];
  /** The vertical axis. */
  readonly axis: "linear" | "log";
  /** The part of the vertical axis shown. */
  readonly range?: Range;
  /** The words at the vertical axis. */
  readonly title: string;
}

const titles: Readonly<Record<Measure, string>> = {
  "value": "f",
  "distance": "distance to the minimum",
  "gradient norm": "‖∇f‖",
};

/**
 * Curves of what the paths of the figure measure, step by step.
 *
 * @throws {TypeError} If distances are asked for without a target.
 */
export function curves(options: CurvesOptions = {}): Curves {
  const { measure = "value", axis = "linear", target, range } = options;
  if (measure === "distance" && target === undefined) {
    throw new TypeError(
      'Expected target to be a point for measure "distance" but found undefined',
    );
  }
  const title = options.title ?? titles[measure];
  return { kind: "curves", measure, target, axis, range, title };
}

/** What a panel of curves measures along a path, `[steps + 1]`. */
export function measured(panel: Curves, path: Path): Float64Array {
  const { points, values, gradients } = path;
  return Float64Array.from(values, (value, k) => {
    const [i, j] = [2 * k, 2 * k + 1];
    switch (panel.measure) {
      case "value":
        return value;
      case "distance":
        return Math.hypot(
          points[i] - panel.target![0],
          points[j] - panel.target![1],
        );
      case "gradient norm":
        return Math.hypot(gradients[i], gradients[j]);
    }
  });
}

/** Nothing below this share of the largest number is shown on a log axis. */
const SMALLEST = 1e-16;

/** The vertical range of a panel, as Plotly counts it (powers for a log). */
export function verticalRange(panel: Curves, paths: readonly Path[]): Range {
  const log = panel.axis === "log";
  if (panel.range !== undefined) {
    const [low, high] = panel.range;
    return log ? [Math.log10(low), Math.log10(high)] : [low, high];
  }
  let [low, high] = [Infinity, -Infinity];
  for (const path of paths) {
    for (const number of measured(panel, path)) {
      if (!Number.isFinite(number) || (log && number <= 0)) continue;
      low = Math.min(low, number);
      high = Math.max(high, number);
    }
  }
  if (low > high) return log ? [-1, 1] : [0, 1];
  if (log) {
    low = Math.log10(Math.max(low, high * SMALLEST));
    high = Math.log10(high);
  }
  const pad = 0.05 * (high - low) || 0.5;
  return [low - pad, high + pad];
}

/** The exponents at which a logarithmic axis is labelled; none if too few. */
export function powersOfTen([low, high]: Range): number[] {
  const powers: number[] = [];
  const stride = Math.max(1, Math.ceil((high - low) / 5));
  for (let k = Math.ceil(low); k <= high; k += stride) powers.push(k);
  return powers.length < 2 ? [] : powers;
}

/** The axes for plotly.js; the curves are the page's. */
export function curvesPlot(
  panel: Curves,
  paths: readonly Path[],
  steps: number,
  mode: Mode,
): Plot {
  const [low, high] = verticalRange(panel, paths);
  const grid = { showgrid: true, gridcolor: chrome.grid[mode] };
  const powers = powersOfTen([low, high]);
  const logTicks = powers.length === 0 ? {} : {
    tickvals: powers.map((k) => 10 ** k),
    ticktext: powers.map((k) => label(10 ** k, 1)),
  };
  return {
    // An empty trace makes Plotly draw the axes.
    data: [{ type: "scatter", x: [], y: [], hoverinfo: "skip" }],
    layout: {
      ...baseLayout(mode),
      margin: { l: 58, r: 12, t: 8, b: 38 },
      xaxis: {
        ...planeAxis("step", [0, Math.max(1, steps)], mode),
        ...grid,
      },
      yaxis: {
        ...planeAxis(panel.title, [low, high], mode),
        ...grid,
        ...(panel.axis === "log" ? { type: "log", ...logTicks } : {}),
      },
    },
  };
}
