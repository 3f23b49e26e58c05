/**
 * What variables and parameters may be called.
 *
 * @module
 */

import { unexpected } from "../core/arguments.ts";

/** The letters of names: Latin and Greek, as mathjs reads them. */
const LETTER = String.raw`(?:(?=\p{L})[A-Za-z\u00C0-\u02AF\u0370-\u03FF])`;

/** The text of a pattern for names: a letter, then letters, digits and _. */
export const NAME_PATTERN = `${LETTER}(?:${LETTER}|[0-9_])*`;

const NAME = /* @__PURE__ */ (() => new RegExp(`^${NAME_PATTERN}$`, "u"))();

/** Throws unless the names are distinct and may stand in a formula. */
export function checkNames(
  names: readonly string[],
  kind: "variables" | "parameters",
): void {
  if (!Array.isArray(names) || names.some((name) => !isName(name))) {
    const expected = "names of Latin or Greek letters and digits";
    throw unexpected(kind, { expected, found: names });
  }
  if (kind === "variables" && names.length === 0) {
    throw unexpected(kind, { expected: "at least one name", found: names });
  }
  if (new Set(names).size < names.length) {
    throw unexpected(kind, { expected: "distinct names", found: names });
  }
}

/** Names are letters first; those of every object's properties are taken. */
export function isName(name: unknown): boolean {
  return typeof name === "string" && NAME.test(name) &&
    !(name in Object.prototype) && !name.includes("__");
}

/** A name as a message shows it. */
export function shortened(name: string): string {
  return name.length > 40 ? `${name.slice(0, 40)}…` : name;
}
