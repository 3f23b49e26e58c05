import { assertEquals } from "@std/assert/equals";
import {
  moved,
  view,
  zoomed,
} from "../../../lib/figures/playground/settings/view.ts";

Deno.test("a view is two ranges that can be drawn", () => {
  for (const range of [[-4, 4], [0, 1e-9], [1e6, 1e6 + 10]]) {
    assertEquals(view.kind.holds([range, [-1, 1]]), true, String(range));
  }
  for (
    const range of [
      [0, 5e-324],
      [1, 1 + 1e-15],
      [-1e300, 1e300],
      [2, 1],
      [0, Infinity],
      [NaN, 1],
      [0, "1"],
      [0],
      null,
    ]
  ) {
    assertEquals(view.kind.holds([[-1, 1], range]), false, String(range));
  }
});

Deno.test("a view is zoomed about its middle or a point, in short numbers", () => {
  assertEquals(zoomed([[0, 4], [-1, 1]], 0.5), [[1, 3], [-0.5, 0.5]]);
  assertEquals(zoomed([[0, 4], [-1, 1]], 2), [[-2, 6], [-2, 2]]);
  assertEquals(zoomed([[0, 4], [-1, 1]], 0.5, [0, 1]), [[0, 2], [0, 1]]);
  assertEquals(zoomed([[0, 1], [1e6, 1e6 + 1]], 1 / 3), [
    [0.3333, 0.6667],
    [1000000.3333, 1000000.6667],
  ]);
});

Deno.test("a view is moved by shares of itself", () => {
  assertEquals(moved([[0, 4], [-1, 1]], [0.25, -1]), [[1, 5], [-3, -1]]);
});
