/**
 * The loss of a yes-or-no prediction: logistic regression.
 *
 * @module
 */

import { checkArguments, nonNegative, unexpected } from "../core/arguments.ts";
import { type Computation, sourceOf } from "./carried.ts";
import { coefficients, type Data, dataOf, type Measurements } from "./data.ts";
import {
  checkFit,
  checkFitOptions,
  type DataSurface,
  type FitOptions,
  overRows,
  plainRows,
  type Rows,
} from "./data_surface.ts";
import {
  logisticData,
  type LogisticDataOptions,
  logisticSchema,
} from "./draws.ts";
import { polish } from "./polish.ts";
import type { Landmark, Range } from "../core/surface.ts";
import { viewAround } from "./view_around.ts";
import type { Vector } from "../core/vector.ts";

/** The options of {@linkcode logistic}, besides its measurements. */
export interface LogisticOptions extends FitOptions {
  /** λ ≥ 0: how strongly the slopes are drawn to zero. `@default {0}` */
  readonly penalty?: number;
}

/** The mean cross-entropy of yes-or-no predictions, as a surface. */
export interface Logistic extends DataSurface {
  /** The minimum; empty where none is reached, see {@linkcode logistic}. */
  readonly minima: readonly Landmark[];
}

/** From the minimum to the edge of the view, in losses of a guess. */
const RISE = 4 * Math.LN2;

/** Shown where there is no minimum to look at. */
const SEPARABLE: Range = [-10, 10];

/**
 * The loss of log-odds that are linear in the features: convex like least
 * squares, but no bowl; it flattens where every prediction is certain.
 *
 * ```text
 * L(θ) = (1/m) Σᵢ (log(1 + exp zᵢ) − yᵢ zᵢ) + (λ/2) Σⱼ bⱼ²
 * z = a + b x
 * ```
 *
 * Where a threshold separates every yes from every no the loss falls for ever
 * as the slope grows: without a penalty there is no minimum.
 *
 * Its `source` carries the rows, for no sums stand for them all.
 *
 * Source: D. R. Cox (1958), "The regression analysis of binary sequences",
 * Journal of the Royal Statistical Society B 20.
 *
 * @example Who passes, by hours of study
 * ```ts
 * import { assert } from "@std/assert/assert";
 * import { logistic } from "downhill";
 *
 * const surface = logistic({ x: [1, 2, 3, 4, 5], y: [0, 0, 1, 0, 1] });
 * const [{ point: [intercept, slope] }] = surface.minima;
 * assert(slope > 0);
 * assert(-intercept / slope > 3 && -intercept / slope < 4);
 * ```
 *
 * @param options One's own measurements as `x` and `y`, y being 0 or 1, or how
 * to draw them with {@linkcode logisticData}.
 * @returns The loss over intercept and slopes.
 * @throws {RangeError} If a number is not finite or a y neither 0 nor 1 (the
 * message names its row), columns differ in length, or the penalty is
 * negative.
 */
export function logistic(
  options: (Measurements | LogisticDataOptions) & LogisticOptions = {},
): Logistic {
  const own = checkFit(options, logisticSchema, { penalty: true });
  const { name = "Logistic regression", view, penalty = 0, ...rest } = options;
  checkArguments({ penalty }, nonNegative);
  const drawn = own ? undefined : logisticData(rest as LogisticDataOptions);
  const data = dataOf(drawn ?? rest as Measurements);
  checkLabels(data.y);
  const build = (rows: Rows) => crossEntropy({ ...rows, penalty });
  const computation = build(data);
  const variables = coefficients(data);
  checkFitOptions({ name, view }, variables);
  const minimum = polish(computation, variables.map(() => 0));
  return {
    ...computation,
    name,
    variables,
    derivatives: "by hand",
    tex: texOf(data, penalty),
    get source() {
      return sourceOf(crossEntropy, { ...plainRows(data), penalty });
    },
    view: view ??
      (minimum
        ? viewAround(minimum.point, computation.hessian(minimum.point), RISE)
        : variables.map(() => SEPARABLE)),
    minima: minimum ? [minimum] : [],
    saddles: [],
    data,
    truth: drawn?.truth,
    over: overRows(data, { name, variables }, build),
  };
}

/** The computation; self-contained, for pages. */
function crossEntropy(
  { features, y, penalty }: Rows & { readonly penalty: number },
): Computation {
  const n = features.length + 1;
  const m = y.length;
  const logOdds = (point: ArrayLike<number>, row: number) => {
    let z = point[0];
    for (let j = 1; j < n; j++) z += point[j] * features[j - 1][row];
    return z;
  };
  const sigmoid = (z: number) => 1 / (1 + Math.exp(-z));
  const entry = (j: number, row: number) => j === 0 ? 1 : features[j - 1][row];
  return {
    value(point) {
      let sum = 0;
      for (let row = 0; row < m; row++) {
        const z = logOdds(point, row);
        // log(1 + exp z), without overflow for a large z.
        sum += Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z))) - y[row] * z;
      }
      sum /= m;
      for (let j = 1; j < n; j++) sum += penalty / 2 * point[j] ** 2;
      return sum;
    },
    gradient<V extends Vector = Float64Array<ArrayBuffer>>(
      point: ArrayLike<number>,
      out: V = new Float64Array(n) as Vector as V,
    ) {
      out.fill(0);
      for (let row = 0; row < m; row++) {
        const miss = (sigmoid(logOdds(point, row)) - y[row]) / m;
        for (let j = 0; j < n; j++) out[j] += miss * entry(j, row);
      }
      for (let j = 1; j < n; j++) out[j] += penalty * point[j];
      return out;
    },
    hessian(point, out = new Float64Array(n * n)) {
      out.fill(0);
      for (let row = 0; row < m; row++) {
        const p = sigmoid(logOdds(point, row));
        const weight = p * (1 - p) / m;
        for (let j = 0; j < n; j++) {
          for (let k = 0; k < n; k++) {
            out[j * n + k] += weight * (entry(j, row) * entry(k, row));
          }
        }
      }
      for (let j = 1; j < n; j++) out[j * n + j] += penalty;
      return out;
    },
  };
}

function checkLabels(y: Float64Array): void {
  const row = y.findIndex((label) => label !== 0 && label !== 1);
  if (row >= 0) {
    throw unexpected(`y[${row}]`, { expected: "0 or 1", found: y[row] });
  }
}

function texOf({ names, y }: Data, penalty: number): string {
  const z = names.length === 1 ? "a + b\\,x_i" : "\\theta^{\\top} x_i";
  return `\\frac{1}{${y.length}} \\sum_{i=1}^{${y.length}} ` +
    `\\left(\\log\\left(1 + e^{z_i}\\right) - y_i z_i\\right)` +
    (penalty > 0 ? ` + \\frac{${penalty}}{2} \\lVert b \\rVert^2` : "") +
    `, \\quad z_i = ${z}`;
}
