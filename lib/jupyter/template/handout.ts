/**
 * A lesson on paper.
 *
 * @module
 */

import type { Notebook } from "../notebook.ts";
import { type Lesson, lessonPage } from "./lesson.ts";
import script from "./handout.js" with { type: "text" };
import style from "./handout.css" with { type: "text" };
import { lessonStyle } from "./page.ts";

/** The width of a sheet between its margins, in CSS pixels. */
export const SHEET = 718;

/** A link to a file beside the page, which paper has not. */
const NEIGHBOUR = /(<a\b[^>]*?) href="(?!https?:|#)[^"]*"/g;

/**
 * The page of a lesson as it is printed: no links to neighbours, no kernel, and
 * its code only where it is wanted.
 *
 * @throws {UserError} As {@linkcode lessonPage} does.
 */
export async function handoutPage(
  notebook: Notebook,
  self: Lesson,
  { code }: { code: boolean },
): Promise<string> {
  const html = await lessonPage(notebook, self, {
    look: {
      style: `${lessonStyle}\n${style}`,
      script,
      marks: code ? "data-code" : "",
    },
  });
  return html.replaceAll(NEIGHBOUR, "$1");
}
