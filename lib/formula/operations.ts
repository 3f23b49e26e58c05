/**
 * Every operation that a formula is made of: how it is computed and printed.
 *
 * @module
 */

/** How an operation is computed and printed. */
export interface Operation {
  /** Its result for numbers; a condition gives 1 or 0. */
  evaluate(...operands: number[]): number;
  /** JavaScript, `$0`, `$1`, … standing for the operands, `$*` for all. */
  readonly code: string;
  /** How strongly the code binds, see {@linkcode binding}. */
  readonly binds: number;
  /** `a ∘ b = b ∘ a`, to the last bit. */
  readonly commutes?: boolean;
}

/** How strongly JavaScript binds the operands of what was printed. */
export const binding = {
  select: 1,
  or: 2,
  and: 3,
  equality: 4,
  comparison: 5,
  sum: 6,
  product: 7,
  sign: 8,
  call: 9,
} as const;

/** A function of `Math` that has the same name here. */
function ofMath(name: "sin" | "atan2" | "min" | "max"): Operation {
  return {
    evaluate: Math[name] as Operation["evaluate"],
    code: `Math.${name}($*)`,
    binds: binding.call,
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

/** The functions of one operand, by the names that mathjs and `Math` share. */
export const ELEMENTARY: readonly string[] = [
  ...["sqrt", "cbrt", "exp", "expm1", "log", "log2", "log10", "log1p"],
  ...["sin", "cos", "tan", "asin", "acos", "atan"],
  ...["sinh", "cosh", "tanh", "asinh", "acosh", "atanh", "abs", "sign"],
];

/** Every operation by its name. */
export const operations: Readonly<Record<string, Operation>> =
  /* @__PURE__ */ (() => ({
    add: {
      evaluate: (a, b) => a + b,
      code: "$0 + $1",
      binds: binding.sum,
      commutes: true,
    },
    subtract: {
      evaluate: (a, b) => a - b,
      code: "$0 - $1",
      binds: binding.sum,
    },
    negate: { evaluate: (a) => -a, code: "-$0", binds: binding.sign },
    multiply: {
      evaluate: (a, b) => a * b,
      code: "$0 * $1",
      binds: binding.product,
      commutes: true,
    },
    divide: {
      evaluate: (a, b) => a / b,
      code: "$0 / $1",
      binds: binding.product,
    },
    quotient: {
      evaluate: (a, b) => a === 0 && b === 0 ? 0 : a / b,
      code: "quotient($0, $1)",
      binds: binding.call,
    },
    product: {
      evaluate: (a, b) => a === 0 || b === 0 ? 0 : a * b,
      code: "product($0, $1)",
      binds: binding.call,
      commutes: true,
    },
    power: {
      evaluate: Math.pow,
      code: "Math.pow($0, $1)",
      binds: binding.call,
    },
    min: { ...ofMath("min"), commutes: true },
    max: { ...ofMath("max"), commutes: true },
    atan2: ofMath("atan2"),
    hypot: {
      evaluate: Math.hypot,
      code: "Math.hypot($*)",
      binds: binding.call,
      commutes: true,
    },
    ...Object.fromEntries(
      ELEMENTARY.map((name) => [name, ofMath(name as "sin")]),
    ),
    select: {
      evaluate: (condition, a, b) => condition !== 0 ? a : b,
      code: "$0 ? $1 : $2",
      binds: binding.select,
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
    not: { evaluate: (a) => Number(a === 0), code: "!$0", binds: binding.sign },
  }))();
