/**
 * Slopes where a formula's own arithmetic comes to no number, though the
 * formula has a slope or a limit of slopes there.
 *
 * @module
 */

import type { Series } from "./series.ts";

/**
 * Replaces slopes by their limits: formulas are followed as series in an
 * infinitesimal step along one coordinate, to either side. Where both sides
 * differ there is no limit: what is finite stays, and what is stated takes
 * the place of the rest. Its own text travels with a page: it needs nothing
 * but itself.
 *
 * @param program The formulas whose slopes are wanted, over series.
 * @param options The class of series; the slopes that are stated where there
 * is no limit; whether all of them are a symmetric matrix, the slopes of
 * slopes: these have no limit where a slope jumps, while the jump of a value
 * has no slope.
 * @returns A function of the point and of the slopes to mend.
 */
export function mended(
  program: (x: readonly Series[]) => readonly Series[],
  { Series: series, stated, matrix }: {
    readonly Series: typeof Series;
    readonly stated: (x: readonly number[]) => Float64Array;
    readonly matrix: boolean;
  },
): (x: readonly number[], out: Float64Array) => Float64Array {
  /** Steps t, and t⁶, whose square and cubic roots are series in t as well. */
  const steps = [[1, 2], [6, 36]];

  /** All formulas along one coordinate to one side. */
  function side(
    x: readonly number[],
    along: number,
    { order, end, sign }: { order: number; end: number; sign: number },
  ): { value: number; slope: number }[] {
    const moved = x.map((value, i) =>
      i === along
        ? series.beside(value, sign, order, end)
        : series.number(value)
    );
    return program(moved).map((f) => ({
      value: f.value(),
      slope: sign * f.slope(order) + 0,
    }));
  }

  function same(a: number, b: number): boolean {
    const size = Math.max(Math.abs(a), Math.abs(b));
    return a === b || Math.abs(a - b) < 1e-9 * size;
  }

  function limits(x: readonly number[], along: number): number[] {
    let found: number[] = [];
    for (const [order, end] of steps) {
      const above = side(x, along, { order, end, sign: 1 });
      const below = side(x, along, { order, end, sign: -1 });
      found = above.map(({ value, slope }, i) => {
        const other = below[i];
        // Beyond the edge of a formula there is nothing to compare with.
        if (order > 1 && Number.isNaN(other.slope)) return slope;
        if (order > 1 && Number.isNaN(slope)) return other.slope;
        const jump = matrix && !same(value, other.value);
        return same(slope, other.slope) && !jump ? slope : NaN;
      });
      if (!found.some(Number.isNaN)) break;
    }
    return found;
  }

  return (x, out) => {
    const n = x.length;
    const columns: number[][] = [];
    let instead: Float64Array | undefined;
    for (let i = 0; i < (matrix ? n * n : n); i++) {
      const row = Math.floor(i / n);
      const [along, which] = matrix
        ? [Math.min(row, i % n), Math.max(row, i % n)]
        : [i, 0];
      columns[along] ??= limits(x, along);
      const slope = columns[along][which];
      if (Number.isNaN(slope)) {
        if (out[i] - out[i] !== 0) out[i] = (instead ??= stated(x))[i];
      } else if (!same(slope, out[i])) {
        out[i] = slope;
      }
    }
    return out;
  };
}
