/**
 * Many balls as a mark in a figure's panels.
 *
 * @module
 */

import { formatNumber } from "../../ticks.ts";
import type { LayerKind } from "../layer_kind.ts";
import { type Balls, countOutside, tracksOf } from "./balls.ts";

/** Many balls. */
export const ballsLayer: LayerKind<Balls> = {
  of: ({ balls }) => balls,
  steps: ({ steps }) => steps,
  notes: (balls, view) =>
    view === undefined ? [] : balls.swarms.flatMap((swarm) => {
      const tracks = tracksOf(balls, swarm);
      const outside = countOutside(tracks, view);
      if (outside === 0) return [];
      return [
        `At the end ${outside} of the ${tracks.count} balls of ${swarm.name} ` +
        "are outside the view.",
      ];
    }),
  legend: (balls) =>
    balls.swarms.map((swarm) => ({
      name: swarm.name,
      stroke: swarm.stroke,
      reading(step) {
        const { medians, stride } = tracksOf(balls, swarm);
        const row = Math.min(medians.length - 1, Math.floor(step / stride));
        return medianWords(medians[row]);
      },
    })),
  numbers: (balls) => ({
    words: balls.swarms.map((swarm) => {
      const { count, medians } = tracksOf(balls, swarm);
      return `${swarm.name}: ${count} balls, ${balls.steps} steps, ` +
        `${medianWords(medians.at(-1)!)} at the end`;
    }),
  }),
};

/** What the legend says about many balls. */
export function medianWords(median: number): string {
  return `median f = ${formatNumber(median)}`;
}
