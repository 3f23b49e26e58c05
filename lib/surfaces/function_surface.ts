/**
 * A surface from a function of one's own.
 *
 * @module
 */

import { checkKnown, type Known } from "./known.ts";
import {
  checkArguments,
  checkOptions,
  flag,
  unexpected,
} from "../core/arguments.ts";
import { aText } from "../core/kinds.ts";
import {
  type CoordinateFunctions,
  functionComputation,
  functionSource,
} from "./function_computation.ts";
import { checkNames } from "../formula/variable_names.ts";
import type { Surface } from "../core/surface.ts";

/** What may be said of a function. */
export interface FunctionSurfaceOptions
  extends Known, Omit<CoordinateFunctions, "value"> {
  /**
   * The variables, in order. Default: x, y, z, as many as the function has
   * parameters.
   */
  readonly variables?: readonly string[];
  /** The function in TeX, for captions. */
  readonly tex?: string;
  /**
   * The functions use their parameters and what every JavaScript has, nothing
   * else, so a page can carry their text. `@default false`
   */
  readonly selfContained?: boolean;
}

const NAMES: Readonly<Record<keyof FunctionSurfaceOptions, true>> = {
  name: true,
  variables: true,
  gradient: true,
  hessian: true,
  view: true,
  minima: true,
  saddles: true,
  starts: true,
  tex: true,
  selfContained: true,
};

/**
 * A surface from a function of its coordinates, with a gradient written by
 * hand or, without one, by central differences:
 *
 * ```text
 * ∂f/∂xᵢ ≈ (f(x + h eᵢ) − f(x − h eᵢ)) / 2h,   h = ∛ε max(1, |xᵢ|)
 * ```
 *
 * Differences are good to about ten digits where f is smooth and of the size
 * of 1; `derivatives` tells the two kinds apart. Where a formula can say it,
 * {@linkcode surface} is better, since it differentiates exactly; this is for
 * what no formula says, as a loop or a table.
 *
 * Source: W. H. Press et al., Numerical Recipes, section 5.7, for the step.
 *
 * @example By hand, and by central differences
 * ```ts
 * import { assertAlmostEquals } from "@std/assert/almost-equals";
 * import { assertEquals } from "@std/assert/equals";
 * import { functionSurface } from "downhill";
 *
 * const exact = functionSurface((x, y) => x * x * y, {
 *   gradient: (x, y) => [2 * x * y, x * x],
 * });
 * assertEquals(exact.derivatives, "by hand");
 * assertEquals([...exact.gradient([3, 2])], [12, 9]);
 *
 * const close = functionSurface((x, y) => x * x * y);
 * assertEquals(close.derivatives, "central differences");
 * assertAlmostEquals(close.gradient([3, 2])[0], 12, 1e-8);
 * ```
 *
 * @param value The height, a function of the coordinates.
 * @param options Its gradient, its name, and what is known of it.
 * @returns The surface; it has a Hessian only if one is given.
 * @throws {RangeError} If an option is not what was expected; and, when it is
 * asked for, if a gradient or Hessian has another length than it should.
 */
export function functionSurface(
  value: CoordinateFunctions["value"],
  options: FunctionSurfaceOptions = {},
): Surface {
  checkOptions(options, NAMES);
  const { gradient, hessian, selfContained = false, tex } = options;
  checkArguments({ selfContained }, flag);
  if (tex !== undefined) checkArguments({ tex }, aText);
  for (const [name, found] of Object.entries({ value, gradient, hessian })) {
    if (name !== "value" && found === undefined) continue;
    if (typeof found !== "function") {
      throw unexpected(name, { expected: "a function", found });
    }
  }
  const variables = options.variables ?? defaultNames(value.length);
  checkNames(variables, "variables");
  const n = variables.length;
  checkKnown(options, n);
  const functions = { value, gradient, hessian };
  const { name = value.name || "f", view, minima, saddles, starts } = options;
  return {
    ...{ name, variables, tex, view, minima, saddles, starts },
    ...functionComputation(functions, n),
    derivatives: gradient ? "by hand" : "central differences",
    source: selfContained ? functionSource(functions, n) : undefined,
  };
}

/** x, y, z for a function of up to three parameters. */
function defaultNames(count: number): string[] {
  if (count >= 1 && count <= 3) return ["x", "y", "z"].slice(0, count);
  const expected = "named, unless the function has one to three parameters";
  throw unexpected("variables", { expected, found: undefined });
}
