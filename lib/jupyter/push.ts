/**
 * Gets a large output out of the kernel before anything follows it.
 *
 * The kernel writes as much of a message as the connection takes at once, and
 * goes on writing only when the next message comes. Where the connection is
 * still full then, that next message is dropped: another output, or the word
 * that the cell is done.
 *
 * @module
 */

/** What a connection takes even from a busy machine, in bytes a pause. */
const share = 100_000;

/** In milliseconds. */
const pause = 5;

/**
 * Keeps the kernel writing until an output of this many bytes must be through.
 * "Busy", which it is, is a message that nobody misses.
 */
export async function push(size: number): Promise<void> {
  for (let written = share; written < size; written += share) {
    await new Promise((resolve) => setTimeout(resolve, pause));
    await Deno.jupyter.broadcast("status", { execution_state: "busy" });
  }
}
