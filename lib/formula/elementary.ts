/**
 * The elementary functions, by the names that mathjs and `Math` share.
 *
 * @module
 */

import type { Expression } from "./expression.ts";
import type { Graph } from "./graph.ts";
import { binding, type Operation } from "./operation.ts";

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
const rules: Readonly<Record<string, Rule>> = {
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

function elementaryOperation(name: string): Operation {
  return {
    evaluate: Math[name as "sin"],
    code: `Math.${name}($0)`,
    binds: binding.call,
    derivative: (g, [u], [du], f) => rules[name](g, u, du, f),
  };
}

/** The functions of one operand that are operations themselves. */
export const elementary: Readonly<Record<string, Operation>> = Object
  .fromEntries(
    Object.keys(rules).map((name) => [name, elementaryOperation(name)]),
  );

/** The functions of two operands that are operations themselves. */
export const binary: Readonly<Record<string, Operation>> = {
  atan2: {
    evaluate: Math.atan2,
    code: "Math.atan2($0, $1)",
    binds: binding.call,
    derivative(g, [y, x], [dy, dx]) {
      const area = g.subtract(g.multiply(x, dy), g.multiply(y, dx));
      return g.quotient(area, g.add(square(g, x), square(g, y)));
    },
  },
  hypot: {
    evaluate: Math.hypot,
    code: "Math.hypot($0, $1)",
    binds: binding.call,
    commutes: true,
    derivative: (g, [a, b], [da, db], f) =>
      g.quotient(g.add(g.multiply(a, da), g.multiply(b, db)), f),
  },
};
