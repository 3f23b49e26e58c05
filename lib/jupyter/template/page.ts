/**
 * What all exported pages share: the shell around their text.
 *
 * @module
 */

import project from "../../../deno.json" with { type: "json" };
import { escapeMarkup } from "../../core/markup.ts";
import { thirdParties, typesetters } from "../../page/bundle.js";
import type { LessonMetadata } from "../notebook.ts";
import lessonStyle from "./page.css" with { type: "text" };
import lessonScript from "./page.js" with { type: "text" };
import type { Heading } from "./markdown.ts";
import { policyFor } from "./policy.ts";

export { lessonStyle };

/** A ball on a slope. */
const icon = `data:image/svg+xml,${
  encodeURIComponent(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">` +
      `<path d="M2 5C12 6 12 27 30 27" fill="none" stroke="#7c93ab" stroke-width="3"/>` +
      `<circle cx="13" cy="10" r="6" fill="#bd6201"/></svg>`,
  )
}`;

/** What a document is made of. */
export interface PageParts {
  title: string;
  description: string;
  body: string;
  /** What the page's script and cells need besides. */
  programs?: string;
  /** Its look. Default: that of a lesson. */
  style?: string;
  /** Its own script. Default: that of a lesson. */
  script?: string;
  /** What its style must know of it: attributes of the whole. */
  marks?: string;
}

/** A whole html document. */
export function page(
  {
    title,
    description,
    body,
    programs = "",
    style = lessonStyle,
    script = lessonScript,
    marks = "",
  }: PageParts,
): string {
  const scripts = (script && `<script>\n${script}</script>\n`) + programs;
  return `<!doctype html>
<html lang="en"${marks && ` ${marks}`}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${
    policyFor(body + scripts)
  }">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeMarkup(title)}</title>
<meta name="description" content="${escapeMarkup(description)}">
<link rel="icon" href="${icon}">
<style>
${style}</style>
</head>
<body>
<main>
${body}
</main>
${scripts}
</body>
</html>
`;
}

/** The way home, what can be done here, the title, and what awaits the reader. */
export function header(
  title: string,
  description: string,
  tools = "",
): string {
  return `<header>
<p class="bar"><a href="index.html">downhill</a>${tools}</p>
<h1>${escapeMarkup(title)}</h1>
${description && `<p class="lede">${escapeMarkup(description)}</p>`}
</header>`;
}

/** The list of a lesson's parts; nothing for a lesson of one part. */
export function contents(headings: readonly Heading[]): string {
  if (headings.length < 2) return "";
  const items = headings.map(({ id, html }) =>
    `<li><a href="#${encodeURIComponent(id)}">${html}</a></li>`
  );
  return `<nav class="contents" aria-label="Contents">
<details><summary>Contents</summary>
<ol>
${items.join("\n")}
</ol>
</details>
</nav>`;
}

/**
 * Where the lesson comes from, what may be done with it, and the licences of
 * the programs that its page holds.
 */
export function footer({ sources = [], license }: LessonMetadata = {}): string {
  const items = sources.map(({ title, url, role }) => {
    const name = escapeMarkup(title);
    const link = url === undefined
      ? name
      : `<a href="${escapeMarkup(url)}">${name}</a>`;
    return `<li>${link}${
      role === undefined ? "" : `: ${escapeMarkup(role)}`
    }</li>`;
  });
  const list = items.length === 0
    ? ""
    : `<h2>Sources</h2>\n<ul>\n${items.join("\n")}\n</ul>\n`;
  return `<footer>
${list}<p>${
    license === undefined
      ? ""
      : `Text, figures and code: ${escapeMarkup(license)} licence. `
  }Made with downhill ${project.version}.</p>
<details class="licences"><summary>Licences of the programs in this page</summary>
<pre>${escapeMarkup(`${thirdParties}\n${typesetters}`)}</pre></details>
</footer>`;
}
