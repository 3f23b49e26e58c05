import { assertEquals } from "@std/assert/equals";
import { adam, booth, descend, momentum } from "downhill";
import { descendMany } from "../../lib/analysis/many.ts";

Deno.test("descendMany() walks the paths of descend()", () => {
  const starts = Float32Array.of(1, -2, 0.5, 3, -1, 4);
  const optimizer = momentum({ learningRate: 0.02 });
  const { points, count } = descendMany(booth, optimizer, {
    starts,
    steps: 20,
  });
  assertEquals([count, points.length], [3, 21 * 3 * 2]);
  for (const ball of [0, 1, 2]) {
    const run = descend(booth, optimizer, {
      start: starts.subarray(2 * ball, 2 * ball + 2),
      steps: 20,
    });
    for (let k = 0; k <= 20; k++) {
      const at = 2 * (3 * k + ball);
      assertEquals(
        [...points.subarray(at, at + 2)],
        [...run.points.subarray(2 * k, 2 * k + 2)].map(Math.fround),
      );
    }
  }
});

Deno.test("descendMany() keeps every so manyth row", () => {
  const starts = Float32Array.of(1, -2);
  const all = descendMany(booth, adam(), { starts, steps: 10 });
  const some = descendMany(booth, adam(), { starts, steps: 10, stride: 4 });
  assertEquals(some.points.length, 2 * 3);
  assertEquals(some.points[4], all.points[16]);
});

Deno.test("descendMany() lets balls leave the finite numbers", () => {
  const wild = momentum({ learningRate: 1 });
  const { points, medians } = descendMany(booth, wild, {
    starts: Float32Array.of(1, -2),
    steps: 2000,
  });
  assertEquals(points[points.length - 1], NaN);
  assertEquals(medians[medians.length - 1], Infinity);
});

Deno.test("descendMany() takes the middle of the heights", () => {
  const { medians } = descendMany(booth, adam(), {
    starts: Float32Array.of(1, 3, 2, 3, 9, 9),
    steps: 0,
  });
  assertEquals([...medians], [booth.value([2, 3])]);
});
