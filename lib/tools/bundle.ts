/**
 * Builds what runs in the reader's page, `lib/page/bundle.js`, from `lib/`.
 * Run by `deno task bundle`; a test keeps the file fresh.
 *
 * @module
 */

import { fileURLToPath } from "node:url";
import { runTask, UserError } from "../jupyter/command.ts";
import { requireDeno } from "./project.ts";

const ENTRY = new URL("../page/bundle_entry.ts", import.meta.url);
const BUNDLE = new URL("../page/bundle.js", import.meta.url);

/** Lib's own package.json hides it from the excludes of deno.json. */
const HEAD = "// Built by `deno task bundle`.\n" +
  "// deno-fmt-ignore-file\n// deno-lint-ignore-file\n";

/** The bundle's text. */
export async function bundle(): Promise<string> {
  const { stdout, stderr, success } = await new Deno.Command(Deno.execPath(), {
    args: [
      "bundle",
      "--quiet",
      "--platform=browser",
      "--format=iife",
      "--minify",
      fileURLToPath(ENTRY),
    ],
  }).output();
  if (!success) throw new UserError(new TextDecoder().decode(stderr));
  return HEAD + new TextDecoder().decode(stdout);
}

const usage = `deno task bundle

Builds lib/page/bundle.js, the script that pages carry, from lib/page.`;

if (import.meta.main) {
  await runTask(async () => {
    requireDeno();
    const text = await bundle();
    await Deno.writeTextFile(BUNDLE, text);
    console.log(`lib/page/bundle.js: ${(text.length / 1024).toFixed(0)} kB`);
    return 0;
  }, usage);
}
