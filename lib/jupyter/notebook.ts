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
  /** `"solution"`, `"check"`: folded away until the reader asks for it. */
  tags?: string[];
  /** Whether the code, and what it shows, stay folded at first. */
  jupyter?: { outputs_hidden?: boolean; source_hidden?: boolean };
  /** What Jupyter's own field says of the cell in a deck: `"skip"`. */
  slideshow?: { slide_type?: string };
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
  /** Of its text, figures and code: `"MIT"`. Nobody's is taken for granted. */
  license?: string;
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
  const { text, problem } = await readText(path);
  const wrong = problem ?? problemOf(parsed(text));
  if (wrong === undefined) return normalized(JSON.parse(text));
  throw new UserError(
    `Expected a notebook but found none: ${path} (${wrong})`,
  );
}

async function readText(
  path: string,
): Promise<{ text: string; problem?: string }> {
  try {
    // Some editors put a byte order mark before the text.
    const text = await Deno.readTextFile(path);
    return { text: text.replace(/^\uFEFF/, "") };
  } catch (error) {
    const { NotFound, IsADirectory, PermissionDenied } = Deno.errors;
    const problems = [
      [NotFound, "there is no such file"],
      [IsADirectory, "it is a folder"],
      [PermissionDenied, "it may not be read"],
    ] as const;
    const known = problems.find(([kind]) => error instanceof kind);
    if (known === undefined) throw error;
    return { text: "", problem: known[1] };
  }
}

/** The value of a JSON text; `undefined` where it is none. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What keeps a value from being a notebook; `undefined` where nothing does. */
function problemOf(value: unknown): string | undefined {
  if (value === undefined) return "its text is not JSON";
  const { cells, nbformat } = Object(value) as Record<string, unknown>;
  if (typeof nbformat === "number" && nbformat < 4) {
    return `its format is ${nbformat}: save it once in a newer Jupyter`;
  }
  if (!Array.isArray(cells)) return "it has no cells";
  const index = cells.findIndex((cell) => !isCell(cell));
  if (index >= 0) return `its cell ${index + 1} is no cell`;
}

const cellTypes = ["code", "markdown", "raw"];

function isCell(value: unknown): boolean {
  const { cell_type, source, outputs = [] } = Object(value) as Record<
    string,
    unknown
  >;
  return cellTypes.includes(String(cell_type)) && isText(source) &&
    Array.isArray(outputs) &&
    outputs.every((output) => typeof output === "object" && output !== null);
}

function isText(value: unknown): boolean {
  return typeof value === "string" ||
    Array.isArray(value) && value.every((line) => typeof line === "string");
}

/** With the parts that some programs leave out, and with Unix's line ends. */
function normalized(notebook: Notebook): Notebook {
  return {
    ...notebook,
    metadata: Object(notebook.metadata),
    cells: notebook.cells.map((cell) => ({
      ...cell,
      id: cell.id ?? crypto.randomUUID().slice(0, 8),
      metadata: Object(cell.metadata),
      source: whole(cell.source).replaceAll("\r\n", "\n"),
    })),
    nbformat: 4,
    nbformat_minor: 5,
  };
}

/**
 * Refuses a notebook of another kernel, which Deno cannot run.
 *
 * @throws {UserError} Where the notebook names another kernel or language.
 */
export function requireOwnKernel(
  path: string,
  { metadata: { kernelspec, language_info } }: Notebook,
): void {
  const language = kernelspec?.language ?? language_info?.name;
  const own = kernelspecMetadata.language;
  if (language === undefined && kernelspec?.name === undefined) return;
  if (language === own || kernelspec?.name === kernelspecMetadata.name) return;
  throw new UserError(
    `Expected a notebook for ${kernelspecMetadata.display_name} but found ` +
      `one for ${language ?? kernelspec?.name}: ${path}`,
  );
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
  const { mirrors, tags, jupyter, slideshow } = cell.metadata;
  const folds = {
    ...(jupyter?.outputs_hidden && { outputs_hidden: true }),
    ...(jupyter?.source_hidden && { source_hidden: true }),
  };
  return {
    cell_type: cell.cell_type,
    ...(cell.attachments && { attachments: cell.attachments }),
    ...(cell.cell_type === "code" && { execution_count: null }),
    id: cell.id,
    metadata: {
      ...(Object.keys(folds).length > 0 && { jupyter: folds }),
      ...(mirrors?.length && { mirrors }),
      ...(slideshow?.slide_type && {
        slideshow: { slide_type: slideshow.slide_type },
      }),
      ...(tags?.length && { tags }),
    },
    ...(cell.cell_type === "code" && { outputs: [] }),
    source: whole(cell.source).match(/.*\n|.+$/g) ?? [],
  };
}
