/**
 * What `deno task export` is asked for.
 *
 * @module
 */

import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { nearestName } from "../core/names.ts";
import { UserError } from "../jupyter/command.ts";
import { lessonName } from "../jupyter/notebook.ts";
import { CELL_SECONDS } from "./execute.ts";
import { INDEX } from "./site.ts";

/** How `export` is used. */
export const usage =
  `deno task export [notebook …] [--out site] [--no-solutions] [--slides]
                 [--print [--code]] [--embed figure] [--watch]

Runs notebooks from a fresh kernel, all of notebooks/ where none is named, and
writes each as a page, with an index of all. The site changes when all pages are
there, or not at all.

  --out           the site's folder; ${"`site`"} where nothing is said
  --no-solutions  leaves out the cells tagged "solution": they are not run, and
                  nothing of them is in what is written
  --slides        also writes each notebook as a deck: one idea a slide, figures
                  live, no code
  --print         also writes each as a hand-out: a PDF, by Chromium or Chrome
  --code          prints the code too
  --embed         also writes one figure of the notebook as an html file of its
                  own; it is named by its number or by words of its caption.
                  More figures: --embed 1 --embed 2
  --watch         goes on, and exports what changes whenever it is saved, until
                  Ctrl+C
  --seconds       how long a cell may take; ${CELL_SECONDS} where nothing is said`;

/** What is exported, and how. */
export interface ExportOptions {
  /** The notebooks' files. */
  readonly paths: readonly string[];
  /** The site's folder. */
  readonly out: string;
  /** How long a cell may take. */
  readonly seconds: number;
  /** Whether solutions are part of it. */
  readonly solutions: boolean;
  /** Whether decks are made. */
  readonly slides: boolean;
  /** Whether hand-outs are made, and whether code is on them. */
  readonly print?: { readonly code: boolean };
  /** Figures that get a file of their own, by number or words. */
  readonly embed: readonly string[];
  /** Whether it goes on when all is there. */
  readonly watch: boolean;
}

const known = {
  out: { type: "string", default: "site" },
  seconds: { type: "string", default: String(CELL_SECONDS) },
  "no-solutions": { type: "boolean", default: false },
  slides: { type: "boolean", default: false },
  print: { type: "boolean", default: false },
  code: { type: "boolean", default: false },
  embed: { type: "string", multiple: true, default: [] as string[] },
  watch: { type: "boolean", default: false },
} as const;

/**
 * Reads the arguments of the task; paths are taken from the folder `from`.
 *
 * @throws {UserError} For options that do not exist or do not go together, and
 * for pages that would have one name.
 */
export function exportOptions(
  args: readonly string[],
  { from, all }: { from: string; all: () => readonly string[] },
): ExportOptions {
  requireKnown(args);
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: known,
  });
  const seconds = Number(values.seconds);
  if (!(seconds > 0 && seconds < 1e6)) {
    throw new UserError(
      `Expected --seconds to be a positive number but found ${values.seconds}`,
    );
  }
  const paths = positionals.length > 0
    ? [...new Set(positionals.map((path) => resolve(from, path)))]
    : all();
  if (paths.length === 0) throw new UserError("There are no notebooks yet.");
  if (values.code && !values.print) {
    throw new UserError(
      "Expected --print beside --code, which puts code on what is printed.",
    );
  }
  if (values.embed.length > 0 && paths.length > 1) {
    throw new UserError(
      "Expected one notebook beside --embed, which takes a figure from it, " +
        `but found ${paths.length}.`,
    );
  }
  return requireOwnNames({
    paths,
    out: resolve(from, values.out),
    seconds,
    solutions: !values["no-solutions"],
    slides: values.slides,
    ...(values.print && { print: { code: values.code } }),
    embed: values.embed,
    watch: values.watch,
  });
}

/** Refuses options that do not exist, and names what was meant. */
function requireKnown(args: readonly string[]): void {
  const { tokens } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: known,
    strict: false,
    tokens: true,
  });
  for (const token of tokens) {
    if (token.kind !== "option" || Object.hasOwn(known, token.name)) continue;
    const meant = nearestName(token.name, Object.keys(known));
    throw new UserError(
      `Unknown option ${token.rawName}${
        meant === undefined ? "" : `: did you mean --${meant}?`
      }\n\n${usage}`,
    );
  }
}

/** The names of the files that are made of a notebook. */
export const fileNames = {
  page: (name: string): string => `${name}.html`,
  slides: (name: string): string => `${name}.slides.html`,
  print: (name: string): string => `${name}.pdf`,
  figure: (name: string, number: number): string =>
    `${name}.figure-${number}.html`,
};

/** The files that are made of a notebook, as far as they are known before. */
export function filesOf(
  path: string,
  { slides, print }: Pick<ExportOptions, "slides" | "print">,
): string[] {
  const name = lessonName(path);
  return [
    fileNames.page(name),
    ...slides ? [fileNames.slides(name)] : [],
    ...print ? [fileNames.print(name)] : [],
  ];
}

/** Refuses notebooks whose files would have one name, or the index's. */
function requireOwnNames(options: ExportOptions): ExportOptions {
  const taken = new Map<string, string>();
  for (const path of options.paths) {
    for (const file of filesOf(path, options)) {
      // Some file systems know no difference between A and a.
      const name = file.normalize("NFC").toLowerCase();
      const other = taken.get(name);
      if (name === INDEX || other !== undefined) {
        throw new UserError(
          `Expected each page to have a name of its own but found ${path} ` +
            `and ${other ?? "the site's index"}, both ${file}: rename one.`,
        );
      }
      taken.set(name, path);
    }
  }
  return options;
}
