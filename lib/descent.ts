/**
 * The loop: an optimizer goes down a surface.
 *
 * @module
 */

import { begin, type Beginning } from "./beginning.ts";
import { check, count, flag, nonNegative, unexpected } from "./check.ts";
import type { Optimizer, State } from "./optimizers/optimizer.ts";
import {
  copyState,
  flush,
  FLUSH_EVERY,
  flushState,
  tiniest,
} from "./optimizers/state.ts";
import type { Surface } from "./surfaces/surface.ts";
import { type End, plain, type Trajectory } from "./trajectory.ts";
import type { Vector } from "./vector.ts";

/** The options of {@linkcode descend}. */
export interface DescendOptions extends Beginning {
  /** The most steps to take, 0 or more. */
  steps: number;
  /** Stops where the gradient's norm is this or less. */
  tolerance?: number;
  /** Whether the optimizer's memory is kept for every step. @default {false} */
  states?: boolean;
}

/**
 * Runs an optimizer down a surface and returns all that was seen.
 *
 * A run ends after `steps` steps, where it has converged to `tolerance`, or
 * where it leaves the finite numbers; that last row is kept. Coordinates and
 * gradients nearer to zero than 1e-300 count as zero (2⁻¹²⁶ in float32), the
 * optimizer's memory is cleared of such numbers now and then: arithmetic on
 * subnormal numbers would make a long converged run many times slower.
 *
 * @example Ten steps down a bowl, then ten more
 * ```ts
 * import { assertEquals } from "@std/assert/equals";
 * import { descend, gradientDescent } from "downhill";
 * import type { Surface } from "downhill";
 *
 * const bowl: Surface = {
 *   name: "bowl",
 *   variables: ["x", "y"],
 *   derivatives: "by hand",
 *   value: (point) => point[0] ** 2 + point[1] ** 2,
 *   gradient(point, out) {
 *     out ??= new Float64Array(2) as never;
 *     out[0] = 2 * point[0];
 *     out[1] = 2 * point[1];
 *     return out;
 *   },
 * };
 * const rule = gradientDescent({ learningRate: 0.25 });
 * const run = descend(bowl, rule, { start: [4, 0], steps: 10 });
 * assertEquals([...run.points.slice(0, 6)], [4, 0, 2, 0, 1, 0]);
 * assertEquals(run.end, { reason: "steps", step: 10 });
 * const rest = descend(bowl, rule, { from: run, steps: 10 });
 * assertEquals(rest.points[20], 4 / 2 ** 20);
 * ```
 *
 * @throws {RangeError} If an option is outside its range, or a start or a
 * gradient does not have a number for each of the surface's variables.
 */
export function descend(
  surface: Surface,
  optimizer: Optimizer,
  options: DescendOptions,
): Trajectory {
  const { steps, tolerance, states = false } = options;
  check({ steps }, count);
  if (tolerance !== undefined) check({ tolerance }, nonNegative);
  check({ states }, flag);
  const dimension = surface.variables.length;
  const { point, state, step: before } = begin(optimizer, options);
  if (point.length !== dimension) {
    throw unexpected(options.from ? "from" : "start", {
      expected: `a point of ${dimension} coordinates, as ${surface.name} has`,
      found: point,
    });
  }
  const gradient = point.slice();
  const ahead = optimizer.lookAhead ? point.slice() : point;
  const rows = steps + 1;
  const points = new Float64Array(rows * dimension);
  const values = new Float64Array(rows);
  const gradients = new Float64Array(rows * dimension);
  const gradientPoints = new Float64Array(rows * dimension);
  const memory: State[] = [];
  const tiny = tiniest(point);
  const round = point instanceof Float32Array ? Math.fround : undefined;
  let end: End;
  for (let k = 0;; k++) {
    if (optimizer.lookAhead) optimizer.lookAhead(point, state, ahead);
    const found = surface.gradient(ahead, gradient);
    if (found !== gradient) copyGradient(found, gradient);
    flush(gradient, tiny);
    const value = surface.value(point);
    values[k] = round ? round(value) : value;
    let left = !(Math.abs(values[k]) < Infinity);
    let squares = 0;
    for (let i = 0, j = k * dimension; i < dimension; i++, j++) {
      points[j] = point[i];
      gradients[j] = gradient[i];
      gradientPoints[j] = ahead[i];
      squares += gradient[i] * gradient[i];
      if (!(Math.abs(point[i]) < Infinity)) left = true;
    }
    if (states) memory.push(copyState(state));
    if (left) end = { reason: "diverged", step: k };
    else if (tolerance !== undefined && Math.sqrt(squares) <= tolerance) {
      end = { reason: "converged", step: k };
    } else if (k === steps) end = { reason: "steps", step: k };
    else {
      optimizer.step(point, gradient, state);
      flush(point, tiny);
      if ((before + k) % FLUSH_EVERY === 0) flushState(state);
      continue;
    }
    break;
  }
  const taken = end.step + 1;
  const cut = (rows: Float64Array<ArrayBuffer>, width: number) =>
    taken > steps ? rows : rows.slice(0, taken * width);
  return {
    optimizer: optimizer.name,
    settings: plain(optimizer.settings),
    surface: surface.name,
    dimension,
    steps: end.step,
    points: cut(points, dimension),
    values: cut(values, 1),
    gradients: cut(gradients, dimension),
    gradientPoints: cut(gradientPoints, dimension),
    ...(states && { states: memory }),
    end,
    last: { point, state, step: before + end.step },
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
