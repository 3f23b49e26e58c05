/**
 * `deno task lab`: JupyterLab on the lessons, bound to this machine.
 *
 * @module
 */

import { runTask } from "../jupyter/command.ts";
import { setUp } from "./environment.ts";
import { jupyter } from "./venv.ts";

const usage = `deno task lab [option …]

Opens JupyterLab on the notebooks, for this machine alone. All options are
JupyterLab's own, among them:

  --no-browser     prints the address and opens no browser
  --port=8890      listens at this port
  --ServerApp.root_dir=FOLDER   opens another folder`;

await runTask(async (options) => {
  await setUp();
  const { program, args, env } = jupyter("jupyterlab.labapp:main", options);
  const server = new Deno.Command(program, { args, env }).spawn();
  // Ctrl+C reaches the server too, which asks and shuts its kernels down.
  Deno.addSignalListener("SIGINT", () => {});
  if (Deno.build.os !== "windows") {
    Deno.addSignalListener("SIGTERM", () => server.kill("SIGTERM"));
  }
  return (await server.status).code;
}, usage);
