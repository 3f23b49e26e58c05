/**
 * Equations that may go on in the next line where a column is narrow: browsers
 * break no line inside of MathML.
 *
 * @module
 */

import { texToMathml } from "./mathml.ts";

/** What opens, closes, or stands between two terms. */
const SIGN = /\\left|\\right|[{}]|\s[-+]\s/g;

/** The terms of TeX, each from the second on with its sign before it. */
function termsOf(tex: string): string[] {
  const starts = [0];
  let depth = 0;
  for (const { 0: sign, index } of tex.matchAll(SIGN)) {
    if (sign === "{" || sign === "\\left") depth++;
    else if (sign === "}" || sign === "\\right") depth--;
    else if (depth === 0) starts.push(index);
  }
  return starts.map((start, k) => tex.slice(start, starts[k + 1]).trim());
}

/**
 * The MathML of TeX, a `<math>` element for each of its terms, or nothing for
 * TeX that is not known; everything in it is escaped.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert/equals";
 * import { brokenMathml } from "../../lib/formula/broken_lines.ts";
 *
 * assertEquals(brokenMathml("x^{2} + y")?.match(/<math>/g)?.length, 2);
 * ```
 */
export function brokenMathml(tex: string): string | undefined {
  const terms = termsOf(tex).map((term, k) =>
    // Between an empty group and a term, a sign has a sum's blanks.
    texToMathml(k === 0 ? term : `{} ${term}`)
  );
  return terms.includes(undefined) ? undefined : terms.join(" ");
}
