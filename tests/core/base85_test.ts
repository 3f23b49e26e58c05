import { assert } from "@std/assert/assert";
import { assertEquals } from "@std/assert/equals";
import { fromBase85, toBase85 } from "../../lib/core/base85.ts";

Deno.test("bytes come back from letters that end no script", () => {
  for (let length = 0; length < 10; length++) {
    const bytes = Uint8Array.from({ length }, (_, k) => 255 - 31 * k);
    const text = toBase85(bytes);
    assertEquals(fromBase85(text), bytes);
    assertEquals(text.length, 1 + 5 * Math.ceil(length / 4));
  }
  const all = toBase85(Uint8Array.from({ length: 4e4 }, (_, k) => k * k >> 3));
  assertEquals(new Set(all).size, 85);
  assert(!/[<&\\"'`\s]/.test(all));
});
