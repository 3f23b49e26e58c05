/**
 * The page that leads to the lessons.
 *
 * @module
 */

import { escapeMarkup } from "../../core/markup.ts";
import type { Lesson } from "./lesson.ts";
import { footer, page } from "./page.ts";

/** A lesson, and what there is of it besides its page: words, by file. */
export interface IndexEntry extends Lesson {
  besides?: Readonly<Record<string, string>>;
}

/** The index of all lessons, with the project's one sentence. */
export function indexPage(
  lessons: readonly IndexEntry[],
  sentence: string,
): string {
  const items = lessons.map(({ name, title, description, besides = {} }) =>
    `<li><a href="${encodeURIComponent(name)}.html">${
      escapeMarkup(title)
    }</a>\n<p>${escapeMarkup(description)}</p>${
      Object.entries(besides).map(([file, words]) =>
        `\n<a class="besides" href="${encodeURIComponent(file)}">${words}</a>`
      ).join("")
    }</li>`
  );
  return page({
    title: "downhill",
    description: sentence,
    body: `<header>
<h1>downhill</h1>
<p class="lede">${escapeMarkup(sentence)}</p>
</header>
<nav aria-label="Lessons">
<ul class="lessons">
${items.join("\n")}
</ul>
</nav>
${footer()}`,
  });
}
