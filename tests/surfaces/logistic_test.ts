import { assertAlmostEquals } from "@std/assert/almost-equals";
import { assert } from "@std/assert/assert";
import { assertEquals } from "@std/assert/equals";
import { assertThrows } from "@std/assert/throws";
import {
  adam,
  descend,
  eigenvalues,
  logistic,
  logisticData,
} from "../../lib/mod.ts";
import { assertDerivatives, pointsIn } from "../helpers/derivatives.ts";

/** Hours of study, and who passed: a textbook's twenty students. */
const hours = [
  ...[0.5, 0.75, 1, 1.25, 1.5, 1.75, 1.75, 2, 2.25, 2.5],
  ...[2.75, 3, 3.25, 3.5, 4, 4.25, 4.5, 4.75, 5, 5.5],
];
const passed = [0, 0, 0, 0, 0, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 1, 1, 1, 1, 1];

Deno.test("logistic() finds the known answer for twenty students", () => {
  const { minima: [{ point }] } = logistic({ x: hours, y: passed });
  assertAlmostEquals(point[0], -4.0777, 1e-4);
  assertAlmostEquals(point[1], 1.5046, 1e-4);
});

Deno.test("logistic() equals the cross-entropy written out", () => {
  const surface = logistic({ x: hours, y: passed, penalty: 0.3 });
  const [a, b] = [-1, 0.4];
  const terms = hours.map((x, row) => {
    const p = 1 / (1 + Math.exp(-a - b * x));
    return -Math.log(passed[row] === 1 ? p : 1 - p);
  });
  const mean = terms.reduce((s, term) => s + term, 0) / hours.length;
  assertAlmostEquals(surface.value([a, b]), mean + 0.15 * b * b, 1e-14);
  const guess = logistic({ x: hours, y: passed });
  assertAlmostEquals(guess.value([0, 0]), Math.LN2, 1e-15);
});

Deno.test("logistic() has the derivatives that differences find", () => {
  for (
    const surface of [
      logistic({ rows: 100 }),
      logistic({ rows: 50, penalty: 2 }),
      logistic({
        x: { hours, squares: hours.map((x) => x * x) },
        y: passed,
        view: [[-5, 5], [-2, 2], [-0.5, 0.5]],
      }),
    ]
  ) assertDerivatives(surface, pointsIn(surface.view));
});

Deno.test("logistic() is convex, and its minimum the lowest point", () => {
  const surface = logistic();
  const [{ point, value }] = surface.minima;
  for (const slope of surface.gradient(point)) {
    assertAlmostEquals(slope, 0, 1e-13);
  }
  for (const other of pointsIn(surface.view)) {
    assert(surface.value(other) > value);
    assert(eigenvalues(surface.hessian(other))[0] > -1e-15);
  }
});

Deno.test("logistic() finds the truth again that drew many rows", () => {
  const surface = logistic({ rows: 20_000, intercept: 0.5, slope: -1 });
  assertEquals(surface.truth, [0.5, -1]);
  const [{ point }] = surface.minima;
  assertAlmostEquals(point[0], 0.5, 0.08);
  assertAlmostEquals(point[1], -1, 0.05);
});

Deno.test("logistic() has no minimum where a threshold separates yes from no", () => {
  const separable = { x: [1, 2, 3, 4], y: [0, 0, 1, 1] };
  assertEquals(logistic(separable).minima, []);
  assertEquals(logistic({ x: [1, 2, 3], y: [1, 1, 1] }).minima, []);
  const penalized = logistic({ ...separable, penalty: 0.01 });
  assertEquals(penalized.minima.length, 1);
  const run = descend(logistic(separable), adam({ learningRate: 1 }), {
    start: [0, 0],
    steps: 500,
  });
  const slopeAfter = (steps: number) => run.points[2 * steps + 1];
  assert(run.values[500] < 0.01 * run.values[5]);
  assert(slopeAfter(500) > slopeAfter(250) && slopeAfter(250) > slopeAfter(50));
});

Deno.test("logistic() stays finite where predictions are certain", () => {
  const surface = logistic({ x: hours, y: passed });
  for (const point of [[1e4, 1e4], [-1e4, -1e4], [0, 1e150]]) {
    assert(Number.isFinite(surface.value(point)));
    assert(surface.gradient(point).every(Number.isFinite));
    assert(surface.hessian(point).every(Number.isFinite));
  }
});

Deno.test("a page computes logistic() from its source, to the last bit", () => {
  const surface = logistic({ rows: 30, penalty: 0.5 });
  const page = new Function(`return ${surface.source}`)();
  for (const point of pointsIn(surface.view, { count: 20 })) {
    assertEquals(page.value(point), surface.value(point));
    assertEquals(page.gradient(point), surface.gradient(point));
    assertEquals(page.hessian(point), surface.hessian(point));
  }
});

Deno.test("over() of all rows is the whole loss, penalty included", () => {
  const surface = logistic({ rows: 40, penalty: 1 });
  const whole = surface.over(Array.from({ length: 40 }, (_, row) => row));
  assertEquals(whole.value([1, 2]), surface.value([1, 2]));
  assertEquals(whole.gradient([1, 2]), surface.gradient([1, 2]));
});

Deno.test("logistic() says what is wrong", () => {
  const cases: [() => unknown, string][] = [
    [
      () => logistic({ x: [1, 2, 3], y: [0, 1, 2] }),
      "Expected y[2] to be 0 or 1 but found 2",
    ],
    [
      () => logistic({ x: [1, NaN], y: [0, 1] }),
      "Expected x[1] to be a finite number but found NaN",
    ],
    [
      () => logistic({ penalty: -1 }),
      "Expected penalty to be zero or a positive number but found -1",
    ],
    [() => logistic({ rows: 1.5 }), "Expected rows to be a whole number"],
  ];
  for (const [run, message] of cases) assertThrows(run, RangeError, message);
});

Deno.test("logisticData() says yes as often as the odds tell", () => {
  const { x, y } = logisticData({ rows: 40_000, intercept: 1, slope: 2 });
  const near = y.filter((_, row) => Math.abs(x[row] - 0.25) < 0.25);
  const share = near.reduce((sum, label) => sum + label, 0) / near.length;
  // The mean of σ(1 + 2 x) over x from 0 to 0.5.
  assertAlmostEquals(share, Math.log((1 + Math.E ** 2) / (1 + Math.E)), 0.025);
});
