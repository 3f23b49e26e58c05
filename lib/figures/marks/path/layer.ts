/**
 * A path as a mark in a figure's panels.
 *
 * @module
 */

import type { Range } from "../../../core/surface.ts";
import { formatNumber } from "../../ticks.ts";
import type { LayerKind } from "../layer_kind.ts";
import type { Path } from "./path.ts";

/** Paths. */
export const pathLayer: LayerKind<Path> = {
  of: ({ paths }) => paths,
  steps: ({ values }) => values.length - 1,
  notes: (path, view) => {
    const said = leavingWords(path, view);
    return said === undefined ? [] : [`${path.name} ${said}.`];
  },
  legend: (path) => [{
    name: path.name,
    stroke: path.stroke,
    reading: (step) => valueWords(path, step),
  }],
  numbers: ({ name, points, values }) => {
    const steps = values.length - 1;
    const point = (k: number) =>
      `(${formatNumber(points[2 * k], 5)}, ${
        formatNumber(points[2 * k + 1], 5)
      })`;
    const end = formatNumber(values[steps], 5);
    return { rows: [[name, String(steps), point(0), point(steps), end]] };
  },
};

/** The first step at which a path is outside a view, if there is one. */
export function leaves(path: Path, view: readonly Range[]): number | undefined {
  const [[x0, x1], [y0, y1]] = view;
  for (let k = 0; 2 * k < path.points.length; k++) {
    const [x, y] = [path.points[2 * k], path.points[2 * k + 1]];
    if (!(x >= x0 && x <= x1 && y >= y0 && y <= y1)) return k;
  }
}

/** What the legend says about a path at a step. */
export function valueWords({ symbol, values }: Path, step: number): string {
  return `${symbol} = ${
    formatNumber(values[Math.min(step, values.length - 1)])
  }`;
}

/** That a path leaves, and ends, if it does. */
function leavingWords(
  path: Path,
  view: readonly Range[] | undefined,
): string | undefined {
  const left = view && leaves(path, view);
  const ends = path.diverged === undefined
    ? undefined
    : `is no longer finite at step ${path.diverged}`;
  if (left === undefined) return ends;
  const how = left === 0
    ? "begins outside the view"
    : `leaves the view at step ${left}`;
  return ends === undefined ? how : `${how} and ${ends}`;
}
