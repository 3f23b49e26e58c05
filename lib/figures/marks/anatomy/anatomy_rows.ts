/**
 * The steps of a run, each taken apart.
 *
 * @module
 */

import {
  decomposeStep,
  type StepParts,
} from "../../../analysis/decompose_step.ts";
import type { Optimizer, State } from "../../../core/optimizer.ts";
import type { Trajectory } from "../../../core/trajectory.ts";

/** A step of a run, with the memory it began with. */
export interface Row extends StepParts {
  /** The optimizer's memory before the step. */
  readonly before: State;
}

/** Squares of larger numbers are no longer float32's. */
const LARGEST = 1e15;
/** A step that is taken again and differs more, of its length, is another. */
const AGAIN = 1e-6;
/** What rounding may add, of the point's size. */
const ROUNDING = 1e-12;
/** So many steps are early ones. */
const EARLY = 5;

/**
 * Every step of a run, and the one it would have taken next; none where a run
 * that diverges is beyond all pictures. A rule that does not do the same again,
 * by chance or by a memory that is not in its state, keeps its steps whole, and
 * what it would do next nobody knows.
 */
export function takeApart(run: Trajectory, optimizer: Optimizer): Row[] {
  const rows: Row[] = [];
  const taken = run.end.reason === "diverged" ? run.steps : run.steps + 1;
  let repeats = true;
  for (let k = 0; k < taken; k++) {
    const point = run.points.subarray(2 * k, 2 * k + 2);
    const gradient = run.gradients.subarray(2 * k, 2 * k + 2);
    const drawable = [...point, ...gradient].every((x) =>
      Math.abs(x) < LARGEST
    );
    if (!drawable && k > 0) break;
    const before = run.states![k];
    const found = decomposeStep(optimizer, {
      point,
      gradient,
      state: before,
      step: k,
    });
    if (k === run.steps) {
      if (repeats) rows.push({ ...found, before });
      break;
    }
    const step = [...run.points.subarray(2 * k + 2, 2 * k + 4)]
      .map((x, i) => x - point[i]);
    const same = isSame(found.step, step, point);
    repeats &&= same;
    const state = run.states![k + 1];
    rows.push(same ? { ...found, before } : { step, state, before });
  }
  return rows;
}

/** Where no number is finite, nothing is drawn that could be wrong. */
function isSame(
  found: readonly number[],
  step: readonly number[],
  point: ArrayLike<number>,
): boolean {
  const length = Math.hypot(...step);
  return step.every((x, i) =>
    !Number.isFinite(x) ||
    Math.abs(found[i] - x) <= AGAIN * length + ROUNDING * Math.abs(point[i])
  );
}

/**
 * The early step that shows most: the one whose smaller part is largest, or the
 * longest where there is but one part.
 */
export function tellingRow(rows: readonly Row[], steps: number): number {
  const early = rows.slice(0, Math.max(1, Math.min(EARLY, steps)));
  const size = (vector: readonly number[] = []) => Math.hypot(...vector) || 0;
  const smaller = early.map(({ push, carried }) =>
    Math.min(size(push), size(carried))
  );
  const seen = smaller.some((x) => x > 0)
    ? smaller
    : early.map(({ step }) => size(step));
  return seen.indexOf(Math.max(...seen));
}
