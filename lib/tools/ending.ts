/**
 * What must be put in order when somebody stops a task early.
 *
 * @module
 */

const undos = new Set<() => Promise<void>>();
let listens = false;

/**
 * Has something undone where the task is stopped by a signal; no more, once
 * what is given back is disposed of.
 */
export function whenStopped(undo: () => Promise<void>): Disposable {
  undos.add(undo);
  listen();
  return { [Symbol.dispose]: () => void undos.delete(undo) };
}

function listen(): void {
  if (listens) return;
  listens = true;
  const signals = Deno.build.os === "windows"
    ? ["SIGINT"] as const
    : ["SIGINT", "SIGTERM", "SIGHUP"] as const;
  for (const signal of signals) {
    Deno.addSignalListener(signal, async () => {
      // The last begun is the first undone.
      for (const undo of [...undos].reverse()) await undo();
      Deno.exit(130);
    });
  }
}
