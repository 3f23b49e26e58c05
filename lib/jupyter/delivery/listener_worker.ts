/**
 * Reads what the kernel publishes, on a thread of its own, so that it can be
 * waited for even while a cell keeps the kernel's own thread busy.
 *
 * @module
 */

import type { OutputChannel } from "./connection.ts";
import { hear, type Heard } from "./heard.ts";
import { readFrame, subscribe } from "./zmtp.ts";

/** What the worker is told first. */
export interface Told {
  channel: OutputChannel;
  /** Where it notes what it hears. */
  heard: Heard;
}

self.addEventListener("message", async (event) => {
  const { channel, heard } = (event as MessageEvent<Told>).data;
  try {
    const connection = await Deno.connect({
      hostname: channel.ip,
      port: channel.port,
    });
    await subscribe(connection);
    const listen = hear(heard);
    while (true) {
      const frame = await readFrame(connection, listen.wants);
      listen.frame(frame);
    }
  } catch {
    hear(heard).end();
  }
});
