/**
 * A profile in words and in numbers.
 *
 * @module
 */

import type { Numbers } from "../../numbers_aside.ts";
import type { OwnPlane } from "../../own_plane.ts";
import { formatNumber } from "../../ticks.ts";
import type { Profile } from "./profile.ts";

/** What the picture cannot show, a sentence each. */
export function profileNotes(
  { label, diverged, arrows }: Profile,
): string[] {
  const notes: string[] = [];
  if (arrows !== undefined) {
    const { learningRate, share } = arrows;
    const far = share === 1 ? "as" : `${formatNumber(share)} times as`;
    notes.push(
      `At η = ${formatNumber(learningRate)} each arrow follows the slope, ` +
        `${far} far across as −η times the slope.`,
    );
  }
  if (diverged !== undefined) {
    notes.push(`${label} leaves all finite numbers at step ${diverged}.`);
  }
  return notes;
}

/** The panel in a sentence. */
export function profileWords(
  { surface, title, label, steps }: Profile,
): string {
  const many = steps === 1 ? "1 step" : `${steps} steps`;
  return `The height of ${surface} over ${title}` +
    (label === undefined ? "" : `, with ${many} of ${label}`);
}

/** Its plane. */
export function profilePlane(
  { title, view, paths, lines }: Profile,
): OwnPlane {
  const titles = [title, "height"] as const;
  return { titles, view, paths, lines, stars: [], zero: false };
}

/** What its table is called, also beside another one. */
export function profileTitle({ arrows }: Profile): string {
  return arrows === undefined
    ? "Numbers of the profile"
    : `Numbers at η = ${formatNumber(arrows.learningRate)}`;
}

/** So many steps are written out. */
const MOST = 12;

/** The first steps in numbers. */
export function profileTable({ title, paths: [path] }: Profile): Numbers {
  const { points, gradients, values } = path;
  const rows = Array.from(
    { length: Math.min(MOST, values.length) },
    (_, k) => {
      const next = points[2 * k + 2];
      return [
        `step ${k}`,
        formatNumber(points[2 * k]),
        formatNumber(values[k]),
        formatNumber(gradients[2 * k]),
        next === undefined ? "–" : formatNumber(next - points[2 * k]),
      ];
    },
  );
  return {
    words: "Place, height and slope after each step, and the step from there.",
    head: ["", title, "height", "slope", "step"],
    rows,
  };
}
