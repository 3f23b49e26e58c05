import { assertEquals } from "@std/assert/equals";
import { view } from "../../../lib/figures/playground/settings/view.ts";

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
