/**
 * `deno task notebooks:strip`: cleans what Jupyter saved, so that a change of
 * a lesson shows in a diff as that change alone.
 *
 * @module
 */

import { parseArgs } from "node:util";
import { runTask, UserError } from "../jupyter/command.ts";
import { formatNotebook } from "./format.ts";
import {
  listNotebooks,
  notebookText,
  readNotebook,
  requireOwnKernel,
  strip,
} from "../jupyter/notebook.ts";
import { notebooksFolder, requireDeno } from "./project.ts";

const usage = `deno task notebooks:strip [notebook …]

Cleans notebooks of what running and looking at them left behind: outputs,
counters, metadata. Takes all of notebooks/ where none is named.`;

await runTask(async (args) => {
  requireDeno();
  let { positionals: paths } = parseArgs({ args, allowPositionals: true });
  if (paths.length === 0) paths = listNotebooks(notebooksFolder);
  if (paths.length === 0) throw new UserError("There are no notebooks yet.");
  // All of them are looked at before one is changed.
  for (const path of paths) requireOwnKernel(path, await readNotebook(path));
  for (const path of paths) {
    const text = await formatNotebook(
      notebookText(strip(await readNotebook(path))),
    );
    const clean = text === await Deno.readTextFile(path);
    if (!clean) await Deno.writeTextFile(path, text);
    console.log(`${path}: ${clean ? "was clean" : "cleaned"}`);
  }
  return 0;
}, usage);
