/**
 * What a cell has started and not awaited: displays, and errors in promises
 * and timers.
 *
 * @module
 */

const running = new Set<Promise<unknown>>();

/** What is still not done by then will not be waited for, in milliseconds. */
const patience = 60_000;

const setTimer = setTimeout;

/**
 * Lets the cell that started this wait for it. Gives back what the caller must
 * await to hear of a failure; one that nobody awaits counts as uncaught.
 */
export function awaitedByCell<Result>(
  promise: Promise<Result>,
): Promise<Result> {
  running.add(promise);
  return promise.finally(() => running.delete(promise));
}

/** Waits for all that was started, and for what that starts. */
export async function allAwaited(): Promise<void> {
  const until = Date.now() + patience;
  while (running.size > 0 && Date.now() < until) {
    await Promise.race([Promise.allSettled(running), pause(1000)]);
  }
}

/** An error that nobody caught. */
export interface Uncaught {
  reason: unknown;
  /** Where it was thrown. */
  from: "promise" | "timer";
}

/** Collects errors that nobody catches, until they are asked for. */
export function collectUncaught(): () => Promise<Uncaught[]> {
  const errors = new Map<unknown, Uncaught>();
  addEventListener("unhandledrejection", (event) => {
    event.preventDefault();
    const { reason, promise } = event;
    errors.set(promise, { reason, from: "promise" });
  });
  // Someone caught it in time after all.
  addEventListener("rejectionhandled", (event) => {
    errors.delete((event as PromiseRejectionEvent).promise);
  });
  addEventListener("error", (event) => {
    event.preventDefault();
    errors.set(event, { reason: event.error, from: "timer" });
  });
  return async () => {
    // Rejections are told when the event loop turns.
    await pause(0);
    const found = [...errors.values()];
    errors.clear();
    return found;
  };
}

/** An error as a message of the kernel. */
export function errorContent(
  { reason, from }: Uncaught,
  earlier: boolean,
): Record<string, unknown> {
  const isError = reason instanceof Error;
  const ename = isError ? reason.name : "Error";
  const said = isError ? reason.message : Deno.inspect(reason);
  const where = from === "promise"
    ? "in a promise that nobody awaits"
    : "in a timer or an event";
  const evalue = `${said} (${where}${earlier ? ", of an earlier cell" : ""})`;
  const stack = isError ? (reason.stack ?? "").split("\n").slice(1) : [];
  return {
    ename,
    evalue,
    traceback: [`${ename}: ${evalue}`, ...stack.filter(inCells)],
  };
}

function inCells(line: string): boolean {
  return /^ +at /.test(line);
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimer(resolve, milliseconds));
}
