/**
 * What least squares needs to know of its rows, however many there are.
 *
 * @module
 */

import type { Data } from "./data.ts";

/**
 * A mean squared residual as a sum of squares around its minimum.
 *
 * ```text
 * L(θ) = floor + ‖U (θ − center)‖²
 * ```
 */
export interface Fit {
  /** The answer: intercept and slopes, `[1 + features]`. */
  readonly center: readonly number[];
  /** The mean squared residual of the answer. */
  readonly floor: number;
  /** U, upper triangular, row by row, `[(1 + features)²]`. */
  readonly factor: readonly number[];
}

/** A pivot this far below its variance is rounding. */
const DEPENDENT = 1e-13;

/**
 * Fits an intercept and slopes in closed form.
 *
 * ```text
 * C b = c      C the features' covariances, c theirs with y
 * a = ȳ − x̄·b
 *
 * U = ⎡ 1  x̄ᵀ ⎤      RᵀR = C
 *     ⎣ 0  R  ⎦
 * ```
 *
 * Everything is centred on the means before it is squared, and the floor is
 * summed from the residuals themselves: differences of large sums, which would
 * lose the digits of a small noise or of years as a feature, do not occur.
 *
 * @throws {RangeError} If a feature is constant or a combination of those
 * before it.
 */
export function fit({ names, features, y }: Data): Fit {
  const means = features.map(mean);
  const meanY = mean(y);
  const p = features.length;

  const R = new Float64Array(p * p);
  const z = new Float64Array(p);
  for (let i = 0; i < p; i++) {
    // Cholesky's rows, from the top; z solves Rᵀ z = c on the way.
    for (let j = i; j < p; j++) {
      let sum = covariance(features[i], means[i], features[j], means[j]);
      const whole = sum;
      for (let k = 0; k < i; k++) sum -= R[k * p + i] * R[k * p + j];
      if (i === j) {
        if (!(sum > DEPENDENT * whole)) throw dependent(names[i], whole);
        R[i * p + i] = Math.sqrt(sum);
      } else R[i * p + j] = sum / R[i * p + i];
    }
    let sum = covariance(features[i], means[i], y, meanY);
    for (let k = 0; k < i; k++) sum -= R[k * p + i] * z[k];
    z[i] = sum / R[i * p + i];
  }
  const slopes = z;
  for (let i = p - 1; i >= 0; i--) {
    for (let j = i + 1; j < p; j++) slopes[i] -= R[i * p + j] * slopes[j];
    slopes[i] /= R[i * p + i];
  }

  let intercept = meanY;
  for (let i = 0; i < p; i++) intercept -= means[i] * slopes[i];
  let floor = 0;
  for (let row = 0; row < y.length; row++) {
    let residual = y[row] - meanY;
    for (let i = 0; i < p; i++) {
      residual -= slopes[i] * (features[i][row] - means[i]);
    }
    floor += residual * residual;
  }
  return {
    center: [intercept, ...slopes],
    floor: floor / y.length,
    factor: bordered(means, R),
  };
}

/** U: the intercept's row above R. */
function bordered(means: readonly number[], R: Float64Array): number[] {
  const p = means.length;
  const rows = means.map((_, i) => [0, ...R.subarray(i * p, (i + 1) * p)]);
  return [[1, ...means], ...rows].flat();
}

/** The mean; a second pass takes back what the first one rounded away. */
function mean(column: Float64Array): number {
  let first = 0;
  for (const number of column) first += number / column.length;
  let rest = 0;
  for (const number of column) rest += number - first;
  return first + rest / column.length;
}

function covariance(
  x: Float64Array,
  meanX: number,
  y: Float64Array,
  meanY: number,
): number {
  let sum = 0;
  for (let row = 0; row < x.length; row++) {
    sum += (x[row] - meanX) * (y[row] - meanY);
  }
  return sum / x.length;
}

function dependent(name: string, variance: number): RangeError {
  return new RangeError(
    variance > 0
      ? `Expected the features to be independent but found that ` +
        `${JSON.stringify(name)} is a combination of those before it`
      : `Expected each feature to take at least two values but found that ` +
        `${JSON.stringify(name)} is constant`,
  );
}
