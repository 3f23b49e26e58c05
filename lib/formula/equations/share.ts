/**
 * Numbers that remember how much of them the newest gradient brought.
 *
 * @module
 */

/** One number, or one for each coordinate, and the gradient's share of each. */
export interface Share {
  /** The whole, `[1]` or `[dimension]`. */
  readonly total: readonly number[];
  /**
   * What of it is proportional to the newest gradient, as long; zeros for a
   * scale, which the gradient may change but does not pass through.
   */
  readonly push: readonly number[];
}

/** Numbers in which the newest gradient has no share. */
export function still(total: readonly number[]): Share {
  return { total, push: total.map(() => 0) };
}

/** The sum, or the difference for a sign of −1. */
export function add(a: Share, b: Share, sign: 1 | -1 = 1): Share {
  return {
    total: each(a.total, b.total, (x, y) => x + sign * y),
    push: each(a.push, b.push, (x, y) => x + sign * y),
  };
}

/** The product; of two that the gradient passes through, a scale. */
export function times(a: Share, b: Share): Share {
  const total = each(a.total, b.total, (x, y) => x * y);
  if (passes(a) && passes(b)) return still(total);
  const left = each(a.push, b.total, (x, y) => x && x * y);
  const right = each(b.push, a.total, (x, y) => x && x * y);
  return { total, push: each(left, right, (x, y) => x + y) };
}

/** The quotient; what divides is a scale. */
export function over(a: Share, b: Share): Share {
  return {
    total: each(a.total, b.total, (x, y) => x / y),
    push: each(a.push, b.total, (x, y) => x && x / y),
  };
}

/** The power; of the gradient only its first passes it on. */
export function power(a: Share, b: Share): Share {
  if (b.total.every((exponent) => exponent === 1)) return a;
  return still(each(a.total, b.total, (x, y) => x ** y));
}

/** The functions of equations, by name. */
export const functions: Readonly<Record<string, (...all: Share[]) => Share>> = {
  sqrt: (a) => still(a.total.map(Math.sqrt)),
  abs: (a) => still(a.total.map(Math.abs)),
  norm: (a) => still([Math.hypot(...a.total)]),
  max: (a, b) => still(each(a.total, b.total, Math.max)),
  min: (a, b) => still(each(a.total, b.total, Math.min)),
  /** The larger part decides the sign, and so it takes all of it. */
  sign: ({ total, push }) => ({
    total: total.map(Math.sign),
    push: total.map((x, i) =>
      Math.abs(push[i]) > Math.abs(x - push[i]) ? Math.sign(x) : 0
    ),
  }),
  clip(a, low, high) {
    const above = each(a.total, low.total, Math.max);
    const total = each(above, high.total, Math.min);
    const push = total.map((x, i) => a.push[i] && a.push[i] * x / a.total[i]);
    return { total, push };
  },
};

function passes({ push }: Share): boolean {
  return push.some((x) => x !== 0);
}

/** Number by number; a single one goes with each of many. */
function each(
  a: readonly number[],
  b: readonly number[],
  f: (x: number, y: number) => number,
): number[] {
  const length = Math.max(a.length, b.length);
  return Array.from({ length }, (_, i) => f(a[i] ?? a[0], b[i] ?? b[0]));
}
