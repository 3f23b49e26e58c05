/**
 * Trajectories and checkpoints as JSON, infinities included.
 *
 * @module
 */

import {
  checkArguments,
  count,
  type Kind,
  oneOf,
  positiveCount,
  unexpected,
} from "./arguments.ts";
import { aText } from "./kinds.ts";
import { isCheckpoint, isPlainObject, isTrajectory } from "./recognize.ts";
import type { Checkpoint, Trajectory } from "./trajectory.ts";

/** What can be written down. */
const stored: Kind<Trajectory | Checkpoint> = {
  expected: "a run, as descend() returns it, or a checkpoint",
  holds: (value): value is Trajectory | Checkpoint =>
    isTrajectory(value) || isCheckpoint(value),
};

/**
 * A trajectory, or a checkpoint, as JSON text. JSON has no infinities, no NaN, no −0 and no
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
 *
 * @param trajectory The path of a run, or where one stopped.
 * @returns The text.
 * @throws {RangeError} If it is neither.
 */
export function encodeTrajectory(trajectory: Trajectory | Checkpoint): string {
  checkArguments({ trajectory }, stored);
  return JSON.stringify(trajectory, (_key, value) => {
    if (value instanceof Float64Array) return { float64: [...value] };
    if (value instanceof Float32Array) return { float32: [...value] };
    if (typeof value !== "number") return value;
    if (Object.is(value, -0)) return { number: "-0" };
    return Number.isFinite(value) ? value : { number: String(value) };
  });
}

/**
 * The trajectory, or the checkpoint, that {@linkcode encodeTrajectory} wrote.
 *
 * @example A loop of one's own goes on another day
 * ```ts
 * import { assertEquals } from "@std/assert/equals";
 * import { adam, decodeTrajectory, encodeTrajectory, stepper } from "downhill";
 * import type { Checkpoint } from "downhill";
 *
 * const today = stepper(adam(), { start: [1, 2] });
 * today.step([3, -4]);
 * const text = encodeTrajectory(today.checkpoint());
 * const from = decodeTrajectory<Checkpoint>(text);
 * const tomorrow = stepper(adam(), { from });
 * assertEquals(tomorrow.point, today.point);
 * ```
 *
 * @param text The text.
 * @returns What was written, to the last bit.
 * @throws {SyntaxError} If the text is not JSON.
 * @throws {RangeError} If it holds neither, or a member of it is missing or is
 * not what it should be; the error names the member.
 */
export function decodeTrajectory<
  T extends Trajectory | Checkpoint = Trajectory,
>(text: string): T {
  checkArguments({ text }, aText);
  const value = parse(text, (_key, value) => {
    if (!isPlainObject(value)) return value;
    const [name, ...more] = Object.keys(value);
    if (more.length > 0) return value;
    const only = (value as Record<string, unknown>)[name];
    if (name === "number" && typeof only === "string") return Number(only);
    if (name === "float64" && Array.isArray(only)) {
      return new Float64Array(only);
    }
    if (name === "float32" && Array.isArray(only)) {
      return new Float32Array(only);
    }
    return value;
  });
  if (!isPlainObject(value)) {
    const expected = "a stored run or checkpoint";
    throw unexpected("text", { expected, found: value });
  }
  const members = value as Record<string, unknown>;
  if ("point" in members || "state" in members) {
    checkCheckpoint(members, "the checkpoint's ");
  } else checkTrajectory(members);
  return value as T;
}

function parse(
  text: string,
  revive: Parameters<typeof JSON.parse>[1],
): unknown {
  try {
    return JSON.parse(text, revive);
  } catch (cause) {
    const { message } = unexpected("text", { expected: "JSON", found: text });
    throw new SyntaxError(message, { cause });
  }
}

const anObject: Kind<object> = { expected: "an object", holds: isPlainObject };

/** Numbers as {@linkcode encodeTrajectory} writes them, so many. */
function numbers(length?: number): Kind<Float64Array | Float32Array> {
  const many = length === undefined ? "numbers" : `${length} numbers`;
  return {
    expected: `${many}, as encodeTrajectory() writes them,`,
    holds: (value): value is Float64Array | Float32Array =>
      (value instanceof Float64Array || value instanceof Float32Array) &&
      (length === undefined || value.length === length),
    hint: (found) =>
      typeof found === "object" && found !== null && !ArrayBuffer.isView(found)
        ? "JSON.stringify() alone does not keep them"
        : undefined,
  };
}

function checkTrajectory(run: Record<string, unknown>): void {
  const check = (name: string, kind: Kind<unknown>, of = run) =>
    checkArguments({ [`the trajectory's ${name}`]: of[name] }, kind);
  check("dimension", positiveCount);
  check("steps", count);
  const { dimension, steps, end, last, states } = run as unknown as Trajectory;
  for (const name of ["points", "gradients", "gradientPoints"]) {
    check(name, numbers((steps + 1) * dimension));
  }
  check("values", numbers(steps + 1));
  check("optimizer", aText);
  check("surface", aText);
  check("settings", anObject);
  if (run.rule !== undefined) {
    check("rule", anObject);
    const { key, label, stroke } = run.rule as Record<string, unknown>;
    const of = "the trajectory's rule.";
    checkArguments({ [`${of}key`]: key, [`${of}label`]: label }, aText);
    checkArguments({ [`${of}stroke`]: stroke }, anObject);
  }
  check("end", anObject);
  const reasons = oneOf("steps", "converged", "diverged");
  checkArguments({ "the trajectory's end.reason": end.reason }, reasons);
  checkArguments({ "the trajectory's end.step": end.step }, count);
  if (last !== undefined) {
    check("last", anObject);
    const members = last as unknown as Record<string, unknown>;
    checkCheckpoint(members, "the trajectory's last.", dimension);
  }
  if (states === undefined) return;
  if (!Array.isArray(states) || states.length !== steps + 1) {
    throw unexpected("the trajectory's states", {
      expected: `a list of ${steps + 1}`,
      found: states,
    });
  }
  states.forEach((state, k) =>
    checkState(state, `the trajectory's states[${k}]`)
  );
}

function checkCheckpoint(
  { point, state, step }: Record<string, unknown>,
  whose: string,
  dimension?: number,
): void {
  checkArguments({ [`${whose}point`]: point }, numbers(dimension));
  checkArguments({ [`${whose}step`]: step }, count);
  checkState(state, `${whose}state`);
}

/** Throws unless a memory holds vectors, numbers and memories only. */
function checkState(state: unknown, name: string): void {
  checkArguments({ [name]: state }, anObject);
  for (const [key, member] of Object.entries(state as object)) {
    if (typeof member === "number" || numbers().holds(member)) continue;
    const keys = Object.keys(Object(member));
    if (keys.length > 0 && keys.every((key) => /^\d+$/.test(key))) {
      checkArguments({ [`${name}.${key}`]: member }, numbers());
    }
    checkState(member, `${name}.${key}`);
  }
}
