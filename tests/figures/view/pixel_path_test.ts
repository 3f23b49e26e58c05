import { assert } from "@std/assert/assert";
import { assertEquals } from "@std/assert/equals";
import * as fc from "fast-check";
import {
  isInside,
  pair,
  pixelPath,
} from "../../../lib/figures/view/pixel_path.ts";

const box = [[0, 100], [0, 50]] as const;
const straight = Float64Array.of(10, 10, 20, 10, 30, 10, 40, 20);

Deno.test("a path in pixels grows with its steps, each a beginning of the next", () => {
  const path = pixelPath(straight, box);
  assertEquals(path.line(0), "");
  assert(path.line(1).startsWith("M10.0 10.0L20.0 10.0"), path.line(1));
  assert(path.line(3).startsWith("M10.0 10.0L20.0 10.0L30.0 10.0"));
  assertEquals(path.line(99), path.line(3));
  assertEquals(path.dots(1), "M10.0 10.0h0M20.0 10.0h0");
});

Deno.test("a path that leaves the box ends at its edge, where its name stays", () => {
  const path = pixelPath(Float64Array.of(50, 25, 150, 25, 250, 25), box);
  assertEquals(path.line(2), "M50.0 25.0L100.0 25.0");
  assertEquals(path.end(2), [100, 25]);
  assertEquals(path.end(0), [50, 25]);
});

Deno.test("a path that never was in the box has no line and no end", () => {
  const path = pixelPath(Float64Array.of(200, 200, 300, 300), box);
  assertEquals([path.line(1), path.end(1), path.dots(1)], ["", undefined, ""]);
});

Deno.test("a path goes on after points that are no numbers, without them", () => {
  const path = pixelPath(Float64Array.of(10, 10, NaN, NaN, 30, 30), box);
  assert(!path.line(2).includes("NaN"));
  assertEquals(path.end(1), [10, 10]);
});

Deno.test("nothing that is drawn lies outside the box, and nothing is no number", () => {
  const number = fc.oneof(
    fc.double({ min: -300, max: 300, noNaN: true }),
    fc.constantFrom(NaN, Infinity, -Infinity, 1e300),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(number, number), { minLength: 1 }), (all) => {
      const path = pixelPath(Float64Array.from(all.flat()), box);
      const last = all.length - 1;
      for (const text of [path.line(last), path.dots(last)]) {
        for (const [, x, y] of text.matchAll(/[ML](\S+) ([^LMh]+)/g)) {
          assert(isInside(Number(x), Number(y), box), text);
        }
      }
    }),
    { seed: 1, numRuns: 300 },
  );
});

Deno.test("pixels are written with one decimal, and without a negative zero", () => {
  assertEquals(pair(1, -2.25), "1.0 -2.3");
  assertEquals(pair(-0.04, 1e12), "0.0 1000000000000.0");
});
