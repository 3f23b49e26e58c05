/**
 * Many balls on a terrain: one trace of the scene an optimizer.
 *
 * @module
 */

import { floatingHeight } from "../../draped_path.ts";
import type { HeightField } from "../../height_field.ts";
import type { Json } from "../../plotly_json.ts";
import { chrome } from "../../theme.ts";
import { placePoints, type Scene } from "../../view/plotly_internals.ts";
import type { Shown } from "../../view/view.ts";

/** Plotly leaves out a trace without any point. */
const NOWHERE = { x: [NaN], y: [NaN], z: [NaN] };

/** The traces of a figure's balls, before they have a place. */
export function ballTraces({ swarms, mode }: Shown): Json[] {
  return swarms.map((swarm, k) => ({
    type: "scatter3d",
    mode: "markers",
    uid: `swarm-${k}`,
    ...NOWHERE,
    marker: {
      symbol: swarm.shape,
      size: 4,
      color: swarm.stroke.ink[mode],
      line: { width: 0.6, color: chrome.halo[mode] },
    },
    hoverinfo: "skip",
  }));
}

/** Puts the balls where they are at a step. */
export function placeBalls(
  { traces }: Scene,
  { swarms, paths, on, step }: Shown,
  heightField: HeightField,
): void {
  swarms.forEach((swarm, k) => {
    const trace = traces[`swarm-${k}`];
    if (!on[paths.length + k]) {
      placePoints(trace, NOWHERE);
      return;
    }
    const points = swarm.at(step);
    const count = points.length / 2;
    const [x, y, z] = [0, 0, 0].map(() => new Float64Array(count));
    for (let i = 0; i < count; i++) {
      x[i] = points[2 * i];
      y[i] = points[2 * i + 1];
      z[i] = floatingHeight(heightField, x[i], y[i]);
    }
    placePoints(trace, { x, y, z });
  });
}
