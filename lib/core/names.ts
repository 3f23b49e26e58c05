/**
 * Names as people type them.
 *
 * @module
 */

import { optionHint } from "./option_names.ts";
import { shown } from "./recognize.ts";

/** A name without what people vary: case, spaces, hyphens, underscores. */
export function normalName(name: string): string {
  return name.toLowerCase().replaceAll(/[\s_-]/g, "");
}

/**
 * How many letters must be changed, added, left out or swapped with the next
 * (F. J. Damerau, 1964; V. I. Levenshtein, 1966). By hand: the library's keeps four megabytes ready from the start, and
 * would be an eighth of a program that needs one rule.
 */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  let above: number[] = [];
  for (let i = 1; i <= a.length; i++) {
    const higher = above;
    above = row;
    row = [i];
    for (let j = 1; j <= b.length; j++) {
      const changed = above[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
        ? higher[j - 2] + 1
        : changed;
      row[j] = Math.min(changed, swapped, above[j] + 1, row[j - 1] + 1);
    }
  }
  return row[b.length];
}

/**
 * The known name that is nearest to what was typed, or nothing where none is
 * near: at most a third of the letters may be wrong, one in short names.
 */
export function nearestName(
  typed: string,
  known: readonly string[],
): string | undefined {
  const normal = normalName(typed);
  let nearest: string | undefined;
  let least = Infinity;
  for (const name of known) {
    const other = normalName(name);
    const distance = editDistance(normal, other);
    const length = Math.max(normal.length, other.length);
    const near = distance < length &&
      distance <= Math.max(1, Math.floor(length / 3));
    if (near && distance < least) [nearest, least] = [name, distance];
  }
  return nearest;
}

/** The error for a name that is not among the known ones. */
export function unknownName(
  what: string,
  { found, known }: { found: unknown; known: readonly string[] },
): RangeError {
  const list = `Expected ${what} to be one of ${known.join(", ")}`;
  if (typeof found !== "string") {
    return new RangeError(`${list} but found ${shown(found)}`);
  }
  const nearest = nearestName(found, known);
  const hint = nearest === undefined ? "" : `; did you mean "${nearest}"?`;
  return new RangeError(`${list} but found "${found}"${hint}`);
}

/** The error for an option that does not exist. */
export function unknownOption(
  found: string,
  known: readonly string[],
): RangeError {
  const list = `Expected options to be named ${known.join(", ")}`;
  const meant = optionHint(found, known) ?? nearestName(found, known);
  const hint = meant === undefined ? "" : `; did you mean ${meant}?`;
  return new RangeError(`${list} but found "${found}"${hint}`);
}
