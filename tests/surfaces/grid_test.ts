import { assertAlmostEquals } from "@std/assert/almost-equals";
import { assert } from "@std/assert/assert";
import { assertEquals } from "@std/assert/equals";
import { assertThrows } from "@std/assert/throws";
import {
  axis,
  functionSurface,
  leastSquares,
  type Range,
  type Surface,
  valueGrid,
} from "../../lib/mod.ts";
import { drawnHeights } from "../../lib/surfaces/grid.ts";
import { heightOf } from "../../lib/surfaces/scale.ts";

const square: Range[] = [[-2, 2], [-1, 1]];

/** Tells rows from columns, and has an undefined and an infinite place. */
const odd = functionSurface(
  (x: number, y: number) => x === 2 ? NaN : x === -2 ? Infinity : 10 * x + y,
  { view: square },
);

const saddle = functionSurface((x: number, y: number) => y * y - x * x, {
  view: [[-4, 4], [-4, 4]],
});

Deno.test("axis() has both ends and equal steps", () => {
  assertEquals([...axis([0, 1], 2)], [0, 1]);
  const numbers = axis([-0.3, 0.7], 11);
  assertEquals(numbers[0], -0.3);
  assertEquals(numbers[10], 0.7);
  for (let k = 1; k < 11; k++) {
    assertAlmostEquals(numbers[k] - numbers[k - 1], 0.1, 1e-15);
  }
});

Deno.test("axis() says what is wrong with its range and its count", () => {
  const expected = "Expected range to be two finite numbers";
  for (const range of [[1, 0], [1, 1], [NaN, 1], [0, Infinity]] as Range[]) {
    assertThrows(() => axis(range, 3), RangeError, expected);
  }
  for (const count of [1, 0, -3, 2.5, NaN]) {
    assertThrows(
      () => axis([0, 1], count),
      RangeError,
      `Expected count to be a whole number, 2 or above, but found ${count}`,
    );
  }
});

Deno.test("valueGrid() goes row by row, a row for each y", () => {
  const { x, y, heights } = valueGrid(odd, { columns: 5, rows: 3 });
  assertEquals([...x], [-2, -1, 0, 1, 2]);
  assertEquals([...y], [-1, 0, 1]);
  const inside = [...heights].filter(Number.isFinite);
  assertEquals(inside, [-11, -1, 9, -10, 0, 10, -9, 1, 11]);
});

Deno.test("valueGrid() counts holes and keeps them out of the extremes", () => {
  const grid = valueGrid(odd, { columns: 5, rows: 3 });
  assertEquals(grid.holes, 6);
  assertEquals([grid.lowest, grid.highest], [-11, 11]);
  assertEquals(grid.heights[0], Infinity);
  assertEquals(grid.heights[4], NaN);
});

Deno.test("valueGrid() of a surface without any height has none", () => {
  const nothing = functionSurface((_x: number, _y: number) => NaN, {
    view: square,
  });
  for (const scale of ["linear", "root", "log", "symlog"] as const) {
    const grid = valueGrid(nothing, { columns: 3, scale });
    assertEquals([grid.lowest, grid.highest, grid.holes], [NaN, NaN, 9]);
    assert(drawnHeights(grid).every(Number.isNaN));
  }
});

Deno.test("drawnHeights() leaves a hole where there is no finite height", () => {
  const drawn = drawnHeights(valueGrid(odd, { columns: 5, rows: 3 }));
  assertEquals(drawn[0], NaN);
  assertEquals(drawn[1], -11);
  assertEquals(drawn[4], NaN);
});

Deno.test("drawnHeights() rounds to float32 only when asked, and after scaling", () => {
  const steep = functionSurface((x: number, _y: number) => 10 ** (100 * x), {
    view: [[0, 1], [0, 1]],
  });
  const linear = valueGrid(steep, { columns: 2 });
  assertEquals([...drawnHeights(linear)], [1, Infinity, 1, Infinity]);
  assertEquals([...drawnHeights(linear, "double")], [1, 1e100, 1, 1e100]);
  const log = valueGrid(steep, { columns: 2, scale: "log" });
  assertAlmostEquals(drawnHeights(log)[1], 100, 0.1);
});

Deno.test("the log scale measures from the known minimum, and is finite at it", () => {
  const surface = leastSquares({ seed: 4 });
  const [{ point: [a, b], value }] = surface.minima;
  const view: Range[] = [[a - 2, a + 2], [b - 2, b + 2]];
  const grid = valueGrid(surface, { view, columns: 41, scale: "log" });
  const drawn = drawnHeights(grid, "double");
  assert(drawn.every(Number.isFinite));
  const middle = (drawn.length - 1) / 2;
  assertEquals(drawn.indexOf(Math.min(...drawn)), middle);
  grid.heights.forEach((height, k) => {
    if (k === middle || grid.scale.kind !== "log") return;
    const distance = height - value;
    assertAlmostEquals(
      drawn[k],
      Math.log10(distance + grid.scale.floor),
      1e-12,
    );
  });
});

Deno.test("the log scale finds its own lowest height where none is known", () => {
  const tilted = functionSurface((x: number, y: number) => x + y - 100, {
    view: square,
  });
  const grid = valueGrid(tilted, { columns: 3, scale: "log" });
  assertEquals(grid.scale.kind === "log" && grid.scale.base, -103);
  assert(drawnHeights(grid).every(Number.isFinite));
});

Deno.test("a constant surface is drawn at one finite height on every scale", () => {
  const flat = functionSurface((_x: number, _y: number) => 7, { view: square });
  for (const scale of ["linear", "root", "log", "symlog"] as const) {
    const drawn = drawnHeights(valueGrid(flat, { columns: 4, scale }));
    assertEquals(new Set(drawn).size, 1, scale);
    assert(Number.isFinite(drawn[0]), scale);
  }
});

Deno.test("the root scale is the root of the height above the lowest", () => {
  const grid = valueGrid(saddle, { columns: 9, scale: "root" });
  const drawn = drawnHeights(grid, "double");
  grid.heights.forEach((height, k) => {
    assertAlmostEquals(drawn[k], Math.sqrt(height + 16), 1e-12);
  });
});

Deno.test("symlog keeps the sign, and values that are opposite are drawn so", () => {
  const grid = valueGrid(saddle, { columns: 9, scale: "symlog" });
  const drawn = drawnHeights(grid, "double");
  for (let j = 0; j < 9; j++) {
    for (let i = 0; i < 9; i++) {
      const [here, mirrored] = [drawn[j * 9 + i], drawn[i * 9 + j]];
      assertAlmostEquals(here, -mirrored, 1e-12);
      assertEquals(Math.sign(here), Math.sign(grid.heights[j * 9 + i]));
    }
  }
});

Deno.test("every scale is increasing, and heightOf() takes it back", () => {
  for (const scale of ["linear", "root", "log", "symlog"] as const) {
    const grid = valueGrid(saddle, { columns: 33, scale });
    const drawn = drawnHeights(grid, "double");
    const order = Array.from(drawn, (_, k) => k)
      .sort((a, b) => grid.heights[a] - grid.heights[b]);
    order.forEach((k, place) => {
      assertAlmostEquals(heightOf(grid.scale, drawn[k]), grid.heights[k], 1e-9);
      if (place > 0) assert(drawn[k] >= drawn[order[place - 1]], scale);
    });
  }
});

Deno.test("valueGrid() says what it expected", () => {
  const one = functionSurface((x: number) => x * x, { view: [[-1, 1]] });
  const nowhere: Surface = { ...saddle, view: undefined, name: "nowhere" };
  const cases: [() => unknown, string][] = [
    [
      () => valueGrid(one),
      "Expected surface to be one of 2 variables but found [x]",
    ],
    [
      () => valueGrid(nowhere),
      "Expected view to be given, since nowhere has none of its own",
    ],
    [
      () => valueGrid(saddle, { view: [[0, 1]] }),
      "Expected view to be 2 ranges, such as [[-1, 1], [-1, 1]], but found",
    ],
    [
      () => valueGrid(saddle, { view: [[0, 1], [2, 1]] }),
      "Expected view to be two finite numbers, the lower one first, " +
      "but found [2, 1]",
    ],
    [
      () => valueGrid(saddle, { columns: 1 }),
      "Expected columns to be a whole number, 2 or above, but found 1",
    ],
    [
      () => valueGrid(saddle, { rows: 2.5 }),
      "Expected rows to be a whole number, 2 or above, but found 2.5",
    ],
    [
      () => valueGrid(saddle, { scale: "logarithmic" as "log" }),
      'Expected scale to be "linear", "root", "log" or "symlog" ' +
      'but found "logarithmic"',
    ],
    [
      () => drawnHeights(valueGrid(saddle), "half" as "single"),
      'Expected precision to be "single" or "double" but found "half"',
    ],
  ];
  for (const [run, message] of cases) assertThrows(run, RangeError, message);
});
