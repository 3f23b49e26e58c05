/// <reference lib="dom" />
/**
 * JupyterLab as `deno task lab` starts it, driven by a browser.
 *
 * @module
 */

import { join } from "node:path";
import { root } from "../../lib/jupyter/tools/project.ts";
import type { BrowserTest, Opened, OpenOptions } from "../page/browser.ts";

/** The task's process, and where its server listens. */
export interface Lab extends AsyncDisposable {
  /** The server's address, without a path. */
  origin: string;
  /** What a visitor must know. */
  token: string;
}

/** Starts the task `lab` on a folder of notebooks, at a free port. */
export async function startLab(
  folder: string,
  options: string[] = [],
): Promise<Lab> {
  const task = new Deno.Command(Deno.execPath(), {
    args: [
      ...["run", "--allow-all", "--frozen"],
      join(root, "lib/jupyter/tools/lab.ts"),
      ...["--no-browser", `--port=${freePort()}`],
      `--ServerApp.root_dir=${folder}`,
      // Puts JupyterLab's commands at the test's hand.
      "--LabApp.expose_app_in_browser=True",
      ...options,
    ],
    stdin: "null",
    stdout: "null",
    stderr: "piped",
  }).spawn();
  let printed = "";
  const reading = task.stderr.pipeThrough(new TextDecoderStream());
  const address = Promise.withResolvers<URL>();
  const read = (async () => {
    for await (const text of reading) {
      printed += text;
      const [url] = printed.match(/http:\/\/localhost\S+token=\w+\n/) ?? [];
      if (url !== undefined) address.resolve(new URL(url.trim()));
    }
    address.reject(new Error(`JupyterLab did not start:\n${printed}`));
  })();
  const { origin, searchParams } = await address.promise;
  return {
    origin,
    token: searchParams.get("token")!,
    async [Symbol.asyncDispose]() {
      task.kill("SIGTERM");
      await read;
      await task.status;
    },
  };
}

/** A notebook open in JupyterLab. */
export interface OpenNotebook extends Opened {
  /** Runs all cells and waits until the last one is done. */
  runAll(): Promise<void>;
  /** Writes the notebook with its outputs to its file. */
  save(): Promise<void>;
}

/** Opens a notebook with a fresh kernel that is ready. */
export async function openInLab(
  { open }: BrowserTest,
  { origin, token }: Lab,
  path: string,
  options: OpenOptions = {},
): Promise<OpenNotebook> {
  const address = `${origin}/lab/tree/${path}?token=${token}&reset`;
  const opened = await open(address, { ...options, server: origin });
  const { page } = opened;
  const command = (name: string) =>
    page.evaluate(
      (name) => (window as LabWindow).jupyterapp!.commands.execute(name),
      name,
    );
  // Until the kernel is there, "run" would ask for one.
  await page.waitForFunction(() => {
    const panel = (window as LabWindow).jupyterapp?.shell.currentWidget;
    return panel?.sessionContext?.session?.kernel?.status === "idle";
  });
  return {
    ...opened,
    async runAll() {
      await command("notebook:run-all-cells");
    },
    async save() {
      await command("docmanager:save");
    },
  };
}

/** The parts of JupyterLab's own objects that the tests use. */
type LabWindow = typeof globalThis & {
  jupyterapp?: {
    commands: { execute(name: string): Promise<unknown> };
    shell: {
      currentWidget?: {
        sessionContext?: { session?: { kernel?: { status: string } } };
      };
    };
  };
};

function freePort(): number {
  using listener = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  return listener.addr.port;
}
