import { assert } from "@std/assert/assert";
import { assertEquals } from "@std/assert/equals";
import { assertLessOrEqual } from "@std/assert/less-or-equal";
import { assertRejects } from "@std/assert/rejects";
import {
  LARGEST_OUTPUT,
  makeOutbox,
  pieces,
} from "../../../lib/jupyter/delivery/outbox.ts";
import { countSent } from "../../../lib/jupyter/delivery/sent.ts";

/** A kernel that loses what comes when too much of it is not yet written. */
function losing() {
  const arrived: [type: string, text: unknown][] = [];
  let unwritten = 0;
  const kernel = {
    broadcast(type: string, content: Record<string, unknown>) {
      const { data, text = data } = content as Record<string, unknown>;
      if (typeof text === "symbol") throw new TypeError("no such message");
      if (unwritten <= 131_072) arrived.push([type, text]);
      unwritten += JSON.stringify(content).length;
      return Promise.resolve();
    },
  };
  const barrier = {
    heard: undefined as never,
    passed() {
      unwritten = 0;
      return Promise.resolve(true);
    },
    passedWithin() {
      unwritten = 0;
      return true;
    },
    mark() {},
    clear: () => true,
  };
  const counts = countSent();
  const unproved = () => {};
  const outbox = makeOutbox({ kernel, counts, barrier, unproved });
  return { outbox, arrived, counts };
}

Deno.test("an outbox sends no more than the kernel holds, in order", async () => {
  const { outbox, arrived } = losing();
  for (let k = 0; k < 3000; k++) {
    outbox.send("display_data", { data: `${k} `.padEnd(200, "x") });
  }
  await outbox.settle();
  assertEquals(
    arrived.map(([, text]) => parseInt(String(text))),
    Array.from({ length: 3000 }, (_, k) => k),
  );
});

Deno.test("prints come in few messages, before what is shown after them", async () => {
  const { outbox, arrived, counts } = losing();
  for (let k = 0; k < 5000; k++) outbox.print("stdout", `${k}\n`);
  outbox.print("stderr", "careful\n");
  await outbox.send("display_data", { data: "shown" });
  outbox.print("stdout", "after\n");
  await outbox.settle();
  const printed = arrived.filter(([type]) => type === "stream");
  assertLessOrEqual(printed.length, 5);
  const lines = Array.from({ length: 5000 }, (_, k) => `${k}\n`).join("");
  assertEquals(
    arrived.map(([, text]) => text).join(""),
    `${lines}careful\nshownafter\n`,
  );
  counts.close(1);
  assertEquals(counts.cells(), [
    [1, { outputs: 1, stdout: lines.length + 6, stderr: 8 }],
  ]);
});

Deno.test("a cell that has thrown leaves nothing behind", () => {
  const { outbox, arrived } = losing();
  for (let k = 0; k < 5000; k++) outbox.print("stdout", `${k}\n`);
  outbox.settleNow();
  const printed = arrived.map(([, text]) => text).join("");
  assert(printed.endsWith("4999\n"));
});

Deno.test("an output that is too large is refused in words, and the next one goes", async () => {
  const { outbox, arrived } = losing();
  const data = "x".repeat(LARGEST_OUTPUT);
  await assertRejects(
    () => outbox.send("display_data", { data }),
    RangeError,
    "Expected an output of at most 64 MB but found 64 MB: show less",
  );
  await outbox.send("display_data", { data: "small" });
  assertEquals(arrived, [["display_data", "small"]]);
});

Deno.test("a message that the kernel cannot send fails for its sender alone", async () => {
  const { outbox, arrived } = losing();
  const data = Symbol("unsendable");
  await assertRejects(() => outbox.send("display_data", { data }), TypeError);
  await outbox.send("display_data", { data: "small" });
  assertEquals(arrived, [["display_data", "small"]]);
});

Deno.test("pieces() cuts no letter in two", () => {
  const text = "a😀b😀";
  for (const length of [2, 3, 4]) {
    const cut = pieces(text, length);
    assertEquals(cut.join(""), text);
    assert(cut.every((piece) => piece.isWellFormed()), cut.join("|"));
  }
});
