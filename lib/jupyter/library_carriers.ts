/**
 * Which outputs of a notebook carry the figures' library.
 *
 * A cell that is run again loses its outputs, and nobody tells the kernel which
 * cell it was. So the library comes again with every run that may have replaced
 * the output that carried it, and leaves outputs that are one too many.
 *
 * @module
 */

import type { Execution } from "./delivery/deliver.ts";

/** What is to be done before a figure is shown. */
export interface Decision {
  /** The name of a new output for the library, where one is needed. */
  bring?: string;
  /** The names of outputs that need it no more. */
  empty: string[];
}

/** As many outputs carry the library, where that many were needed. */
const most = 2;

/** Remembers the outputs that carry the library. */
export function libraryCarriers(): {
  /** Decides for a figure, or, where `anyway`, for the library alone. */
  decide(execution: Execution | undefined, anyway?: boolean): Decision;
} {
  let carriers: { name: string; code?: number }[] = [];
  const known = new Set<number>();
  let last: Execution | undefined;
  let broughtIn: number | undefined;
  return {
    decide(execution, anyway = false) {
      const sameRun = execution !== undefined &&
        execution.count === last?.count;
      const wanted = carriers.length === 0 || anyway ||
        (!sameRun && execution !== undefined && mayReplace(execution));
      if (execution) known.add(execution.code);
      last = execution;
      if (!wanted) return { empty: [] };

      broughtIn = execution?.stretch;
      const name = `downhill-library-${crypto.randomUUID()}`;
      // The run's own earlier output is gone, not one too many.
      carriers = carriers.filter(({ code }) =>
        code === undefined || code !== execution?.code
      );
      carriers.push({ name, code: execution?.code });
      const surplus = carriers.splice(0, carriers.length - most);
      return { bring: name, empty: surplus.map(({ name }) => name) };
    },
  };

  /** Whether a run may be that of a cell whose output carried the library. */
  function mayReplace({ code, stretch }: Execution): boolean {
    if (carriers.some((carrier) => carrier.code === code)) return true;
    // A new text may be an old cell's; not where this stretch has brought it.
    return !known.has(code) && stretch !== broughtIn;
  }
}
