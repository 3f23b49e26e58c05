/**
 * A notebook as a deck: one idea a slide, without code.
 *
 * @module
 */

import { dirname } from "node:path";
import { escapeMarkup } from "../../core/markup.ts";
import { type Cell, type Notebook, whole } from "../notebook.ts";
import { type Lesson, withEquations } from "./lesson.ts";
import {
  type Block,
  type Heading,
  type Markdown,
  markdown,
} from "./markdown.ts";
import { outputParts } from "./outputs.ts";
import { footer, lessonStyle, page } from "./page.ts";
import { SOLUTION } from "./solutions.ts";
import script from "./slides.js" with { type: "text" };
import style from "./slides.css" with { type: "text" };

/** A slide in the making. */
interface Slide {
  /** The heading that it stands under. */
  heading?: Heading;
  /** What is on it. */
  parts: string[];
  /** How many lines that is, about. */
  lines: number;
}

/** As many lines of prose stand on a slide in letters for a lecture hall. */
const MOST_LINES = 11;

/** About as many letters make a line. */
const LETTERS = 72;

/**
 * The deck of a notebook that was run: everything it needs is inside it. A
 * heading begins a slide, a figure has one for itself, long prose goes on to
 * the next. Cells are left out that are a solution or a check, or that Jupyter's
 * field "Slide Type" calls `skip` or `notes`; so are folded notes.
 *
 * @throws {UserError} For an equation that cannot be set and a picture that
 * cannot be found.
 */
export async function slidesPage(
  { cells, metadata }: Notebook,
  self: Lesson,
): Promise<string> {
  const text = markdown(dirname(self.path));
  const slides = slidesOf(cells, text);
  const title = `<h1>${escapeMarkup(self.title)}</h1>${
    self.description && `<p class="lede">${escapeMarkup(self.description)}</p>`
  }`;
  const bodies = [
    title,
    ...slides.map(slideHtml(text)),
    footer(metadata.downhill),
  ];
  // What the library needs is no slide.
  const library = cells.flatMap(({ outputs = [] }) =>
    outputParts(outputs, text)
  )
    .filter(isProgram).join("\n");
  const deck = bodies.map((body, index) =>
    `<section class="slide" id="slide-${index + 1}" tabindex="-1" ` +
    `aria-roledescription="slide" aria-label="${index + 1} of ${bodies.length}">
<div class="slide-body">
${body}
</div>
</section>`
  ).join("\n");
  const html = `<div class="deck" role="group" aria-roledescription="slides"` +
    ` aria-label="${escapeMarkup(self.title)}">
${deck}
</div>
<nav class="deck-bar" aria-label="Slides" hidden>
<button type="button" aria-label="Previous slide">‹</button>
<output>1 / ${bodies.length}</output>
<button type="button" aria-label="Next slide">›</button>
</nav>
${library}`;
  return page({
    title: self.title,
    description: self.description,
    body: await withEquations(html, text),
    style: `${lessonStyle}\n${style}`,
    script,
  });
}

/** The slides between the first, the title's, and the last. */
function slidesOf(cells: readonly Cell[], text: Markdown): Slide[] {
  const slides: Slide[] = [];
  let heading: Heading | undefined;
  const begin = () => {
    const slide = { heading, parts: [], lines: 0 };
    slides.push(slide);
    return slide;
  };
  const add = (part: string, lines: number) => {
    let slide = slides.at(-1) ?? begin();
    if (slide.lines > 0 && slide.lines + lines > MOST_LINES) {
      // What leads to a list or an equation goes along.
      const led = slide.parts.length > 1 && lines <= MOST_LINES &&
          /:\s*<\/p>\s*$/.test(slide.parts.at(-1)!)
        ? slide.parts.splice(-1)
        : [];
      slide = begin();
      slide.parts.push(...led);
      slide.lines = linesOf(led.join(""));
    }
    slide.parts.push(part);
    slide.lines += lines;
  };
  for (const cell of cells) {
    const isShown = !isLeftOut(cell);
    if (isShown && cell.metadata.slideshow?.slide_type === "slide") begin();
    if (cell.cell_type === "markdown") {
      // What is left out may still have the label of an equation.
      const blocks = withoutFolds(text.blocks(cell));
      for (const block of isShown ? blocks : []) {
        // The first slide has the title.
        if (block.heading?.level === 1) continue;
        if (block.heading !== undefined) {
          heading = block.heading;
          begin();
        } else add(block.html, linesOf(block.html));
      }
    }
    if (cell.cell_type !== "code" || !isShown) continue;
    for (const part of outputParts(cell.outputs ?? [], text)) {
      if (isProgram(part) || isInvitation(part)) continue;
      const html = `<div class="output">${part}</div>`;
      add(html, isPicture(part) ? MOST_LINES + 1 : linesOf(html));
    }
  }
  return slides.filter(({ parts, heading }, index) =>
    parts.length > 0 ||
    heading !== undefined && slides[index + 1]?.heading !== heading
  );
}

function isLeftOut({ metadata: { tags = [], slideshow } }: Cell): boolean {
  return tags.includes(SOLUTION) || tags.includes("check") ||
    ["skip", "notes"].includes(slideshow?.slide_type ?? "");
}

/** What folds away on a page has no place on a slide. */
function withoutFolds(blocks: readonly Block[]): Block[] {
  let depth = 0;
  return blocks.filter(({ html }) => {
    const before = depth;
    depth += count(html, /<details\b/g) - count(html, /<\/details>/g);
    return before === 0 && !/<details\b/.test(html);
  });
}

/** The heading, in full where it stands for the first time, and the parts. */
function slideHtml({ headings }: Markdown): (slide: Slide) => string {
  const seen = new Set<string>();
  return ({ heading, parts }) => {
    if (heading === undefined) return parts.join("\n");
    const id = seen.has(heading.id) ? "" : ` id="${escapeMarkup(heading.id)}"`;
    seen.add(heading.id);
    const above = heading.level > 2
      ? headings.slice(0, headings.indexOf(heading))
        .findLast(({ level }) => level === 2)
      : undefined;
    return `${
      above === undefined ? "" : `<p class="above">${above.html}</p>\n`
    }<h2${id}>${heading.html}</h2>\n${parts.join("\n")}`;
  };
}

/** A script alone, such as the library of figures. */
function isProgram(html: string): boolean {
  return /^\s*<script\b[^>]*>[^]*<\/script>\s*$/.test(html);
}

/** A call to answer in the code, which is not there. */
function isInvitation(html: string): boolean {
  return /^\s*<p class="dh-verdict"/.test(html);
}

function isPicture(html: string): boolean {
  return /<(figure|img|svg|canvas|video)\b/.test(html);
}

/** About how many lines html takes, each kind of part in its own measure. */
function linesOf(html: string): number {
  const words = html.replaceAll(/<[^>]+>/g, "");
  const blocks = count(html, /<(p|li|tr|pre|blockquote|h\d)\b/g);
  const equations = count(html, /class="equation"/g);
  const breaks = /<pre\b/.test(html) ? count(whole(words), /\n/g) : 0;
  return Math.max(words.length / LETTERS, breaks) + 0.7 * blocks +
    3 * equations + (isPicture(html) ? MOST_LINES : 0);
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
