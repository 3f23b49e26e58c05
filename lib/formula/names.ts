/**
 * What the names of a formula stand for: variables, parameters, constants, or
 * something that was meant otherwise, as `xy` for `x*y`.
 *
 * @module
 */

import { checkArguments } from "../core/arguments.ts";
import { aText } from "../core/kinds.ts";
import {
  constantHint,
  functionHint,
  isForeignFunction,
} from "./foreign_names.ts";
import { formulaConstants, formulaFunctions } from "./functions.ts";
import { gluedHint } from "./glued_names.ts";
import { parseFormula } from "./parse.ts";

/** A name of a formula, and what it stands for. */
export interface FormulaName {
  /** The name as it stands in the formula. */
  readonly name: string;
  /** Where it stands first, counted in characters from 0. */
  readonly index: number;
  /**
   * A variable; a parameter, as is every further name where the variables are
   * given; a constant; or a name that is refused unless it is given.
   */
  readonly kind: "variable" | "parameter" | "constant" | "refused";
  /** For a refused name, what to write: `write x*y`. */
  readonly hint?: string;
}

/** The names that are given beside a formula. */
export interface GivenNames {
  /** The variables. Default: every name that nothing speaks against. */
  readonly variables?: readonly string[];
  /** The parameters. `@default []` */
  readonly parameters?: readonly string[];
}

/** The names that variables usually have, and what is often a factor. */
const USUAL = ["x", "y", "z", "pi"];

/**
 * The names of a formula in the order of the text, each once, and what they
 * stand for. Where the variables are given, names beside them could be
 * parameters; a playground gives such letters a slider each.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert/equals";
 * import { formulaNames } from "downhill/formula";
 *
 * const names = formulaNames("(a - x)^2 + pi*xy", { variables: ["x", "y"] });
 * assertEquals(names, [
 *   { name: "a", index: 1, kind: "parameter" },
 *   { name: "x", index: 5, kind: "variable" },
 *   { name: "pi", index: 12, kind: "constant" },
 *   { name: "xy", index: 15, kind: "refused", hint: "write x*y" },
 * ]);
 * ```
 *
 * @param formula The text of the formula.
 * @param given The variables and parameters that are known.
 * @returns The names; functions are not among them.
 * @throws {FormulaError} If the text is no formula.
 */
export function formulaNames(
  formula: string,
  { variables, parameters = [] }: GivenNames = {},
): FormulaName[] {
  checkArguments({ formula }, aText);
  const places = new Map<string, number>();
  for (const { kind, text, index } of parseFormula(formula).tokens) {
    if (kind !== "name" || formulaFunctions.has(text)) continue;
    if (!places.has(text)) places.set(text, index);
  }
  const given = new Set([...variables ?? [], ...parameters]);
  const short = [...places.keys()].filter((name) =>
    /^\p{L}\d*$/u.test(name) && !formulaConstants.has(name) &&
    (given.has(name) || constantHint(name) === undefined)
  );
  const known = new Set([...USUAL, ...given, ...short]);
  const isVariable = new Set(variables);
  const isParameter = new Set(parameters);

  return [...places].map(([name, index]): FormulaName => {
    if (isVariable.has(name)) return { name, index, kind: "variable" };
    if (isParameter.has(name)) return { name, index, kind: "parameter" };
    if (formulaConstants.has(name)) return { name, index, kind: "constant" };
    const hint = constantHint(name) ??
      (isForeignFunction(name) ? functionHint(name) : undefined) ??
      gluedHint(name, known);
    if (hint !== undefined) return { name, index, kind: "refused", hint };
    const kind = variables === undefined ? "variable" : "parameter";
    return { name, index, kind };
  });
}
