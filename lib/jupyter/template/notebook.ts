/**
 * What makes a page a notebook: its cells' kernel, editor and file, all inert
 * until the reader uses them.
 *
 * @module
 */

import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import project from "../../../deno.json" with { type: "json" };
import { toBase85 } from "../../core/base85.ts";
import { escapeMarkup } from "../../core/markup.ts";
import { SLOT } from "../../page/bundle.js";
import { type Notebook, strip, whole } from "../notebook.ts";

/** The programs of a page that is a notebook. */
export interface KernelParts {
  /** What runs when the page opens. */
  readonly page: string;
  /** The worker that runs cells. */
  readonly kernel: string;
  /** The editor of cells. */
  readonly editor: string;
  /** A line about each name of the lib, as JSON. */
  readonly docs: string;
  /** The licences of what is in the programs. */
  readonly notices: string;
}

/** Room in the page's head for what runs cells; the page's script fills it. */
export function notebookBar(name: string): string {
  return `<span class="notebook" role="group" aria-label="Notebook" data-slot="${SLOT}" data-name="${
    escapeMarkup(name)
  }"></span>`;
}

/** What the page carries for later, and its script. */
export function notebookParts(
  notebook: Notebook,
  { path, parts }: { path: string; parts: KernelParts },
): string {
  const part = (name: string, text: string) =>
    `<script type="text/plain" data-part="${name}">${
      toBase85(gzipSync(text, { level: 9 }))
    }</script>`;
  const files = importedFiles(notebook, dirname(path));
  return [
    part("kernel", parts.kernel),
    part("editor", parts.editor),
    part("docs", parts.docs),
    part("notices", parts.notices),
    part("notebook", JSON.stringify(strip(notebook))),
    ...Object.keys(files).length === 0
      ? []
      : [part("files", JSON.stringify(files))],
    `<script>\n${inScript(parts.page)}</script>`,
  ].join("\n");
}

const IMPORT =
  /\bfrom\s*"([^"]+)"\s*with\s*\{\s*type:\s*"(?:json|text)"\s*,?\s*\}/g;

/** The files that cells import, by what they write for them. */
function importedFiles(
  { cells }: Notebook,
  folder: string,
): Record<string, string> {
  const files: Record<string, string> = {};
  for (const { cell_type, source } of cells) {
    if (cell_type !== "code") continue;
    for (const [, specifier] of whole(source).matchAll(IMPORT)) {
      const path = filePath(specifier, folder);
      if (path !== undefined) files[specifier] = readFileSync(path, "utf8");
    }
  }
  return files;
}

/** Where a file is that a cell imports; nothing where it is no file of ours. */
function filePath(specifier: string, folder: string): string | undefined {
  if (/^\.\.?\//.test(specifier)) return join(folder, specifier);
  const root = new URL("../../../", import.meta.url);
  for (const [key, target] of Object.entries(project.imports)) {
    if (!key.endsWith("/") || !specifier.startsWith(key)) continue;
    if (!target.startsWith("./")) continue;
    return fileURLToPath(new URL(target + specifier.slice(key.length), root));
  }
}

/** A program that does not end the element it stands in. */
function inScript(code: string): string {
  return code.replaceAll("</script", "<\\/script").replaceAll(
    "<!--",
    "\\x3C!--",
  );
}
