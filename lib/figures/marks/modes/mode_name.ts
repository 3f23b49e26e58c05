/**
 * What a mode is called.
 *
 * @module
 */

import type { Mode } from "../../../analysis/modes.ts";
import { formatNumber } from "../../ticks.ts";

/** A factor in as many digits as tell it from 1. */
export function factorText(factor: number): string {
  const near = Math.abs(1 - factor);
  const digits = near === 0 ? 3 : 2 + Math.ceil(-Math.log10(near));
  return `× ${formatNumber(factor, Math.max(3, Math.min(9, digits)))}`;
}

/** A mode's name, with the factor that theory says. */
export function modeName(
  { eigenvalue, theory }: Pick<Mode, "eigenvalue" | "theory">,
): string {
  const name = `λ = ${formatNumber(eigenvalue)}`;
  return theory === undefined
    ? name
    : `${name}: ${factorText(theory.factor)} a step`;
}
