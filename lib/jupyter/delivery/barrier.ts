/**
 * Knows when all that was given to the kernel has left it: a marker is given
 * too, and read back from the kernel's own output channel.
 *
 * @module
 */

import type { OutputChannel } from "./connection.ts";
import { type Heard, MARKER, nothingHeard, place } from "./heard.ts";
import type { Kernel } from "./kernel.ts";
import type { Told } from "./listener_worker.ts";
import { backlog } from "./backlog.ts";

/** A way to wait until all that was published is out. */
export interface Barrier {
  /** What was heard on the channel. */
  readonly heard: Heard;
  /**
   * Waits until what was published is out; `size` is its bytes. False where
   * that cannot be known, because the channel does not answer.
   */
  passed(size: number): Promise<boolean>;
  /**
   * The same without letting anything else run, for at most so many
   * milliseconds.
   */
  passedWithin(milliseconds: number): boolean;
  /** Marks what was published so far, for {@linkcode Barrier.clear}. */
  mark(): void;
  /** Whether all that was published up to the last mark is out. */
  clear(): boolean;
}

/**
 * What a connection takes in one go even on a busy machine, in bytes: where it
 * is known to be empty, and where it is not known.
 */
const share = { empty: 1_000_000, unknown: 100_000 };

/** How long a silent channel is waited for, in milliseconds. */
const patience = 20_000;

/** How long a reader may take over what stands before it, in milliseconds. */
const readersPatience = 2_000;

/** Later ones are sought less and less often, up to this, in milliseconds. */
const longestGap = 20;

/** Listens to a channel; ready before the first cell has ended. */
export function makeBarrier(
  kernel: Pick<Kernel, "broadcast">,
  channel: OutputChannel,
): Barrier {
  const heard = nothingHeard();
  const worker = new Worker(
    new URL("./listener_worker.ts", import.meta.url),
    { type: "module" },
  );
  worker.addEventListener("error", (event) => {
    event.preventDefault();
    Atomics.store(heard, place.ended, 1);
  });
  worker.postMessage({ channel, heard } satisfies Told);

  let given = 0;
  /** Gives a marker to the kernel, which may drop it like anything else. */
  const give = () =>
    kernel.broadcast("status", { execution_state: "busy" }, {
      metadata: { [MARKER]: ++given },
    });
  const at = (where: number) => Atomics.load(heard, where);
  return {
    heard,
    mark() {
      give();
    },
    clear: () => at(place.marker) >= given,
    async passed(size) {
      // The kernel goes on with a large message only when another one comes,
      // and to a slow reader it may write later than to this one.
      for (let left = size; left > share.unknown;) {
        left -= share[await drained(channel)];
        await give();
      }
      // What stands before the last but one is out to every reader.
      await give();
      await give();
      const wanted = given;
      let frames = at(place.frames);
      let heardAt = Date.now();
      for (let gap = 1; at(place.marker) < wanted;) {
        await pause(gap);
        if (at(place.frames) !== frames) {
          frames = at(place.frames);
          heardAt = Date.now();
        }
        if (at(place.ended) === 1) return false;
        if (Date.now() - heardAt > patience) return false;
        if (gap > 4) await give();
        gap = Math.min(longestGap, gap * 1.5);
      }
      if (size > share.unknown) await drained(channel);
      return true;
    },
    passedWithin(milliseconds) {
      if (at(place.ended) === 1 || at(place.frames) === 0) return false;
      const until = Date.now() + milliseconds;
      give();
      give();
      const wanted = given;
      for (let gap = 1; at(place.marker) < wanted;) {
        if (Date.now() > until) return false;
        Atomics.wait(heard, place.marker, at(place.marker), gap);
        if (gap > 4) give();
        gap = Math.min(longestGap, gap * 1.5);
      }
      return true;
    },
  };
}

/** Waits until no reader has bytes before it, as far as the system tells. */
async function drained({ port }: OutputChannel): Promise<keyof typeof share> {
  await pause(1);
  const until = Date.now() + readersPatience;
  for (let bytes = backlog(port); bytes !== 0; bytes = backlog(port)) {
    await pause(4);
    // One that has stopped reading is nobody to be waited for.
    if (bytes === undefined || Date.now() > until) return "unknown";
  }
  return "empty";
}

const setTimer = setTimeout;

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimer(resolve, milliseconds));
}
