/**
 * What mends slopes, as values for a program made here and as text for one
 * that travels with a page.
 *
 * @module
 */

import { mended } from "./mended.ts";
import { Series } from "./series.ts";
import { Wide } from "./wide.ts";

/** What a program that needs limits refers to. */
export const engine = { Series, mended };

/**
 * The text that defines the same. A bundler may have renamed what the texts
 * refer to: each is defined under the name that it has now.
 */
export function engineSource(): string {
  const parts = [Wide, Series, mended].map((part) =>
    `  const ${part.name} = ${part};`
  );
  return [
    "const { Series, mended } = (() => {",
    ...parts,
    `  return { Series: ${Series.name}, mended: ${mended.name} };`,
    "})();",
  ].join("\n");
}
