/**
 * The loss of a line, or a plane, through measurements.
 *
 * @module
 */

import { eigenvalues } from "./eigenvalues.ts";
import type { Vector } from "../core/vector.ts";
import { type Computation, sourceOf } from "./carried.ts";
import { coefficients, type Data, dataOf, type Measurements } from "./data.ts";
import {
  checkFit,
  checkFitOptions,
  type DataSurface,
  type FitOptions,
  overRows,
} from "./data_surface.ts";
import { linearData, type LinearDataOptions, linearSchema } from "./draws.ts";
import { residuals } from "./residuals.ts";
import { type Fit, fit } from "./statistics.ts";
import { viewAround } from "./view_around.ts";
import type { Landmark, Range } from "../core/surface.ts";

/** The mean squared residual of measurements, as a surface. */
export interface LeastSquares extends DataSurface {
  /** The closed-form answer; there is always one, and one only. */
  readonly minima: readonly [Landmark];
  /** The largest eigenvalue of the Hessian over the smallest. */
  readonly conditionNumber: number;
}

/** The part of the plane of essay 1, for data drawn as it draws them. */
const DRAWN_VIEW: readonly Range[] = [[-10, 10], [-10, 10]];

/** Where its runs start: intercept 2, slope 9. */
const DRAWN_START = { point: [2, 9], source: "essay 1" };

/**
 * The loss of an intercept and slopes: the mean squared residual.
 *
 * ```text
 * L(a, b) = (1/m) Σᵢ (yᵢ − a − b xᵢ)²
 * ```
 *
 * The rows are summed once, into means and covariances, and are not looked at
 * again: a step costs the same for a thousand rows or ten million. Without
 * rows of its own the surface draws them as {@linkcode linearData} does.
 *
 * Source: C. F. Gauss, Theoria motus corporum coelestium (1809), book 2,
 * section 3.
 *
 * @example A thousand rows, drawn around −2 + 2 x
 * ```ts
 * import { assertAlmostEquals } from "@std/assert/almost-equals";
 * import { leastSquares } from "downhill";
 *
 * const surface = leastSquares({ rows: 1000, intercept: -2, slope: 2 });
 * const [a, b] = surface.minima[0].point;
 * assertAlmostEquals(a, -2, 1e-3);
 * assertAlmostEquals(b, 2, 1e-3);
 * ```
 *
 * @example One's own, with two features
 * ```ts
 * import { assertAlmostEquals } from "@std/assert/almost-equals";
 * import { assertEquals } from "@std/assert/equals";
 * import { leastSquares } from "downhill";
 *
 * const surface = leastSquares({
 *   x: { width: [1, 2, 3, 4], height: [1, 1, 2, 5] },
 *   y: [3, 5, 8, 13],
 * });
 * assertEquals(surface.variables, ["intercept", "width", "height"]);
 * assertAlmostEquals(surface.minima[0].value, 0, 1e-12);
 * ```
 *
 * @param options One's own measurements as `x` and `y`, or how to draw them.
 * @returns The loss over intercept and slopes.
 * @throws {RangeError} If a number is not finite (the message names its row),
 * columns differ in length, a feature says nothing of its own, or an option is
 * unknown.
 */
export function leastSquares(
  options: (Measurements | LinearDataOptions) & FitOptions = {},
): LeastSquares {
  const own = checkFit(options, linearSchema);
  const { name = "Least squares", view, ...rest } = options;
  const drawn = own ? undefined : linearData(rest as LinearDataOptions);
  const data = dataOf(drawn ?? rest as Measurements);
  const found = fit(data);
  const computation = bowl(found);
  const variables = coefficients(data);
  checkFitOptions({ name, view }, variables);
  const hessian = computation.hessian(found.center);
  const curvature = eigenvalues(hessian);
  const around = viewAround(found.center, hessian, riseOf(found, data.y));
  return {
    ...computation,
    name,
    variables,
    derivatives: "by hand",
    tex: texOf(data),
    get source() {
      return sourceOf(bowl, found);
    },
    view: view ?? (drawn ? DRAWN_VIEW : around),
    minima: [{ point: found.center, value: found.floor }],
    saddles: [],
    starts: drawn ? [DRAWN_START] : [],
    data,
    truth: drawn?.truth,
    conditionNumber: curvature[curvature.length - 1] / curvature[0],
    over: overRows(data, { name, variables }, residuals),
  };
}

/** A sum of squares around its minimum; self-contained, for pages. */
function bowl({ center, floor, factor }: Fit): Computation {
  const n = center.length;
  const residual = (point: ArrayLike<number>, i: number) => {
    let sum = 0;
    for (let j = i; j < n; j++) {
      sum += factor[i * n + j] * (point[j] - center[j]);
    }
    return sum;
  };
  return {
    value(point) {
      let sum = floor;
      for (let i = 0; i < n; i++) sum += residual(point, i) ** 2;
      return sum;
    },
    gradient<V extends Vector = Float64Array<ArrayBuffer>>(
      point: ArrayLike<number>,
      out: V = new Float64Array(n) as Vector as V,
    ) {
      for (let j = 0; j < n; j++) out[j] = 0;
      for (let i = 0; i < n; i++) {
        const r = 2 * residual(point, i);
        for (let j = i; j < n; j++) out[j] += r * factor[i * n + j];
      }
      return out;
    },
    hessian(_, out = new Float64Array(n * n)) {
      out.fill(0);
      for (let i = 0; i < n; i++) {
        for (let j = i; j < n; j++) {
          for (let k = i; k < n; k++) {
            out[j * n + k] += 2 * factor[i * n + j] * factor[i * n + k];
          }
        }
      }
      return out;
    },
  };
}

/** How far the view of one's own data reaches, in ranges of y. */
const REACH = 2;

/** The size of the residuals at the edge of a view, squared. */
function riseOf({ floor }: Fit, y: Float64Array): number {
  let size = Math.sqrt(floor);
  for (const number of y) size = Math.max(size, Math.abs(number - y[0]));
  return (REACH * (size || Math.abs(y[0]) || 1)) ** 2;
}

function texOf({ names, y }: Data): string {
  return names.length === 1
    ? `\\frac{1}{${y.length}} \\sum_{i=1}^{${y.length}} ` +
      `\\left(y_i - a - b\\,x_i\\right)^2`
    : `\\frac{1}{${y.length}} \\left\\lVert y - X \\theta \\right\\rVert^2`;
}
