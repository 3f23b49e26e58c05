/// <reference lib="dom" />
/**
 * JupyterLab as `deno task lab` starts it, driven by a browser.
 *
 * @module
 */

import { basename } from "node:path";
import { type Notebook, readNotebook } from "../../lib/jupyter/notebook.ts";
import type { BrowserTest, Opened, OpenOptions } from "../page/browser.ts";
import type { Scratch } from "./scratch.ts";
import { task, withoutNetwork } from "./tasks.ts";

/** The task's process, and where its server listens. */
export interface Lab extends AsyncDisposable {
  /** The server's address, without a path. */
  origin: string;
  /** What a visitor must know. */
  token: string;
}

/** Starts the task `lab` on a folder of notebooks, at a free port. */
export async function startLab(
  { folder }: Scratch,
  options: string[] = [],
): Promise<Lab> {
  const [program, args] = task("lab", [
    ...["--no-browser", `--port=${freePort()}`],
    `--ServerApp.root_dir=${folder}`,
    // Puts JupyterLab's objects at the test's hand.
    "--LabApp.expose_app_in_browser=True",
    ...options,
  ]);
  const server = new Deno.Command(program, {
    args,
    env: withoutNetwork,
    stdin: "null",
    stdout: "null",
    stderr: "piped",
  }).spawn();
  let printed = "";
  const address = Promise.withResolvers<URL>();
  const read = (async () => {
    const texts = server.stderr.pipeThrough(new TextDecoderStream());
    for await (const text of texts) {
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
      server.kill("SIGTERM");
      await read;
      await server.status;
    },
  };
}

/** A notebook open in JupyterLab, its kernel ready. */
export interface OpenNotebook extends Opened {
  /** Runs all cells and waits until the last one is done. */
  runAll(): Promise<void>;
  /** Saves the notebook and reads its file. */
  saved(): Promise<Notebook>;
  /** Interrupts what the kernel does. */
  interrupt(): Promise<void>;
  /** The value of an expression in the kernel, as it prints it. */
  evaluate(expression: string): Promise<string>;
}

/** Opens a notebook of the lab's folder with a fresh kernel. */
export async function openInLab(
  { open }: BrowserTest,
  { origin, token }: Lab,
  path: string,
  options: OpenOptions = {},
): Promise<OpenNotebook> {
  const address = `${origin}/lab/tree/${basename(path)}?token=${token}&reset`;
  const opened = await open(address, { ...options, server: origin });
  const { page } = opened;
  const command = (name: string) =>
    page.evaluate(
      async (name) => {
        await (window as LabWindow).jupyterapp!.commands.execute(name);
      },
      name,
    );
  // Until the kernel is there, "run" would ask for one.
  await page.waitForFunction(() => {
    const panel = (window as LabWindow).jupyterapp?.shell.currentWidget;
    return panel?.sessionContext?.session?.kernel?.status === "idle";
  });
  return {
    ...opened,
    runAll: () => command("notebook:run-all-cells"),
    async saved() {
      await command("docmanager:save");
      return readNotebook(path);
    },
    interrupt: () => command("kernelmenu:interrupt"),
    evaluate: (expression) =>
      page.evaluate(async (code) => {
        const { shell } = (window as LabWindow).jupyterapp!;
        const { kernel } = shell.currentWidget!.sessionContext!.session!;
        const future = kernel!.requestExecute({ code });
        let value = "";
        future.onIOPub = ({ content }) => {
          value = content.data?.["text/plain"] ?? value;
        };
        await future.done;
        return value;
      }, expression),
  };
}

/** The parts of JupyterLab's own objects that the tests use. */
type LabWindow = typeof globalThis & {
  jupyterapp?: {
    commands: { execute(name: string): Promise<unknown> };
    shell: { currentWidget?: { sessionContext?: SessionContext } };
  };
};

interface SessionContext {
  session?: {
    kernel?: {
      status: string;
      requestExecute(request: { code: string }): {
        done: Promise<unknown>;
        onIOPub(
          message: { content: { data?: Record<string, string> } },
        ): void;
      };
    };
  };
}

function freePort(): number {
  using listener = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  return listener.addr.port;
}
