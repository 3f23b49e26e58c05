/**
 * A notebook that was run, as the page of a lesson.
 *
 * @module
 */

import { dirname } from "node:path";
import { type Cell, lessonName, type Notebook, whole } from "../notebook.ts";
import { escapeMarkup } from "../../core/markup.ts";
import { setEquations } from "./equations.ts";
import { highlight } from "./highlight.ts";
import { type Markdown, markdown, place } from "./markdown.ts";
import { type KernelParts, notebookBar, notebookParts } from "./notebook.ts";
import { outputsHtml } from "./outputs.ts";
import { contents, footer, header, page, type PageParts } from "./page.ts";
import { SOLUTION } from "./solutions.ts";

/** A lesson in its series. */
export interface Lesson {
  /** Its notebook's file. */
  path: string;
  /** Its name in addresses: the file's, without ending. */
  name: string;
  title: string;
  description: string;
}

/** What the series says about a lesson, and its notebook. */
export function lesson(path: string, { cells, metadata }: Notebook): Lesson {
  const name = lessonName(path);
  const first = cells.find((cell) => cell.cell_type === "markdown");
  const [, heading] = whole(first?.source ?? "").match(/^# +(.+)/m) ?? [];
  const { title, description } = metadata.downhill ?? {};
  return {
    path,
    name,
    title: title ?? heading ?? name,
    description: description ?? "",
  };
}

/**
 * The page of a lesson: everything it needs is inside it. With a kernel's parts
 * its cells can be edited and run.
 *
 * @throws {UserError} For an equation that cannot be set and a picture that
 * cannot be found.
 */
export async function lessonPage(
  notebook: Notebook,
  self: Lesson,
  { kernel, look = {}, ...around }: {
    previous?: Lesson;
    next?: Lesson;
    kernel?: KernelParts;
    /** Another look than a lesson has on the screen. */
    look?: Pick<PageParts, "style" | "script" | "marks">;
  } = {},
): Promise<string> {
  const text = markdown(dirname(self.path));
  const body = cellsHtml(notebook.cells, text);
  const outline = text.headings.filter(({ level }) => level === 2);
  const html = [
    header(
      self.title,
      self.description,
      kernel ? notebookBar(self.name) : "",
    ),
    contents(outline),
    body,
    neighbours(around),
    footer(notebook.metadata.downhill),
  ].join("\n");
  return page({
    ...self,
    ...look,
    body: await withEquations(html, text),
    programs: kernel
      ? notebookParts(notebook, { path: self.path, parts: kernel })
      : "",
  });
}

/** Html with its equations set, each in its place. */
export async function withEquations(
  html: string,
  { equations }: Markdown,
): Promise<string> {
  const { html: set, shared } = await setEquations(equations);
  return shared + html.replace(placePattern, (_, number) => set[number]);
}

const placePattern = new RegExp(
  place(0).replace("0", "(\\d+)"),
  "g",
);

/** What folds away, by its cells' tag, under which words. */
const folds = new Map([
  [SOLUTION, "A solution"],
  ["check", "How this was checked"],
]);

/** The cells; neighbouring ones of one tag fold away together. */
function cellsHtml(cells: Cell[], text: Markdown): string {
  const groups: { tag?: string; html: string[] }[] = [];
  for (const [index, cell] of cells.entries()) {
    const tag = cell.metadata.tags?.find((tag) => folds.has(tag));
    const html = cellHtml(cell, {
      number: index + 1,
      text,
      isFolded: tag !== undefined,
    });
    const last = groups.at(-1);
    if (last !== undefined && last.tag === tag) last.html.push(html);
    else groups.push({ tag, html: [html] });
  }
  return groups.map(({ tag, html }) =>
    tag === undefined
      ? html.join("\n")
      : `<details class="${tag}"><summary>${folds.get(tag)}</summary>\n${
        html.join("\n")
      }\n</details>`
  ).join("\n");
}

/** A cell; `number` is its place in the notebook, from 1. */
function cellHtml(
  cell: Cell,
  { number, text, isFolded }: {
    number: number;
    text: Markdown;
    isFolded: boolean;
  },
): string {
  // The page's header has the title.
  if (cell.cell_type === "markdown") {
    return text.cell(cell).replace(/^<h1.*<\/h1>\n/, "");
  }
  if (cell.cell_type === "raw") return "";
  const code = whole(cell.source);
  if (code.trim() === "") return "";
  const lines = code.trimEnd().split("\n").length;
  // What is folded as a part of something is not folded once more in there.
  const isOpen = isFolded || !cell.metadata.jupyter?.source_hidden;
  const names = `id="cell-${number}" data-cell="${number}" data-id="${
    escapeMarkup(cell.id)
  }"`;
  return `<details class="code" ${names}${
    isOpen ? " open" : ""
  }><summary>Code, ${lines} ${
    lines === 1 ? "line" : "lines"
  }</summary><pre><code>${highlight(code.trimEnd())}</code></pre></details>
<div class="outputs" data-of="${number}">
${outputsHtml(cell.outputs ?? [], text)}
</div>`;
}

/** The ways to the lesson before and the lesson after. */
function neighbours(
  { previous, next }: { previous?: Lesson; next?: Lesson },
): string {
  const link = (lesson: Lesson | undefined, rel: string, word: string) =>
    lesson === undefined
      ? ""
      : `<a rel="${rel}" href="${
        encodeURIComponent(lesson.name)
      }.html"><small>${word}</small> ${escapeMarkup(lesson.title)}</a>\n`;
  const links = link(previous, "prev", "Previous") + link(next, "next", "Next");
  return links &&
    `<nav class="neighbours" aria-label="Lessons">\n${links}</nav>`;
}
