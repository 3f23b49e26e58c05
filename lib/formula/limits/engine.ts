/**
 * What mends slopes, as values for a program made here and as text for one
 * that travels with a page.
 *
 * @module
 */

import { once } from "../once.ts";
import { mended } from "./mended.ts";
import { Series } from "./series.ts";
import { Wide } from "./wide.ts";

/** What a program that needs limits refers to. */
export const engine = /* @__PURE__ */ once(() => {
  Series.wide = Wide;
  return { Series, mended };
});

/**
 * The text that defines the same. A bundler may have renamed all of it: each
 * text refers to itself only, and gets its name here.
 */
export function engineSource(): string {
  return [
    `const Series = ${bare(Series)};`,
    `Series.wide = ${bare(Wide)};`,
    `const mended = ${bare(mended)};`,
  ].join("\n");
}

/** A text without its comments and indentation. */
function bare(text: unknown): string {
  return String(text)
    .replace(/^\s*(?:\/\*\*[^]*?\*\/|\/\/.*)$/gm, "")
    .replace(/\n\s*/g, "\n");
}
