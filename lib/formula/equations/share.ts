/**
 * Numbers that remember how much of them the newest gradient brought.
 *
 * @module
 */

/** The point itself, or memories that the newest gradient has not changed. */
export type Stretchable = "point" | "memory";

/** One number, or one for each coordinate, and the gradient's share of each. */
export interface Share {
  /** The whole, `[1]` or `[dimension]`. */
  readonly total: readonly number[];
  /**
   * What of it is proportional to the newest gradient, as long; zeros for a
   * scale, which the gradient may change but does not pass through.
   */
  readonly push: readonly number[];
  /** What it is a vector of, if it is one: what a scale may stretch. */
  readonly vector?: Stretchable;
  /**
   * Whether the gradient changes it otherwise than by its push: as a factor it
   * is a scale, but as a summand it cannot be split.
   */
  readonly bent?: boolean;
}

/** Numbers in which the newest gradient has no share. */
export function still(total: readonly number[], vector?: Stretchable): Share {
  return { total, push: total.map(() => 0), vector };
}

/** Numbers that the gradient changes, but does not pass through. */
function bend(total: readonly number[], ...of: readonly Share[]): Share {
  return {
    ...still(total, vectorOf(...of)),
    bent: of.some(changes),
  };
}

/** The sum, or the difference for a sign of −1. */
export function add(a: Share, b: Share, sign: 1 | -1 = 1): Share {
  return {
    total: each(a.total, b.total, (x, y) => x + sign * y),
    push: each(a.push, b.push, (x, y) => x + sign * y),
    vector: vectorOf(a, b),
    bent: a.bent || b.bent,
  };
}

/** The product; of two that the gradient passes through, a scale. */
export function times(a: Share, b: Share): Share {
  const total = each(a.total, b.total, (x, y) => x * y);
  if (passes(a) && passes(b)) return bend(total, a, b);
  const left = each(a.push, b.total, (x, y) => x && x * y);
  const right = each(b.push, a.total, (x, y) => x && x * y);
  return {
    total,
    push: each(left, right, (x, y) => x + y),
    vector: vectorOf(a, b),
    bent: passes(a) ? a.bent : passes(b) ? b.bent : bentProduct(a, b),
  };
}

/** The quotient; what divides is a scale. */
export function over(a: Share, b: Share): Share {
  return {
    total: each(a.total, b.total, (x, y) => x / y),
    push: each(a.push, b.total, (x, y) => x && x / y),
    vector: vectorOf(a, b),
    bent: a.bent || (changes(b) && !passes(a) && a.vector === undefined),
  };
}

/**
 * The point may be stretched by what the gradient changes, as decay does;
 * memories may only be divided by it, or nobody could tell w g² from a memory.
 */
function bentProduct(a: Share, b: Share): boolean {
  if (a.bent && b.bent) return true;
  return a.bent
    ? b.vector !== "point"
    : b.bent === true && a.vector !== "point";
}

/** The power; of the gradient only its first passes it on. */
export function power(a: Share, b: Share): Share {
  if (b.total.every((exponent) => exponent === 1)) return a;
  return bend(each(a.total, b.total, (x, y) => x ** y), a, b);
}

/** The functions of equations, by name. */
export const functions: Readonly<Record<string, (...all: Share[]) => Share>> = {
  sqrt: (a) => bend(a.total.map(Math.sqrt), a),
  abs: (a) => bend(a.total.map(Math.abs), a),
  norm: (a) => ({ ...bend([Math.hypot(...a.total)], a), vector: undefined }),
  max: (a, b) => bend(each(a.total, b.total, Math.max), a, b),
  min: (a, b) => bend(each(a.total, b.total, Math.min), a, b),
  /** The larger part decides the sign, and so it takes all of it. */
  sign: ({ total, push, vector, bent }) => ({
    total: total.map(Math.sign),
    push: total.map((x, i) =>
      Math.abs(push[i]) > Math.abs(x - push[i]) ? Math.sign(x) : 0
    ),
    vector,
    bent,
  }),
  clip(a, low, high) {
    const above = each(a.total, low.total, Math.max);
    const total = each(above, high.total, Math.min);
    const push = total.map((x, i) => a.push[i] && a.push[i] * x / a.total[i]);
    return { total, push, vector: a.vector, bent: a.bent };
  },
};

function vectorOf(...shares: readonly Share[]): Stretchable | undefined {
  const kinds = shares.map(({ vector }) => vector);
  return kinds.includes("memory") ? "memory" : kinds.find(Boolean);
}

/** Whether the gradient changes it in any way. */
function changes(share: Share): boolean {
  return share.bent === true || passes(share);
}

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
