import { assert } from "@std/assert/assert";
import { assertEquals } from "@std/assert/equals";
import { assertLess } from "@std/assert/less";
import {
  type Pixel,
  simplified,
  within,
} from "../../../lib/figures/svg/lines.ts";

const box = { left: 0, top: 0, right: 10, bottom: 10 };

Deno.test("within() keeps one line where nothing is cut", () => {
  const points: Pixel[] = [[1, 1], [5, 5], [9, 2]];
  assertEquals(within(points, box), [points]);
});

Deno.test("within() breaks a line where it leaves, and at gaps", () => {
  assertEquals(
    within([[5, 5], [15, 5], [15, 8], [5, 8]], box),
    [[[5, 5], [10, 5]], [[10, 8], [5, 8]]],
  );
  assertEquals(
    within([[1, 1], [2, 2], [NaN, NaN], [3, 3], [4, 4]], box),
    [[[1, 1], [2, 2]], [[3, 3], [4, 4]]],
  );
  assertEquals(within([[5, 5]], box), []);
});

Deno.test("simplified() drops points of a straight line, and keeps its ends", () => {
  const straight = Array.from({ length: 50 }, (_, k): Pixel => [k, 2 * k]);
  assertEquals(simplified(straight, 0.1), [[0, 0], [49, 98]]);
  assertEquals(simplified([[1, 1], [2, 2]], 1), [[1, 1], [2, 2]]);
});

Deno.test("simplified() stays within its tolerance of every point", () => {
  const wave = Array.from(
    { length: 400 },
    (_, k): Pixel => [k / 2, 40 * Math.sin(k / 20)],
  );
  const few = simplified(wave, 0.5);
  assertLess(few.length, 100);
  for (const [x, y] of wave) {
    const k = few.findIndex(([right]) => right >= x);
    const [[ax, ay], [bx, by]] = [few[Math.max(0, k - 1)], few[k]];
    const on = bx === ax ? by : ay + (x - ax) / (bx - ax) * (by - ay);
    const slope = bx === ax ? 0 : (by - ay) / (bx - ax);
    assert(Math.abs(y - on) / Math.hypot(1, slope) < 0.51);
  }
});

Deno.test("simplified() keeps the far point of a line that comes back", () => {
  assertEquals(
    simplified([[0, 0], [5, 0], [0, 0]], 0.1),
    [[0, 0], [5, 0], [0, 0]],
  );
});
