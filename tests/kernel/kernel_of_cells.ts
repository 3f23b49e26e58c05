/**
 * A kernel as a page has it, without the page.
 *
 * @module
 */

import vm from "node:vm";
import { cellKernel } from "../../lib/kernel/cell_kernel.ts";
import { importer } from "../../lib/kernel/modules.ts";
import { cellOutbox } from "../../lib/kernel/outbox.ts";
import type { CellOutput } from "../../lib/kernel/protocol.ts";

/** Runs cells, and says what each left behind. */
export function kernelOfCells(
  files: Readonly<Record<string, string>> = {},
): (...cells: string[]) => Promise<string[]> {
  const outputs: CellOutput[] = [];
  const kernel = cellKernel({
    // Its `let`s are seen by all later code, as those of a worker's scripts.
    runScript: (text) => vm.runInThisContext(text),
    importModule: importer(files),
    outbox: cellOutbox((all) => outputs.push(...all)),
    settled: () => Promise.resolve([]),
  });
  let number = 0;
  return async (...cells) => {
    const shown: string[] = [];
    for (const cell of cells) {
      await kernel.run(++number, cell);
      shown.push(outputs.splice(0).map(words).join(" "));
    }
    return shown;
  };
}

function words(output: CellOutput): string {
  switch (output.kind) {
    case "text":
      return output.text.trimEnd();
    case "display":
      return String(output.data["text/plain"]);
    case "error": {
      const { name, message, places } = output.error;
      const at = places.map(({ cell, line }) => ` @${cell}:${line}`);
      return `${name}: ${message}${at.slice(0, 2).join("")}`;
    }
    default:
      return output.kind;
  }
}
