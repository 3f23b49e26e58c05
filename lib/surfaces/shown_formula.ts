/**
 * The formula of a surface as a line under its picture.
 *
 * @module
 */

import type { Surface } from "../core/surface.ts";
import { texNumber, texSymbol } from "../formula/tex_words.ts";
import type { FormulaSurface } from "./formula_surface.ts";

/** A longer formula, in letters of TeX, is no line that is read. */
const LONGEST = 120;

/**
 * The equation of a surface in TeX, `f(x, y) = …`, unless it is too long for a
 * line or the surface has none; a surface without a formula has its own TeX.
 *
 * @param options With `numbers`, the parameters' numbers follow it.
 */
export function shownFormula(
  { formula, tex, variables, parameters = {} }:
    & Surface
    & Partial<Pick<FormulaSurface, "parameters">>,
  { numbers }: { readonly numbers: boolean },
): string | undefined {
  if (tex === undefined || tex.length > LONGEST) return;
  const values = numbers
    ? Object.entries(parameters).map(([name, { value }]) =>
      `${texSymbol(name)} = ${value < 0 ? "-" : ""}${
        texNumber(Math.abs(value))
      }`
    )
    : [];
  const letters = variables.map(texSymbol).join(", ");
  // A loss of data is written in letters of its own.
  const equation = formula === undefined ? tex : `f(${letters}) = ${tex}`;
  return [equation, ...values].join(", \\quad ");
}
