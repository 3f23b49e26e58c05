/**
 * A surface from a formula: type it, and value, gradient and Hessian follow.
 *
 * @module
 */

import { checkOptions, unexpected } from "../core/arguments.ts";
import { compile } from "../formula/compile.ts";
import { FormulaError } from "../formula/error.ts";
import {
  assemble,
  type FormulaSurface,
  type Options,
  type SurfaceOptions,
} from "./formula_surface.ts";
import type { Names } from "../formula/build.ts";
import { formulaNames } from "../formula/names.ts";
import { type Parameter, settleParameters } from "../formula/parameters.ts";
import { checkNames, shortened } from "../formula/variable_names.ts";

const NAMES: Readonly<Record<keyof SurfaceOptions, true>> = {
  name: true,
  variables: true,
  parameters: true,
  view: true,
  minima: true,
  saddles: true,
  starts: true,
};

/**
 * A surface from a formula, with its exact gradient and Hessian.
 *
 * A formula is written in mathjs' syntax and holds numbers, `pi`, `π` and `e`,
 * variables and parameters named by Latin or Greek letters (`x`, `w_1`, `θ`),
 * `+ - * / ^`, parentheses, the choice `x < 0 ? -x : x` with `< <= > >= == !=`
 * (exact, not up to rounding) and `and or not`, and the functions `sqrt cbrt
 * exp expm1 log log2 log10 log1p sin cos tan sec csc cot asin acos atan atan2
 * sinh cosh tanh asinh acosh atanh abs sign min max hypot pow square cube`.
 * Nothing else is accepted: a formula computes and cannot do anything. It has
 * at most 10 000 characters, 100 nested parentheses and 500 nested parts.
 *
 * The sign of a product may be left out, as in `2x` and `3 sin(x)`, and powers
 * bind before it: `2x^2` is 2·(x²). Behind a division two readers would read
 * it differently: `a/2 x` is refused, `(a/2) x`, `a/2*x` and `a/(2x)` are not.
 * Likewise `e^2x`, and names that are glued together, as `xy` and `sinx`,
 * unless they are listed as variables; {@linkcode formulaNames} tells what
 * each name of a text stands for.
 *
 * Where a derivative does not exist, one is stated:
 *
 * ```text
 * |u|, sign u      slope 0 where u = 0
 * min, max         the mean of the slopes of all that are equal there
 * u ? a : b        the slope of the branch taken; the jump has none
 * √u, uᶜ, hypot    slope 0 where u = 0 and u′ = 0, as at the tip of a cone,
 *                  infinite where only u = 0; second derivatives alike
 * ```
 *
 * Where it exists it is found, also where doubles come to 0/0 or 0·∞ on the
 * way: the slope of `1/(1 + exp(-200x))` at −4 is 0, and the curvature of
 * `sqrt(x^4)` at 0 is 2. Parts that overflow, as in `log(1 + exp(x))`, do not
 * keep the value from being a number.
 *
 * Where a formula has no value it says so as doubles do: `1/x` is ±∞ at 0,
 * `log(0)` is −∞; `log`, `sqrt` and broken powers of negative numbers are NaN,
 * and so is 0/0, as `sin(x)/x` at 0. `x^x` is 1 at 0, with the slope −∞. A
 * gradient taken where the value is NaN means nothing, even if it is a number.
 * What is no number whatever the variables are, as `log(-1)`, is refused.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert/equals";
 * import { surface } from "downhill";
 *
 * const valley = surface("(1 - x)^2 + 100*(y - x^2)^2");
 * assertEquals(valley.value([1, 2]), 100);
 * assertEquals([...valley.gradient([1, 2])], [-400, 200]);
 * assertEquals([...valley.hessian([1, 2])], [402, -400, -400, 200]);
 * ```
 *
 * @example Parameters
 * ```ts
 * import { assertEquals } from "@std/assert/equals";
 * import { surface } from "downhill";
 *
 * const bowl = surface("x^2 + b*y^2", {
 *   parameters: { b: { value: 4, range: [1, 50] } },
 * });
 * const narrow = bowl.withParameters({ b: 25 });
 * assertEquals([...narrow.gradient([1, 1])], [2, 50]);
 * ```
 *
 * @example Letters with sliders
 * ```ts
 * import { assertEquals } from "@std/assert/equals";
 * import { surface } from "downhill";
 *
 * const valley = surface("(a - x)^2 + b*(y - x^2)^2", { parameters: "free" });
 * assertEquals(valley.variables, ["x", "y"]);
 * assertEquals(valley.parameters.b, { value: 1, range: [-5, 5] });
 * ```
 *
 * @param formula The text of the formula; line breaks are spaces.
 * @param options Its name, variables, parameters, and what is known of it.
 * @returns The surface, whose Hessian is differentiated at its first use.
 * @throws {FormulaError} If the text is no formula: what is wrong, and where.
 * @throws {RangeError} If an option is not what was expected.
 */
export function surface(
  formula: string,
  options: SurfaceOptions = {},
): FormulaSurface {
  checkOptions(options, NAMES);
  if (typeof formula !== "string") {
    throw unexpected("formula", { expected: "a text", found: formula });
  }
  const free = options.parameters === "free"
    ? freeParameters(formula, options.variables ?? ["x", "y"])
    : undefined;
  const given = { ...options, ...free } as Partial<Options>;
  const parameters = settleParameters(given.parameters);
  const parameterNames = Object.keys(parameters);
  const { variables = variablesOf(formula, parameterNames) } = given;
  checkNames(variables, "variables");
  checkApart({ variables, parameters: parameterNames }, formula);
  const compiled = compile(formula, { variables, parameters: parameterNames });
  return assemble(
    formula,
    { ...given, variables },
    parameters,
    () => compiled,
  );
}

/** Every name beside the variables, each with a slider. */
function freeParameters(
  formula: string,
  variables: readonly string[],
): Pick<Options, "variables" | "parameters"> {
  checkNames(variables, "variables");
  const names = formulaNames(formula, { variables })
    .filter(({ kind }) => kind === "parameter");
  const parameters = Object.fromEntries(
    names.map(({ name }) => [name, FREE_PARAMETER]),
  );
  return { variables, parameters };
}

/** What a parameter is of which nothing is said. */
const FREE_PARAMETER: Parameter = { value: 1, range: [-5, 5] };

/** The variables that a formula names beside its parameters, in order. */
function variablesOf(formula: string, parameters: readonly string[]): string[] {
  const names = formulaNames(formula, { parameters });
  const refused = names.find(({ kind }) => kind === "refused");
  if (refused !== undefined) {
    const { name, hint, index } = refused;
    const problem = `Expected a variable but found "${shortened(name)}"`;
    const advice = `(${hint}, or list it in variables)`;
    throw new FormulaError(`${problem} ${advice}`, formula, index);
  }
  const variables = names
    .filter(({ kind }) => kind === "variable")
    .map(({ name }) => name);
  if (variables.length > 0) return variables.sort(byName);
  throw new FormulaError("Expected a variable but found none", formula, 0);
}

/** Throws unless parameters are no variables and stand in the formula. */
function checkApart(
  { variables, parameters }: Names,
  formula: string,
): void {
  const twice = parameters.find((name) => variables.includes(name));
  if (twice !== undefined) {
    const expected = "other names than the variables";
    throw unexpected("parameters", { expected, found: twice });
  }
  const used = new Set(formulaNames(formula).map(({ name }) => name));
  const idle = parameters.find((name) => !used.has(name));
  if (idle !== undefined) {
    throw unexpected("parameters", { expected: "in the formula", found: idle });
  }
}

const alphabet = /* @__PURE__ */ new Intl.Collator("en", { numeric: true });

/** x and y first, then by the alphabet, x2 before x10. */
function byName(a: string, b: string): number {
  const rank = (name: string) => name === "x" ? 0 : name === "y" ? 1 : 2;
  return rank(a) - rank(b) || alphabet.compare(a, b);
}
