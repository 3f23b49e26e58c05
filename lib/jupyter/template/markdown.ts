/**
 * A lesson's markdown as html: headings that can be linked to, equations,
 * highlighted code, pictures inside the page.
 *
 * @module
 */

import { tex } from "@mdit/plugin-tex";
import MarkdownIt from "markdown-it";
import { type Cell, whole } from "../notebook.ts";
import type { Equation } from "./equations.ts";
import { highlight } from "./highlight.ts";
import { pictureAddress } from "./pictures.ts";

/** A heading of the page. */
export interface Heading {
  level: number;
  id: string;
  /** Its text as html. */
  html: string;
}

/** One page's markdown, cell after cell. */
export interface Markdown {
  /** The headings so far, in order. */
  headings: Heading[];
  /** The equations so far; each left its {@linkcode place} in the html. */
  equations: Equation[];
  /** The html of a markdown cell. */
  cell(cell: Pick<Cell, "source" | "attachments">): string;
  /** The same, in its parts: headings, paragraphs, lists, tables, … */
  blocks(cell: Pick<Cell, "source" | "attachments">): Block[];
}

/** A part of a markdown cell that can stand by itself. */
export interface Block {
  html: string;
  /** The heading that it is, if it is one. */
  heading?: Heading;
}

/** Where the equation of this number goes. */
export function place(equation: number): string {
  return `<!--equation ${equation}-->`;
}

/** Begins a page whose pictures lie in `folder`. */
export function markdown(folder: string): Markdown {
  const headings: Heading[] = [];
  const equations: Equation[] = [];
  const parser = new MarkdownIt({
    html: true,
    linkify: true,
    // Curly quotes; the other replacements, such as ©, stay as they are typed.
    typographer: true,
    highlight,
  })
    .disable("replacements")
    .use(tex, {
      render(source: string, display: boolean) {
        const html = place(equations.push({ tex: source, display }) - 1);
        return display ? `<div class="equation">${html}</div>\n` : html;
      },
    });
  const { renderer } = parser;
  renderer.rules.table_open = () => `<div class="table"><table>`;
  renderer.rules.table_close = () => `</table></div>\n`;

  const isTaken = (id: string) => headings.some((heading) => heading.id === id);

  const tokensOf = (
    { source, attachments }: Pick<Cell, "source" | "attachments">,
  ) => {
    const tokens = parser.parse(whole(source), {});
    for (const [index, token] of tokens.entries()) {
      for (const child of token.children ?? []) {
        if (child.type === "image") {
          const address = String(child.attrGet("src"));
          child.attrSet("src", pictureAddress(address, folder, attachments));
        }
        if (child.type === "link_open") {
          const address = String(child.attrGet("href"));
          child.attrSet("href", pageAddress(address));
        }
      }
      if (token.type !== "heading_open") continue;
      const content = tokens[index + 1];
      const children = content.children ?? [];
      let id = anchor(children.map((child) => child.content).join(""));
      while (isTaken(id)) id += "-";
      const html = renderer.renderInline(children, parser.options, {});
      token.attrSet("id", id);
      headings.push({ level: Number(token.tag.slice(1)), id, html });
      // Rendered once: what it collects must not be collected twice.
      content.children = children.slice(0, 1).map((first) =>
        Object.assign(first, { type: "html_inline", content: html })
      );
    }
    return tokens;
  };

  return {
    headings,
    equations,
    cell: (cell) => renderer.render(tokensOf(cell), parser.options, {}),
    blocks(cell) {
      const tokens = tokensOf(cell);
      const blocks: Block[] = [];
      let [first, depth] = [0, 0];
      for (const [index, token] of tokens.entries()) {
        depth += token.nesting;
        if (depth > 0) continue;
        const own = tokens.slice(first, index + 1);
        const id = own[0].type === "heading_open" && own[0].attrGet("id");
        const heading = headings.find((heading) => heading.id === id);
        blocks.push({
          html: renderer.render(own, parser.options, {}),
          ...(heading && { heading }),
        });
        first = index + 1;
      }
      return blocks;
    },
  };
}

/** The anchor that JupyterLab gives a heading, so that links work in both. */
function anchor(text: string): string {
  return text.trim().replaceAll(" ", "-");
}

/** A link to another notebook leads, in a page, to that notebook's page. */
function pageAddress(address: string): string {
  return /^\w+:/.test(address)
    ? address
    : address.replace(/\.ipynb(?=$|#)/, ".html");
}
