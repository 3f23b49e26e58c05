/**
 * The eigenvalues of a symmetric matrix of two rows, in closed form.
 *
 * @module
 */

/** The eigenvalues of [[a, b], [b, c]], ascending. */
export function eigenvaluesOfTwo(
  a: number,
  b: number,
  c: number,
): Float64Array<ArrayBuffer> {
  const mean = a / 2 + c / 2;
  const radius = Math.hypot(a / 2 - c / 2, b);
  const larger = mean < 0 ? mean - radius : mean + radius;
  if (larger === 0) return new Float64Array(2);
  // Divided before they are multiplied, so that nothing overflows.
  const smaller = (a / larger) * c - (b / larger) * b;
  return Float64Array.of(larger, smaller).sort();
}
