/**
 * Sees to it that every output of a notebook's cells arrives: by a queue that
 * the kernel can follow, and a wait at the end of each cell.
 *
 * @module
 */

import { type Barrier, makeBarrier } from "./barrier.ts";
import { outputChannel } from "./connection.ts";
import { place } from "./heard.ts";
import {
  type DisplayOptions,
  type Extra,
  findKernel,
  type Kernel,
} from "./kernel.ts";
import { makeOutbox, type Outbox } from "./outbox.ts";
import { gatherPrints } from "./prints.ts";
import { countSent, type Sent } from "./sent.ts";
import { whenThrown } from "./thrown.ts";
import {
  allAwaited,
  awaitedByCell,
  collectUncaught,
  errorContent,
} from "./unawaited.ts";

/** What stands between a notebook's cells and the kernel. */
export interface Delivery {
  outbox: Outbox;
  /** What each cell has sent, by its execution count. */
  sent(): [executionCount: number, sent: Sent][];
  /**
   * Whether each cell runs once, in order. Otherwise any cell may be run again
   * at any time.
   */
  onePass: boolean;
  /** What is known of the cell that runs. */
  execution(): Promise<Execution | undefined>;
}

/** The run of a cell. */
export interface Execution {
  /** Its number, as `[3]` beside the cell. */
  count: number;
  /** A hash of its code. */
  code: number;
  /** Cells that run one after the other without a rest share a number. */
  stretch: number;
}

// Two copies of the lib in one kernel share what the first has begun.
const key = Symbol.for("downhill.delivery");
const shared = globalThis as unknown as Record<symbol, Delivery | undefined>;

/** The delivery of this kernel's outputs; `undefined` outside of a kernel. */
export function delivery(): Delivery | undefined {
  return shared[key];
}

/**
 * Begins to see to the outputs, once; before that, cells' outputs are the
 * kernel's own affair. Outside of a kernel it does nothing.
 */
export async function deliver({ onePass = false } = {}): Promise<void> {
  const kernel = findKernel();
  if (kernel === undefined || shared[key] !== undefined) return;
  const channel = await outputChannel();
  if (shared[key] !== undefined) return;
  const barrier = channel && makeBarrier(kernel, channel);
  shared[key] = { ...install(kernel, barrier), onePass };
}

function install(
  kernel: Kernel,
  barrier?: Barrier,
): Omit<Delivery, "onePass"> {
  const counts = countSent();
  let warned = false;
  const warnOnce = () => {
    if (warned) return;
    warned = true;
    outbox.send("display_data", warning());
  };
  const outbox = makeOutbox({ kernel, counts, barrier, unproved: warnOnce });
  const uncaught = collectUncaught();
  let running: Promise<Execution | undefined> | undefined;

  /** All that a cell has started is out, and shown where it belongs. */
  const finish = async () => {
    await allAwaited();
    for (const error of await uncaught()) {
      await outbox.send("error", errorContent(error, false));
    }
  };
  replaceDisplays(kernel, outbox);
  whenThrown(() => {
    counts.add("error", {});
    outbox.settleNow();
    if (barrier) counts.close(heardExecution(barrier).count);
    running = undefined;
  });
  if (kernel.hooks) {
    kernel.hooks.broadcastResult = async (executionCount, result) => {
      await finish();
      if (result !== undefined) {
        await sendResult({ kernel, outbox }, executionCount, result);
      }
      await outbox.settle();
      counts.close(executionCount);
      running = undefined;
    };
  }
  const gathered = gatherPrints(kernel, outbox);
  if (!barrier || !kernel.hooks || !gathered) warnOnce();
  return {
    outbox,
    sent: counts.cells,
    // The cell's start was heard once anything after it is.
    execution: () =>
      running ??= Promise.resolve(barrier?.passed(0))
        .then((passed) => passed ? heardExecution(barrier!) : undefined),
  };
}

function heardExecution({ heard }: Barrier): Execution {
  const [count, code, stretch] = [place.execution, place.code, place.stretch]
    .map((at) => Atomics.load(heard, at));
  return { count, code, stretch };
}

/** Lets the kernel's own functions go the same way as the lib's. */
function replaceDisplays(kernel: Kernel, outbox: Outbox): void {
  const { jupyter } = kernel;
  jupyter.broadcast = (
    type: string,
    content: Record<string, unknown>,
    extra?: Extra,
  ) => awaitedByCell(outbox.send(type, content, extra));
  jupyter.display = (value: unknown, options: DisplayOptions = {}) => {
    const shown = async () => {
      const { raw, update, display_id } = options as {
        raw?: boolean;
        update?: boolean;
        display_id?: string;
      };
      const data = raw && isBundle(value) ? value : await kernel.format(value);
      await outbox.send(update ? "update_display_data" : "display_data", {
        data,
        metadata: {},
        transient: display_id === undefined ? {} : { display_id },
      });
    };
    return awaitedByCell(shown());
  };
}

function isBundle(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

async function sendResult(
  { kernel, outbox }: { kernel: Kernel; outbox: Outbox },
  executionCount: number,
  result: unknown,
): Promise<void> {
  try {
    const data = await kernel.format(result);
    await outbox.send("execute_result", {
      execution_count: executionCount,
      data,
      metadata: {},
      // nbclient reads it and takes no null.
      transient: {},
    });
  } catch (reason) {
    const isError = reason instanceof Error;
    const ename = isError ? reason.name : "Error";
    const evalue = isError ? reason.message : Deno.inspect(reason);
    const traceback = [`${ename}: ${evalue}`];
    await outbox.send("error", { ename, evalue, traceback });
  }
}

/** What a reader is told where outputs may be lost. */
function warning(): Record<string, unknown> {
  const text = `With this kernel, Deno ${Deno.version.deno}, downhill cannot ` +
    "make sure that every output of a cell arrives: some may be missing. " +
    "`deno task lab` in a copy of downhill opens notebooks on a kernel where " +
    "all arrive.";
  return {
    data: { "text/plain": text, "text/markdown": text },
    metadata: {},
    transient: {},
  };
}
