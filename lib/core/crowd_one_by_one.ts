/**
 * Many runs, one after another: for rules whose coordinates depend on each
 * other, and for settings that only a rule itself can read.
 *
 * @module
 */

import { type Crowd, type CrowdTask, endCodes } from "./crowd_ends.ts";
import { descend } from "./descend.ts";
import type { Optimizer } from "./optimizer.ts";
import type { Trajectory } from "./trajectory.ts";

/** Writes the end of each run into `result`. */
export function crowdOneByOne(
  { surface, steps, tolerance, starts }: CrowdTask,
  optimizerOf: (run: number) => Optimizer,
  ends: Crowd,
): void {
  const { count, dimension, rows } = ends;
  let into: Trajectory | undefined;
  for (let run = 0; run < count; run++) {
    const start = starts.subarray(run * dimension, (run + 1) * dimension);
    const optimizer = optimizerOf(run);
    const path = descend(surface, optimizer, { start, steps, tolerance, into });
    const { end, points, values } = path;
    const last = points.subarray(dimension * end.step).subarray(0, dimension);
    ends.points.set(last, run * dimension);
    ends.values[run] = values[end.step];
    ends.steps[run] = end.step;
    ends.reasons[run] = endCodes[end.reason];
    for (let k = 0, row = 0; rows && k <= end.step; k += rows.every, row++) {
      const at = row * count + run;
      rows.values[at] = values[k];
      const from = k * dimension;
      rows.points.set(points.subarray(from, from + dimension), at * dimension);
    }
    // A run that ended early has no room for all rows of another.
    if (end.step === steps) into = path;
  }
}
