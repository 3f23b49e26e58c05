/**
 * Colours for code, as classes that the page's style knows.
 *
 * @module
 */

import highlighter from "highlight.js/lib/core";
import typescript from "highlight.js/lib/languages/typescript";
import { escapeMarkup } from "../../core/markup.ts";

highlighter.registerLanguage("typescript", typescript);

/** Code as html; what is no TypeScript stays plain. */
export function highlight(code: string, language = "typescript"): string {
  return highlighter.getLanguage(language) === undefined
    ? escapeMarkup(code)
    : highlighter.highlight(code, { language }).value;
}
