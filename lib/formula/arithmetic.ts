/**
 * Sums, products, powers, conditions and choices.
 *
 * @module
 */

import { constant } from "./expression.ts";
import { binding, type DerivativeRule, type Operation } from "./operation.ts";

/** `uᵛ`, with care where u or v is constant or both are the same. */
const powerRule: DerivativeRule = (g, [u, v], [du, dv], f) => {
  if (u === v) {
    const factor = g.add(g.apply("log", u), g.number(1));
    return g.multiply(g.multiply(f, factor), du);
  }
  const exponent = constant(v);
  if (exponent !== undefined && exponent < 1 && !Number.isInteger(exponent)) {
    const lower = g.power(u, g.number(1 - exponent));
    return g.quotient(g.multiply(v, du), lower);
  }
  const lower = g.power(u, g.subtract(v, g.number(1)));
  const along = g.multiply(g.multiply(v, lower), du);
  if (constant(dv) === 0) return along;
  // 0ᵛ is 0 for every v > 0: it does not grow with v.
  const zero = g.number(0);
  const growth = g.multiply(g.multiply(f, g.apply("log", u)), dv);
  return g.add(along, g.select(g.apply("===", f, zero), zero, growth));
};

/** The larger or the smaller; of equal ones the mean of both slopes. */
function extremum(name: "min" | "max", wins: string): Operation {
  return {
    evaluate: Math[name],
    code: `Math.${name}($0, $1)`,
    binds: binding.call,
    commutes: true,
    derivative(g, [a, b], [da, db]) {
      const mean = g.multiply(g.number(0.5), g.add(da, db));
      const other = g.select(g.apply(wins, b, a), db, mean);
      return g.select(g.apply(wins, a, b), da, other);
    },
  };
}

function comparison(
  code: string,
  holds: (a: number, b: number) => boolean,
): Operation {
  const binds = code.length === 3 ? binding.equality : binding.comparison;
  return {
    evaluate: (a, b) => Number(holds(a, b)),
    code: `$0 ${code} $1`,
    binds,
    commutes: binds === binding.equality,
  };
}

/** The operations that are written with signs, and those beside them. */
export const arithmetic: Readonly<Record<string, Operation>> = {
  add: {
    evaluate: (a, b) => a + b,
    code: "$0 + $1",
    binds: binding.sum,
    commutes: true,
    derivative: (g, _, [da, db]) => g.add(da, db),
  },
  subtract: {
    evaluate: (a, b) => a - b,
    code: "$0 - $1",
    binds: binding.sum,
    derivative: (g, _, [da, db]) => g.subtract(da, db),
  },
  negate: {
    evaluate: (a) => -a,
    code: "-$0",
    binds: binding.sign,
    derivative: (g, _, [da]) => g.negate(da),
  },
  multiply: {
    evaluate: (a, b) => a * b,
    code: "$0 * $1",
    binds: binding.product,
    commutes: true,
    derivative: (g, [a, b], [da, db]) =>
      g.add(g.multiply(da, b), g.multiply(a, db)),
  },
  divide: {
    evaluate: (a, b) => a / b,
    code: "$0 / $1",
    binds: binding.product,
    derivative: (g, [_, b], [da, db], f) =>
      g.divide(g.subtract(da, g.multiply(f, db)), b),
  },
  quotient: {
    evaluate: (a, b) => a === 0 && b === 0 ? 0 : a / b,
    code: "quotient($0, $1)",
    binds: binding.call,
    derivative: (g, [_, b], [da, db], f) =>
      g.quotient(g.subtract(da, g.multiply(f, db)), b),
  },
  power: {
    evaluate: Math.pow,
    code: "Math.pow($0, $1)",
    binds: binding.call,
    derivative: powerRule,
  },
  min: extremum("min", "<"),
  max: extremum("max", ">"),
  select: {
    evaluate: (condition, a, b) => condition !== 0 ? a : b,
    code: "$0 ? $1 : $2",
    binds: binding.select,
    derivative: (g, [condition], [_, da, db]) => g.select(condition, da, db),
  },
  "<": comparison("<", (a, b) => a < b),
  "<=": comparison("<=", (a, b) => a <= b),
  ">": comparison(">", (a, b) => a > b),
  ">=": comparison(">=", (a, b) => a >= b),
  "===": comparison("===", (a, b) => a === b),
  "!==": comparison("!==", (a, b) => a !== b),
  and: {
    evaluate: (a, b) => Number(a !== 0 && b !== 0),
    code: "$0 && $1",
    binds: binding.and,
  },
  or: {
    evaluate: (a, b) => Number(a !== 0 || b !== 0),
    code: "$0 || $1",
    binds: binding.or,
  },
  not: {
    evaluate: (a) => Number(a === 0),
    code: "!$0",
    binds: binding.sign,
  },
};
