/**
 * `deno task export [notebook …] [--out site]`: runs lessons from a fresh
 * kernel and writes each as one html page, with an index of all.
 *
 * @module
 */

import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { runTask, UserError } from "../jupyter/command.ts";
import {
  lessonName,
  listNotebooks,
  readNotebook,
  requireOwnKernel,
} from "../jupyter/notebook.ts";
import { indexPage } from "../jupyter/template/index.ts";
import { type Lesson, lesson, lessonPage } from "../jupyter/template/lesson.ts";
import { setUp } from "./environment.ts";
import { CELL_SECONDS, execute } from "./execute.ts";
import { kernelParts } from "./kernel_parts.ts";
import { notebooksFolder, root } from "./project.ts";
import { INDEX, type NewSite, newSite } from "./site.ts";

const usage =
  `deno task export [notebook …] [--out site] [--seconds ${CELL_SECONDS}]

Runs notebooks from a fresh kernel, all of notebooks/ where none is named, and
writes each as a page, with an index of all. The site changes when all pages are
there, or not at all.

  --out       the site's folder; ${"`site`"} where nothing is said
  --seconds   how long a cell may take; ${CELL_SECONDS} where nothing is said`;

await runTask(async (args) => {
  const { paths, out, seconds } = readArguments(args);
  requireOwnNames(paths);
  for (const path of paths) requireOwnKernel(path, await readNotebook(path));
  await using site = await newSite(out, [INDEX, ...paths.map(fileName)]);
  endInOrder(site);
  await setUp();
  const lessons = await series(paths, out);
  for (const [index, { path }] of lessons.entries()) {
    if (paths.includes(path)) {
      await exportLesson(lessons, index, { site, seconds });
    }
  }
  await site.write(INDEX, indexPage(lessons, await sentence()));
  await site.publish();
  console.log(`Open ${join(out, INDEX)}`);
  return 0;
}, usage);

interface Arguments {
  paths: string[];
  out: string;
  seconds: number;
}

function readArguments(args: string[]): Arguments {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      out: { type: "string", default: "site" },
      seconds: { type: "string", default: String(CELL_SECONDS) },
    },
  });
  const seconds = Number(values.seconds);
  if (!(seconds > 0 && seconds < 1e6)) {
    throw new UserError(
      `Expected --seconds to be a positive number but found ${values.seconds}`,
    );
  }
  // `deno task` changes to the project's root; paths are the caller's.
  const from = Deno.env.get("INIT_CWD") ?? Deno.cwd();
  const paths = positionals.length > 0
    ? [...new Set(positionals.map((path) => resolve(from, path)))]
    : listNotebooks(notebooksFolder);
  if (paths.length === 0) throw new UserError("There are no notebooks yet.");
  return { paths, out: resolve(from, values.out), seconds };
}

function fileName(path: string): string {
  return `${lessonName(path)}.html`;
}

/** Refuses notebooks whose pages would have one name, or the index's. */
function requireOwnNames(paths: readonly string[]): void {
  const taken = new Map<string, string>();
  for (const path of paths) {
    // Some file systems know no difference between A and a.
    const name = fileName(path).normalize("NFC").toLowerCase();
    const other = taken.get(name);
    if (name === INDEX || other !== undefined) {
      throw new UserError(
        `Expected each page to have a name of its own but found ${path} and ` +
          `${other ?? "the site's index"}, both ${fileName(path)}: rename one.`,
      );
    }
    taken.set(name, path);
  }
}

/** Whoever stops the task early finds nothing half made. */
function endInOrder(site: NewSite): void {
  const signals = Deno.build.os === "windows"
    ? ["SIGINT"] as const
    : ["SIGINT", "SIGTERM", "SIGHUP"] as const;
  for (const signal of signals) {
    Deno.addSignalListener(signal, async () => {
      await site[Symbol.asyncDispose]();
      Deno.exit(130);
    });
  }
}

/** In order: the lessons to export, and those whose pages are there already. */
async function series(paths: string[], out: string): Promise<Lesson[]> {
  const pages = await names(out);
  const exported = paths.map(lessonName);
  const others = listNotebooks(notebooksFolder).filter((path) => {
    const name = lessonName(path);
    return pages.includes(`${name}.html`) && !exported.includes(name);
  });
  const lessons = await Promise.all(
    [...paths, ...others].map(async (path) =>
      lesson(path, await readNotebook(path))
    ),
  );
  return lessons.sort((a, b) => a.name < b.name ? -1 : 1);
}

async function exportLesson(
  lessons: Lesson[],
  index: number,
  { site, seconds }: { site: NewSite; seconds: number },
): Promise<void> {
  const self = lessons[index];
  const start = performance.now();
  const { notebook, failure } = await execute(self.path, { seconds });
  if (failure !== undefined) {
    throw new UserError(
      `${self.name}, cell ${failure.cell} (${failure.id}) failed:\n` +
        `${failure.error}\nNo page was changed.`,
    );
  }
  const html = await lessonPage(notebook, self, {
    previous: lessons[index - 1],
    next: lessons[index + 1],
    kernel: await kernelParts(),
  });
  await site.write(fileName(self.path), html);
  const took = ((performance.now() - start) / 1000).toFixed(1);
  const megabytes = (new Blob([html]).size / 1e6).toFixed(1);
  console.log(`${self.name}: ${took} s, ${megabytes} MB`);
}

/** The project's one sentence, which the README begins with. */
async function sentence(): Promise<string> {
  const readme = await Deno.readTextFile(join(root, "README.md"));
  return readme.split(/\r?\n\r?\n/)[1].replaceAll(/\r?\n/g, " ");
}

/** What a folder holds; nothing where there is none. */
async function names(folder: string): Promise<string[]> {
  try {
    return (await Array.fromAsync(Deno.readDir(folder)))
      .map(({ name }) => name);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return [];
    throw error;
  }
}
