/**
 * The one way into a cell's output.
 *
 * @module
 */

import { deliver, delivery } from "./delivery/deliver.ts";
import { awaitedByCell } from "./delivery/unawaited.ts";

/**
 * Shows a MIME bundle under the cell that runs, as html with a plain text for
 * readers that show no html. A cell that does not await it waits all the same.
 *
 * @throws {Error} Outside a Jupyter kernel.
 * @throws {RangeError} For more than a front end can take.
 */
export function display(
  html: string,
  plain: string,
  more: Record<string, unknown> = {},
): Promise<void> {
  const data = { "text/html": html, "text/plain": plain, ...more };
  return awaitedByCell(send("display_data", { data }));
}

/**
 * Shows something that {@linkcode update} can change later, under a name of its
 * own.
 */
export function displayAs(
  name: string,
  data: Record<string, unknown>,
): Promise<void> {
  const transient = { display_id: name };
  return awaitedByCell(send("display_data", { data, transient }));
}

/** Changes what is shown under a name, wherever it still stands. */
export function update(
  name: string,
  data: Record<string, unknown>,
): Promise<void> {
  const transient = { display_id: name };
  return awaitedByCell(send("update_display_data", { data, transient }));
}

async function send(
  type: string,
  content: Record<string, unknown>,
): Promise<void> {
  await deliver();
  const outbox = delivery()?.outbox;
  if (outbox === undefined) {
    throw new Error(
      "Expected to run in a Jupyter notebook but found no kernel",
    );
  }
  await outbox.send(type, { metadata: {}, transient: {}, ...content });
}
