import { assert } from "@std/assert/assert";
import { assertEquals } from "@std/assert/equals";
import { assertLess } from "@std/assert/less";
import fc from "fast-check";
import { packFloats, unpackFloats } from "../../lib/figures/pack.ts";

const bits = (numbers: Float32Array) => [
  ...new Uint32Array(numbers.slice().buffer),
];

Deno.test("packing keeps every bit, of infinities, NaN and −0 too", () => {
  const odd = Float32Array.of(
    Infinity,
    -Infinity,
    NaN,
    -0,
    0,
    3.4028234663852886e38,
    1.401298464324817e-45,
    -1,
  );
  const back = unpackFloats(packFloats(odd));
  assertEquals(bits(back), bits(odd));
  assert(Object.is(back[3], -0) && Object.is(back[4], 0));
});

Deno.test("packing keeps the bits of every NaN", () => {
  const numbers = new Float32Array(
    Uint32Array.of(0x7fc00000, 0xffc00001, 0x7f800001, 0xffffffff).buffer,
  );
  assertEquals(bits(unpackFloats(packFloats(numbers))), bits(numbers));
});

Deno.test("any array comes back as it was, an empty one too", () => {
  fc.assert(
    fc.property(
      fc.float32Array({ maxLength: 300 }),
      (numbers) =>
        assertEquals(bits(unpackFloats(packFloats(numbers))), bits(numbers)),
    ),
    { seed: 1, numRuns: 200 },
  );
  assertEquals(unpackFloats(packFloats(new Float32Array())).length, 0);
});

Deno.test("a view into a longer buffer packs only what it shows", () => {
  const whole = Float32Array.from({ length: 20 }, (_, k) => k);
  const part = whole.subarray(5, 9);
  assertEquals([...unpackFloats(packFloats(part))], [5, 6, 7, 8]);
});

Deno.test("smooth numbers pack to less than half of their base64", () => {
  const smooth = Float32Array.from(
    { length: 4000 },
    (_, k) => Math.sin(k / 99),
  );
  assertLess(packFloats(smooth).length, 0.5 * (4 * 4000) * 4 / 3);
});

Deno.test("points pack by their own coordinate", () => {
  // x and y are smooth each, side by side they jump.
  const points = Float32Array.from(
    { length: 4000 },
    (_, k) => k % 2 === 0 ? k / 1000 : 500 - k / 3,
  );
  const text = packFloats(points);
  assertEquals(text[0], "2");
  assertEquals(bits(unpackFloats(text)), bits(points));
});
