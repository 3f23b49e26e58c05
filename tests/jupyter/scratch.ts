/**
 * Notebooks that live as long as a test.
 *
 * @module
 */

import { basename, join } from "node:path";
import { setUp } from "../../lib/tools/environment.ts";
import { root } from "../../lib/tools/project.ts";
import {
  type Cell,
  type LessonMetadata,
  type Notebook,
  notebookText,
  strip,
} from "../../lib/jupyter/notebook.ts";

/** A folder of a test's own; it goes when the test's block ends. */
export interface Scratch {
  folder: string;
  [Symbol.asyncDispose](): Promise<void>;
}

/**
 * A new folder under the project's `.venv`: git and Jupyter's other windows do
 * not see it, and a kernel that starts in it finds deno.json.
 */
export async function scratchFolder(): Promise<Scratch> {
  await setUp();
  const dir = join(root, ".venv/scratch");
  await Deno.mkdir(dir, { recursive: true });
  const folder = await Deno.makeTempDir({ dir });
  return {
    folder,
    [Symbol.asyncDispose]: () => Deno.remove(folder, { recursive: true }),
  };
}

/** A code cell, or a markdown cell where the text starts with `%%markdown`. */
export function cell(text: string, metadata: Cell["metadata"] = {}): Cell {
  const [, markdown] = text.match(/^%%markdown\n([^]*)/) ?? [];
  return {
    cell_type: markdown === undefined ? "code" : "markdown",
    id: crypto.randomUUID().slice(0, 8),
    metadata,
    source: markdown ?? text,
  };
}

/** A notebook made of cells, or of their texts. */
export function notebook(
  cells: (string | Cell)[],
  downhill?: LessonMetadata,
): Notebook {
  return strip({
    cells: cells.map((each) => typeof each === "string" ? cell(each) : each),
    metadata: { downhill },
    nbformat: 4,
    nbformat_minor: 5,
  });
}

/** Writes a notebook into a folder and gives its path. */
export async function write(
  { folder }: Scratch,
  name: string,
  content: Notebook,
): Promise<string> {
  const path = join(folder, name);
  await Deno.writeTextFile(path, notebookText(content));
  return path;
}

/** Copies a notebook file into a folder and gives its path there. */
export async function copy(
  { folder }: Scratch,
  path: string,
): Promise<string> {
  const target = join(folder, basename(path));
  await Deno.copyFile(path, target);
  return target;
}
