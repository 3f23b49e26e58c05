/**
 * What a surface of the catalogue says about itself.
 *
 * @module
 */

import {
  type FormulaSurface,
  lazySurface,
  type Options,
} from "../formula_surface.ts";
import type { ParameterValues } from "../../formula/parameters.ts";
import type { Landmark, Range } from "../../core/surface.ts";

/** A surface that is known by name. */
export interface CatalogueSurface extends FormulaSurface {
  /** Its name in code and its key in the catalogue: `"booth"`. */
  readonly key: string;
  /** What it is for, in one sentence. */
  readonly purpose: string;
  /** Where it comes from: a paper, a book, an essay. */
  readonly reference: string;
  /** The part of the plane that shows what the surface is about. */
  readonly view: readonly Range[];
  /** Its minima, lowest first; empty where it is unbounded below. */
  readonly minima: readonly Landmark[];
  /** The same surface with other values of some of its parameters. */
  withParameters(values: ParameterValues): CatalogueSurface;
}

/** What an entry states beside its formula. */
export interface Entry extends Omit<Options, "variables"> {
  readonly key: string;
  readonly name: string;
  readonly formula: string;
  readonly purpose: string;
  readonly reference: string;
  readonly view: readonly Range[];
  readonly minima: NonNullable<Options["minima"]>;
}

/** A surface over x and y; its formula is compiled at its first use. */
export function entry(
  { key, formula, purpose, reference, ...options }: Entry,
): CatalogueSurface {
  const about = { key, purpose, reference };
  return described(
    lazySurface(formula, { ...options, variables: ["x", "y"] }),
    about,
  );
}

function described(
  surface: FormulaSurface,
  about: Pick<CatalogueSurface, "key" | "purpose" | "reference">,
): CatalogueSurface {
  const { withParameters } = surface;
  return Object.assign(surface, about, {
    withParameters: (values: ParameterValues) =>
      described(withParameters(values), about),
  }) as CatalogueSurface;
}

/** A known place. */
export function at(x: number, y: number, value: number): Landmark {
  return { point: [x, y], value };
}
