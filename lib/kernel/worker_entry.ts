/**
 * The program of the worker in which a page runs its cells.
 *
 * @module
 */

import {
  allAwaited,
  awaitedByCell,
  collectUncaught,
} from "../jupyter/delivery/unawaited.ts";
import { cellKernel } from "./cell_kernel.ts";
import { deliverTo } from "./delivery_in_page.ts";
import { denoInPage } from "./deno_in_page.ts";
import { useSlot } from "./library_in_page.ts";
import { importer } from "./modules.ts";
import { cellOutbox } from "./outbox.ts";
import { printingConsole } from "./prints.ts";
import type { Bundle, FromWorker, ToWorker } from "./protocol.ts";

/** What a worker's global object has and the types of this project do not. */
interface WorkerScope {
  importScripts(...addresses: string[]): void;
  onmessage: ((event: MessageEvent) => void) | null;
}

/** What leads out of a page, or ends its worker. */
const REFUSED = [
  "fetch",
  "XMLHttpRequest",
  "WebSocket",
  "WebSocketStream",
  "WebTransport",
  "EventSource",
  "Worker",
  "SharedWorker",
  "importScripts",
  "BroadcastChannel",
  "close",
  "postMessage",
];

/** Stores that would outlive the page. */
const HIDDEN = ["indexedDB", "caches"];

const scope = globalThis as unknown as WorkerScope;

// The page hands over a channel of which no cell knows.
scope.onmessage = ({ ports: [port] }) => {
  scope.onmessage = null;
  begin(port);
};

function begin(port: MessagePort): void {
  // Bound before any cell runs: none can come between.
  const post = port.postMessage.bind(port);
  const send = (message: FromWorker) => post(message);
  const outbox = cellOutbox((outputs) => send({ kind: "output", outputs }));
  const { setTimeout } = globalThis;
  const importScripts = scope.importScripts.bind(scope);
  const uncaught = collectUncaught();
  let running: Promise<void> = Promise.resolve();

  Object.assign(console, printingConsole(outbox.print));
  Object.assign(globalThis, { Deno: denoInPage(outbox, awaitedByCell) });
  deliverTo((type, content) => {
    const { data, transient } = content as {
      data: Bundle;
      transient?: { display_id?: string };
    };
    const update = type === "update_display_data";
    const name = transient?.display_id;
    outbox.put({ kind: "display", data, name, update, own: true });
    return Promise.resolve();
  });
  refuse();

  port.onmessage = ({ data }: MessageEvent<ToWorker>) => {
    if (data.kind === "ask") send({ kind: "alive" });
    if (data.kind === "start") {
      useSlot(data.slot);
      const kernel = cellKernel({
        runScript: (text) =>
          importScripts(`data:text/javascript,${encodeURIComponent(text)}`),
        importModule: importer(data.files),
        outbox,
        async settled() {
          await allAwaited();
          // A browser tells of rejections later than Deno does.
          await new Promise((done) => setTimeout(done, 5));
          return await uncaught();
        },
      });
      run = kernel.run;
      send({ kind: "ready" });
    }
    if (data.kind === "run") {
      const { cell, text } = data;
      running = running.then(async () => {
        const went = await run!(cell, text);
        send({ kind: "done", failed: !went });
      });
    }
  };
  let run: ((cell: number, text: string) => Promise<boolean>) | undefined;
}

/** Says so in words where a cell wants out of the page. */
function refuse(): void {
  const set = (name: string, value: unknown) =>
    Object.defineProperty(globalThis, name, {
      value,
      configurable: true,
      writable: true,
    });
  for (const name of REFUSED) {
    set(name, function () {
      throw new TypeError(
        `A page's cells cannot use ${name}: they have no network and no other workers`,
      );
    });
  }
  for (const name of HIDDEN) set(name, undefined);
}
