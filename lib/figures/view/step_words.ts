/**
 * What the pointer is told about a step.
 *
 * @module
 */

import type { Path } from "../marks/path/path.ts";
import { formatNumber } from "../ticks.ts";

/** Step, parameters, value and gradient norm, a line each. */
export function stepLines(
  path: Path,
  step: number,
  variables: readonly string[],
): string[] {
  const [i, j] = [2 * step, 2 * step + 1];
  const norm = Math.hypot(path.gradients[i], path.gradients[j]);
  return [
    `${path.name}, step ${step}`,
    `${variables[0]} = ${formatNumber(path.points[i], 4)}, ${variables[1]} = ${
      formatNumber(path.points[j], 4)
    }`,
    `${path.symbol} = ${formatNumber(path.values[step], 4)}`,
    `‖∇f‖ = ${formatNumber(norm, 3)}`,
  ];
}
