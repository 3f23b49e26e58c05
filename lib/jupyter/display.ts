/**
 * The one way into a cell's output.
 *
 * @module
 */

import { push } from "./push.ts";

/**
 * Shows a MIME bundle under the cell that runs, as html with a plain text for
 * readers that show no html.
 *
 * @throws {Error} Outside a Jupyter kernel.
 */
export async function display(
  html: string,
  plain: string,
  more: Record<string, unknown> = {},
): Promise<void> {
  const bundle = { "text/html": html, "text/plain": plain, ...more };
  try {
    await Deno.jupyter.display(bundle, { raw: true });
    await push(html.length);
  } catch (cause) {
    throw new Error(
      "Expected to run in a Jupyter notebook but found no kernel",
      { cause },
    );
  }
}
