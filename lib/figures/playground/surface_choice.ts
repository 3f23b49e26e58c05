/**
 * The surface of a playground, as plain data and back.
 *
 * @module
 */

import { finite, unexpected } from "../../core/arguments.ts";
import type { Landmark, Surface } from "../../core/surface.ts";
import {
  type CatalogueSurface,
  type SurfaceKey,
  surfaces,
} from "../../surfaces/catalogue.ts";
import type {
  FormulaSurface,
  SurfaceOptions,
} from "../../surfaces/formula_surface.ts";
import { surface as fromFormula } from "../../surfaces/from_formula.ts";
import { surfaceFrom } from "../../surfaces/revived.ts";
import { same } from "./setting.ts";

/** The numbers by name in a formula. */
export type ParameterValues = Readonly<Record<string, number>>;

/** The surface of a playground. */
export type SurfaceChoice =
  /** One of the catalogue, by its name there: `"beale"`. */
  | {
    readonly kind: "catalogue";
    readonly name: string;
    /** Parameters that differ from the catalogue's. */
    readonly parameters?: ParameterValues;
  }
  /** One from a formula, with what is known of it. */
  | {
    readonly kind: "formula";
    readonly formula: string;
    /** What it is called; by default as it is written. */
    readonly name?: string;
    /** Its variables, if not x and y or the two it names. */
    readonly variables?: readonly string[];
    /** The names in it that are no variables, with their numbers. */
    readonly parameters?: ParameterValues;
    readonly minima?: readonly Landmark[];
  }
  /** One that brings its own arithmetic. */
  | {
    readonly kind: "carried";
    readonly name: string;
    readonly variables: readonly string[];
    readonly source: string;
    readonly minima: readonly Landmark[];
  };

/**
 * A surface as plain data.
 *
 * @throws {RangeError} If it has neither a formula nor a source.
 */
export function surfaceChoice(surface: Surface): SurfaceChoice {
  const known = catalogueChoice(surface);
  if (known !== undefined) return known;
  const { name, formula, source, variables } = surface;
  const minima = (surface.minima ?? []).map(({ point, value }): Landmark => ({
    point: [...point],
    value,
  }));
  if (formula !== undefined) {
    const parameters = parametersOf(surface);
    const usual = usualVariables(
      fromFormula(formula, { parameters }).variables,
    );
    return {
      kind: "formula",
      formula,
      ...(name !== formula && { name }),
      ...(variables.join() !== usual.join() && { variables }),
      ...(parameters !== undefined && { parameters }),
      ...(minima.length > 0 && { minima }),
    };
  }
  if (source !== undefined) {
    return { kind: "carried", name, variables, source, minima };
  }
  throw unexpected("surface", {
    expected: "one with a formula or a source, which the page can compute,",
    found: name,
  });
}

/** The choice of a surface that the catalogue has, if it is one. */
function catalogueChoice(surface: Surface): SurfaceChoice | undefined {
  const { key: name } = surface as Partial<CatalogueSurface>;
  if (name === undefined || !Object.hasOwn(surfaces, name)) return;
  const entry = surfaces[name as SurfaceKey];
  if (surface.formula !== entry.formula) return;
  const parameters = parametersOf(surface);
  const choice: SurfaceChoice = same(parameters, parametersOf(entry))
    ? { kind: "catalogue", name }
    : { kind: "catalogue", name, parameters };
  // A copy keeps the key, whatever was changed in it.
  return same(told(surface), told(chosenSurface(choice))) ? choice : undefined;
}

/** What a copy of a surface may say otherwise. */
function told({ name, variables, view, minima }: Surface): readonly unknown[] {
  return [name, variables, view, minima];
}

/** The parameters of a surface, if it has some. */
export function parametersOf(surface: Surface): ParameterValues | undefined {
  const { parameters = {} } = surface as Partial<FormulaSurface>;
  const values = Object.entries(parameters)
    .map(([name, { value }]) => [name, value]);
  return values.length === 0 ? undefined : Object.fromEntries(values);
}

/** Whether a value is numbers by name. */
export function isParameterValues(value: unknown): value is ParameterValues {
  return typeof value === "object" && value !== null && !Array.isArray(value) &&
    Object.values(value).every((number) => finite.holds(number));
}

const chosen = new WeakMap<SurfaceChoice, Surface>();

/**
 * The surface that a choice means; one and the same for the same choice.
 *
 * @throws {FormulaError} If its formula is none.
 * @throws {RangeError} If the catalogue has no surface of its name.
 */
export function chosenSurface(choice: SurfaceChoice): Surface {
  let surface = chosen.get(choice);
  if (surface === undefined) {
    surface = revive(choice);
    chosen.set(choice, surface);
  }
  return surface;
}

function revive(choice: SurfaceChoice): Surface {
  switch (choice.kind) {
    case "catalogue": {
      const { name, parameters } = choice;
      if (!Object.hasOwn(surfaces, name)) {
        const expected = "one of the catalogue";
        throw unexpected("surface", { expected, found: name });
      }
      const known: FormulaSurface = surfaces[name as SurfaceKey];
      return parameters ? known.withParameters(parameters) : known;
    }
    case "formula":
      return fromText(choice);
    case "carried": {
      const { kind: _, minima, ...known } = choice;
      return { ...surfaceFrom(known), minima };
    }
  }
}

/** The formula read last, which a parameter's slider does not read again. */
let last:
  | { readonly key: string; readonly surface: FormulaSurface }
  | undefined;

function fromText(
  choice: Extract<SurfaceChoice, { kind: "formula" }>,
): FormulaSurface {
  const { kind: _, formula, parameters, ...known } = choice;
  const names = Object.keys(parameters ?? {});
  const key = JSON.stringify([formula, names, known]);
  if (last?.key !== key) {
    const surface = readFormula(formula, { parameters, ...known });
    last = { key, surface };
  }
  return parameters ? last.surface.withParameters(parameters) : last.surface;
}

/**
 * The surface of a text in x and y, or in the two others that it names beside
 * its parameters; one that names one only is a trough.
 *
 * @throws {FormulaError} If the text is no formula.
 */
export function readFormula(
  formula: string,
  options: SurfaceOptions,
): FormulaSurface {
  if (options.variables) return fromFormula(formula, options);
  const read = fromFormula(formula, options);
  const { variables } = read;
  const usual = usualVariables(variables);
  return variables.join() === usual.join()
    ? read
    : fromFormula(formula, { ...options, variables: usual });
}

/** x and y, unless one or two others are named. */
function usualVariables(named: readonly string[]): readonly string[] {
  const others = named.filter((name) => name !== "x" && name !== "y");
  if (others.length === 0 || named.length > 2) return ["x", "y"];
  return named.length === 2 ? named : [...named, "y"];
}
