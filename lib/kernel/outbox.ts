/**
 * A cell's outputs on their way into the page: prints gathered, floods capped.
 *
 * @module
 */

import type { CellOutput } from "./protocol.ts";

/** A cell's first letters of prints that are shown. */
const SHOWN = 200_000;
/** Of what comes after them, the last. */
const TAIL = 10_000;
/** How many letters may wait. */
const GATHERED = 30_000;
/** For how long, in milliseconds. */
const SOON = 30;
/** Outputs of a cell that are no prints. */
const MOST = 1000;

/** Takes outputs as they come. */
export interface CellOutbox {
  print(stream: "stdout" | "stderr", text: string): void;
  /** @throws {RangeError} For more outputs than a page can take. */
  put(output: CellOutput): void;
  /** A cell begins: what is capped starts anew. */
  begin(): void;
  /** All that waits goes out. */
  flush(): void;
  /** A cell has ended: the end of a flood of prints goes out too. */
  end(): void;
}

/** An outbox that sends several outputs at a time. */
export function cellOutbox(
  send: (outputs: readonly CellOutput[]) => void,
): CellOutbox {
  const { setTimeout, performance } = globalThis;
  let gathered: { stream: "stdout" | "stderr"; texts: string[] } | undefined;
  let letters = 0;
  let since = 0;
  let shown = 0;
  let tail = "";
  let left = 0;
  let outputs = 0;

  const flush = () => {
    if (gathered === undefined) return;
    const { stream, texts } = gathered;
    gathered = undefined;
    letters = 0;
    send([{ kind: "text", stream, text: texts.join("") }]);
  };
  return {
    flush,
    begin() {
      flush();
      [shown, left, outputs, tail] = [0, 0, 0, ""];
    },
    end() {
      flush();
      if (tail === "") return;
      const text = `… ${left} letters are left out …\n${tail}`;
      send([{ kind: "text", stream: "stdout", text }]);
      tail = "";
    },
    print(stream, text) {
      if (shown > SHOWN) {
        const all = tail + text;
        tail = all.slice(-TAIL);
        left += all.length - tail.length;
        return;
      }
      shown += text.length;
      if (gathered?.stream !== stream) flush();
      if (gathered === undefined) {
        gathered = { stream, texts: [] };
        since = performance.now();
        setTimeout(flush, SOON);
      }
      gathered.texts.push(text);
      letters += text.length;
      if (letters > GATHERED || performance.now() - since > SOON) flush();
    },
    put(output) {
      if (++outputs > MOST) {
        throw new RangeError(
          `Expected a cell to have at most ${MOST} outputs but found more`,
        );
      }
      flush();
      send([output]);
    },
  };
}
