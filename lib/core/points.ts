/**
 * Where a run was, and what it saw there, step by step.
 *
 * @module
 */

import { checkArguments, type Kind } from "./arguments.ts";
import { aTrajectory } from "./kinds.ts";
import type { Trajectory } from "./trajectory.ts";

/**
 * The point after some steps.
 *
 * @example The start, and the point after the first step
 * ```ts
 * import { assertEquals } from "@std/assert/equals";
 * import { descend, gradientDescent, pointAt, surface } from "downhill";
 *
 * const rule = gradientDescent({ learningRate: 0.25 });
 * const run = descend(surface("x^2 + y^2"), rule, { start: [4, 2], steps: 9 });
 * assertEquals(pointAt(run, 0), [4, 2]);
 * const [x, y] = pointAt(run, 1);
 * assertEquals([x, y], [2, 1]);
 * ```
 *
 * @param run The path of a run.
 * @param step The steps taken until then, from 0 to `run.steps`.
 * @returns Its coordinates, `[dimension]`; a copy.
 * @throws {RangeError} If the run has no such step.
 */
export function pointAt(run: Trajectory, step: number): number[] {
  return row(run, run?.points, step);
}

/**
 * The point at which a run ended.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert/equals";
 * import { descend, gradientDescent, lastPoint, surface } from "downhill";
 *
 * const rule = gradientDescent({ learningRate: 0.25 });
 * const run = descend(surface("x^2 + y^2"), rule, { start: [4, 2], steps: 1 });
 * assertEquals(lastPoint(run), [2, 1]);
 * ```
 *
 * @param run The path of a run.
 * @returns Its coordinates, `[dimension]`; a copy. They are not finite where
 * the run diverged.
 * @throws {RangeError} If it is no run.
 */
export function lastPoint(run: Trajectory): number[] {
  return row(run, run?.points, run?.steps);
}

/**
 * The gradient that the next step uses: taken at the point after some steps,
 * or, by rules that look ahead, at row `step` of `gradientPoints`.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert/equals";
 * import { descend, gradientAt, gradientDescent, surface } from "downhill";
 *
 * const rule = gradientDescent({ learningRate: 0.25 });
 * const run = descend(surface("x^2 + y^2"), rule, { start: [4, 2], steps: 1 });
 * assertEquals(gradientAt(run, 0), [8, 4]);
 * ```
 *
 * @param run The path of a run.
 * @param step The steps taken until then, from 0 to `run.steps`.
 * @returns The slope along each variable, `[dimension]`; a copy.
 * @throws {RangeError} If the run has no such step.
 */
export function gradientAt(run: Trajectory, step: number): number[] {
  return row(run, run?.gradients, step);
}

/**
 * The height after some steps.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert/equals";
 * import { descend, gradientDescent, surface, valueAt } from "downhill";
 *
 * const rule = gradientDescent({ learningRate: 0.25 });
 * const run = descend(surface("x^2 + y^2"), rule, { start: [4, 2], steps: 1 });
 * assertEquals(valueAt(run, 1), 5);
 * ```
 *
 * @param run The path of a run.
 * @param step The steps taken until then, from 0 to `run.steps`.
 * @returns The surface's value there.
 * @throws {RangeError} If the run has no such step.
 */
export function valueAt(run: Trajectory, step: number): number {
  checkStep(run, step);
  return run.values[step];
}

function row(run: Trajectory, rows: Float64Array, step: number): number[] {
  checkStep(run, step);
  const { dimension } = run;
  return Array.from(rows.subarray(step * dimension, (step + 1) * dimension));
}

function checkStep(run: Trajectory, step: number): void {
  checkArguments({ run }, aTrajectory);
  const kind: Kind<number> = {
    expected: `a whole number from 0 to ${run.steps}, the run's last step,`,
    holds: (value): value is number =>
      Number.isInteger(value) && Number(value) >= 0 &&
      Number(value) <= run.steps,
  };
  checkArguments({ step }, kind);
}
