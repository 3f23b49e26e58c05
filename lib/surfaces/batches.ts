/**
 * Stochastic gradients: a loss over a few rows at a time.
 *
 * @module
 */

import {
  checkArguments,
  checkOptions,
  count,
  flag,
  integer,
  type Kind,
  positiveCount,
} from "../core/arguments.ts";
import { aSurface } from "../core/kinds.ts";
import { type Random, random } from "../core/random.ts";
import type { Vector } from "../core/vector.ts";
import type { DataSurface } from "./data_surface.ts";
import type { Surface } from "../core/surface.ts";

/** What both ways to draw a batch need to know. */
export interface SampleOptions {
  /** Rows in a batch, from 1. */
  readonly size: number;
  /** Seed of the generator, a whole number. `@default {1}` */
  readonly seed?: number;
}

/** The options of {@linkcode batches}. */
export interface BatchOptions extends SampleOptions {
  /** How often every row is taken. `@default {1}` */
  readonly epochs?: number;
  /** Whether a last batch that is not full is left out. `@default {false}` */
  readonly dropLast?: boolean;
}

/** A few rows, and the loss over them. */
export interface Batch {
  /** Which time through the rows this is, from 0. */
  readonly epoch: number;
  /** The numbers of the rows, `[size]`. */
  readonly rows: Uint32Array<ArrayBuffer>;
  /** The loss over these rows. */
  readonly surface: Surface;
}

const SAMPLE: Readonly<Record<keyof SampleOptions, true>> = {
  size: true,
  seed: true,
};

const BATCHES: Readonly<Record<keyof BatchOptions, true>> = {
  ...SAMPLE,
  epochs: true,
  dropLast: true,
};

/** A surface that knows its rows. */
const aDataSurface: Kind<DataSurface> = {
  expected: "a loss over rows, as leastSquares() makes it",
  holds: (value): value is DataSurface =>
    aSurface.holds(value) && "data" in value && "over" in value,
};

/**
 * The rows of a loss in shuffled batches, epoch by epoch: in each epoch every
 * row is taken once, in a new order.
 *
 * @example A training loop, as it is written for large data
 * ```ts
 * import { assertAlmostEquals } from "@std/assert/almost-equals";
 * import { batches, gradientDescent, leastSquares, stepper } from "downhill";
 *
 * const loss = leastSquares({ rows: 100 });
 * const rule = gradientDescent({ learningRate: 0.03 });
 * const run = stepper(rule, { start: [2, 9] });
 * for (const { surface } of batches(loss, { size: 10, epochs: 20 })) {
 *   run.step(surface.gradient(run.gradientPoint));
 * }
 * assertAlmostEquals(run.point[0], -2, 0.01);
 * ```
 *
 * @param surface A loss over rows.
 * @param options How many rows a batch has, and how often each is taken.
 * @returns The batches, one after the other.
 * @throws {RangeError} If an option is outside its range, or the batch is
 * larger than the data.
 */
export function batches(
  surface: DataSurface,
  options: BatchOptions,
): Generator<Batch, void> {
  checkArguments({ surface }, aDataSurface);
  checkOptions(options, BATCHES, { example: "{ size: 10 }" });
  const { size, seed = 1, epochs = 1, dropLast = false } = options;
  checkSample(surface, { size, seed });
  checkArguments({ epochs }, count);
  checkArguments({ dropLast }, flag);
  // What is wrong is said at the call, not when the first batch is drawn.
  return drawn(surface, { size, seed, epochs, dropLast });
}

function* drawn(
  surface: DataSurface,
  { size, seed, epochs, dropLast }: Required<BatchOptions>,
): Generator<Batch, void> {
  const total = surface.data.y.length;
  const generator = random(seed);
  const order = Uint32Array.from({ length: total }, (_, row) => row);
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, generator);
    for (let first = 0; first < total; first += size) {
      const rows = order.slice(first, first + size);
      if (dropLast && rows.length < size) break;
      yield { epoch, rows, surface: surface.over(rows) };
    }
  }
}

/**
 * A loss whose gradient is that of a batch: a surface on which every optimizer
 * and every analysis can run.
 *
 * Heights and Hessian are the whole loss's. Each point has a batch of its own,
 * drawn with replacement by a generator that starts from the seed and the
 * point's digits: a run meets a new batch at every step, and two runs with one
 * seed the same ones. Epochs, in which no row is left out, are
 * {@linkcode batches}.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert/equals";
 * import { descend, gradientDescent, leastSquares, stochastic } from "downhill";
 *
 * const noisy = stochastic(leastSquares({ noise: 1 }), { size: 8, seed: 3 });
 * const rule = gradientDescent({ learningRate: 0.05 });
 * const run = descend(noisy, rule, { start: [2, 9], steps: 50 });
 * const again = descend(noisy, rule, { start: [2, 9], steps: 50 });
 * assertEquals(run.points, again.points);
 * ```
 *
 * @param surface A loss over rows.
 * @param options How many rows each gradient sees, and the seed.
 * @returns The loss with another gradient.
 * @throws {RangeError} If an option is outside its range, or the batch is
 * larger than the data.
 */
export function stochastic(
  surface: DataSurface,
  options: SampleOptions,
): Surface {
  checkArguments({ surface }, aDataSurface);
  checkOptions(options, SAMPLE, { example: "{ size: 10 }" });
  const { size, seed = 1 } = options;
  const total = checkSample(surface, { size, seed });
  const rows = new Uint32Array(size);
  const { name, variables, derivatives, tex, view, minima } = surface;
  return {
    name: `${name}, ${size} rows at a time`,
    variables,
    derivatives,
    tex,
    view,
    minima,
    saddles: surface.saddles,
    starts: surface.starts,
    value: surface.value,
    hessian: surface.hessian,
    gradient<V extends Vector = Float64Array<ArrayBuffer>>(
      point: ArrayLike<number>,
      out?: V,
    ) {
      const generator = random(digest(point, seed));
      for (let k = 0; k < size; k++) {
        rows[k] = generator.integer(0, total - 1);
      }
      return surface.over(rows).gradient(point, out);
    },
  };
}

/** Throws unless a batch can be drawn; returns how many rows there are. */
function checkSample(
  surface: DataSurface,
  { size, seed }: Required<SampleOptions>,
): number {
  const total = surface.data.y.length;
  checkArguments({ size }, {
    expected: `a whole number from 1 to ${total}, the number of rows,`,
    holds: (value): value is number =>
      positiveCount.holds(value) && value <= total,
  });
  checkArguments({ seed }, integer);
  return total;
}

/** Fisher and Yates' shuffle, in place. */
function shuffle(order: Uint32Array, { integer }: Random): void {
  for (let k = order.length - 1; k > 0; k--) {
    const other = integer(0, k);
    [order[k], order[other]] = [order[other], order[k]];
  }
}

const words = new Uint32Array(2);
const double = new Float64Array(words.buffer);

/** A seed that depends on every digit: the finalizer of MurmurHash3. */
function digest(point: ArrayLike<number>, seed: number): number {
  let hash = seed | 0;
  for (let i = 0; i < point.length; i++) {
    double[0] = point[i];
    for (const word of words) {
      hash = (hash ^ word) + 0x9e3779b9 | 0;
      hash = Math.imul(hash ^ hash >>> 16, 0x85ebca6b);
      hash = Math.imul(hash ^ hash >>> 13, 0xc2b2ae35);
      hash ^= hash >>> 16;
    }
  }
  return hash;
}
