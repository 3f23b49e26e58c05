/**
 * Prints of a cell, gathered.
 *
 * @module
 */

import type { Kernel } from "./kernel.ts";
import type { Outbox } from "./outbox.ts";

/** Above this a console prints warnings and errors. */
const information = 1;

/**
 * Lets all that `console` prints go through an outbox. False where this kernel
 * has no way to do so.
 */
export function gatherPrints(kernel: Kernel, outbox: Outbox): boolean {
  if (kernel.Console === undefined) return false;
  const gathering = new kernel.Console((text, level) => {
    outbox.print(level > information ? "stderr" : "stdout", text);
  });
  const target = console as unknown as Record<string, unknown>;
  for (const [name, method] of Object.entries(gathering)) {
    if (typeof method === "function") target[name] = method;
  }
  return true;
}
