/// <reference lib="dom" />
/**
 * Many balls on a terrain: one trace of the scene an optimizer.
 *
 * @module
 */

import { above } from "../figures/drape.ts";
import type { Ground } from "../figures/ground.ts";
import type { Json } from "../figures/plotly_json.ts";
import type { Scene } from "./plotly.ts";
import type { Shown } from "./view.ts";

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
    },
    hoverinfo: "skip",
  }));
}

/** Puts the balls where they are at a step. */
export function placeBalls(
  { traces }: Scene,
  { swarms, paths, on, step }: Shown,
  ground: Ground,
): void {
  swarms.forEach((swarm, k) => {
    const trace = traces[`swarm-${k}`];
    if (!on[paths.length + k]) {
      trace.update({ ...trace.data, ...NOWHERE });
      return;
    }
    const points = swarm.at(step);
    const count = points.length / 2;
    const [x, y, z] = [0, 0, 0].map(() => new Float64Array(count));
    for (let i = 0; i < count; i++) {
      x[i] = points[2 * i];
      y[i] = points[2 * i + 1];
      z[i] = above(ground, x[i], y[i]);
    }
    trace.update({ ...trace.data, x, y, z });
  });
}
