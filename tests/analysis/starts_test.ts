import { assertAlmostEquals } from "@std/assert/almost-equals";
import { assertEquals } from "@std/assert/equals";
import { assertNotEquals } from "@std/assert/not-equals";
import { assertThrows } from "@std/assert/throws";
import { gridOfStarts, randomStarts, ringOfStarts } from "downhill";

Deno.test("gridOfStarts() fills a view with the middles of its cells", () => {
  const starts = gridOfStarts([[0, 4], [-1, 1]], { columns: 2, rows: 2 });
  assertEquals(starts, [[1, -0.5], [3, -0.5], [1, 0.5], [3, 0.5]]);
});

Deno.test("gridOfStarts() has as many rows as columns unless told", () => {
  assertEquals(gridOfStarts([[0, 1], [0, 1]], { columns: 7 }).length, 49);
});

Deno.test("ringOfStarts() keeps its distance from the centre", () => {
  const starts = ringOfStarts([3, -2], { radius: 5, count: 12 });
  assertEquals(starts.length, 12);
  for (const [x, y] of starts) {
    assertAlmostEquals(Math.hypot(x - 3, y + 2), 5, 1e-12);
  }
});

Deno.test("randomStarts() stay in the view and follow their seed", () => {
  const view = [[-2, -1], [10, 30]] as const;
  const starts = randomStarts(view, { count: 200, seed: 4 });
  for (const [x, y] of starts) {
    assertEquals(x >= -2 && x < -1 && y >= 10 && y < 30, true);
  }
  assertEquals(starts, randomStarts(view, { count: 200, seed: 4 }));
  assertNotEquals(starts, randomStarts(view, { count: 200, seed: 5 }));
});

Deno.test("starts tell what they cannot count", () => {
  const view = [[0, 1], [0, 1]] as const;
  assertThrows(
    () => gridOfStarts(view, { columns: 0 }),
    RangeError,
    "Expected columns to be a whole number above zero but found 0",
  );
  assertThrows(
    () => ringOfStarts([0, 0], { radius: -1, count: 3 }),
    RangeError,
    "radius",
  );
  assertThrows(() => randomStarts(view, { count: 2.5 }), RangeError, "count");
});
