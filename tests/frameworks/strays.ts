/**
 * Chaotic or wrong? A path that leaves the recorded one is only wrong where
 * the framework would have kept to it.
 *
 * The rule: beside each recorded row stands how far the framework's own path
 * strays from it, so far, when its start is moved by one unit in the last
 * place; where gradients are rounded sums, each of them is taken one unit
 * beside the point as well. Two programs differ in more roundings than these,
 * so a path of ours may miss a row by {@linkcode ALLOWANCE} times that, and it
 * is wrong where it misses one by more. Whether a case is chaotic, the
 * framework alone decides: it is where its own path strays as far as
 * {@linkcode CHAOS}. There the numbers of two programs need not agree.
 *
 * @module
 */

import { apart } from "./recordings.ts";

/** What two programs may differ by, where nothing amplifies it. */
export const TOLERANCE = 1e-10;

/** How many of the framework's own strays a path may miss a row by. */
export const ALLOWANCE = 100;

/** The stray, relative to the row, from which on a path is chaotic. */
export const CHAOS = 1e-3;

/** Rows of a framework's path, and its own stray by row. */
export interface Strayed {
  /** The rows that were kept, two numbers each. */
  readonly points: readonly number[];
  /** How far, relatively, a path one unit beside has strayed by each row. */
  readonly strays: readonly number[];
}

/** What became of a path of ours. */
export interface Verdict {
  readonly kind: "same" | "chaotic" | "wrong";
  /** The largest relative miss of the rows before chaos. */
  readonly worst: number;
}

/** Judges a path, a row a step, by the rows that were recorded of its like. */
export function judge(
  path: ArrayLike<number>,
  { points, strays }: Strayed,
  { every }: { every: number },
): Verdict {
  let wrong = false;
  let worst = 0;
  for (const [row, stray] of strays.entries()) {
    const at = 2 * row * every;
    const found = [path[at], path[at + 1]];
    const missed = apart(found, points.slice(2 * row, 2 * row + 2));
    wrong ||= missed > Math.max(TOLERANCE, ALLOWANCE * stray);
    if (stray < CHAOS) worst = Math.max(worst, missed);
  }
  const chaotic = strays.some((stray) => stray >= CHAOS);
  return { kind: wrong ? "wrong" : chaotic ? "chaotic" : "same", worst };
}
