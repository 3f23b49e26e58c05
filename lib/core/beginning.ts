/**
 * Where a run begins: at a start, or where another run stopped.
 *
 * @module
 */

import {
  checkArguments,
  checkNumbers,
  oneOf,
  unexpected,
} from "./arguments.ts";
import type { Optimizer, State } from "./optimizer.ts";
import { memoryFor } from "./memory.ts";
import { isCheckpoint, isList, isTrajectory } from "./recognize.ts";
import { copyState } from "./state.ts";
import type { Checkpoint, Trajectory } from "./trajectory.ts";
import type { Vector } from "./vector.ts";

/** The numbers that a run computes with. */
export type Precision = "float64" | "float32";

/** Where a run begins: either at `start`, or `from` where another stopped. */
export interface Beginning {
  /** The first point, `[dimension]`. It is copied. */
  start?: ArrayLike<number>;
  /**
   * A run or its checkpoint, to be continued; it stays as it is. Settings may
   * be others than before, as a lower learning rate, where the memory fits.
   */
  from?: Trajectory | Checkpoint;
  /**
   * `"float32"` rounds the point, the gradient and the optimizer's vectors to
   * single precision whenever they are stored, as frameworks do; arithmetic
   * in between is double. A run that goes on keeps its precision.
   *
   * @default {"float64"}
   */
  precision?: Precision;
}

const precisions = oneOf("float64", "float32");

/** What a run begins with, all its own. */
export interface Begun {
  point: Vector;
  /** Room for a gradient. */
  gradient: Vector;
  /** Room for the point that the optimizer looks ahead to; else the point. */
  ahead: Vector;
  state: State;
  step: number;
}

/**
 * Checks the options and copies what they point to.
 *
 * @throws {RangeError} If they do not say where to begin, or say it twice.
 */
export function begin(
  optimizer: Optimizer,
  { start, from, precision }: Beginning,
): Begun {
  if (precision !== undefined) checkArguments({ precision }, precisions);
  if (from !== undefined) {
    if (start !== undefined) {
      throw unexpected("start", {
        expected: "left out where from is given",
        found: start,
      });
    }
    return resume(optimizer, { from, precision });
  }
  if (!isList(start) || start.length === 0) {
    const expected = "a point of one coordinate or more";
    throw unexpected("start", { expected, found: start });
  }
  checkNumbers("start", start);
  const state = optimizer.init(start.length);
  const vectors = vectorsAt(start, precision ?? "float64", optimizer);
  return precision === "float32"
    ? { ...vectors, state: copyState(state, single), step: 0 }
    : { ...vectors, state, step: 0 };
}

const single = (vector: Vector) => new Float32Array(vector);

/** A copy of the point, and room for a gradient and for the point ahead. */
function vectorsAt(
  start: ArrayLike<number>,
  precision: Precision,
  { lookAhead }: Optimizer,
): Pick<Begun, "point" | "gradient" | "ahead"> {
  const { length } = start;
  const Numbers = precision === "float32" ? Float32Array : Float64Array;
  // One buffer for all: an allocation costs as much as ten steps.
  const size = length * Numbers.BYTES_PER_ELEMENT;
  const buffer = new ArrayBuffer(lookAhead ? 3 * size : 2 * size);
  const point = new Numbers(buffer, 0, length);
  for (let i = 0; i < length; i++) point[i] = start[i];
  const gradient = new Numbers(buffer, size, length);
  const ahead = lookAhead ? new Numbers(buffer, 2 * size, length) : point;
  return { point, gradient, ahead };
}

function resume(
  optimizer: Optimizer,
  { from, precision }: Required<Pick<Beginning, "from">> & Beginning,
): Begun {
  const last = isCheckpoint(from)
    ? from as Checkpoint
    : isTrajectory(from)
    ? (from as Trajectory).last
    : undefined;
  if (last === undefined) {
    const expected = "a run that descend() made, or its checkpoint";
    throw unexpected("from", { expected, found: from });
  }
  const { point, step } = last;
  const state = memoryFor(optimizer, {
    ...last,
    optimizer: last.optimizer ?? (from as Partial<Trajectory>).optimizer,
    settings: last.settings ?? (from as Partial<Trajectory>).settings,
  });
  const kept = point instanceof Float32Array ? "float32" : "float64";
  if (precision !== undefined && precision !== kept) {
    const expected = `"${kept}", as the run has, or left out`;
    throw unexpected("precision", { expected, found: precision });
  }
  const vectors = vectorsAt(point, kept, optimizer);
  return { ...vectors, state: copyState(state), step };
}
