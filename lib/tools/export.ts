/**
 * `deno task export [notebook …] [--out site]`: runs lessons from a fresh
 * kernel and writes each as one html page, with an index of all; and what a
 * class needs besides, where it is asked for.
 *
 * @module
 */

import { join } from "node:path";
import { runTask } from "../jupyter/command.ts";
import { listNotebooks } from "../jupyter/notebook.ts";
import { exportOptions, usage } from "./export_options.ts";
import { exportSite } from "./export_site.ts";
import { watchNotebooks } from "./export_watch.ts";
import { notebooksFolder } from "./project.ts";
import { INDEX } from "./site.ts";

await runTask(async (args) => {
  const options = exportOptions(args, {
    // `deno task` changes to the project's root; paths are the caller's.
    from: Deno.env.get("INIT_CWD") ?? Deno.cwd(),
    all: () => listNotebooks(notebooksFolder),
  });
  const build = async (paths: readonly string[]) => {
    await exportSite(options, paths);
    console.log(`Open ${join(options.out, INDEX)}`);
  };
  if (options.watch) {
    await watchNotebooks(options.paths, { build, say: console.log });
  } else await build(options.paths);
  return 0;
}, usage);
