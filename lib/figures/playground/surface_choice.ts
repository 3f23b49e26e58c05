/**
 * The surface of a playground, as plain data and back.
 *
 * @module
 */

import { unexpected } from "../../core/arguments.ts";
import { surfaces } from "../../surfaces/catalogue.ts";
import { surface as fromFormula } from "../../surfaces/from_formula.ts";
import { surfaceFrom } from "../../surfaces/revived.ts";
import type { Landmark, Surface } from "../../core/surface.ts";
import type { SurfaceChoice } from "./settings.ts";

/**
 * A surface as plain data.
 *
 * @throws {RangeError} If it has neither a formula nor a source.
 */
export function choiceOf(surface: Surface): SurfaceChoice {
  const known = Object.entries(surfaces)
    .find(([, known]) => known === surface)?.[0];
  if (known !== undefined) return { kind: "catalogue", name: known };
  const { name, formula, source, variables } = surface;
  const minima = (surface.minima ?? []).map(({ point, value }): Landmark => ({
    point: [...point],
    value,
  }));
  if (formula !== undefined && !hasParameters(surface)) {
    const usual = variablesFor(formula);
    return {
      kind: "formula",
      formula,
      ...(name !== formula && { name }),
      ...(variables.join() !== usual.join() && { variables }),
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

function hasParameters(surface: Surface): boolean {
  return "parameters" in surface &&
    Object.keys(surface.parameters as object).length > 0;
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
      const { name } = choice;
      if (Object.hasOwn(surfaces, name)) {
        return surfaces[name as keyof typeof surfaces];
      }
      const expected = "one of the catalogue";
      throw unexpected("surface", { expected, found: name });
    }
    case "formula": {
      const { kind: _, formula, ...known } = choice;
      return fromFormula(formula, {
        variables: variablesFor(formula),
        ...known,
      });
    }
    case "carried": {
      const { kind: _, minima, ...known } = choice;
      return { ...surfaceFrom(known), minima };
    }
  }
}

/** x and y, unless the formula names two others. */
function variablesFor(formula: string): string[] {
  const { variables } = fromFormula(formula);
  return variables.length === 2 &&
      variables.some((name) => name !== "x" && name !== "y")
    ? [...variables]
    : ["x", "y"];
}
