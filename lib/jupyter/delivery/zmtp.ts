/**
 * As much of ZeroMQ's wire protocol, ZMTP 3.0, as a subscriber needs: greet,
 * subscribe to everything, and read frames. https://rfc.zeromq.org/spec/23/
 *
 * @module
 */

/** A stream of bytes, such as a TCP connection. */
export interface ByteStream {
  /** Reads some bytes into `into`; `null` at the end. */
  read(into: Uint8Array): Promise<number | null>;
  /** Writes some bytes and says how many. */
  write(bytes: Uint8Array): Promise<number>;
}

/** A part of a message. */
export interface Frame {
  /** The bytes; empty where the frame is longer than the reader wanted. */
  body: Uint8Array<ArrayBuffer>;
  /** How long it is, read or skipped. */
  length: number;
  /** Whether another part of the same message follows. */
  more: boolean;
}

const MORE = 1;
const LONG = 2;
const COMMAND = 4;

const ascii = new TextEncoder();

/** Does what a SUB socket does first, and subscribes to every topic. */
export async function subscribe(stream: ByteStream): Promise<void> {
  const greeting = new Uint8Array(64);
  greeting.set([0xff, 0, 0, 0, 0, 0, 0, 0, 0, 0x7f, 3, 0]);
  greeting.set(ascii.encode("NULL"), 12);
  await writeAll(stream, greeting);
  await readExactly(stream, new Uint8Array(64));

  const property = ascii.encode("Socket-Type");
  const value = ascii.encode("SUB");
  const name = ascii.encode("READY");
  const ready = new Uint8Array([
    ...[name.length, ...name],
    ...[property.length, ...property],
    ...[0, 0, 0, value.length, ...value],
  ]);
  await writeAll(stream, new Uint8Array([COMMAND, ready.length, ...ready]));
  await readHead(stream).then((head) => skip(stream, head.length));

  // One byte, "subscribe", and a topic of no length: all of them.
  await writeAll(stream, new Uint8Array([0, 1, 1]));
}

/**
 * Reads the next frame; its body is skipped where `wanted` says no to its
 * length.
 *
 * @throws {Error} When the connection has ended.
 */
export async function readFrame(
  stream: ByteStream,
  wanted: (length: number) => boolean,
): Promise<Frame> {
  const { flags, length } = await readHead(stream);
  const more = (flags & MORE) !== 0;
  // Commands are the protocol's own talk, no parts of messages.
  if ((flags & COMMAND) !== 0 || !wanted(length)) {
    await skip(stream, length);
    return { body: new Uint8Array(), length, more };
  }
  const body = new Uint8Array(length);
  await readExactly(stream, body);
  return { body, length, more };
}

async function readHead(
  stream: ByteStream,
): Promise<{ flags: number; length: number }> {
  const [flags] = await readExactly(stream, new Uint8Array(1));
  if ((flags & LONG) === 0) {
    const [length] = await readExactly(stream, new Uint8Array(1));
    return { flags, length };
  }
  const size = await readExactly(stream, new Uint8Array(8));
  return { flags, length: Number(new DataView(size.buffer).getBigUint64(0)) };
}

async function skip(stream: ByteStream, length: number): Promise<void> {
  const scratch = new Uint8Array(Math.min(length, 1 << 16));
  for (let left = length; left > 0;) {
    const part = scratch.subarray(0, Math.min(left, scratch.length));
    left -= (await readExactly(stream, part)).length;
  }
}

async function readExactly<Bytes extends Uint8Array>(
  stream: ByteStream,
  into: Bytes,
): Promise<Bytes> {
  for (let filled = 0; filled < into.length;) {
    const count = await stream.read(into.subarray(filled));
    if (count === null) throw new Error("The connection has ended");
    filled += count;
  }
  return into;
}

async function writeAll(stream: ByteStream, bytes: Uint8Array): Promise<void> {
  for (let written = 0; written < bytes.length;) {
    written += await stream.write(bytes.subarray(written));
  }
}
