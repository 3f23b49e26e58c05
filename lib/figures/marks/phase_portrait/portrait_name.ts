/**
 * What a run is called in a phase portrait.
 *
 * @module
 */

import type { ModeTheory } from "../../../analysis/stability_theory.ts";

/** A run's name in the plane, with how it is damped; alone, just that. */
export function portraitName(
  name: string,
  theory: ModeTheory | undefined,
  alone: boolean,
): string {
  if (theory === undefined) return name;
  const { factor, damping } = theory;
  const short = factor > 1
    ? "leaves"
    : damping === "critically damped"
    ? "critical"
    : damping;
  return alone ? short : `${name}: ${short}`;
}
