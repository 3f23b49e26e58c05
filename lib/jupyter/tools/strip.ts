/**
 * `deno task notebooks:strip`: cleans what Jupyter saved, so that a change of
 * a lesson shows in a diff as that change alone.
 *
 * @module
 */

import { join } from "node:path";
import { run, runTask, UserError } from "./command.ts";
import {
  listNotebooks,
  notebookText,
  readNotebook,
  strip,
} from "./notebook.ts";
import { notebooksFolder, requireDeno, root } from "./project.ts";

await runTask(async (paths) => {
  requireDeno();
  if (paths.length === 0) paths = listNotebooks(notebooksFolder);
  if (paths.length === 0) throw new UserError("There are no notebooks yet.");
  for (const path of paths) {
    const text = await format(notebookText(strip(await readNotebook(path))));
    const clean = text === await Deno.readTextFile(path);
    if (!clean) await Deno.writeTextFile(path, text);
    console.log(`${path}: ${clean ? "was clean" : "cleaned"}`);
  }
  return 0;
});

/** Formats as `deno fmt` does, wherever the notebook lies. */
async function format(input: string): Promise<string> {
  const config = join(root, "deno.json");
  const { success, output, errors } = await run(
    Deno.execPath(),
    ["fmt", "--quiet", "--config", config, "--ext", "ipynb", "-"],
    { input },
  );
  if (!success) throw new UserError(errors);
  return output;
}
