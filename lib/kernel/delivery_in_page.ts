/**
 * Stands for `jupyter/delivery/deliver.ts` in a page's worker, where nothing
 * is lost on the way.
 *
 * @module
 */

import type { Outbox } from "../jupyter/delivery/outbox.ts";

type Send = Outbox["send"];

let send: Send | undefined;

/** Where the lib's own outputs go from now on. */
export function deliverTo(sender: Send): void {
  send = sender;
}

/** There is nothing to begin. */
export function deliver(): Promise<void> {
  return Promise.resolve();
}

/** As much of a delivery as the lib asks for. */
export function delivery(): {
  outbox: { send: Send };
  onePass: boolean;
  execution(): Promise<undefined>;
} | undefined {
  if (send === undefined) return undefined;
  return {
    outbox: { send },
    onePass: true,
    execution: () => Promise.resolve(undefined),
  };
}
