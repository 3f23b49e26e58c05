/**
 * Everything that leaves a cell, in order and never more at once than the
 * kernel can write. The kernel drops what it cannot write, without a word.
 *
 * @module
 */

import type { Barrier } from "./barrier.ts";
import type { Extra, Kernel } from "./kernel.ts";
import type { SentCounts } from "./sent.ts";

/** Where messages to a notebook's front end are put. */
export interface Outbox {
  /** Sends a message after all that came before it. */
  send(
    type: string,
    content: Record<string, unknown>,
    extra?: Extra,
  ): Promise<void>;
  /** Prints a text; texts are gathered into few messages. */
  print(name: "stdout" | "stderr", text: string): void;
  /** Waits until all that was put here is known to be out. */
  settle(): Promise<void>;
  /** The same at once, for a cell that has thrown. */
  settleNow(): void;
}

interface Message {
  type: string;
  content: Record<string, unknown>;
  extra?: Extra;
  size: number;
  sent: PromiseWithResolvers<void>;
}

/** The kernel holds 131072 bytes back at most before it drops messages. */
const window = { bytes: 50_000, messages: 50 };

/** The longest message of printed text, in letters. */
const longestPrint = 30_000;

/** How long printed text is gathered at most, in milliseconds. */
const gathering = { awaiting: 25, busy: 150 };

/** The largest output, in letters; front ends struggle long before. */
export const LARGEST_OUTPUT = 64_000_000;

const setTimer = setTimeout;

/** An outbox before a kernel. */
export function makeOutbox(
  { kernel, counts, barrier, unproved }: {
    kernel: Pick<Kernel, "broadcast">;
    counts: SentCounts;
    /** Without one, what is out is not known, and pauses must do. */
    barrier?: Barrier;
    /** Called when the barrier has no answer. */
    unproved: () => void;
  },
): Outbox {
  const queue: Message[] = [];
  let printing: { name: "stdout" | "stderr"; texts: string[] } | undefined;
  let printedAt = 0;
  let outstanding = { bytes: 0, messages: 0 };
  let sending = false;
  let tail = Promise.resolve();

  const put = (
    type: string,
    content: Record<string, unknown>,
    extra?: Extra,
  ) => {
    const sent = Promise.withResolvers<void>();
    // What is awaited is the promise of `send`, which fails the same way.
    sent.promise.catch(() => {});
    const size = sizeOf(content) + sizeOf(extra?.buffers);
    if (size > LARGEST_OUTPUT) {
      const megabytes = (letters: number) => Math.round(letters / 1e6);
      sent.reject(
        new RangeError(
          `Expected an output of at most ${megabytes(LARGEST_OUTPUT)} MB but ` +
            `found ${megabytes(size)} MB: show less, or write it to a file`,
        ),
      );
      return sent.promise;
    }
    queue.push({ type, content, extra, size, sent });
    return sent.promise;
  };
  /** Turns what was printed into messages. */
  const gather = (longest: number) => {
    if (printing === undefined) return;
    const { name, texts } = printing;
    printing = undefined;
    for (const text of pieces(texts.join(""), longest)) {
      put("stream", { name, text });
    }
  };
  const give = async (message: Message) => {
    const { type, content, extra, size, sent } = message;
    outstanding.bytes += size;
    outstanding.messages++;
    try {
      // The conversion throws at once, on some versions later.
      const given = kernel.broadcast(type, content, extra);
      counts.add(type, content);
      await given;
      sent.resolve();
    } catch (error) {
      sent.reject(error);
    }
  };
  const prove = async () => {
    if (outstanding.messages === 0) return;
    const { bytes } = outstanding;
    outstanding = { bytes: 0, messages: 0 };
    if (await barrier?.passed(bytes)) return;
    unproved();
    // Pauses in which a kernel writes, as far as it can be helped.
    for (let left = bytes; left > 0; left -= 2 * window.bytes) {
      await new Promise((resolve) => setTimer(resolve, 5));
      await kernel.broadcast("status", { execution_state: "busy" });
    }
  };
  const sendAll = async () => {
    sending = true;
    for (let next = queue.shift(); next; next = queue.shift()) {
      const full = outstanding.bytes + next.size > window.bytes ||
        outstanding.messages >= window.messages;
      if (full) await prove();
      await give(next);
    }
    sending = false;
  };
  const pump = () => tail = tail.then(sendAll);
  const printLater = () =>
    setTimer(() => {
      gather(longestPrint);
      pump();
    }, gathering.awaiting);
  /** In a loop that never awaits, a little of it at times. */
  const printWhileBusy = ({ texts }: { texts: string[] }) => {
    if (Date.now() - printedAt < gathering.busy) return;
    printedAt = Date.now();
    if (sending || queue.length > 0 || barrier?.clear() !== true) return;
    const length = texts.reduce((sum, text) => sum + text.length, 0);
    if (length > longestPrint) return;
    gather(longestPrint);
    for (const message of queue.splice(0)) give(message);
    barrier.mark();
  };

  return {
    send(type, content, extra) {
      gather(longestPrint);
      const sent = put(type, content, extra);
      return pump().then(() => sent);
    },
    print(name, text) {
      if (printing?.name !== name) {
        gather(longestPrint);
        printing = { name, texts: [] };
        printLater();
        printedAt ||= Date.now();
      }
      printing.texts.push(text);
      printWhileBusy(printing);
    },
    async settle() {
      do {
        gather(longestPrint);
        await pump();
      } while (printing !== undefined || queue.length > 0);
      await prove();
    },
    settleNow() {
      gather(Infinity);
      const messages = queue.splice(0);
      for (const message of messages) give(message);
      const { bytes } = outstanding;
      outstanding = { bytes: 0, messages: 0 };
      barrier?.passedWithin(1000 + bytes / 10_000);
    },
  };
}

/** Cuts a text into pieces of a length, between letters. */
export function pieces(text: string, length: number): string[] {
  if (text.length <= length) return text === "" ? [] : [text];
  const all: string[] = [];
  for (let start = 0; start < text.length;) {
    let end = Math.min(text.length, start + length);
    const split = end < text.length &&
      /[\uD800-\uDBFF]/.test(text[end - 1]) && end - start > 1;
    if (split) end--;
    all.push(text.slice(start, end));
    start = end;
  }
  return all;
}

/** About how many bytes a value takes in a message. */
export function sizeOf(value: unknown): number {
  if (typeof value === "string") return value.length;
  if (ArrayBuffer.isView(value)) return value.byteLength;
  if (typeof value !== "object" || value === null) return 8;
  let size = 0;
  for (const [key, part] of Object.entries(value)) {
    size += key.length + sizeOf(part);
  }
  return size;
}
