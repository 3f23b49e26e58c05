import { assertEquals } from "@std/assert/equals";
import { assertRejects } from "@std/assert/rejects";
import { readFrame, subscribe } from "../../../lib/jupyter/delivery/zmtp.ts";

/** A connection whose other side has said all it says, a few bytes a read. */
function connection(...said: number[][]) {
  const bytes = said.flat();
  const written: number[] = [];
  return {
    written,
    read(into: Uint8Array) {
      const part = bytes.splice(0, Math.min(into.length, 3));
      into.set(part);
      return Promise.resolve(part.length > 0 ? part.length : null);
    },
    write(from: Uint8Array) {
      const part = from.subarray(0, 5);
      written.push(...part);
      return Promise.resolve(part.length);
    },
  };
}

const greeting = [0xff, ...Array(8).fill(0), 0x7f, ...Array(54).fill(0)];
const ready = [4, 6, 5, ...new TextEncoder().encode("READY")];

Deno.test("subscribe() greets, says what it is and asks for every topic", async () => {
  const stream = connection(greeting, ready);
  await subscribe(stream);
  const text = String.fromCharCode(...stream.written);
  assertEquals(text.slice(12, 16), "NULL");
  assertEquals(text.slice(64, 66), "\x04\x19");
  assertEquals(text.slice(66, 72), "\x05READY");
  assertEquals(text.slice(72), "\x0bSocket-Type\0\0\0\x03SUB\0\x01\x01");
});

Deno.test("readFrame() reads short and long frames, and skips what nobody wants", async () => {
  const long = [2, 0, 0, 0, 0, 0, 0, 1, 44, ...Array(300).fill(7)];
  const stream = connection([1, 2, 65, 66], long, [0, 1, 67]);
  const short = (length: number) => length < 300;
  assertEquals(await readFrame(stream, short), {
    body: new Uint8Array([65, 66]),
    length: 2,
    more: true,
  });
  assertEquals((await readFrame(stream, short)).length, 300);
  assertEquals(
    (await readFrame(stream, short)).body,
    new Uint8Array([67]),
  );
  await assertRejects(() => readFrame(stream, short), Error, "ended");
});
