import { assert } from "@std/assert/assert";
import { assertEquals } from "@std/assert/equals";
import { assertThrows } from "@std/assert/throws";
import {
  leastSquares,
  lowestIn,
  type Range,
  surface,
  surfaces,
} from "../../lib/mod.ts";

const view: Range[] = [[-2, 2], [-2, 2]];
const variables = ["x", "y"];
const of = (formula: string) => lowestIn(surface(formula, { view, variables }));

Deno.test("lowestIn() tells which surfaces of the catalogue have no bottom", () => {
  for (const [name, known] of Object.entries(surfaces)) {
    const { unbounded, lowest } = lowestIn(known, { columns: 61 });
    const expected = known.minima.length === 0 ? "beyond" : "no";
    assertEquals(unbounded, expected, name);
    assertEquals(lowest.value, known.value(lowest.point));
    if (expected === "no") assert(lowest.value >= known.minima[0].value, name);
  }
});

Deno.test("lowestIn() points down where the surface falls without end", () => {
  for (
    const formula of ["y^2 - x^2", "x + y", "-exp(x) + y^2", "x^3", "-x^8"]
  ) {
    const found = of(formula);
    assertEquals(found.unbounded, "beyond", formula);
    assertEquals(found.onEdge, true, formula);
    const f = surface(formula, { variables });
    const [u, v] = found.towards!;
    const heights = [1, 10, 100].map((t) => f.value([t * u, t * v]));
    assert(heights[1] < heights[0], formula);
    assert(heights[2] < heights[1] || heights[2] === -Infinity, formula);
  }
});

Deno.test("what falls but levels out has a bottom", () => {
  for (
    const formula of [
      "exp(-x) + y^2",
      "1/(1 + exp(x)) + 0*y",
      "-atan(x) + y^2",
      "sqrt(x^2 + y^2)",
      "sin(x) + sin(y)",
      "3 + 0*x*y",
    ]
  ) assertEquals(of(formula).unbounded, "no", formula);
});

Deno.test("lowestIn() finds a pole in view", () => {
  for (
    const [formula, x, y] of [
      ["log((x - 0.3)^2 + y^2)", 0.3, 0],
      ["-1/((x - 0.31)^2 + (y + 1.017)^2)", 0.31, -1.017],
      ["1/(x - 0.123) + x^2 + y^2", 0.123, 0],
    ] as const
  ) {
    const { unbounded, towards, onEdge } = of(formula);
    assertEquals([unbounded, onEdge], ["in view", false], formula);
    assert(Math.abs(towards![0] - x) < 1e-4, formula);
    if (formula.startsWith("log")) assert(Math.abs(towards![1] - y) < 1e-4);
  }
});

Deno.test("lowestIn() tells a minimum in view from one beyond its edge", () => {
  const loss = leastSquares();
  assertEquals(lowestIn(loss).onEdge, false);
  const beside = lowestIn(loss, { view: [[0, 5], [3, 9]] });
  assertEquals(beside.onEdge, true);
  assertEquals(beside.lowest.point, [0, 3]);
  assertEquals(beside.unbounded, "no");
});

Deno.test("lowestIn() passes over points without a height", () => {
  const half = of("sqrt(x) + y^2");
  assertEquals(half.lowest.point, [0, 0]);
  assertEquals(half.unbounded, "no");
  const nothing = of("sqrt(-1 - x^2 - y^2)");
  assertEquals(nothing, {
    lowest: { point: [], value: NaN },
    onEdge: false,
    unbounded: "no",
  });
});

Deno.test("lowestIn() works in one and in three dimensions", () => {
  const line = surface("x^2 - 4*x", { view: [[-1, 5]] });
  assertEquals(lowestIn(line, { columns: 61 }).lowest, {
    point: [2],
    value: -4,
  });
  const three = surface("x^2 + y^2 - z", { view: [...view, [0, 1]] });
  assertEquals(lowestIn(three, { columns: 5 }).unbounded, "beyond");
});

Deno.test("lowestIn() says what is wrong", () => {
  assertThrows(
    () => lowestIn(surface("x^2 + y^2")),
    RangeError,
    "Expected view to be given",
  );
  assertThrows(
    () => lowestIn(leastSquares(), { columns: 1 }),
    RangeError,
    "Expected columns to be a whole number, 2 or above, but found 1",
  );
});
