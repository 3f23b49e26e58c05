/**
 * Modes in words and in numbers.
 *
 * @module
 */

import type { ModeTheory } from "../../../analysis/stability_theory.ts";
import type { Numbers } from "../../numbers_aside.ts";
import { formatNumber } from "../../ticks.ts";
import { factorText, modeName } from "./mode_name.ts";
import type { ModeCurves } from "./modes.ts";

/** How a mode comes to rest, in words; or that it does not. */
export function howItRests({ factor, damping, flips }: ModeTheory): string {
  if (factor > 1) return flips ? "leaves, from side to side" : "leaves";
  if (factor === 1) return "never comes nearer";
  return flips ? `${damping}, from side to side` : damping;
}

/** What the factor of each rule is. */
const FACTORS: Readonly<Record<string, string>> = {
  gradientDescent: "|1 − ηλ|",
  momentum: "the larger root of z² − (1 + μ − ηλ) z + μ",
  nesterov: "the larger root of z² − (1 + μ)(1 − ηλ) z + μ (1 − ηλ)",
};

/** What the picture cannot show, a sentence each. */
export function modeNotes(
  { label, rule, numbers, isQuadratic }: ModeCurves,
): string[] {
  const leaving =
    numbers.filter(({ theory }) => theory !== undefined && theory.factor > 1)
      .length;
  if (numbers.every(({ theory }) => theory === undefined)) {
    return [`${label} is measured; no line of theory is drawn.`];
  }
  return [
    `Dashed: theory’s factor a step, ${FACTORS[rule!]}.`,
    ...(leaving > 0
      ? [
        numbers.length === 1
          ? "The mode leaves (red)."
          : `${leaving} of ${numbers.length} modes ${
            leaving === 1 ? "leaves" : "leave"
          } (red).`,
      ]
      : []),
    ...(isQuadratic ? [] : [
      "The surface is not quadratic: theory holds near the minimum only.",
    ]),
  ];
}

/** So many modes are named where a sentence must do. */
const NAMED = 4;

/** The panel in a sentence. */
export function modeWords({ label, numbers }: ModeCurves): string {
  const some = numbers.slice(-NAMED).map(modeName).join("; ");
  const more = numbers.length > NAMED ? ", of which the steepest are " : ": ";
  const many = numbers.length === 1
    ? "the eigenvector"
    : `each of ${numbers.length} eigenvectors`;
  return `How far ${label} is from the minimum along ${many}, step by step, ` +
    `on a logarithmic axis${more}${some}`;
}

/** The panel's numbers. */
export function modeTable({ numbers, steps }: ModeCurves): Numbers {
  const known = numbers.some(({ theory }) => theory !== undefined);
  return {
    words: "The distance from the minimum along each eigenvector.",
    head: [
      "eigenvalue",
      ...(known ? ["a step, by theory", "how"] : []),
      "at the start",
      `after ${steps} steps`,
    ],
    rows: numbers.map(({ eigenvalue, first, last, theory }) => [
      `λ = ${formatNumber(eigenvalue)}`,
      ...(theory ? [factorText(theory.factor), howItRests(theory)] : []),
      formatNumber(first),
      formatNumber(last),
    ]),
  };
}
