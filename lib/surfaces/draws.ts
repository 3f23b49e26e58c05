/**
 * Measurements that are drawn at random around a truth, from a seed.
 *
 * @module
 */

import {
  aRange,
  finite,
  integer,
  nonNegative,
  positiveCount,
  type Schema,
  settle,
} from "../core/arguments.ts";
import { random } from "../core/random.ts";
import type { Range } from "../core/surface.ts";

/** How measurements of one feature are drawn. */
export interface DrawOptions {
  /** How many rows. `@default {1000}` */
  rows?: number;
  /** From where to where x is uniform. `@default {[-5, 5]}` */
  range?: Range;
  /** Seed of the generator, a whole number. `@default {1}` */
  seed?: number;
}

/** Measurements of one feature, and what they were drawn around. */
export interface Drawn {
  /** The feature, `[rows]`. */
  readonly x: Float64Array<ArrayBuffer>;
  /** What is to be predicted, `[rows]`. */
  readonly y: Float64Array<ArrayBuffer>;
  /** The parameters that a fit should find again, `[2]`. */
  readonly truth: readonly number[];
}

const drawSchema: Schema<DrawOptions> = {
  rows: [1000, positiveCount],
  range: [[-5, 5], aRange],
  seed: [1, integer],
};

/** The options of {@linkcode linearData}. */
export interface LinearDataOptions extends DrawOptions {
  /** a: what y is at x = 0, on average. `@default {-2}` */
  intercept?: number;
  /** b: how fast y rises. `@default {2}` */
  slope?: number;
  /** Standard deviation of what is added to y. `@default {0.001}` */
  noise?: number;
}

/** Also the names that a fit of drawn rows knows. */
export const linearSchema: Schema<LinearDataOptions> = {
  ...drawSchema,
  intercept: [-2, finite],
  slope: [2, finite],
  noise: [0.001, nonNegative],
};

/**
 * Rows around a line.
 *
 * ```text
 * y = a + b x + noise · 𝒩(0, 1),   x uniform in the range
 * ```
 *
 * All the noise is drawn before the first x.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert/equals";
 * import { linearData } from "downhill";
 *
 * const { x, y } = linearData({ rows: 3, intercept: 1, slope: 2, noise: 0 });
 * assertEquals(y, x.map((x) => 1 + 2 * x));
 * ```
 *
 * @param options How many rows, from where, and around what.
 * @returns The rows, and what they were drawn around.
 * @throws {RangeError} If an option is unknown or outside its range.
 */
export function linearData(options: LinearDataOptions = {}): Drawn {
  const settings = settle(linearSchema, options);
  const { intercept, slope } = settings;
  const drawn = around((x) => intercept + slope * x, settings);
  return { ...drawn, truth: [intercept, slope] };
}

/** The options of {@linkcode logisticData}. */
export interface LogisticDataOptions extends DrawOptions {
  /** a: the log-odds at x = 0. `@default {-1}` */
  intercept?: number;
  /** b: how fast the log-odds rise. `@default {1.5}` */
  slope?: number;
}

/** Also the names that a fit of drawn rows knows. */
export const logisticSchema: Schema<LogisticDataOptions> = {
  ...drawSchema,
  intercept: [-1, finite],
  slope: [1.5, finite],
};

/**
 * Rows of yes (1) and no (0) whose odds follow x.
 *
 * ```text
 * P(y = 1) = σ(a + b x),   x uniform in the range
 * ```
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert/equals";
 * import { logisticData } from "downhill";
 *
 * const { y } = logisticData({ rows: 50 });
 * assertEquals([...new Set(y)].sort(), [0, 1]);
 * ```
 *
 * @param options How many rows, from where, and around what.
 * @returns The rows, and what they were drawn around.
 * @throws {RangeError} If an option is unknown or outside its range.
 */
export function logisticData(options: LogisticDataOptions = {}): Drawn {
  const settings = settle(logisticSchema, options);
  const { intercept, slope } = settings;
  const { uniform } = random(settings.seed);
  const x = places(settings, uniform);
  const y = x.map((x) =>
    uniform() < 1 / (1 + Math.exp(-intercept - slope * x)) ? 1 : 0
  );
  return { x, y, truth: [intercept, slope] };
}

/** The options of {@linkcode networkData}. */
export interface NetworkDataOptions extends DrawOptions {
  /** w₁ of the network that is to be found again. `@default {1}` */
  inner?: number;
  /** w₂ of it. `@default {2}` */
  outer?: number;
  /** Standard deviation of what is added to y. `@default {0.1}` */
  noise?: number;
}

/** Also the names that a fit of drawn rows knows. */
export const networkSchema: Schema<NetworkDataOptions> = {
  ...drawSchema,
  inner: [1, finite],
  outer: [2, finite],
  noise: [0.1, nonNegative],
};

/**
 * Rows around what a network of two weights says.
 *
 * ```text
 * y = w₂ tanh(w₁ x) + noise · 𝒩(0, 1),   x uniform in the range
 * ```
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert/equals";
 * import { networkData } from "downhill";
 *
 * const { x, y } = networkData({ rows: 5, noise: 0 });
 * assertEquals(y, x.map((x) => 2 * Math.tanh(x)));
 * ```
 *
 * @param options How many rows, from where, and around what.
 * @returns The rows, and what they were drawn around.
 * @throws {RangeError} If an option is unknown or outside its range.
 */
export function networkData(options: NetworkDataOptions = {}): Drawn {
  const settings = settle(networkSchema, options);
  const { inner, outer } = settings;
  const drawn = around((x) => outer * Math.tanh(inner * x), settings);
  return { ...drawn, truth: [inner, outer] };
}

/** Rows around a truth: first all of the noise, then the places. */
function around(
  truth: (x: number) => number,
  options: Required<DrawOptions> & { noise: number },
): Omit<Drawn, "truth"> {
  const { normal, uniform } = random(options.seed);
  const y = new Float64Array(options.rows).map(() => options.noise * normal());
  const x = places(options, uniform);
  for (let row = 0; row < y.length; row++) y[row] += truth(x[row]);
  return { x, y };
}

/** Places drawn uniformly from the range. */
function places(
  { rows, range: [low, high] }: Required<DrawOptions>,
  uniform: () => number,
): Float64Array<ArrayBuffer> {
  return new Float64Array(rows).map(() => low + (high - low) * uniform());
}
