/**
 * The project's tasks as a test starts them: after the set-up, without a
 * network.
 *
 * @module
 */

import { join } from "node:path";
import { type Finished, run } from "../../lib/jupyter/command.ts";
import { root } from "../../lib/tools/project.ts";

/** Sends whatever asks the network to a port where nobody listens. */
export const withoutNetwork: Record<string, string> = {
  HTTP_PROXY: "http://127.0.0.1:9",
  HTTPS_PROXY: "http://127.0.0.1:9",
  NO_PROXY: "localhost,127.0.0.1",
};

/** How to start the program of a task. */
export function task(name: string, args: string[]): [string, string[]] {
  const program = join(root, "lib/tools", `${name}.ts`);
  return [
    Deno.execPath(),
    ["run", "--allow-all", "--frozen", program, ...args],
  ];
}

/** Runs the program of a task to its end. */
export function runTask(name: string, ...args: string[]): Promise<Finished> {
  return run(...task(name, args), {
    cwd: root,
    env: { ...withoutNetwork, NO_COLOR: "1" },
  });
}
