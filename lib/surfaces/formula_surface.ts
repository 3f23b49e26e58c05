/**
 * What a formula becomes: a surface that is compiled at its first use.
 *
 * @module
 */

import { checkKnown, type Known } from "./known.ts";
import type { Landmark, Surface } from "../core/surface.ts";
import { compile, type Compiled } from "../formula/compile.ts";
import { once, withLazy } from "../formula/once.ts";
import {
  changeParameters,
  type Parameter,
  type Parameters,
  type ParameterValues,
  settleParameters,
  valuesOf,
} from "../formula/parameters.ts";

/** What may be said of a formula. */
export interface SurfaceOptions
  extends Omit<Known, "name" | "minima" | "saddles"> {
  /** What a caption calls the surface. Default: the formula. */
  readonly name?: string;
  /**
   * The variables, in order. Default: every name in the formula that is no
   * parameter, x and y first, the others by the alphabet.
   */
  readonly variables?: readonly string[];
  /**
   * Numbers by name that can be changed later, `{ a: 1 }`. With `"free"` every
   * name beside the variables is one, with the value 1 and a slider from −5 to
   * 5; the variables are then x and y unless they are given.
   */
  readonly parameters?: Readonly<Record<string, number | Parameter>> | "free";
  /** Known minima, lowest first, or how they follow from the parameters. */
  readonly minima?: Landmarks;
  /** Known saddle points, or how they follow from the parameters. */
  readonly saddles?: Landmarks;
}

/** Known places, or how they follow from the parameters. */
export type Landmarks =
  | readonly Landmark[]
  | ((parameters: ParameterValues) => readonly Landmark[]);

/** A surface that was made from a formula. */
export interface FormulaSurface extends Surface {
  /** The formula as it was typed, in mathjs' syntax. */
  readonly formula: string;
  /** The formula for a caption, in TeX. */
  readonly tex: string;
  /** An expression that evaluates to the computation; see {@linkcode Surface}. */
  readonly source: string;
  /** The Hessian at a point, row by row, `[dimension × dimension]`. */
  hessian(point: ArrayLike<number>, out?: Float64Array): Float64Array;
  /** Exact, from the formula. */
  readonly derivatives: "symbolic";
  /** The parameters, with the values in force. */
  readonly parameters: Parameters;
  /**
   * The same formula with other values of some of its parameters; nothing is
   * compiled again. A page has the same function on what `source` gives.
   */
  withParameters(values: ParameterValues): FormulaSurface;
}

/** The options, once variables and parameters are known. */
export interface Options extends SurfaceOptions {
  readonly variables: readonly string[];
  readonly parameters?: Exclude<SurfaceOptions["parameters"], "free">;
}

/** A surface whose formula is read and compiled at its first use. */
export function lazySurface(formula: string, options: Options): FormulaSurface {
  const parameters = settleParameters(options.parameters);
  const { variables } = options;
  const names = { variables, parameters: Object.keys(parameters) };
  const compiled = once(() => compile(formula, names));
  return assemble(formula, options, parameters, compiled);
}

/** Puts a surface together; nothing is compiled before its first use. */
export function assemble(
  formula: string,
  options: Options,
  parameters: Parameters,
  compiled: () => Compiled,
): FormulaSurface {
  const { variables, view, starts } = options;
  const values = valuesOf(parameters);
  const numbers = Object.values(values);
  const places = (known?: Landmarks) =>
    typeof known === "function" ? known(values) : known;
  const known = {
    name: options.name ?? formula,
    view,
    minima: places(options.minima),
    saddles: places(options.saddles),
    starts,
  };
  checkKnown(known, variables.length);
  const first = once(() => compiled().first(numbers));
  const surface = withLazy({
    ...known,
    variables,
    derivatives: "symbolic" as const,
    formula,
    parameters,
    withParameters: (values: ParameterValues) =>
      assemble(
        formula,
        options,
        changeParameters(parameters, values),
        compiled,
      ),
  }, {
    value: () => first().value,
    gradient: () => first().gradient as Surface["gradient"],
    hessian: () => compiled().second(numbers).hessian,
    tex: () => compiled().tex(),
    source: () => compiled().source(numbers),
  });
  // A copy with another height must not be walked by this one's program.
  const program = once(() => compiled().program(numbers));
  return Object.defineProperty(surface, "program", { get: program });
}
