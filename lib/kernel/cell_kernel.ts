/**
 * Runs cells, one after the other.
 *
 * @module
 */

import { type CellCode, cellCode, type CellRun } from "./cell_code.ts";
import { cellError, cellFile } from "./cell_error.ts";
import { cellScope } from "./cell_scope.ts";
import { inspected } from "./inspect.ts";
import type { Importer } from "./modules.ts";
import type { CellOutbox } from "./outbox.ts";
import type { Bundle } from "./protocol.ts";
import { CellSyntaxError } from "./syntax.ts";

/** What a kernel is made of. */
export interface CellKernelParts {
  /** Runs a text as a script, whose `let`s all later code sees. */
  readonly runScript: (text: string) => void;
  readonly importModule: Importer;
  readonly outbox: CellOutbox;
  /** Waits for what a cell has started, and gives the errors nobody caught. */
  settled(): Promise<readonly { reason: unknown; from: string }[]>;
}

/** Runs cells. */
export interface CellKernel {
  /** Runs a cell, and says whether it went well. */
  run(cell: number, text: string): Promise<boolean>;
}

/** What a value that shows itself has. */
const display = Symbol.for("Jupyter.display");

/** A kernel without names. */
export function cellKernel(
  { runScript, importModule, outbox, settled }: CellKernelParts,
): CellKernel {
  const scope = cellScope(runScript);
  const constants = new Set<string>();
  const lines = new Map<number, readonly number[]>();

  const evaluated = async (cell: number, text: string) => {
    const { code, names, lines: ofCell } = prepared(text, constants);
    lines.set(cell, ofCell);
    scope.declare(names.map(({ name }) => name));
    for (const { name, constant } of names) {
      if (constant) constants.add(name);
      else constants.delete(name);
    }
    const run: CellRun = {
      last: undefined,
      import: importModule,
      constant() {
        throw new TypeError("Assignment to constant variable.");
      },
    };
    const call = scope.evaluate(
      `${code}\n//# sourceURL=${cellFile(cell)}`,
    ) as (run: CellRun) => Promise<void>;
    await call(run);
    return run.last;
  };

  return {
    async run(cell, text) {
      outbox.begin();
      let failed = false;
      const fail = (thrown: unknown, where = "") => {
        failed = true;
        const error = cellError(thrown, { cell, lines });
        const message = `${error.message}${where}`;
        outbox.put({ kind: "error", error: { ...error, message } });
      };
      let last: unknown;
      try {
        last = await evaluated(cell, text);
      } catch (thrown) {
        fail(thrown);
      }
      for (const { reason, from } of await settled()) {
        fail(
          reason,
          from === "promise"
            ? " (in a promise that nobody awaits)"
            : " (in a timer or an event)",
        );
      }
      outbox.end();
      try {
        if (last !== undefined) {
          const data = await bundleOf(last);
          outbox.put({ kind: "display", data, own: isFigure(data) });
        }
      } catch (thrown) {
        fail(thrown);
      }
      return !failed;
    },
  };
}

/** A cell's code; what is wrong with it is the cell's fault, or an earlier one's. */
function prepared(text: string, constants: ReadonlySet<string>): CellCode {
  try {
    return cellCode(text, { constants });
  } catch (error) {
    if (error instanceof CellSyntaxError) throw error;
    throw new CellSyntaxError(
      "The page can read no more cells: one has changed what programs are made " +
        "of, such as Array.prototype. Press Restart and leave that cell out",
      0,
    );
  }
}

/** A value as Deno's kernel shows it. */
export async function bundleOf(value: unknown): Promise<Bundle> {
  const shows = (value as { [display]?: () => unknown } | null)?.[display];
  if (typeof shows === "function") {
    return await shows.call(value) as Bundle;
  }
  return { "text/plain": inspected(value) };
}

/** Whether a bundle is what the lib makes of a figure. */
function isFigure(data: Bundle): boolean {
  return String(data["text/html"] ?? "").startsWith('<figure class="dh"');
}
