/**
 * Trajectories as JSON, infinities included.
 *
 * @module
 */

import { unexpected } from "./arguments.ts";
import type { Trajectory } from "./trajectory.ts";

/**
 * A trajectory as JSON text. JSON has no infinities, no NaN, no −0 and no
 * typed arrays; each is written so that {@linkcode decodeTrajectory} gives
 * back exactly what was there.
 *
 * @example There and back
 * ```ts
 * import { assertEquals } from "@std/assert/equals";
 * import { decodeTrajectory, encodeTrajectory } from "downhill";
 * import type { Trajectory } from "downhill";
 *
 * const run: Trajectory = {
 *   optimizer: "Gradient descent",
 *   settings: { learningRate: 10 },
 *   surface: "cliff",
 *   dimension: 1,
 *   steps: 1,
 *   points: new Float64Array([1, -Infinity]),
 *   values: new Float64Array([-0, NaN]),
 *   gradients: new Float64Array([1e308, 0.1]),
 *   gradientPoints: new Float64Array([1, -Infinity]),
 *   end: { reason: "diverged", step: 1 },
 * };
 * assertEquals(decodeTrajectory(encodeTrajectory(run)), run);
 * ```
 */
export function encodeTrajectory(trajectory: Trajectory): string {
  return JSON.stringify(trajectory, (_key, value) => {
    if (value instanceof Float64Array) return { float64: [...value] };
    if (value instanceof Float32Array) return { float32: [...value] };
    if (typeof value !== "number") return value;
    if (Object.is(value, -0)) return { number: "-0" };
    return Number.isFinite(value) ? value : { number: String(value) };
  });
}

/**
 * The trajectory that {@linkcode encodeTrajectory} wrote.
 *
 * @throws {SyntaxError} If the text is not JSON.
 * @throws {RangeError} If it does not hold a trajectory.
 */
export function decodeTrajectory(text: string): Trajectory {
  const value = JSON.parse(text, (_key, value) => {
    if (typeof value !== "object" || value === null) return value;
    const [name, ...more] = Object.keys(value);
    if (more.length > 0) return value;
    if (name === "number") return Number(value.number);
    if (name === "float64") return new Float64Array(value.float64);
    if (name === "float32") return new Float32Array(value.float32);
    return value;
  });
  const found = value?.points?.length;
  const numbers = (value?.steps + 1) * value?.dimension;
  if (found === numbers) return value;
  const expected = `${numbers} numbers`;
  throw unexpected("the trajectory's points", { expected, found });
}
