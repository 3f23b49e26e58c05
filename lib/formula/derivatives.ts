/**
 * The derivative of every operation, by its name.
 *
 * @module
 */

import { constant, type Expression } from "./expression.ts";
import type { Graph } from "./graph.ts";

/**
 * The derivative of an operation, from its operands, their derivatives and
 * its result.
 */
export type DerivativeRule = (
  graph: Graph,
  operands: readonly Expression[],
  inner: readonly Expression[],
  result: Expression,
) => Expression;

/** `uᵛ`, with care where u or v is constant or both are the same. */
const power: DerivativeRule = (g, [u, v], [du, dv], f) => {
  if (u === v) {
    const factor = g.add(g.apply("log", u), g.number(1));
    return g.multiply(g.multiply(f, factor), du);
  }
  const exponent = constant(v);
  if (exponent !== undefined && exponent > 0 && exponent < 1) {
    const lower = g.power(u, g.number(1 - exponent));
    return g.quotient(g.multiply(v, du), lower);
  }
  const lower = g.power(u, g.subtract(v, g.number(1)));
  // 0ᵛ⁻¹, or its own slope, may be infinite; then 0 · ∞ counts as 0.
  const natural = exponent !== undefined && Number.isInteger(exponent) &&
    exponent > 0;
  const along = natural
    ? g.multiply(g.multiply(v, lower), du)
    : g.product(g.multiply(v, lower), du);
  if (constant(dv) === 0) return along;
  // 0ᵛ is 0 for every v > 0: it does not grow with v.
  const zero = g.number(0);
  const growth = g.multiply(g.multiply(f, g.apply("log", u)), dv);
  return g.add(along, g.select(g.apply("===", f, zero), zero, growth));
};

/** The slope of the larger or the smaller; equal ones share evenly. */
function extremum(wins: "<" | ">"): DerivativeRule {
  return (g, operands, slopes, f) => {
    if (operands.length === 1) return slopes[0];
    if (operands.length > 2) return shared(g, operands, slopes, f);
    const [a, b] = operands;
    const [da, db] = slopes;
    const mean = g.multiply(g.number(0.5), g.add(da, db));
    const other = g.select(g.apply(wins, b, a), db, mean);
    return g.select(g.apply(wins, a, b), da, other);
  };
}

/** How many operands reach the result, which is asked for each of them. */
const counts = /* @__PURE__ */ new WeakMap<Expression, Expression>();

/** The mean of the slopes of all that reach the result. */
const shared: DerivativeRule = (g, operands, slopes, f) => {
  const zero = g.number(0);
  const among = (slopes: readonly Expression[]) =>
    slopes.reduce(
      (sum, slope, i) =>
        slope === zero
          ? sum
          : g.add(sum, g.select(g.apply("===", operands[i], f), slope, zero)),
      zero,
    );
  let count = counts.get(f);
  if (count === undefined) {
    count = among(operands.map(() => g.number(1)));
    counts.set(f, count);
  }
  return g.divide(among(slopes), count);
};

/** The derivative of f(u), from u, u′ and f(u). */
type Rule = (
  graph: Graph,
  u: Expression,
  du: Expression,
  f: Expression,
) => Expression;

const square = (g: Graph, u: Expression) => g.power(u, g.number(2));

const sqrt = (g: Graph, u: Expression) => g.apply("sqrt", u);

/** `√(1 − u²)`. */
const circle = (g: Graph, u: Expression) =>
  sqrt(g, g.subtract(g.number(1), square(g, u)));

/**
 * Where the slope is u′/0, `quotient` decides: no slope if u′ vanishes too,
 * so a cone has the slope 0 at its tip; infinite otherwise.
 */
const elementary: Readonly<Record<string, Rule>> = {
  sqrt: (g, _u, du, f) => g.quotient(du, g.multiply(g.number(2), f)),
  cbrt: (g, _u, du, f) => g.quotient(du, g.multiply(g.number(3), square(g, f))),
  exp: (g, _u, du, f) => g.multiply(f, du),
  expm1: (g, u, du) => g.multiply(g.apply("exp", u), du),
  log: (g, u, du) => g.divide(du, u),
  log2: (g, u, du) => g.divide(du, g.multiply(g.number(Math.LN2), u)),
  log10: (g, u, du) => g.divide(du, g.multiply(g.number(Math.LN10), u)),
  log1p: (g, u, du) => g.divide(du, g.add(g.number(1), u)),
  sin: (g, u, du) => g.multiply(g.apply("cos", u), du),
  cos: (g, u, du) => g.negate(g.multiply(g.apply("sin", u), du)),
  tan: (g, _u, du, f) => g.multiply(g.add(g.number(1), square(g, f)), du),
  asin: (g, u, du) => g.quotient(du, circle(g, u)),
  acos: (g, u, du) => g.negate(g.quotient(du, circle(g, u))),
  atan: (g, u, du) => g.divide(du, g.add(g.number(1), square(g, u))),
  sinh: (g, u, du) => g.multiply(g.apply("cosh", u), du),
  cosh: (g, u, du) => g.multiply(g.apply("sinh", u), du),
  tanh: (g, _u, du, f) => g.multiply(g.subtract(g.number(1), square(g, f)), du),
  asinh: (g, u, du) => g.divide(du, sqrt(g, g.add(square(g, u), g.number(1)))),
  acosh(g, u, du) {
    const below = sqrt(g, g.subtract(u, g.number(1)));
    const above = sqrt(g, g.add(u, g.number(1)));
    return g.quotient(du, g.multiply(below, above));
  },
  atanh: (g, u, du) => g.divide(du, g.subtract(g.number(1), square(g, u))),
  abs: (g, u, du) => g.multiply(g.apply("sign", u), du),
  sign: (g) => g.number(0),
};

/** Derivatives by operation; one that is missing here has the derivative 0. */
export const derivatives: Readonly<Record<string, DerivativeRule>> =
  /* @__PURE__ */ (() => ({
    add: (g, _, [da, db]) => g.add(da, db),
    subtract: (g, _, [da, db]) => g.subtract(da, db),
    negate: (g, _, [da]) => g.negate(da),
    multiply: (g, [a, b], [da, db]) =>
      g.add(g.multiply(da, b), g.multiply(a, db)),
    product: (g, [a, b], [da, db]) => g.add(g.product(da, b), g.product(a, db)),
    divide: (g, [_, b], [da, db], f) =>
      g.divide(g.subtract(da, g.multiply(f, db)), b),
    quotient: (g, [_, b], [da, db], f) =>
      g.quotient(g.subtract(da, g.product(f, db)), b),
    power,
    min: extremum("<"),
    max: extremum(">"),
    select: (g, [condition], [_, da, db]) => g.select(condition, da, db),
    atan2(g, [y, x], [dy, dx]) {
      const area = g.subtract(g.multiply(x, dy), g.multiply(y, dx));
      return g.quotient(area, g.add(square(g, x), square(g, y)));
    },
    hypot: (g, [a, b], [da, db], f) =>
      g.quotient(g.add(g.multiply(a, da), g.multiply(b, db)), f),
    ...Object.fromEntries(
      Object.entries(elementary).map((
        [name, rule],
      ): [string, DerivativeRule] => [
        name,
        (g, [u], [du], f) => rule(g, u, du, f),
      ]),
    ),
  }))();
