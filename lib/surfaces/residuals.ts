/**
 * The mean squared residual, row by row: what a mini-batch computes.
 *
 * @module
 */

import type { Computation } from "./carried.ts";
import type { Vector } from "../core/vector.ts";
import type { Rows } from "./data_surface.ts";

/**
 * The loss of an intercept and slopes, summed over the rows at each call.
 *
 * ```text
 * L = (1/m) Σ r²      r = θ₀ + Σ θⱼ xⱼ − y
 * ∇L = (2/m) Σ r (1, x)
 * ∇²L = (2/m) Σ (1, x)(1, x)ᵀ
 * ```
 */
export function residuals({ features, y }: Rows): Computation {
  const n = features.length + 1;
  const m = y.length;
  const residual = (point: ArrayLike<number>, row: number) => {
    let sum = point[0] - y[row];
    for (let j = 1; j < n; j++) sum += point[j] * features[j - 1][row];
    return sum;
  };
  const entry = (j: number, row: number) => j === 0 ? 1 : features[j - 1][row];
  return {
    value(point) {
      let sum = 0;
      for (let row = 0; row < m; row++) sum += residual(point, row) ** 2;
      return sum / m;
    },
    gradient<V extends Vector = Float64Array<ArrayBuffer>>(
      point: ArrayLike<number>,
      out: V = new Float64Array(n) as Vector as V,
    ) {
      out.fill(0);
      for (let row = 0; row < m; row++) {
        const r = 2 * residual(point, row) / m;
        for (let j = 0; j < n; j++) out[j] += r * entry(j, row);
      }
      return out;
    },
    hessian(_, out = new Float64Array(n * n)) {
      out.fill(0);
      for (let row = 0; row < m; row++) {
        for (let j = 0; j < n; j++) {
          for (let k = 0; k < n; k++) {
            out[j * n + k] += 2 / m * (entry(j, row) * entry(k, row));
          }
        }
      }
      return out;
    },
  };
}
