/**
 * Many runs as one long vector, which a coordinate-wise rule moves by its own
 * step.
 *
 * @module
 */

import { type Crowd, type CrowdTask, endCodes } from "./crowd_ends.ts";
import type { Optimizer, State } from "./optimizer.ts";

/** Writes the end of each run into `result`. */
export function crowdByStep(
  { surface, steps, tolerance, starts }: CrowdTask,
  optimizer: Optimizer,
  result: Crowd,
): void {
  const { count, dimension, rows } = result;
  const walking = starts.slice();
  const slopes = new Float64Array(walking.length);
  const looking = optimizer.lookAhead
    ? new Float64Array(walking.length)
    : walking;
  const state = optimizer.init(walking.length);
  const vectors = [walking, ...vectorsIn(state, walking.length)];
  /** Which run is at each place. */
  const who = Int32Array.from({ length: count }, (_, run) => run);
  const views = (vector: Float64Array) =>
    Array.from(
      { length: count },
      (_, run) => vector.subarray(run * dimension, (run + 1) * dimension),
    );
  const [at, ahead, slope] = [walking, looking, slopes].map(views);
  let left = count;
  for (let k = 0; left > 0; k++) {
    const [point, gradient] = [walking, slopes].map((vector) =>
      vector.subarray(0, left * dimension)
    );
    optimizer.lookAhead?.(point, state, looking);
    for (let place = 0; place < left; place++) {
      const found = surface.gradient(ahead[place], slope[place]);
      if (found !== slope[place]) slope[place].set(found);
      const value = surface.value(at[place]);
      const end = endOf(value, at[place], slope[place]);
      if (rows && k % rows.every === 0) {
        const row = k / rows.every * count + who[place];
        rows.values[row] = value;
        rows.points.set(at[place], row * dimension);
      }
      if (end === undefined && k < steps) continue;
      const run = who[place];
      result.points.set(at[place], run * dimension);
      result.values[run] = value;
      result.steps[run] = k;
      result.reasons[run] = end ?? endCodes.steps;
      // The last one moves up; its slope has not been taken yet.
      left--;
      who[place] = who[left];
      for (const vector of vectors) {
        const from = left * dimension;
        vector.copyWithin(place * dimension, from, from + dimension);
      }
      if (looking !== walking) {
        const from = left * dimension;
        looking.copyWithin(place * dimension, from, from + dimension);
      }
      place--;
    }
    if (left === 0) break;
    const some = left * dimension;
    optimizer.step(
      some === point.length ? point : walking.subarray(0, some),
      some === point.length ? gradient : slopes.subarray(0, some),
      state,
    );
  }

  /** Why a run ends here, as `descend()` has it. */
  function endOf(
    value: number,
    point: ArrayLike<number>,
    slope: ArrayLike<number>,
  ): number | undefined {
    let finite = Number.isFinite(value);
    let squares = 0;
    for (let i = 0; i < dimension; i++) {
      squares += slope[i] * slope[i];
      if (!Number.isFinite(point[i])) finite = false;
    }
    if (!finite) return endCodes.diverged;
    return tolerance !== undefined && Math.sqrt(squares) <= tolerance
      ? endCodes.converged
      : undefined;
  }
}

/** Every vector of a memory that holds a number for each coordinate. */
function vectorsIn(state: State, length: number): Float64Array[] {
  return Object.values(state).flatMap((item) =>
    item instanceof Float64Array
      ? item.length === length ? [item] : []
      : typeof item === "object" && !ArrayBuffer.isView(item)
      ? vectorsIn(item as State, length)
      : []
  );
}
