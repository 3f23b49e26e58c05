/**
 * The cells of a notebook as one module, which Deno can check and lint: the
 * kernel itself strips types without a look at them.
 *
 * @module
 */

import { join } from "node:path";
import { run } from "../../lib/jupyter/command.ts";
import {
  lessonName,
  type Notebook,
  readNotebook,
  whole,
} from "../../lib/jupyter/notebook.ts";
import { root } from "../../lib/tools/project.ts";

/** A module made of cells, and the way back to them. */
export interface JoinedCells {
  text: string;
  /** For each line of `text`, the cell that it came from and its line there. */
  lines: { cell: number; line: number }[];
}

/** Joins the code cells of a notebook, in order. Cells count from 1. */
export function joinCells(notebook: Notebook): JoinedCells {
  const texts: string[] = [];
  const lines: JoinedCells["lines"] = [];
  notebook.cells.forEach((cell, index) => {
    if (cell.cell_type !== "code") return;
    whole(cell.source).split("\n").forEach((text, line) => {
      texts.push(text);
      lines.push({ cell: index + 1, line: line + 1 });
    });
  });
  return { text: texts.join("\n") + "\n", lines };
}

/**
 * What Deno's type checker and linter find in a notebook's cells, each place
 * named by cell and line; `undefined` where they find nothing.
 */
export async function checkCells(path: string): Promise<string | undefined> {
  const { text, lines } = joinCells(await readNotebook(path));
  const folder = await Deno.makeTempDir();
  try {
    const module = join(folder, "cells.ts");
    await Deno.writeTextFile(module, text);
    const findings: string[] = [];
    for (const tool of [["check", "--frozen"], ["lint"]]) {
      const config = ["--quiet", "--config", join(root, "deno.json")];
      const { success, output, errors } = await run(
        Deno.execPath(),
        [...tool, ...config, module],
        { env: { NO_COLOR: "1", RUST_BACKTRACE: "0" } },
      );
      if (!success) findings.push(output + errors);
    }
    if (findings.length === 0) return undefined;
    // "file:///tmp/…/cells.ts:12:3" becomes "4-….ipynb, cell 5, line 2".
    return findings.join("\n").replaceAll(
      /\S*[/\\]cells\.ts:(\d+):\d+/g,
      (_, number) => {
        const { cell, line } = lines[number - 1];
        return `${lessonName(path)}.ipynb, cell ${cell}, line ${line}`;
      },
    );
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}
