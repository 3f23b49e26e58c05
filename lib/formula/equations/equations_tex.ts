/**
 * The equations of a rule in TeX.
 *
 * @module
 */

import { checkArguments } from "../../core/arguments.ts";
import { anOptimizer } from "../../core/kinds.ts";
import type { Optimizer } from "../../core/optimizer.ts";
import { readEquation } from "./equation.ts";

/**
 * The equations of an optimizer in TeX, under one another; empty for an
 * optimizer without equations. What is no equation that can be read stands
 * there as text.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert/equals";
 * import { equationsTex, gradientDescent, momentum } from "downhill";
 *
 * assertEquals(equationsTex(gradientDescent()), "\\theta \\leftarrow \\theta - \\eta g");
 * assertEquals(
 *   equationsTex(momentum()),
 *   "\\begin{aligned} v & \\leftarrow \\mu v - \\eta g \\\\ " +
 *     "\\theta & \\leftarrow \\theta + v \\end{aligned}",
 * );
 * ```
 *
 * @throws {RangeError} If it is no optimizer.
 */
export function equationsTex(optimizer: Optimizer): string {
  checkArguments({ optimizer }, anOptimizer);
  const { equations = [] } = optimizer;
  const lines = equations.map(lineTex);
  if (lines.length < 2) return lines.join("");
  const aligned = lines.map((line) =>
    line.replace(" \\leftarrow", " & \\leftarrow")
  );
  return `\\begin{aligned} ${aligned.join(" \\\\ ")} \\end{aligned}`;
}

function lineTex(written: string): string {
  try {
    return readEquation(written).tex;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return `\\text{${written.replace(/[\\{}]/g, " ")}}`;
  }
}
