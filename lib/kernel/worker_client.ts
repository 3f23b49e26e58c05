/**
 * The page's side of the worker that runs cells: starts it, hears it, and
 * stops it where it answers no more.
 *
 * @module
 */

import { partText } from "./parts.ts";
import type { CellOutput, FromWorker, ToWorker } from "./protocol.ts";

/** How a run has ended. */
export type RunEnd = "done" | "failed" | "stopped" | "silent";

/** Runs cells in a worker that comes to life with the first of them. */
export interface WorkerClient {
  /** Runs a cell; one at a time. */
  run(
    cell: number,
    text: string,
    onOutputs: (outputs: readonly CellOutput[]) => void,
  ): Promise<RunEnd>;
  /** Ends the worker, and what runs in it. Its memory is gone. */
  stop(): void;
  /** Lets a run go on that does not answer. */
  goOn(): void;
  /** Whether there is a worker. */
  readonly alive: boolean;
}

/** How often a worker is asked, in milliseconds. */
const TICK = 250;
/**
 * After so many questions without an answer the reader is asked, and after so
 * many the worker is stopped: a flood of memory takes the whole page with it a
 * few seconds later. Counted, not timed: a page that was held up itself has
 * not asked.
 */
const DOUBT = 12;
const END = 20;

/** A client that calls `onSilence` when it doubts that a run will end. */
export function workerClient(
  { slot, onSilence }: { slot: string; onSilence: () => void },
): WorkerClient {
  let address: string | undefined;
  let worker: Worker | undefined;
  let port: MessagePort | undefined;
  let patient = false;
  let end: ((how: RunEnd) => void) | undefined;
  let hear: (message: FromWorker) => void = () => {};

  const send = (message: ToWorker) => port?.postMessage(message);

  const stop = (how: RunEnd = "stopped") => {
    worker?.terminate();
    port?.close();
    worker = port = undefined;
    end?.(how);
  };

  const start = async () => {
    if (worker !== undefined) return;
    address ??= URL.createObjectURL(
      new Blob([await partText("kernel") ?? ""], { type: "text/javascript" }),
    );
    const files = JSON.parse(await partText("files") ?? "{}");
    const channel = new MessageChannel();
    const begun = new Worker(address);
    worker = begun;
    port = channel.port1;
    port.onmessage = ({ data }: MessageEvent<FromWorker>) => hear(data);
    await new Promise<void>((resolve, reject) => {
      hear = ({ kind }) => kind === "ready" && resolve();
      begun.onerror = (event) => {
        event.preventDefault();
        reject(new Error(`The cells' worker did not start: ${event.message}`));
      };
      begun.postMessage("", [channel.port2]);
      send({ kind: "start", slot, files });
    });
    // From here on cells themselves tell of their errors.
    begun.onerror = (event) => event.preventDefault();
  };

  return {
    stop: () => stop(),
    goOn: () => void (patient = true),
    get alive() {
      return worker !== undefined;
    },
    async run(cell, text, onOutputs) {
      const stopped = new Promise<RunEnd>((resolve) => end = resolve);
      try {
        const early = await Promise.race([start(), stopped]);
        if (early) return early;
        patient = false;
        let asked = 0;
        const timer = setInterval(() => {
          asked++;
          send({ kind: "ask" });
          if (patient) return;
          if (asked === DOUBT) onSilence();
          if (asked >= END) stop("silent");
        }, TICK);
        hear = (message) => {
          // Outputs come from endless loops too: they answer no question.
          if (message.kind === "alive") asked = 0;
          if (message.kind === "output") onOutputs(message.outputs);
          if (message.kind === "done") {
            end?.(message.failed ? "failed" : "done");
          }
        };
        send({ kind: "run", cell, text });
        const how = await stopped;
        clearInterval(timer);
        return how;
      } finally {
        end = undefined;
      }
    },
  };
}
