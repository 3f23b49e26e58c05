/**
 * The language of formulas: a text is read (by mathjs), differentiated and
 * compiled to JavaScript, set in TeX, or refused with the place of what is
 * wrong and with what to write instead. {@linkcode surface} in
 * `downhill/surfaces` makes a surface of a formula; here is what one may ask
 * about a text alone. May import core.
 *
 * @example What is wrong, and where
 * ```ts
 * import { assertEquals } from "@std/assert/equals";
 * import { FormulaError } from "downhill/formula";
 * import { surface } from "downhill/surfaces";
 *
 * try {
 *   surface("x^2 + ");
 * } catch (error) {
 *   assertEquals(error instanceof FormulaError, true);
 * }
 * ```
 *
 * @module
 */

export { FormulaError } from "./error.ts";
export { formulaNames } from "./names.ts";
export type { FormulaName, GivenNames } from "./names.ts";
export type { Parameter, Parameters, ParameterValues } from "./parameters.ts";
export type { Before, EquationLine } from "./equations/explain.ts";
export type { EquationPiece } from "./equations/pieces.ts";
export { equationsTex } from "./equations/equations_tex.ts";
export { texToMathml } from "./mathml.ts";
export type { Optimizer, Range, State, Vector } from "../core/mod.ts";
