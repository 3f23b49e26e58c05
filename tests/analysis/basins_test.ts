import { assert } from "@std/assert/assert";
import { assertEquals } from "@std/assert/equals";
import { assertThrows } from "@std/assert/throws";
import {
  adam,
  basins,
  descend,
  DIVERGED,
  goldsteinPrice,
  gradientDescent,
  himmelblau,
  hyperbolic,
  leastSquares,
  nesterov,
  NOWHERE,
  surface,
} from "../../lib/mod.ts";

const rule = gradientDescent({ learningRate: 0.005 });

Deno.test("each start of Himmelblau's reaches one of its four minima", () => {
  for (const optimizer of [rule, nesterov({ learningRate: 0.002 })]) {
    const { x, y, minima, reached, steps } = basins(himmelblau, optimizer, {
      columns: 13,
      rows: 11,
    });
    assertEquals([x.length, y.length, reached.length], [13, 11, 143]);
    assertEquals(minima.length, 4);
    assertEquals([...new Set(reached)].filter((k) => k >= 0).length, 4);
    reached.forEach((place, k) => {
      const run = descend(himmelblau, optimizer, {
        start: [x[k % 13], y[Math.floor(k / 13)]],
        steps: 1000,
        tolerance: 1e-6,
      });
      assertEquals(steps[k], run.steps);
      if (place < 0) return;
      const [a, b] = run.points.slice(-2);
      const [c, d] = minima[place].point;
      assert(Math.hypot(a - c, b - d) < 0.01);
    });
  }
});

Deno.test("a start on the minimum stays there; one on the saddle goes nowhere", () => {
  const wells = surface("(x^2 - 1)^2 + y^2", { view: [[-1, 1], [-1, 1]] });
  const { reached, steps } = basins(wells, rule, { columns: 3, rows: 3 });
  assertEquals([...reached], [0, NOWHERE, 1, 0, NOWHERE, 1, 0, NOWHERE, 1]);
  assertEquals([steps[3], steps[4], steps[5]], [0, 0, 0]);
});

Deno.test("too few steps lead nowhere, and too long ones out of all numbers", () => {
  const short = basins(himmelblau, rule, { columns: 2, steps: 1 });
  assertEquals([...short.reached], [-1, -1, -1, -1]);
  const wild = basins(himmelblau, gradientDescent({ learningRate: 1 }), {
    columns: 2,
  });
  assertEquals(new Set(wild.reached), new Set([DIVERGED]));
  const gone = basins(hyperbolic, rule, { columns: 2, steps: 100_000 });
  assertEquals(new Set(gone.reached), new Set([DIVERGED]));
  assertEquals(gone.minima, []);
});

Deno.test("basins() knows all minima in view, not only the lowest", () => {
  const { minima } = basins(goldsteinPrice, adam(), { columns: 2, steps: 0 });
  assertEquals(minima.length, 4);
  assertEquals(
    minima.map(({ value }) => value),
    minima.map(({ value }) => value).toSorted((a, b) => a - b),
  );
  const chosen = [{ point: [5, 5], value: 0 }];
  const near = basins(goldsteinPrice, adam(), {
    columns: 2,
    steps: 0,
    minima: chosen,
    view: [[0, 5], [0, 5]],
  });
  assertEquals([...near.reached], [-1, -1, -1, 0]);
});

Deno.test("basins() says what is wrong", () => {
  const cases: [() => unknown, string][] = [
    [
      () => basins(surface("x^2", { view: [[0, 1]] }), rule),
      "Expected surface to be one of 2 variables but found [x]",
    ],
    [
      () => basins(surface("x^2 + y^2"), rule),
      "Expected view to be given",
    ],
    [
      () => basins(himmelblau, rule, { columns: 1 }),
      "Expected columns to be a whole number, 2 or above, but found 1",
    ],
    [
      () => basins(himmelblau, rule, { steps: -1 }),
      "Expected steps to be a whole number, zero or above but found -1",
    ],
    [
      () => basins(himmelblau, rule, { within: 0 }),
      "Expected within to be a positive number but found 0",
    ],
    [
      () => basins(leastSquares(), rule, { tolerance: NaN }),
      "Expected tolerance to be zero or a positive number but found NaN",
    ],
  ];
  for (const [run, message] of cases) assertThrows(run, RangeError, message);
});
