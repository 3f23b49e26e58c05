/**
 * `deno task notebooks:strip`: cleans what Jupyter saved, so that a change of
 * a lesson shows in a diff as that change alone.
 *
 * @module
 */

import { runTask, UserError } from "../jupyter/command.ts";
import { formatNotebook } from "./format.ts";
import {
  listNotebooks,
  notebookText,
  readNotebook,
  strip,
} from "../jupyter/notebook.ts";
import { notebooksFolder, requireDeno } from "./project.ts";

await runTask(async (paths) => {
  requireDeno();
  if (paths.length === 0) paths = listNotebooks(notebooksFolder);
  if (paths.length === 0) throw new UserError("There are no notebooks yet.");
  for (const path of paths) {
    const text = await formatNotebook(
      notebookText(strip(await readNotebook(path))),
    );
    const clean = text === await Deno.readTextFile(path);
    if (!clean) await Deno.writeTextFile(path, text);
    console.log(`${path}: ${clean ? "was clean" : "cleaned"}`);
  }
  return 0;
});
