/**
 * Exports again what changes.
 *
 * @module
 */

import { dirname } from "node:path";
import { UserError } from "../jupyter/command.ts";
import {
  lessonName,
  notebookText,
  readNotebook,
  strip,
} from "../jupyter/notebook.ts";

/** For so many milliseconds nothing is saved before what was saved is read. */
const QUIET = 300;

/** How notebooks are watched. */
export interface WatchOptions {
  /** Makes the pages of some of the notebooks. */
  build(paths: readonly string[]): Promise<void>;
  /** Says something to whoever watches. */
  say(line: string): void;
  /** Ends it. */
  signal?: AbortSignal;
}

/**
 * Builds all notebooks, and each again whenever its cells have changed in its
 * file. What fails is said, and is tried again when it has changed.
 */
export async function watchNotebooks(
  paths: readonly string[],
  { build, say, signal }: WatchOptions,
): Promise<void> {
  const folders = [...new Set(paths.map(dirname))];
  using watcher = Deno.watchFs(folders, { recursive: false });
  signal?.addEventListener("abort", () => watcher.close());
  const events = eventsOf(watcher);
  const known = new Map<string, string>();
  const changed = async () => {
    const texts = await Promise.all(paths.map(textOf));
    return paths.filter((path, index) => {
      const differs = known.get(path) !== texts[index];
      known.set(path, texts[index]);
      return differs;
    });
  };
  await changed();
  // Their pages lead to one another: the first time it is all or nothing.
  let isThere = await builds(paths, { build, say });
  say("Watching: save a notebook to export it again, press Ctrl+C to end.");
  while (await events.next()) {
    const due = await changed();
    if (due.length === 0) continue;
    say(`${due.map(lessonName).join(", ")} changed.`);
    if (!isThere) isThere = await builds(paths, { build, say });
    else for (const path of due) await builds([path], { build, say });
  }
}

/** Builds, and says whether it went well. */
async function builds(
  paths: readonly string[],
  { build, say }: Pick<WatchOptions, "build" | "say">,
): Promise<boolean> {
  try {
    await build(paths);
    return true;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    say(error.message);
    return false;
  }
}

/** Waits for changes of files, and then until it is quiet. */
function eventsOf(watcher: Deno.FsWatcher): { next(): Promise<boolean> } {
  let seen = 0;
  let wake = Promise.withResolvers<void>();
  let isOver = false;
  (async () => {
    for await (const { kind } of watcher) {
      if (kind === "access") continue;
      seen++;
      wake.resolve();
    }
    isOver = true;
    wake.resolve();
  })();
  return {
    async next() {
      await wake.promise;
      for (let before = -1; before !== seen && !isOver;) {
        before = seen;
        await new Promise((done) => setTimeout(done, QUIET));
      }
      if (!isOver) wake = Promise.withResolvers<void>();
      return !isOver;
    },
  };
}

/** What of a notebook's file matters: running and looking at it does not. */
async function textOf(path: string): Promise<string> {
  try {
    return notebookText(strip(await readNotebook(path)));
  } catch (error) {
    if (error instanceof UserError) return error.message;
    throw error;
  }
}
