/**
 * A run by an optimizer that is not named, to be told from its path.
 *
 * @module
 */

import { checkArguments, integer } from "../../core/arguments.ts";
import { descend } from "../../core/descend.ts";
import { optimizerNamed } from "../../optimizers/catalogue.ts";
import type { Optimizer } from "../../core/optimizer.ts";
import { random } from "../../core/random.ts";
import { quad } from "../../surfaces/catalogue.ts";
import type { Trajectory } from "../../core/trajectory.ts";

/** The rules that may hide, by the names of the catalogue. */
export const suspects: readonly string[] = [
  "Gradient descent",
  "Momentum",
  "Nesterov",
  "AdaGrad",
  "RMSProp",
  "Adam",
];

const STEPS = 40;
const settings = { learningRate: 0.1 };

/**
 * Forty steps down x² + 4y² by one of six rules: gradient descent, momentum,
 * Nesterov, AdaGrad, RMSProp or Adam, as in the catalogue, with learning rate
 * 0.1. The seed decides which, and where it starts.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert/equals";
 * import { hiddenRun } from "downhill/jupyter";
 *
 * const run = hiddenRun(1);
 * assertEquals([run.optimizer, run.surface], ["Hidden", "Elongated bowl"]);
 * assertEquals(run.points, hiddenRun(1).points);
 * ```
 *
 * @throws {RangeError} If the seed is not a whole number.
 */
export function hiddenRun(seed: number): Trajectory {
  checkArguments({ seed }, integer);
  const dice = random(seed);
  const name = suspects[dice.integer(0, suspects.length - 1)];
  // Off the axes, so that both coordinates have something to say.
  const coordinate = () =>
    (dice.integer(0, 1) === 0 ? -1 : 1) * (1.5 + 2.5 * dice.uniform());
  const start = [coordinate(), coordinate()];
  return {
    ...runBy(optimizerNamed(name)(settings), start),
    optimizer: "Hidden",
  };
}

/**
 * A run by an optimizer, without what would give it away: its memory, its
 * rule, and where it took its gradients.
 */
function runBy(rule: Optimizer, start: ArrayLike<number>): Trajectory {
  const { last: _, rule: __, ...run } = descend(quad, rule, {
    start,
    steps: STEPS,
  });
  const gradients = run.points.map((_, i) =>
    quad.gradient(run.points.subarray(i - i % 2, i - i % 2 + 2))[i % 2]
  );
  return { ...run, settings, gradients, gradientPoints: run.points };
}

/** How a suspect's run and a hidden one compare. */
export interface Comparison {
  /** The first step in which they differ; nothing if all agree. */
  readonly step?: number;
  /** The suspect's first step, `[2]`. */
  readonly suspected: readonly number[];
  /** The hidden rule's first step, `[2]`. */
  readonly seen: readonly number[];
}

/** Lets a suspect run where a hidden rule ran. */
export function compare(name: string, seed: number): Comparison {
  const hidden = hiddenRun(seed).points;
  const start = hidden.subarray(0, 2);
  const run = runBy(optimizerNamed(name)(settings), start).points;
  const at = hidden.findIndex((x, i) => !(Math.abs(x - run[i]) <= 1e-6));
  const first = (points: Float64Array) =>
    [0, 1].map((i) => points[2 + i] - points[i]);
  return {
    step: at < 0 ? undefined : at >> 1,
    suspected: first(run),
    seen: first(hidden),
  };
}
