/**
 * What was heard on the kernel's output channel, in memory that two threads
 * share.
 *
 * @module
 */

import type { Frame } from "./zmtp.ts";

/** Whole numbers, one at each of {@linkcode place}. */
export type Heard = Int32Array<SharedArrayBuffer>;

/** What each of the numbers is. */
export const place = {
  /** The highest marker that came back. */
  marker: 0,
  /** How many frames were read, a sign of life. */
  frames: 1,
  /** 1 when the channel has ended. */
  ended: 2,
  /** The execution count of the cell that runs or ran last. */
  execution: 3,
  /** A hash of that cell's code. */
  code: 4,
  /** 1 while a cell runs. */
  running: 5,
  /** Counts runs of cells at a stretch, as "Run all" starts them. */
  stretch: 6,
} as const;

/** Memory in which nothing was heard yet. */
export function nothingHeard(): Heard {
  return new Int32Array(
    new SharedArrayBuffer(4 * Object.keys(place).length),
  );
}

/**
 * The key under which a marker's number travels in the metadata of a "status"
 * message: of its content, some kernels send only what they know.
 */
export const MARKER = "downhill_marker";

/**
 * A reader who changes a cell between two runs takes longer, in milliseconds.
 */
const rest = 250;

/** Markers are short; other messages only matter where they start a cell. */
const short = 300;

const delimiter = "<IDS|MSG>";

/** A reader of frames that notes down what counts. */
export function hear(heard: Heard): {
  /** Whether a frame of this length is worth reading. */
  wants(length: number): boolean;
  frame(frame: Frame): void;
  end(): void;
} {
  const text = new TextDecoder();
  let since = Date.now();
  // Frames after the delimiter: signature, header, parent, metadata, content.
  let after = -1;
  let type = "";
  const note = (at: number, value: number) => {
    Atomics.store(heard, at, value);
    Atomics.notify(heard, at);
  };
  const takeMetadata = (metadata: string) => {
    const { [MARKER]: marker } = JSON.parse(metadata);
    if (marker !== undefined) note(place.marker, marker);
  };
  const takeContent = (content: string) => {
    if (type === "execute_input") {
      const { code, execution_count } = JSON.parse(content);
      note(place.code, hash(code));
      note(place.execution, execution_count);
      if (Date.now() - since > rest) Atomics.add(heard, place.stretch, 1);
      note(place.running, 1);
    } else if (JSON.parse(content).execution_state === "idle") {
      // The first cell began before anybody listened.
      const first = heard[place.execution] === 0;
      if (first || heard[place.running] === 1) since = Date.now();
      note(place.running, 0);
    }
  };
  return {
    wants: (length) =>
      length < short || (after === 4 && type === "execute_input"),
    frame({ body, more }) {
      Atomics.add(heard, place.frames, 1);
      if (after >= 0) after++;
      else if (text.decode(body) === delimiter) after = 0;
      if (after === 2) type = typeOf(text.decode(body));
      if (body.length > 0 && (type === "status" || type === "execute_input")) {
        if (after === 4) takeMetadata(text.decode(body));
        if (after === 5) takeContent(text.decode(body));
      }
      if (more) return;
      after = -1;
      type = "";
    },
    end: () => note(place.ended, 1),
  };
}

function typeOf(header: string): string {
  const [, type = ""] = header.match(/"msg_type":\s*"(\w+)"/) ?? [];
  return type;
}

/** A hash of a text, as a whole number of 32 bits (FNV-1a). */
export function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  }
  return value;
}
