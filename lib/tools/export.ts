/**
 * `deno task export [notebook …] [--out site]`: runs lessons from a fresh
 * kernel and writes each as one html page, with an index of all.
 *
 * @module
 */

import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { indexPage } from "../jupyter/template/index.ts";
import { type Lesson, lesson, lessonPage } from "../jupyter/template/lesson.ts";
import { runTask, UserError } from "../jupyter/command.ts";
import { setUp } from "./environment.ts";
import { execute } from "./execute.ts";
import {
  lessonName,
  listNotebooks,
  readNotebook,
} from "../jupyter/notebook.ts";
import { notebooksFolder, root } from "./project.ts";

await runTask(async (args) => {
  const { paths, out } = readArguments(args);
  await setUp();
  const lessons = await series(paths, out);
  await Deno.mkdir(out, { recursive: true });
  // All pages are ready before the first one takes its place.
  const folder = await Deno.makeTempDir({ dir: out, prefix: ".new-" });
  try {
    for (const [index, { path }] of lessons.entries()) {
      if (!paths.includes(path)) continue;
      await exportLesson(lessons, index, folder);
    }
    const index = indexPage(lessons, await sentence());
    await Deno.writeTextFile(join(folder, "index.html"), index);
    for (const { name } of [...Deno.readDirSync(folder)]) {
      await Deno.rename(join(folder, name), join(out, name));
    }
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
  console.log(`Open ${join(out, "index.html")}`);
  return 0;
});

function readArguments(args: string[]): { paths: string[]; out: string } {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { out: { type: "string", default: "site" } },
  });
  // `deno task` changes to the project's root; paths are the caller's.
  const from = Deno.env.get("INIT_CWD") ?? Deno.cwd();
  const paths = positionals.length > 0
    ? positionals.map((path) => resolve(from, path))
    : listNotebooks(notebooksFolder);
  if (paths.length === 0) throw new UserError("There are no notebooks yet.");
  return { paths, out: resolve(from, values.out) };
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
  folder: string,
): Promise<void> {
  const self = lessons[index];
  const start = performance.now();
  const { notebook, failure } = await execute(self.path);
  if (failure !== undefined) {
    throw new UserError(
      `${self.name}, cell ${failure.cell} (${failure.id}) failed:\n` +
        `${failure.error}\nNo page was changed.`,
    );
  }
  const html = await lessonPage(notebook, self, {
    previous: lessons[index - 1],
    next: lessons[index + 1],
  });
  await Deno.writeTextFile(join(folder, `${self.name}.html`), html);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const megabytes = (new Blob([html]).size / 1e6).toFixed(1);
  console.log(`${self.name}: ${seconds} s, ${megabytes} MB`);
}

/** The project's one sentence, which the README begins with. */
async function sentence(): Promise<string> {
  const readme = await Deno.readTextFile(join(root, "README.md"));
  return readme.split("\n\n")[1].replaceAll("\n", " ");
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
