/**
 * What a cell left behind, as html.
 *
 * @module
 */

import { escapeMarkup } from "../../core/markup.ts";
import { type Output, whole } from "../notebook.ts";
import type { Markdown } from "./markdown.ts";
import { lighter } from "./lighter.ts";

/** The html of a cell's outputs, each in a box of its own. */
export function outputsHtml(outputs: Output[], markdown: Markdown): string {
  return outputParts(outputs, markdown)
    .map((html) => `<div class="output">${html}</div>`).join("\n");
}

/** The same without the boxes; what prints line by line stays together. */
export function outputParts(outputs: Output[], markdown: Markdown): string[] {
  const parts: string[] = [];
  let printed = "";
  for (const output of outputs) {
    if (output.output_type === "stream") {
      printed += whole(output.text ?? "");
      continue;
    }
    parts.push(textHtml(printed), dataHtml(output.data ?? {}, markdown));
    printed = "";
  }
  parts.push(textHtml(printed));
  return parts.filter((html) => html !== "");
}

/** The richest form that a page can show. */
function dataHtml(
  data: NonNullable<Output["data"]>,
  markdown: Markdown,
): string {
  const html = data["text/html"] ?? data["image/svg+xml"];
  if (html !== undefined) return lighter(whole(html));
  const picture = ["image/png", "image/jpeg", "image/gif"]
    .find((type) => data[type] !== undefined);
  const text = whole(data["text/plain"] ?? "");
  if (picture !== undefined) {
    const address = `data:${picture};base64,${whole(data[picture]).trim()}`;
    return `<img src="${address}" alt="${escapeMarkup(text)}">`;
  }
  const prose = data["text/markdown"] ?? data["text/latex"];
  if (prose !== undefined) return markdown.cell({ source: prose });
  return textHtml(text);
}

function textHtml(text: string): string {
  return text === "" ? "" : `<pre>${escapeMarkup(text.trimEnd())}</pre>`;
}
