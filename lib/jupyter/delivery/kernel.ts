/**
 * Deno's kernel as code in a cell sees it, with the parts that are not public.
 *
 * @module
 */

/** What a message carries beside its content. */
export type Extra = Parameters<typeof Deno.jupyter.broadcast>[2];

/** How a value is shown. */
export type DisplayOptions = Parameters<typeof Deno.jupyter.display>[1];

/** A kernel, and the functions that it had before any of them was replaced. */
export interface Kernel {
  /** The public object, whose functions can be replaced. */
  jupyter: typeof Deno.jupyter;
  broadcast: typeof Deno.jupyter.broadcast;
  /** Makes a MIME bundle of a value. */
  format(value: unknown): Promise<Record<string, unknown>>;
  /** What the kernel calls when a cell has run without an error. */
  hooks?: { broadcastResult: BroadcastResult };
  /** Makes a console that prints through a function. */
  Console?: new (print: (text: string, level: number) => void) => Console;
}

/** Shows what a cell's last expression is. */
export type BroadcastResult = (
  executionCount: number,
  result: unknown,
) => Promise<void>;

/** The kernel that this code runs in; `undefined` anywhere else. */
export function findKernel(): Kernel | undefined {
  let jupyter: typeof Deno.jupyter;
  try {
    jupyter = Deno.jupyter;
  } catch {
    return undefined;
  }
  // Not public, and absent from some versions: every part is checked.
  const outer = Deno as unknown as Record<symbol, Record<string, unknown>>;
  const internals = outer[
    (Deno as unknown as { internal: symbol }).internal
  ] ?? {};
  const hooks = internals.jupyter as Kernel["hooks"];
  const { Console } = internals as Pick<Kernel, "Console">;
  return {
    jupyter,
    broadcast: jupyter.broadcast,
    format: jupyter.format as Kernel["format"],
    hooks: typeof hooks?.broadcastResult === "function" ? hooks : undefined,
    Console: typeof Console === "function" ? Console : undefined,
  };
}
