/**
 * A notebook's text as `deno fmt` writes it.
 *
 * @module
 */

import { join } from "node:path";
import { run, UserError } from "../jupyter/command.ts";
import { root } from "./project.ts";

/** Formats as `deno fmt` does, wherever the notebook lies. */
export async function formatNotebook(input: string): Promise<string> {
  const config = join(root, "deno.json");
  const { success, output, errors } = await run(
    Deno.execPath(),
    ["fmt", "--quiet", "--config", config, "--ext", "ipynb", "-"],
    { input },
  );
  if (!success) throw new UserError(errors);
  return output;
}
