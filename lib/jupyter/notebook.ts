/**
 * Notebooks as files: nbformat 4.5, read, cleaned and written.
 *
 * @module
 */

import { basename, join } from "node:path";
import { UserError } from "./command.ts";
import { kernelspecMetadata } from "./settings.ts";

/** Text, whole or cut after its line ends. */
export type MultilineText = string | string[];

/** What a cell left behind. */
export interface Output {
  output_type: "display_data" | "execute_result" | "stream" | "error";
  data?: Record<string, MultilineText>;
  name?: "stdout" | "stderr";
  text?: MultilineText;
  ename?: string;
  evalue?: string;
  traceback?: string[];
}

/** What a lesson says about a cell. */
export interface CellMetadata {
  /** The outline's items that this cell mirrors: `["4.1"]`. */
  mirrors?: string[];
  /** `"solution"`: folded away until the reader asks for it. */
  tags?: string[];
  /** Whether the code stays folded at first. */
  jupyter?: { source_hidden?: boolean };
}

/** A cell of a notebook. */
export interface Cell {
  cell_type: "code" | "markdown" | "raw";
  id: string;
  metadata: CellMetadata;
  source: MultilineText;
  outputs?: Output[];
  execution_count?: number | null;
  /** Pictures pasted into a markdown cell, by name. */
  attachments?: Record<string, Record<string, string>>;
}

/** What a lesson says about itself. */
export interface LessonMetadata {
  title?: string;
  /** One sentence for the index and for search engines. */
  description?: string;
  sources?: Source[];
}

/** What a lesson retells or leans on. */
export interface Source {
  title: string;
  url?: string;
  /** What it is to the lesson: `"the essay that this lesson retells"`. */
  role?: string;
}

/** A notebook file. */
export interface Notebook {
  cells: Cell[];
  metadata: {
    kernelspec?: Record<string, unknown>;
    language_info?: Record<string, unknown>;
    downhill?: LessonMetadata;
  };
  nbformat: number;
  nbformat_minor: number;
}

/**
 * What a notebook says about its language. Exporters choose the highlighter by
 * it before any kernel runs, so all of it stands in the file.
 */
export const languageInfo = {
  codemirror_mode: "typescript",
  file_extension: ".ts",
  mimetype: "text/x.typescript",
  name: "typescript",
  nbconvert_exporter: "script",
  pygments_lexer: "typescript",
} as const;

/** Text in one piece. */
export function whole(text: MultilineText): string {
  return typeof text === "string" ? text : text.join("");
}

/** A lesson's name: its file's, without folder and ending. */
export function lessonName(path: string): string {
  return basename(path, ".ipynb");
}

/** The notebooks of a folder, by name. */
export function listNotebooks(folder: string): string[] {
  return [...Deno.readDirSync(folder)]
    .filter((entry) => entry.isFile && entry.name.endsWith(".ipynb"))
    .map((entry) => join(folder, entry.name))
    .sort();
}

/**
 * Reads a notebook.
 *
 * @throws {UserError} Where there is none, or something else.
 */
export async function readNotebook(path: string): Promise<Notebook> {
  try {
    const notebook = JSON.parse(await Deno.readTextFile(path));
    if (Array.isArray(notebook.cells)) return notebook;
  } catch (error) {
    const { NotFound, IsADirectory } = Deno.errors;
    const known = [NotFound, IsADirectory, SyntaxError];
    if (!known.some((kind) => error instanceof kind)) throw error;
  }
  throw new UserError(`Expected a notebook but found none: ${path}`);
}

/** A notebook's text as Jupyter writes it. */
export function notebookText(notebook: Notebook): string {
  return JSON.stringify(notebook, null, 1) + "\n";
}

/**
 * A notebook without what running and looking at it left behind: outputs,
 * counters, and metadata that lessons do not use.
 */
export function strip(notebook: Notebook): Notebook {
  const { downhill } = notebook.metadata;
  return {
    cells: notebook.cells.map(stripCell),
    metadata: {
      ...(downhill && { downhill }),
      kernelspec: { ...kernelspecMetadata },
      language_info: { ...languageInfo },
    },
    nbformat: 4,
    nbformat_minor: 5,
  };
}

function stripCell(cell: Cell): Cell {
  const { mirrors, tags, jupyter } = cell.metadata;
  return {
    cell_type: cell.cell_type,
    ...(cell.attachments && { attachments: cell.attachments }),
    ...(cell.cell_type === "code" && { execution_count: null }),
    id: cell.id ?? crypto.randomUUID().slice(0, 8),
    metadata: {
      ...(jupyter?.source_hidden && { jupyter: { source_hidden: true } }),
      ...(mirrors?.length && { mirrors }),
      ...(tags?.length && { tags }),
    },
    ...(cell.cell_type === "code" && { outputs: [] }),
    source: whole(cell.source).match(/.*\n|.+$/g) ?? [],
  };
}
