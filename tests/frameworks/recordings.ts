/**
 * What the frameworks computed: the JSON files that the scripts in
 * tests/reference wrote.
 *
 * @module
 */

import kerasRecording from "../reference/keras.json" with { type: "json" };
import optaxRecording from "../reference/optax.json" with { type: "json" };
import tensorflow1Recording from "../reference/tensorflow1.json" with {
  type: "json",
};
import torchRecording from "../reference/torch.json" with { type: "json" };
import type { Framework } from "../../lib/mod.ts";

/** A framework's options, as a recording has them. */
export type Options = Readonly<Record<string, unknown>>;

/** One optimizer, down one surface. */
export interface Run {
  readonly optimizer: string;
  readonly options: Options;
  readonly surface: string;
  /** The step that left the finite numbers. */
  readonly diverged?: number;
  /** Every how many steps a point was kept. */
  readonly every: number;
  readonly points: readonly number[];
}

/** Learning rates, one a step. */
export interface Rates {
  readonly schedule: string;
  readonly options: Options;
  readonly base?: number;
  readonly rates: readonly number[];
}

/** Gradient descent with its gradient clipped. */
export interface Clipped {
  readonly clip: string;
  readonly limit: number;
  readonly surface: string;
  readonly lr: number;
  readonly points: readonly number[];
}

/** The running average of gradient descent, from its first step on. */
export interface Average {
  readonly average: string;
  readonly options?: Options;
  readonly surface: string;
  readonly lr: number;
  readonly points: readonly number[];
}

/** A run with a learning rate that decays exponentially. */
export interface Scheduled {
  readonly optimizer: string;
  readonly options: Options;
  readonly initial: number;
  readonly gamma: number;
  readonly surface: string;
  readonly points: readonly number[];
}

/** What a framework computed. */
export interface Recording {
  readonly source: string;
  /** All optimizers that the framework has, and their defaults. */
  readonly optimizers: Readonly<Record<string, Options>>;
  readonly steps: number;
  readonly starts: Readonly<Record<string, readonly number[]>>;
  readonly runs: readonly Run[];
  readonly schedules: readonly Rates[];
  readonly clipped?: readonly Clipped[];
  readonly averages?: readonly Average[];
  readonly scheduled?: readonly Scheduled[];
}

/** The recordings by framework. */
export const recordings = {
  torch: torchRecording,
  tensorflow1: tensorflow1Recording,
  keras: kerasRecording,
  optax: optaxRecording,
} as unknown as Readonly<Record<Framework, Recording>>;

/**
 * How far a row of a path is from the recorded one, in units of the row's
 * largest coordinate.
 */
export function apart(
  found: ArrayLike<number>,
  expected: ArrayLike<number>,
): number {
  let [distance, size] = [0, 0];
  for (let i = 0; i < expected.length; i++) {
    size = Math.max(size, Math.abs(expected[i]));
    // A coordinate that is missing or not a number is infinitely far.
    const missed = Math.abs(found[i] - expected[i]);
    distance = missed < Infinity ? Math.max(distance, missed) : Infinity;
  }
  return size === 0 ? distance : distance / size;
}

/** The largest {@linkcode apart} of all rows, each `dimension` numbers long. */
export function mostApart(
  found: ArrayLike<number>,
  expected: readonly number[],
  { every = 1, dimension = 2 }: { every?: number; dimension?: number } = {},
): number {
  const rows = Array.from(found);
  let worst = 0;
  for (let i = 0; i < expected.length; i += dimension) {
    const row = rows.slice(i * every, i * every + dimension);
    worst = Math.max(worst, apart(row, expected.slice(i, i + dimension)));
  }
  return worst;
}
