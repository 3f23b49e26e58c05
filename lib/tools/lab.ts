/**
 * `deno task lab`: JupyterLab on the lessons, bound to this machine.
 *
 * @module
 */

import { runTask } from "../jupyter/command.ts";
import { setUp } from "./environment.ts";
import { jupyter } from "./venv.ts";

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
});
