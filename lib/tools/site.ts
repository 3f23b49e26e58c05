/**
 * A folder of pages that changes as a whole: a new one is built beside it and
 * takes its place in one go.
 *
 * @module
 */

import { basename, dirname, join } from "node:path";
import process from "node:process";
import { UserError } from "../jupyter/command.ts";

/** The file that leads to a site's pages. */
export const INDEX = "index.html";

/** A new version of a site, in the making. */
export interface NewSite extends AsyncDisposable {
  /** Writes a file of the new version. */
  write(name: string, content: string | Uint8Array): Promise<void>;
  /** The names of the files of the new version that were written. */
  readonly written: ReadonlySet<string>;
  /** Lets the new version take the old one's place. */
  publish(): Promise<void>;
}

/**
 * Begins a new version of the site in a folder, after healing what a killed
 * run has left. Whatever else the folder holds stays in it.
 *
 * @throws {UserError} Where the folder cannot become a site.
 */
export async function newSite(
  out: string,
  files: readonly string[],
): Promise<NewSite> {
  const parent = dirname(out);
  await writable(parent, out);
  await heal(out);
  await requireSite(out, files);
  const built = await Deno.makeTempDir({
    dir: parent,
    prefix: `${leftover(out, "new")}${Deno.pid}-`,
  });
  const written = new Set<string>();
  const remove = () => Deno.remove(built, { recursive: true }).catch(() => {});
  return {
    written,
    write(name, content) {
      written.add(name);
      const path = join(built, name);
      return typeof content === "string"
        ? Deno.writeTextFile(path, content)
        : Deno.writeFile(path, content);
    },
    async publish() {
      await adopt(out, built, written);
      // makeTempDir lets nobody else in; a site is for everybody.
      if (Deno.build.os !== "windows") await Deno.chmod(built, 0o755);
      swap(out, built);
      await removeOld(out);
    },
    [Symbol.asyncDispose]: remove,
  };
}

/** How the folders beside a site begin, before the number of the process. */
function leftover(out: string, kind: "new" | "old"): string {
  return `.${basename(out)}.${kind}-`;
}

async function writable(parent: string, out: string): Promise<void> {
  try {
    await Deno.mkdir(parent, { recursive: true });
    const probe = await Deno.makeTempDir({
      dir: parent,
      prefix: `${leftover(out, "new")}${Deno.pid}-`,
    });
    await Deno.remove(probe);
  } catch (error) {
    throw new UserError(
      `Expected to write beside --out, ${out}, but the system refuses: ${
        (error as Error).message
      }`,
    );
  }
}

/** Removes what killed runs left; a site that was on its way comes back. */
async function heal(out: string): Promise<void> {
  const parent = dirname(out);
  const names = [...Deno.readDirSync(parent)].map(({ name }) => name).sort();
  for (const kind of ["old", "new"] as const) {
    const start = leftover(out, kind);
    for (const name of names.filter((name) => name.startsWith(start))) {
      const owner = Number.parseInt(name.slice(start.length));
      if (owner !== Deno.pid && runs(owner)) continue;
      const path = join(parent, name);
      // Killed between the two renames: the old site is the site.
      if (kind === "old" && !exists(out)) await Deno.rename(path, out);
      else await Deno.remove(path, { recursive: true });
    }
  }
}

/** Refuses a place where a site would do harm or could not be. */
async function requireSite(
  out: string,
  files: readonly string[],
): Promise<void> {
  if (!exists(out)) return;
  const { isDirectory } = await Deno.stat(out);
  if (!isDirectory) {
    throw new UserError(
      `Expected --out to be a folder but found a file: ${out}`,
    );
  }
  const entries = [...Deno.readDirSync(out)];
  for (const { name } of entries.filter((entry) => entry.isDirectory)) {
    if (!files.includes(name)) continue;
    throw new UserError(
      `Expected to write the page ${name} but found a folder of that name in ` +
        `the way: ${join(out, name)}`,
    );
  }
  const isSite = entries.some(({ name }) => name === INDEX);
  if (entries.length === 0 || isSite) return;
  throw new UserError(
    `Expected --out to be a new or empty folder, or a site with its ${INDEX}, ` +
      `but found ${entries[0].name} and no ${INDEX} in ${out}`,
  );
}

/** Takes over what the old version has and the new one does not. */
async function adopt(
  from: string,
  to: string,
  except: ReadonlySet<string>,
): Promise<void> {
  if (!exists(from)) return;
  for (const { name, isDirectory, isSymlink } of Deno.readDirSync(from)) {
    if (except.has(name)) continue;
    const [source, target] = [join(from, name), join(to, name)];
    if (isSymlink) {
      await Deno.symlink(await Deno.readLink(source), target);
    } else if (isDirectory) {
      await Deno.mkdir(target);
      await adopt(source, target, new Set());
    } else {
      await Deno.link(source, target)
        .catch(() => Deno.copyFile(source, target));
    }
  }
}

/** Two renames with nothing between them. */
function swap(out: string, built: string): void {
  if (!exists(out)) return Deno.renameSync(built, out);
  const old = join(dirname(out), `${leftover(out, "old")}${Deno.pid}-0`);
  try {
    Deno.renameSync(out, old);
  } catch (error) {
    throw new UserError(
      `Expected to put a new site in the place of ${out} but the system ` +
        `refuses: ${(error as Error).message}. Is it in use?`,
    );
  }
  Deno.renameSync(built, out);
}

async function removeOld(out: string): Promise<void> {
  const old = join(dirname(out), `${leftover(out, "old")}${Deno.pid}-0`);
  if (exists(old)) await Deno.remove(old, { recursive: true });
}

function exists(path: string): boolean {
  try {
    Deno.lstatSync(path);
    return true;
  } catch {
    return false;
  }
}

/** Whether a process of this number runs. */
function runs(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as { code?: string }).code === "EPERM";
  }
}
