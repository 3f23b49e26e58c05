/**
 * The language of formulas: a text is read, differentiated and compiled, or
 * refused with the place of what is wrong. May import core.
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
export type { Parameter, Parameters, ParameterValues } from "./parameters.ts";
export type { Before } from "./equations/explain.ts";
