import { assert } from "@std/assert/assert";
import { assertAlmostEquals } from "@std/assert/almost-equals";
import { assertEquals } from "@std/assert/equals";
import { assertStringIncludes } from "@std/assert/string-includes";
import { assertThrows } from "@std/assert/throws";
import { beale, booth, himmelblau, surface } from "downhill";
import {
  heightAt,
  heightFieldOf,
  traceOf,
} from "../../lib/figures/height_field.ts";

const view = [[-2, 2], [-1, 1]] as const;
const over = (formula: string) => surface(formula, { view });

Deno.test("heightFieldOf() holds the surface's heights, row by row", () => {
  const heightField = heightFieldOf(over("x + 10*y"), { size: 3 });
  assertEquals([...heightField.heights], [-12, -10, -8, -2, 0, 2, 8, 10, 12]);
  assertEquals([heightField.size, heightField.drawn], [3, [-12, 12]]);
  assertEquals([heightField.surface, heightField.variables], ["x + 10*y", [
    "x",
    "y",
  ]]);
});

Deno.test("heightFieldOf() marks the minima in view, and only those", () => {
  assertEquals(heightFieldOf(himmelblau).minima.length, 4);
  const near = heightFieldOf(himmelblau, { view: [[0, 5], [0, 5]] });
  assertEquals(near.minima, [[3, 2]]);
});

Deno.test("heightFieldOf() leaves holes where there is no finite height", () => {
  const { heights, drawn } = heightFieldOf(over("sqrt(x) + 0*y"), { size: 5 });
  assertEquals(
    [...heights.subarray(0, 5)].map((z) => Number.isNaN(z)),
    [true, true, false, false, false],
  );
  assertEquals(drawn[0], 0);
  assertAlmostEquals(drawn[1], Math.SQRT2, 1e-6);
  const infinite = heightFieldOf(over("1 / x^2 + 0*y"), { size: 5 });
  assert(Number.isNaN(infinite.heights[2]));
});

Deno.test("heightFieldOf() makes a hole of what float32 cannot hold", () => {
  const { heights, drawn } = heightFieldOf(over("10^(30*x) + 0*y"), {
    size: 5,
  });
  assert(heights.every((z) => Number.isNaN(z) || Number.isFinite(z)));
  assert(Number.isNaN(heights[4]) && drawn[1] < 1e31);
});

Deno.test("heightFieldOf() keeps a constant surface's lowest and highest apart", () => {
  for (const [height, apart] of [["3", 0.3], ["0", 1], ["-200", 20]] as const) {
    const { drawn: [low, high] } = heightFieldOf(over(`${height} + 0*x*y`));
    assertAlmostEquals(low, Number(height) - apart);
    assertAlmostEquals(high, Number(height) + apart);
  }
});

Deno.test("heightFieldOf() says which surface has nothing to draw, and why", () => {
  const huge = over("10^300 * (1 + x^2 + y^2)");
  for (
    const [made, why] of [
      [over("sqrt(-1 - x^2 - y^2)"), "found no finite one"],
      [huge, 'found heights up to 6e+300; scale "log" or "symlog" may'],
    ] as const
  ) {
    assertThrows(() => heightFieldOf(made), RangeError, why);
    assertThrows(
      () => heightFieldOf(made),
      RangeError,
      `Expected surface ${made.name} to have heights in view that can be drawn`,
    );
  }
  assertThrows(
    () => heightFieldOf(over("-10^300 * (1 + x^2 + y^2)"), { scale: "root" }),
    RangeError,
    'found none by scale "root"',
  );
  const logarithms = heightFieldOf(huge, { scale: "log" });
  assert(logarithms.heights.every(Number.isFinite));
  // A lonely point is no terrain.
  assertThrows(
    () => heightFieldOf(over("sqrt(-abs(x) - abs(y))")),
    RangeError,
    "can be drawn",
  );
});

Deno.test("heightFieldOf() refuses a line, a space, and a view that is none", () => {
  for (
    const [formula, meant] of [
      ["x^4 - x^2", 'surface("x^4 - x^2", { variables: ["x", "y"] })'],
      ["y^2", 'surface("y^2", { variables: ["x", "y"] })'],
      ["w^2", 'surface("w^2", { variables: ["w", "y"] })'],
      ["x*y*z", 'surface("x*y*z", { parameters: { z: 1 } })'],
    ]
  ) {
    const { message } = assertThrows(
      () => heightFieldOf(surface(formula)),
      RangeError,
      "2 variables",
    );
    assertStringIncludes(message, meant);
  }
  assertThrows(() => heightFieldOf(surface("x + y")), RangeError, "view");
  for (const bad of [[[1, 0], [0, 1]], [[0, Infinity], [0, 1]]] as const) {
    assertThrows(
      () =>
        heightFieldOf(booth, {
          view: bad as [[number, number], [number, number]],
        }),
      RangeError,
      "two finite numbers",
    );
  }
  assertThrows(() => heightFieldOf(booth, { size: 1 }), RangeError, "columns");
});

Deno.test("heightAt() is exact on a plane, at the corners of the view too", () => {
  const heightField = heightFieldOf(over("3*x - 2*y + 1"), { size: 7 });
  for (const x of [-2, -1.37, 0, 0.5, 2]) {
    for (const y of [-1, -0.99, 0.1, 1]) {
      assertAlmostEquals(heightAt(heightField, x, y), 3 * x - 2 * y + 1, 1e-5);
    }
  }
});

Deno.test("heightAt() meets the grid's points, and lies above both cuts", () => {
  const heightField = heightFieldOf(over("x*y"), { size: 3 });
  assertEquals(heightAt(heightField, -2, 1), -2);
  assertEquals(heightAt(heightField, 2, 1), 2);
  // In the middle of a cell one diagonal is at 1 and the other at 0.
  assertEquals(heightAt(heightField, 1, 0.5), 1);
});

Deno.test("heightAt() is NaN outside the view and over holes", () => {
  const heightField = heightFieldOf(over("sqrt(x) + y"), { size: 5 });
  for (const [x, y] of [[3, 0], [0, 1.5], [-1.5, 0], [NaN, 0]]) {
    assert(Number.isNaN(heightAt(heightField, x, y)), `${x}, ${y}`);
  }
  assert(Number.isFinite(heightAt(heightField, 1.2, 0.3)));
});

Deno.test("traceOf() gives Plotly the axes and an array for each row", () => {
  const heightField = heightFieldOf(beale, { size: 4, scale: "log" });
  const { x, y, z } = traceOf(heightField);
  assertEquals([x.length, y.length, z.length], [4, 4, 4]);
  assertEquals([x[0], x[3]], [heightField.view[0][0], heightField.view[0][1]]);
  assertEquals(z.flatMap((row) => [...row]), [...heightField.heights]);
});
