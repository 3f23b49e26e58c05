/**
 * The loop: an optimizer goes down a surface.
 *
 * @module
 */

import { begin, type Beginning } from "./beginning.ts";
import {
  checkArguments,
  checkOptions,
  count,
  flag,
  nonNegative,
  unexpected,
} from "./arguments.ts";
import { anOptimizer, aSurface, aTrajectory } from "./kinds.ts";
import type { Optimizer, State } from "./optimizer.ts";
import { copyState } from "./state.ts";
import type { Surface } from "./surface.ts";
import { type End, plain, tagOf, type Trajectory } from "./trajectory.ts";
import type { Vector } from "./vector.ts";

/** The options of {@linkcode descend}. */
export interface DescendOptions extends Beginning {
  /** The most steps to take, 0 or more. */
  steps: number;
  /** Stops where the gradient's norm is this or less. */
  tolerance?: number;
  /** Whether the optimizer's memory is kept for every step. @default {false} */
  states?: boolean;
  /**
   * A run that is no longer needed: where they fit, its arrays are used
   * again. New ones take about a quarter of the time of 200 steps.
   */
  into?: Trajectory;
}

const NAMES: Readonly<Record<keyof DescendOptions, true>> = {
  start: true,
  from: true,
  steps: true,
  tolerance: true,
  precision: true,
  states: true,
  into: true,
};

const HELP = { example: "{ start: [1, 2], steps: 100 }" };

/**
 * Runs an optimizer down a surface and returns all that was seen.
 *
 * A run ends after `steps` steps, where it has converged to `tolerance`, or
 * where it leaves the finite numbers; that last row is kept. However small the
 * numbers become, they are kept as they are: a rule whose divisor fades, as
 * Adam's, may wake from a distance of 1e-300 and swing out again, as it does in
 * the frameworks.
 *
 * @example Ten steps down a bowl, then ten more
 * ```ts
 * import { assertEquals } from "@std/assert/equals";
 * import { descend, gradientDescent, surface } from "downhill";
 *
 * const bowl = surface("x^2 + y^2");
 * const rule = gradientDescent({ learningRate: 0.25 });
 * const run = descend(bowl, rule, { start: [4, 0], steps: 10 });
 * assertEquals([...run.points.slice(0, 6)], [4, 0, 2, 0, 1, 0]);
 * assertEquals(run.end, { reason: "steps", step: 10 });
 *
 * const rest = descend(bowl, rule, { from: run, steps: 10 });
 * assertEquals(rest.points[20], 4 / 2 ** 20);
 * ```
 *
 * @param surface What is descended.
 * @param optimizer The rule, made by a factory such as `adam()`.
 * @param options Where the run begins, and how long it may go on.
 * @returns The path, with heights and gradients, and why it ended.
 * @throws {RangeError} If an argument is not of its kind, an option is unknown
 * or outside its range, or a start or a
 * gradient does not have a number for each of the surface's variables.
 */
export function descend(
  surface: Surface,
  optimizer: Optimizer,
  options: DescendOptions,
): Trajectory {
  checkArguments({ surface }, aSurface);
  checkArguments({ optimizer }, anOptimizer);
  checkOptions(options, NAMES, HELP);
  const { steps, tolerance, states = false, into } = options;
  checkArguments({ steps }, count);
  if (tolerance !== undefined) checkArguments({ tolerance }, nonNegative);
  checkArguments({ states }, flag);
  if (into !== undefined) checkArguments({ into }, aTrajectory);
  const dimension = surface.variables.length;
  const begun = begin(optimizer, options);
  const { point, gradient, ahead, state, step: before } = begun;
  if (point.length !== dimension) {
    throw unexpected(options.from ? "from" : "start", {
      expected: `a point of ${dimension} coordinates, as ${surface.name} has`,
      found: point,
    });
  }
  const looksAhead = ahead !== point;
  const rows = rowsOf(options, dimension, looksAhead);
  const { points, values, gradients, gradientPoints } = rows;
  const memory: State[] = [];
  const single = point instanceof Float32Array;
  let end: End;
  for (let k = 0;; k++) {
    if (looksAhead) optimizer.lookAhead?.(point, state, ahead);
    const found = surface.gradient(ahead, gradient);
    if (found !== gradient) copyGradient(found, gradient);
    const height = surface.value(point);
    const value = single ? Math.fround(height) : height;
    values[k] = value;
    let left = !Number.isFinite(value);
    let squares = 0;
    for (let i = 0, j = k * dimension; i < dimension; i++, j++) {
      points[j] = point[i];
      gradients[j] = gradient[i];
      if (looksAhead) gradientPoints[j] = ahead[i];
      squares += gradient[i] * gradient[i];
      if (!Number.isFinite(point[i])) left = true;
    }
    if (states) memory.push(copyState(state));
    if (left) end = { reason: "diverged", step: k };
    else if (tolerance !== undefined && Math.sqrt(squares) <= tolerance) {
      end = { reason: "converged", step: k };
    } else if (k === steps) end = { reason: "steps", step: k };
    else {
      optimizer.step(point, gradient, state);
      continue;
    }
    break;
  }
  const cut = (rows: Float64Array, width: number) =>
    end.step === steps ? rows : rows.slice(0, (end.step + 1) * width);
  const whose = {
    optimizer: optimizer.name,
    settings: plain(optimizer.settings),
  };
  const run: Trajectory = {
    ...whose,
    ...(optimizer.origin && { rule: tagOf(optimizer.origin.rule) }),
    surface: surface.name,
    dimension,
    steps: end.step,
    points: cut(points, dimension),
    values: cut(values, 1),
    gradients: cut(gradients, dimension),
    gradientPoints: cut(gradientPoints, dimension),
    end,
    last: { point, state, step: before + end.step, ...whose },
  };
  return states ? { ...run, states: memory } : run;
}

/** What is written down row by row. */
type Rows = Pick<
  Trajectory,
  "points" | "values" | "gradients" | "gradientPoints"
>;

/** Room for all rows; points and gradient points are one where they agree. */
function rowsOf(
  { steps, into }: DescendOptions,
  dimension: number,
  looksAhead: boolean,
): Rows {
  const room = (steps + 1) * dimension;
  if (
    into?.points.length === room && into.dimension === dimension &&
    looksAhead === (into.points !== into.gradientPoints)
  ) return into;
  // One buffer for all: an allocation costs as much as thirty steps.
  const buffer = new ArrayBuffer(8 * (2 * room + steps + 1));
  const points = new Float64Array(buffer, 0, room);
  return {
    points,
    gradients: new Float64Array(buffer, 8 * room, room),
    values: new Float64Array(buffer, 16 * room, steps + 1),
    gradientPoints: looksAhead ? new Float64Array(room) : points,
  };
}

/** For surfaces that return a vector of their own. */
function copyGradient(found: ArrayLike<number>, gradient: Vector): void {
  if (found?.length !== gradient.length) {
    const expected = `a vector of ${gradient.length} numbers`;
    throw unexpected("gradient", { expected, found });
  }
  gradient.set(found);
}
