/**
 * Where things are in this project, and which Deno it runs on.
 *
 * @module
 */

import { join, resolve } from "node:path";
import { UserError } from "../jupyter/command.ts";

/** The project's root folder. */
export const root: string = resolve(import.meta.dirname!, "../..");

/** Where what runs the cells of pages is kept, once built. */
export const kernelPartsFile: string = join(root, "lib/kernel/parts.json");

/** The folder of the lessons. */
export const notebooksFolder: string = join(root, "notebooks");

/**
 * The one Deno version for kernel, tasks and tests. It stands in `.dvmrc`,
 * which version managers read too. Versions 2.8.2 to 2.9.6 lose outputs.
 */
export function denoVersion(): string {
  return Deno.readTextFileSync(join(root, ".dvmrc")).trim();
}

/**
 * Stops where another Deno runs than the pinned one.
 *
 * @throws {UserError} Where the version differs.
 */
export function requireDeno(running: string = Deno.version.deno): void {
  const pinned = denoVersion();
  if (running === pinned) return;
  throw new UserError(
    `Expected Deno ${pinned} but found ${running}: ` +
      `put \`npx -y deno@${pinned} task …\` where you wrote \`deno task …\`.`,
  );
}
