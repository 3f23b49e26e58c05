/**
 * The surface of a formula that a reader typed.
 *
 * @module
 */

import { surface as fromFormula } from "../../surfaces/from_formula.ts";
import {
  chosenSurface,
  parametersOf,
  type ParameterValues,
  type SurfaceChoice,
} from "./surface_choice.ts";

/** What a name is that nobody has given a number yet. */
const FIRST_VALUE = 1;

/**
 * The surface of a text. In a formula of x and y every other name is a
 * parameter; it keeps the number that it has on the surface before.
 *
 * @throws {FormulaError} If the text is no formula.
 */
export function typedSurface(
  text: string,
  before: SurfaceChoice,
): SurfaceChoice {
  // No function has a name of one letter: b (x + y) is a product. What is left
  // of an equals sign is one by mistake, and is said to be.
  const formula = /^[^<>!=]*=(?!=)/.test(text)
    ? text
    : text.replace(/(?<![\p{L}\d_])(\p{L})\s*\(/gu, "$1*(");
  const { variables } = fromFormula(formula);
  const names = variables.filter((name) => name !== "x" && name !== "y");
  const inXY = names.length < variables.length;
  if (!inXY || names.length === 0) return { kind: "formula", formula };
  const known: ParameterValues = parametersOf(chosenSurface(before)) ?? {};
  return {
    kind: "formula",
    formula,
    parameters: Object.fromEntries(
      names.map((name) => [name, known[name] ?? FIRST_VALUE]),
    ),
  };
}

/** A choice with another number for one of its parameters. */
export function withParameter(
  choice: SurfaceChoice,
  name: string,
  value: number,
): SurfaceChoice {
  if (choice.kind === "carried") return choice;
  const all = parametersOf(chosenSurface(choice)) ?? {};
  const parameters = { ...all, [name]: value };
  if (choice.kind === "catalogue") return { ...choice, parameters };
  // Where its minima are depends on the number.
  const { minima: _, ...rest } = choice;
  return { ...rest, parameters };
}
