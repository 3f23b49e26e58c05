/**
 * The eigenvalues of a symmetric matrix: how a Hessian curves.
 *
 * @module
 */

import { unexpected } from "../core/arguments.ts";
import { isList } from "../core/recognize.ts";
import { eigenvaluesOfTwo } from "./eigenvalues_of_two.ts";
import { EigenvalueDecomposition, Matrix } from "./ml_matrix.ts";

/**
 * The eigenvalues of a symmetric matrix, ascending, `[dimension]`.
 *
 * For two rows in closed form, with the smaller one taken from the product, so
 * that it keeps its digits beside a much larger one:
 *
 * ```text
 * λ₁ = (a + c)/2 ± √(((a − c)/2)² + b²)   the sign that adds
 * λ₂ = (a c − b²) / λ₁
 * ```
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert/equals";
 * import { eigenvalues } from "downhill";
 *
 * assertEquals([...eigenvalues([10, 8, 8, 10])], [2, 18]);
 * ```
 *
 * @param matrix Its numbers row by row, `[dimension × dimension]`. All
 * eigenvalues are NaN if one of them is not finite.
 * @returns The eigenvalues, ascending, `[dimension]`.
 * @throws {RangeError} If the matrix is empty or not square.
 */
export function eigenvalues(
  matrix: ArrayLike<number>,
): Float64Array<ArrayBuffer> {
  const dimension = isList(matrix) ? Math.sqrt(matrix.length) : 0;
  if (!Number.isInteger(dimension) || dimension === 0) {
    throw unexpected("matrix", {
      expected: "the numbers of a square",
      found: matrix,
    });
  }
  const entries = Array.from(matrix);
  const wrong = entries.findIndex((entry) => typeof entry !== "number");
  if (wrong >= 0) {
    const found = entries[wrong];
    throw unexpected(`matrix[${wrong}]`, { expected: "a number", found });
  }
  if (!entries.every(Number.isFinite)) {
    return new Float64Array(dimension).fill(NaN);
  }
  if (dimension === 1) return Float64Array.of(entries[0]);
  if (dimension === 2) {
    return eigenvaluesOfTwo(entries[0], entries[1], entries[3]);
  }
  const { realEigenvalues } = new EigenvalueDecomposition(
    Matrix.from1DArray(dimension, dimension, entries),
    { assumeSymmetric: true },
  );
  return Float64Array.from(realEigenvalues).sort();
}
