/**
 * Runs notebooks and writes what is made of them as one site.
 *
 * @module
 */

import { join } from "node:path";
import { UserError } from "../jupyter/command.ts";
import {
  lessonName,
  listNotebooks,
  type Notebook,
  readNotebook,
  requireOwnKernel,
} from "../jupyter/notebook.ts";
import {
  embedPage,
  figureNamed,
  figuresOf,
} from "../jupyter/template/embed.ts";
import { handoutPage, SHEET } from "../jupyter/template/handout.ts";
import { indexPage } from "../jupyter/template/index.ts";
import { type Lesson, lesson, lessonPage } from "../jupyter/template/lesson.ts";
import { slidesPage } from "../jupyter/template/slides.ts";
import {
  isSolution,
  requireSolutionTags,
} from "../jupyter/template/solutions.ts";
import { whenStopped } from "./ending.ts";
import { setUp } from "./environment.ts";
import { execute } from "./execute.ts";
import { type ExportOptions, fileNames, filesOf } from "./export_options.ts";
import { kernelParts } from "./kernel_parts.ts";
import { printPdf, requirePrinter } from "./print_pdf.ts";
import { notebooksFolder, root } from "./project.ts";
import { INDEX, type NewSite, newSite } from "./site.ts";

/**
 * Exports notebooks, or those of them that are named by `only`: a line for
 * each, and then the site changes as a whole.
 *
 * @throws {UserError} Where something is wrong; then the site stays as it was.
 */
export async function exportSite(
  options: ExportOptions,
  only: readonly string[] = options.paths,
): Promise<void> {
  const { out, paths, solutions } = options;
  for (const path of only) {
    const notebook = await readNotebook(path);
    requireOwnKernel(path, notebook);
    if (!solutions) requireSolutionTags(path, notebook);
  }
  if (options.print) requirePrinter();
  const planned = paths.flatMap((path) => filesOf(path, options));
  await using site = await newSite(out, [INDEX, ...planned]);
  using _ = whenStopped(async () => await site[Symbol.asyncDispose]());
  await setUp();
  const lessons = await series(options);
  for (const [index, { path }] of lessons.entries()) {
    if (only.includes(path)) {
      await exportLesson(lessons, index, { site, options });
    }
  }
  const files = [...site.written, ...await names(out)];
  const entries = lessons.map((lesson) => ({
    ...lesson,
    besides: besides(lesson.name, files),
  }));
  await site.write(INDEX, indexPage(entries, await sentence()));
  await site.publish();
}

/** What there is of a lesson besides its page, and what it is called. */
function besides(
  name: string,
  files: readonly string[],
): Record<string, string> {
  return Object.fromEntries(
    [
      [fileNames.slides(name), "Slides"],
      [fileNames.print(name), "Hand-out (PDF)"],
    ].filter(([file]) => files.includes(file)),
  );
}

/** In order: the lessons to export, and those whose pages are there already. */
async function series({ paths, out }: ExportOptions): Promise<Lesson[]> {
  const pages = await names(out);
  const exported = paths.map(lessonName);
  const others = listNotebooks(notebooksFolder).filter((path) => {
    const name = lessonName(path);
    return pages.includes(fileNames.page(name)) && !exported.includes(name);
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
  { site, options }: { site: NewSite; options: ExportOptions },
): Promise<void> {
  const self = lessons[index];
  const start = performance.now();
  const notebook = await ran(self, options);
  const html = await lessonPage(notebook, self, {
    previous: lessons[index - 1],
    next: lessons[index + 1],
    kernel: await kernelParts(),
  });
  await site.write(fileNames.page(self.name), html);
  await forClass(notebook, self, { site, options });
  const took = ((performance.now() - start) / 1000).toFixed(1);
  const megabytes = (new Blob([html]).size / 1e6).toFixed(1);
  console.log(`${self.name}: ${took} s, ${megabytes} MB`);
}

/** What is made of a lesson besides its page, where it is asked for. */
async function forClass(
  notebook: Notebook,
  self: Lesson,
  { site, options: { slides, print, embed } }: {
    site: NewSite;
    options: ExportOptions;
  },
): Promise<void> {
  const { name } = self;
  const figures = figuresOf(notebook);
  for (const words of embed) {
    const figure = figureNamed(figures, words);
    await site.write(
      fileNames.figure(name, figure.number),
      await embedPage(figure),
    );
  }
  if (slides) {
    await site.write(fileNames.slides(name), await slidesPage(notebook, self));
  }
  if (print) {
    const html = await handoutPage(notebook, self, print);
    const pdf = await printPdf(html, {
      browser: requirePrinter(),
      width: SHEET,
    });
    await site.write(fileNames.print(name), pdf);
  }
}

/** A lesson's notebook with the outputs of its cells. */
async function ran(
  { path, name }: Lesson,
  { seconds, solutions }: ExportOptions,
): Promise<Notebook> {
  const { notebook, failure } = await execute(path, {
    seconds,
    ...(!solutions && { except: isSolution }),
  });
  if (failure === undefined) return notebook;
  const hint = solutions
    ? ""
    : "It was run without the solutions, of which no other cell may have need.\n";
  throw new UserError(
    `${name}, cell ${failure.cell} (${failure.id}) failed:\n` +
      `${failure.error}\n${hint}No page was changed.`,
  );
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
