import { assertAlmostEquals } from "@std/assert/almost-equals";
import { assert } from "@std/assert/assert";
import { assertEquals } from "@std/assert/equals";
import { assertThrows } from "@std/assert/throws";
import {
  curvature,
  descend,
  firstWithin,
  gradientDescent,
  leastSquares,
  logSpaced,
  momentum,
  stabilityLimit,
  sweep,
} from "../../lib/mod.ts";

const loss = leastSquares();
const start = [2, 9];
const make = (learningRate: number) => gradientDescent({ learningRate });

Deno.test("sweep() gives a row for each learning rate, as descend() does", () => {
  const learningRates = [0.01, 0.1, 0.2];
  const rows = sweep(loss, make, { learningRates, start, steps: 200 });
  rows.forEach((row, k) => {
    const run = descend(loss, make(learningRates[k]), { start, steps: 200 });
    assertEquals(row, {
      learningRate: learningRates[k],
      value: run.values[200],
      lowest: Math.min(...run.values),
      firstWithin: firstWithin(run, loss.minima[0].point),
      diverged: undefined,
    });
  });
  assert(rows[2].value > 1e9);
  assertEquals(rows[2].lowest, loss.value(start));
});

Deno.test("sweep() diverges above the stability limit and nowhere below", () => {
  const limit = stabilityLimit(curvature(loss, start).sharpness);
  const learningRates = logSpaced([0.01, 1], 41);
  const rows = sweep(loss, make, { learningRates, start, steps: 20_000 });
  for (const { learningRate, diverged, firstWithin } of rows) {
    assertEquals(diverged !== undefined, learningRate > limit);
    assertEquals(firstWithin === undefined, learningRate > limit);
  }
});

Deno.test("sweep() takes any rule that has a learning rate", () => {
  const rows = sweep(
    loss,
    (learningRate) => momentum({ learningRate, momentum: 0.5 }),
    { learningRates: [0.05], start, steps: 100, target: [50, 50] },
  );
  assertEquals(rows.length, 1);
  assertEquals(rows[0].firstWithin, undefined);
});

Deno.test("logSpaced() has equal ratios and both ends", () => {
  const rates = logSpaced([1e-3, 7], 12);
  assertEquals([rates[0], rates[11]], [1e-3, 7]);
  for (let k = 2; k < 12; k++) {
    assertAlmostEquals(rates[k] / rates[k - 1], rates[1] / rates[0], 1e-9);
  }
});

Deno.test("sweep() and logSpaced() say what is wrong", () => {
  const options = { start, steps: 5 };
  const cases: [() => unknown, string][] = [
    [
      () => sweep(loss, make, { ...options, learningRates: [] }),
      "Expected learningRates to be a list of at least one learning rate but found []",
    ],
    [
      () => sweep(loss, make, { ...options, learningRates: [0.1, -1] }),
      "Expected learningRates[1] to be a positive number but found -1",
    ],
    [
      () => sweep(loss, make, { ...options, learningRates: [1], within: NaN }),
      "Expected within to be zero or a positive number but found NaN",
    ],
    [() => logSpaced([0, 1], 3), "Expected low to be a positive number"],
    [() => logSpaced([2, 1], 3), "Expected range to be two finite numbers"],
    [() => logSpaced([1, 2], 1), "Expected count to be a whole number, 2"],
  ];
  for (const [run, message] of cases) assertThrows(run, RangeError, message);
});
