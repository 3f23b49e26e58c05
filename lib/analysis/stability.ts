/**
 * Which learning rates a curvature allows, and how fast they settle.
 *
 * @module
 */

import {
  checkArguments,
  checkOptions,
  decay,
  flag,
  type Kind,
  positive,
  unexpected,
} from "../core/arguments.ts";
import { isList } from "../core/recognize.ts";

/** Which rule is meant. */
export interface RuleOptions {
  /** μ in [0, 1); 0 is gradient descent. `@default 0` */
  readonly momentum?: number;
  /** Whether the gradient is taken at the look-ahead point. `@default false` */
  readonly nesterov?: boolean;
}

/** Which rule is meant, and how far it steps. */
export interface RateOptions extends RuleOptions {
  /** η, above 0. */
  readonly learningRate: number;
  /** What {@linkcode bestMomentum} foretells with them; not looked at. */
  readonly rate?: number;
}

const NAMES: Readonly<Record<keyof RuleOptions, true>> = {
  momentum: true,
  nesterov: true,
};

const RATE_NAMES: Readonly<Record<keyof RateOptions, true>> = {
  learningRate: true,
  momentum: true,
  nesterov: true,
  rate: true,
};

/** Any number; curvatures may be infinite or none. */
const aNumber: Kind<number> = {
  expected: "a number",
  holds: (value): value is number => typeof value === "number",
};

/**
 * The learning rate from which on a rule no longer settles where the curvature
 * is at most `sharpness`.
 *
 * ```text
 * gradient descent   2 / L
 * momentum           2 (1 + μ) / L
 * Nesterov           2 (1 + μ) / ((1 + 2 μ) L)
 * ```
 *
 * Momentum as PyTorch, TensorFlow and optax have it (v ← μ v + g, θ ← θ − η v),
 * without dampening. Directions that curve downward (saddles) are left at every
 * learning rate.
 *
 * Source: B. T. Polyak, Some methods of speeding up the convergence of
 * iteration methods (1964), for the first two; the third is Jury's
 * criterion for z² − (1 + μ)(1 − ηλ) z + μ (1 − ηλ).
 *
 * @example
 * ```ts
 * import { assertAlmostEquals } from "@std/assert/almost-equals";
 * import { stabilityLimit } from "downhill";
 *
 * assertAlmostEquals(stabilityLimit(50 / 3), 0.12);
 * assertAlmostEquals(stabilityLimit(50 / 3, { momentum: 0.2 }), 0.144);
 * ```
 *
 * @param sharpness L: the largest eigenvalue of the Hessian.
 * @param options Which rule is meant. Default: gradient descent.
 * @returns The limit; infinite where nothing curves upward.
 * @throws {RangeError} If an option is outside its range.
 */
export function stabilityLimit(
  sharpness: number,
  options: RuleOptions = {},
): number {
  const { momentum: mu, nesterov } = rule(options, NAMES);
  checkArguments({ sharpness }, aNumber);
  if (Number.isNaN(sharpness)) return NaN;
  if (sharpness <= 0) return Infinity;
  return 2 * (1 + mu) / (nesterov ? 1 + 2 * mu : 1) / sharpness;
}

/**
 * By which factor each step brings a rule nearer to the minimum of a
 * quadratic, in the long run; 1 or more if it does not.
 *
 * ```text
 * gradient descent   max |1 − ηλ|
 * momentum           max |z|, z² − (1 + μ − ηλ) z + μ = 0
 * Nesterov           max |z|, z² − (1 + μ)(1 − ηλ) z + μ (1 − ηλ) = 0
 * ```
 *
 * Source: Goh, "Why Momentum Really Works" (2017), doi:10.23915/distill.00006.
 *
 * @example
 * ```ts
 * import { assertAlmostEquals } from "@std/assert/almost-equals";
 * import { convergenceRate } from "downhill";
 *
 * assertAlmostEquals(convergenceRate([2, 18], { learningRate: 0.1 }), 0.8);
 * ```
 *
 * @param eigenvalues λ: the Hessian's.
 * @param options Which rule is meant, and its learning rate.
 * @returns The factor; below 1 where the rule settles.
 * @throws {RangeError} If an option is outside its range.
 */
export function convergenceRate(
  eigenvalues: readonly number[],
  options: RateOptions,
): number {
  checkEigenvalues(eigenvalues);
  const { momentum: mu, nesterov } = rule(options, RATE_NAMES);
  const { learningRate } = options;
  checkArguments({ learningRate }, positive);
  const how = { learningRate, momentum: mu, nesterov };
  return Math.max(...eigenvalues.map((lambda) => rootsOf(lambda, how).size));
}

/** The two roots by which a rule moves along one eigenvector. */
export interface Roots {
  /** The size of the larger one. */
  readonly size: number;
  /** What is halfway between them; the larger one has its sign. */
  readonly middle: number;
  /** The square of the way from there to each: below 0, they are complex. */
  readonly discriminant: number;
  /** Their product. */
  readonly product: number;
}

/** The roots for an eigenvalue; see {@linkcode convergenceRate}. */
export function rootsOf(
  lambda: number,
  { learningRate, momentum: mu, nesterov }: Required<
    Omit<RateOptions, "rate">
  >,
): Roots {
  const q = 1 - learningRate * lambda;
  const middle = (nesterov ? (1 + mu) * q : mu + q) / 2;
  const product = nesterov ? mu * q : mu;
  const discriminant = middle * middle - product;
  const size = discriminant < 0
    ? Math.sqrt(product)
    : Math.abs(middle) + Math.sqrt(discriminant);
  return { size, middle, discriminant, product };
}

/** The best that a rule can do on a quadratic, and how. */
export interface BestRate {
  /** η. */
  readonly learningRate: number;
  /** μ; 0 for gradient descent. */
  readonly momentum: number;
  /** The factor a step, in the long run. */
  readonly rate: number;
}

/**
 * The learning rate and momentum that settle fastest on a quadratic.
 *
 * ```text
 * gradient descent   η = 2 / (L + ℓ)                      rate (κ − 1) / (κ + 1)
 * momentum           η = (2 / (√L + √ℓ))²,  μ = rate²     rate (√κ − 1) / (√κ + 1)
 * ```
 *
 * Source: B. T. Polyak, Some methods of speeding up the convergence of
 * iteration methods (1964).
 *
 * @example Momentum 0.2, as in essay 1, is near the best
 * ```ts
 * import { assertAlmostEquals } from "@std/assert/almost-equals";
 * import { bestMomentum } from "downhill";
 *
 * assertAlmostEquals(bestMomentum([2, 50 / 3]).momentum, 0.236, 1e-3);
 * ```
 *
 * @param eigenvalues λ: the Hessian's, all above 0.
 * @returns Learning rate, momentum and the factor a step.
 * @throws {RangeError} If an eigenvalue is not a positive number.
 */
export function bestMomentum(eigenvalues: readonly number[]): BestRate {
  const [low, high] = ends(eigenvalues).map(Math.sqrt);
  const rate = (high - low) / (high + low);
  return { learningRate: (2 / (high + low)) ** 2, momentum: rate ** 2, rate };
}

/**
 * The learning rate at which gradient descent settles fastest on a quadratic;
 * see {@linkcode bestMomentum}.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert/equals";
 * import { bestLearningRate } from "downhill";
 *
 * assertEquals(bestLearningRate([2, 18]).learningRate, 0.1);
 * ```
 *
 * @param eigenvalues λ: the Hessian's, all above 0.
 * @returns The learning rate and the factor a step; momentum 0.
 * @throws {RangeError} If an eigenvalue is not a positive number.
 */
export function bestLearningRate(eigenvalues: readonly number[]): BestRate {
  const [low, high] = ends(eigenvalues);
  const rate = (high - low) / (high + low);
  return { learningRate: 2 / (high + low), momentum: 0, rate };
}

/** The smallest and the largest. */
function ends(eigenvalues: readonly number[]): [number, number] {
  checkEigenvalues(eigenvalues);
  const low = Math.min(...eigenvalues), high = Math.max(...eigenvalues);
  if (!(low > 0 && low <= high && high < Infinity)) {
    throw unexpected("eigenvalues", {
      expected: "positive numbers",
      found: eigenvalues,
    });
  }
  return [low, high];
}

function checkEigenvalues(eigenvalues: readonly number[]): void {
  const some = isList(eigenvalues) && eigenvalues.length > 0;
  if (some && Array.from(eigenvalues).every(aNumber.holds)) return;
  throw unexpected("eigenvalues", {
    expected: "a list of at least one number",
    found: eigenvalues,
  });
}

function rule(options: RuleOptions, names: object): Required<RuleOptions> {
  checkOptions(options, names);
  const { momentum = 0, nesterov = false } = options;
  checkArguments({ momentum }, decay);
  checkArguments({ nesterov }, flag);
  return { momentum, nesterov };
}
