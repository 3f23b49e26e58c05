/**
 * The eigenvectors of a symmetric matrix: the directions that it only
 * stretches.
 *
 * @module
 */

import { eigenvalues } from "../surfaces/eigenvalues.ts";
import { EigenvalueDecomposition, Matrix } from "../surfaces/ml_matrix.ts";

/** A direction that a matrix only stretches. */
export interface Eigenvector {
  /** By how much. */
  readonly eigenvalue: number;
  /** The direction, of length 1; its largest coordinate is positive. */
  readonly direction: readonly number[];
}

/**
 * The eigenvectors of a symmetric matrix of finite numbers, at right angles to
 * each other, by ascending eigenvalue.
 *
 * @param matrix Its numbers row by row, `[dimension × dimension]`.
 */
export function eigenvectors(matrix: Float64Array): Eigenvector[] {
  const n = Math.sqrt(matrix.length);
  const found = new EigenvalueDecomposition(
    Matrix.from1DArray(n, n, matrix),
    { assumeSymmetric: true },
  );
  const order = found.realEigenvalues.map((_, k) => k)
    .sort((a, b) => found.realEigenvalues[a] - found.realEigenvalues[b]);
  const values = eigenvalues(matrix);
  return order.map((column, k) => {
    const direction = found.eigenvectorMatrix.getColumn(column);
    const largest = direction.reduce((a, b) =>
      Math.abs(b) > Math.abs(a) * (1 + 1e-9) ? b : a
    );
    // Adding 0 makes 0 of −0.
    const signed = direction.map((x) => (largest < 0 ? -x : x) + 0);
    return { eigenvalue: values[k], direction: signed };
  });
}
