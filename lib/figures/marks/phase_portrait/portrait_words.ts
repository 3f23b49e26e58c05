/**
 * Phase portraits in words and in numbers.
 *
 * @module
 */

import type { Numbers } from "../../numbers_aside.ts";
import type { OwnPlane } from "../../own_plane.ts";
import { formatNumber } from "../../ticks.ts";
import { factorText } from "../modes/mode_name.ts";
import { howItRests } from "../modes/mode_words.ts";
import type { PhasePortrait } from "./phase_portrait.ts";

/** Its plane, where rest is the star. */
export function portraitPlane(
  { eigenvalue, paths, lines, view }: PhasePortrait,
): OwnPlane {
  return {
    titles: [
      `position along the mode λ = ${formatNumber(eigenvalue)}`,
      "velocity, a step",
    ],
    view,
    paths,
    lines,
    stars: [[0, 0]],
    zero: true,
  };
}

/** What the picture cannot show, a sentence each. */
export function portraitNotes(
  { numbers, lines, isQuadratic }: PhasePortrait,
): string[] {
  const measured = numbers.filter(({ theory }) => theory === undefined)
    .map(({ name }) => name);
  return [
    ...numbers.flatMap(({ name, theory }) =>
      theory === undefined ? [] : [
        `${name}: ${howItRests(theory)}, ${factorText(theory.factor)} a step.`,
      ]
    ),
    ...(lines.length > 0
      ? ["Dashed: the line along which theory lets a run creep to rest."]
      : []),
    ...(measured.length > 0
      ? [`Measured only, without theory: ${measured.join(", ")}.`]
      : []),
    ...(isQuadratic || measured.length === numbers.length ? [] : [
      "The surface is not quadratic: theory holds near the minimum only.",
    ]),
  ];
}

/** The panel in a sentence. */
export function portraitWords(
  { eigenvalue, numbers }: PhasePortrait,
): string {
  const runs = numbers.map(({ name, theory, crossings }) =>
    `${name}${theory ? ` is ${howItRests(theory)}` : ""}` +
    ` and crosses the minimum ${times(crossings)}`
  );
  return `Position against velocity along the mode λ = ${
    formatNumber(eigenvalue)
  }: ${runs.join("; ")}`;
}

function times(count: number): string {
  return count === 0 ? "never" : count === 1 ? "once" : `${count} times`;
}

/** The panel's numbers. */
export function portraitTable({ numbers }: PhasePortrait): Numbers {
  return {
    words: "Position and velocity along the mode, in the surface’s units.",
    head: [
      "run",
      "a step, by theory",
      "how",
      "position at the start",
      "at the end",
      "fastest step",
      "crossings",
    ],
    rows: numbers.map((
      { name, theory, first, last, fastest, crossings },
    ) => [
      name,
      theory ? factorText(theory.factor) : "measured only",
      theory ? howItRests(theory) : "–",
      formatNumber(first),
      formatNumber(last),
      formatNumber(fastest),
      String(crossings),
    ]),
  };
}
