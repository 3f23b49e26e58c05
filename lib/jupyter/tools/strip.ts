/**
 * `deno task notebooks:strip`: cleans what Jupyter saved, so that a change of
 * a lesson shows in a diff as that change alone.
 *
 * @module
 */

import { run, runTask, UserError } from "./command.ts";
import {
  listNotebooks,
  readNotebook,
  strip,
  writeNotebook,
} from "./notebook.ts";
import { notebooksFolder, requireDeno } from "./project.ts";

await runTask(async (paths) => {
  requireDeno();
  if (paths.length === 0) paths = listNotebooks(notebooksFolder);
  if (paths.length === 0) throw new UserError("There are no notebooks yet.");
  for (const path of paths) {
    const before = await Deno.readTextFile(path);
    await writeNotebook(path, strip(await readNotebook(path)));
    const formatted = await run(Deno.execPath(), ["fmt", "--quiet", path]);
    if (!formatted.success) throw new UserError(formatted.errors);
    const clean = before === await Deno.readTextFile(path);
    console.log(`${path}: ${clean ? "was clean" : "cleaned"}`);
  }
  return 0;
});
