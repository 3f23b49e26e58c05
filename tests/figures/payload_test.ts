import { assert } from "@std/assert/assert";
import { assertEquals } from "@std/assert/equals";
import { assertStrictEquals } from "@std/assert/strict-equals";
import { beale } from "downhill";
import { contours, decode, encode, figure, terrain } from "downhill/figures";
import type { Figure } from "../../lib/figures/figure.ts";

Deno.test("a payload brings plain data back, arrays in any depth", () => {
  const value = {
    text: `<script>alert("1")</script> & 'quotes' — ∇f`,
    number: 0.1,
    nothing: null,
    yes: true,
    list: [{ deep: Float32Array.of(1, NaN, -Infinity) }, [1, 2], "x"],
    empty: new Float32Array(),
  };
  assertEquals(decode(encode(value)), value);
});

Deno.test("−0 and both infinities survive", () => {
  const { numbers } = decode(
    encode({ numbers: Float32Array.of(-0, Infinity, -Infinity) }),
  ) as { numbers: Float32Array };
  assert(Object.is(numbers[0], -0));
  assertEquals([...numbers.subarray(1)], [Infinity, -Infinity]);
});

Deno.test("no text can end the script that a payload stands in", () => {
  const text = encode({ name: "</script><script>alert(1)</script><!--" });
  assertEquals(text.includes("<"), false);
});

Deno.test("equal arrays are written once and arrive as one", () => {
  const numbers = Float32Array.from({ length: 500 }, (_, k) => Math.sqrt(k));
  const once = encode({ a: numbers });
  const twice = encode({ a: numbers, b: numbers.slice() });
  assert(twice.length < once.length + 30);
  const { a, b } = decode(twice) as Record<string, Float32Array>;
  assertStrictEquals(a, b);
});

Deno.test("what is not written is missing, as in JSON", () => {
  assertEquals(decode(encode({ a: undefined, b: 1 })), { b: 1 });
});

Deno.test("a figure's grids travel once for both halves", () => {
  const both = figure([
    terrain(beale, { scale: "log" }),
    contours(beale, { scale: "log" }),
  ], { caption: "Both.", alt: "Both." });
  const one = { ...both, panels: both.panels.slice(0, 1) };
  assert(encode(both).length < encode(one).length + 800);
  const back = decode(encode(both)) as Figure;
  assertEquals(back.panels, both.panels);
});
