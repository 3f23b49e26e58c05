import { assertAlmostEquals } from "@std/assert/almost-equals";
import { assertEquals } from "@std/assert/equals";
import { arrowOf } from "../../lib/figures/arrow.ts";

Deno.test("an arrow's head has its tip at the end, its shaft ends below it", () => {
  const { shaft, head } = arrowOf([0, 0], [30, 40])!;
  assertEquals(shaft[0], [0, 0]);
  assertEquals(head[0], [30, 40]);
  const [[ax, ay], [bx, by]] = [head[1], head[2]];
  assertAlmostEquals((ax + bx) / 2, shaft[1][0]);
  assertAlmostEquals((ay + by) / 2, shaft[1][1]);
  assertAlmostEquals(Math.hypot(30 - shaft[1][0], 40 - shaft[1][1]), 6);
});

Deno.test("a short arrow is half head, a blot is none", () => {
  const { shaft } = arrowOf([0, 0], [8, 0])!;
  assertEquals(shaft[1], [4, 0]);
  assertEquals(arrowOf([0, 0], [4, 0]), undefined);
});

Deno.test("what points out of every picture, or nowhere, is no arrow", () => {
  for (const tip of [[1e30, 0], [NaN, 3], [0, Infinity]] as const) {
    assertEquals(arrowOf([0, 0], tip), undefined);
  }
});
