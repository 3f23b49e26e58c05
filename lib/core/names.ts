/**
 * Names as people type them.
 *
 * @module
 */

import { closestString } from "@std/text/closest-string";

/** A name without what people vary: case, spaces, hyphens, underscores. */
export function normalName(name: string): string {
  return name.toLowerCase().replaceAll(/[\s_-]/g, "");
}

/** The error for a name that is not among the known ones. */
export function unknownName(
  what: string,
  { found, known }: { found: unknown; known: readonly string[] },
): RangeError {
  const list = `Expected ${what} to be one of ${known.join(", ")}`;
  if (typeof found !== "string") {
    return new RangeError(`${list} but found ${String(found)}`);
  }
  const nearest = closestString(found, known);
  return new RangeError(
    `${list} but found "${found}"; did you mean "${nearest}"?`,
  );
}
