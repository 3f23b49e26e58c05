/**
 * Runs a notebook from a fresh kernel, by nbclient.
 *
 * @module
 */

import { join } from "node:path";
import { run, UserError } from "../jupyter/command.ts";
import { jupyter } from "./venv.ts";
import {
  lessonName,
  type Notebook,
  readNotebook,
} from "../jupyter/notebook.ts";

/** A cell that failed. */
export interface Failure {
  /** The cell's place in the notebook, from 1. */
  cell: number;
  /** The cell's id. */
  id: string;
  /** The error, with its stack as far as the kernel tells it. */
  error: string;
}

/** A notebook that was run, and the first cell that failed, if one did. */
export interface Executed {
  notebook: Notebook;
  failure?: Failure;
}

/**
 * Runs all cells of a notebook file, which itself stays as it is. A failing
 * cell does not stop the ones after it.
 *
 * @throws {UserError} Where the kernel dies or a cell takes five minutes.
 */
export async function execute(path: string): Promise<Executed> {
  const folder = await Deno.makeTempDir();
  try {
    const executed = join(folder, `${lessonName(path)}.ipynb`);
    const { program, args, env } = jupyter("nbclient.cli:main", [
      path,
      "--allow-errors",
      "--timeout=300",
      `--output=${executed}`,
    ]);
    const { success, errors } = await run(program, args, { env });
    if (!success) throw new UserError(`${path} did not run:\n${errors.trim()}`);
    const notebook = await readNotebook(executed);
    return { notebook, failure: firstFailure(notebook) };
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

/** The first cell of a notebook whose outputs tell of an error. */
export function firstFailure({ cells }: Notebook): Failure | undefined {
  for (const [index, { id, outputs = [] }] of cells.entries()) {
    const output = outputs.find((output) => output.output_type === "error");
    if (output === undefined) continue;
    const { ename = "", evalue = "", traceback = [] } = output;
    // The kernel names a syntax error by its whole message, twice.
    const message = ename === evalue ? evalue : `${ename}: ${evalue}`;
    const stack = traceback.filter((line) => /^\s+at /.test(line));
    return { cell: index + 1, id, error: [message, ...stack].join("\n") };
  }
}
