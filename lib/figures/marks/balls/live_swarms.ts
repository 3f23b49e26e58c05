/**
 * The balls of a figure, ready to be drawn.
 *
 * @module
 */

import type { Tracks } from "../../../analysis/many.ts";
import { type Balls, type Swarm, tracksOf } from "./balls.ts";

/** The balls of one optimizer, which know their places at each step. */
export interface LiveSwarm extends Pick<Swarm, "name" | "stroke" | "shape"> {
  /** Balls. */
  readonly count: number;
  /** Steps of each ball. */
  readonly steps: number;
  /** Where the balls are after a step, `[count, 2]`. */
  at(step: number): Float32Array;
  /** The median of their heights after a step. */
  median(step: number): number;
}

/** The balls of a figure, an optimizer each; computed when first asked for. */
export function liveSwarms(balls: readonly Balls[]): LiveSwarm[] {
  return balls.flatMap((mark) =>
    mark.swarms.map((swarm): LiveSwarm => {
      const count = mark.starts.length / 2;
      let tracks: Tracks | undefined;
      const row = (step: number) => {
        tracks ??= tracksOf(mark, swarm);
        const last = tracks.medians.length - 1;
        const wanted = Math.floor(Math.max(0, step) / tracks.stride);
        return { tracks, at: Math.min(last, wanted) };
      };
      return {
        name: swarm.name,
        stroke: swarm.stroke,
        shape: swarm.shape,
        count,
        steps: mark.steps,
        at(step) {
          const { tracks, at } = row(step);
          return tracks.points.subarray(2 * count * at, 2 * count * (at + 1));
        },
        median(step) {
          const { tracks, at } = row(step);
          return tracks.medians[at];
        },
      };
    })
  );
}
