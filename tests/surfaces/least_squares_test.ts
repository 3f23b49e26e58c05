import { assertAlmostEquals } from "@std/assert/almost-equals";
import { assert } from "@std/assert/assert";
import { assertEquals } from "@std/assert/equals";
import { assertThrows } from "@std/assert/throws";
import {
  curvature,
  descend,
  gradientDescent,
  type LeastSquares,
  leastSquares,
  linearData,
  random,
  stabilityLimit,
} from "../../lib/mod.ts";
import { assertDerivatives, pointsIn } from "../helpers/derivatives.ts";
import longley from "./longley.json" with { type: "json" };

const everyRow = (surface: LeastSquares) =>
  surface.over(surface.data.y.map((_, row) => row));

Deno.test("leastSquares() draws the data of essay 1, the same for a seed", () => {
  const { data, truth, variables, starts, view } = leastSquares({ seed: 7 });
  assertEquals(variables, ["intercept", "slope"]);
  assertEquals(truth, [-2, 2]);
  assertEquals(view, [[-10, 10], [-10, 10]]);
  assertEquals(starts?.map(({ point }) => point), [[2, 9]]);
  const [x] = data.features;
  assertEquals([x.length, data.y.length], [1000, 1000]);
  assert(x.every((x) => x >= -5 && x < 5));
  const residuals = data.y.map((y, row) => y + 2 - 2 * x[row]);
  const spread = Math.sqrt(residuals.reduce((s, r) => s + r * r, 0) / 1000);
  assertAlmostEquals(spread, 0.001, 1e-4);
  assertEquals(leastSquares({ seed: 7 }).data, data);
  assert(leastSquares({ seed: 8 }).data.y[0] !== data.y[0]);
});

Deno.test("the stability limit of essay 1's loss is about 0.12", () => {
  const limits = [1, 2, 3, 4, 5].map((seed) => {
    const surface = leastSquares({ seed });
    const { sharpness, conditionNumber } = curvature(surface, [0, 0]);
    assertAlmostEquals(conditionNumber, surface.conditionNumber, 1e-12);
    return stabilityLimit(sharpness);
  });
  // The mean of x² over 1000 rows is off by 3 %, more or less.
  for (const limit of limits) assertAlmostEquals(limit, 0.12, 0.009);

  const surface = leastSquares({ seed: 1 });
  const distanceAfter = (learningRate: number) => {
    const rule = gradientDescent({ learningRate });
    const { points } = descend(surface, rule, { start: [2, 9], steps: 2000 });
    const [a, b] = surface.minima[0].point;
    return Math.hypot(points.at(-2)! - a, points.at(-1)! - b);
  };
  assert(distanceAfter(0.99 * limits[0]) < 1e-6);
  assert(distanceAfter(1.01 * limits[0]) > 1e6);
});

Deno.test("leastSquares() equals the direct sum over the rows", () => {
  for (
    const surface of [
      leastSquares(),
      leastSquares({ rows: 7, noise: 3, range: [100, 101] }),
      leastSquares({ rows: 2, intercept: 1e6, slope: 0, noise: 1 }),
    ]
  ) {
    const direct = everyRow(surface);
    for (const point of pointsIn(surface.view)) {
      const size = direct.value(point);
      assertAlmostEquals(surface.value(point) / size, 1, 1e-11);
      const gradient = surface.gradient(point);
      const scale = Math.hypot(...direct.gradient(point));
      direct.gradient(point).forEach((slope, i) => {
        assertAlmostEquals(gradient[i] / scale, slope / scale, 1e-11);
      });
    }
    const found = surface.hessian([0, 0]);
    direct.hessian!([0, 0]).forEach((bend, i) => {
      assertAlmostEquals(found[i] / bend, 1, 1e-12);
    });
  }
});

Deno.test("leastSquares() has the derivatives that differences find", () => {
  assertDerivatives(leastSquares(), pointsIn([[-10, 10], [-10, 10]]));
  const planes = leastSquares({
    x: { u: [1, 2, 3, 4], v: [1, 0, 2, 5] },
    y: [3, 1, 4, 1],
  });
  assertDerivatives(planes, pointsIn(planes.view));
  assertDerivatives(everyRow(planes), pointsIn(planes.view));
});

Deno.test("the closed form solves the normal equations", () => {
  const { data: { features: [x], y }, minima } = leastSquares({ noise: 0.5 });
  const m = y.length;
  let sx = 0, sy = 0, sxx = 0, sxy = 0;
  for (let row = 0; row < m; row++) {
    sx += x[row];
    sy += y[row];
    sxx += x[row] ** 2;
    sxy += x[row] * y[row];
  }
  const slope = (m * sxy - sx * sy) / (m * sxx - sx * sx);
  const intercept = (sy - slope * sx) / m;
  const [a, b] = minima[0].point;
  assertAlmostEquals(a, intercept, 1e-12);
  assertAlmostEquals(b, slope, 1e-12);
});

Deno.test("the closed form is the known answer for Anscombe's first set", () => {
  const { minima } = leastSquares({
    x: [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5],
    y: [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68],
  });
  assertAlmostEquals(minima[0].point[0], 3.0000909, 1e-7);
  assertAlmostEquals(minima[0].point[1], 0.5000909, 1e-7);
});

Deno.test("the closed form holds for Longley's data, which few programs solved", () => {
  const { y, certified, residualSumOfSquares, ...rest } = longley;
  const { minima } = leastSquares({ x: rest.x, y });
  certified.forEach((expected, i) => {
    assertAlmostEquals(minima[0].point[i] / expected, 1, 1e-7);
  });
  const sum = minima[0].value * y.length;
  assertAlmostEquals(sum / residualSumOfSquares, 1, 1e-9);
});

Deno.test("a small noise far from the origin keeps its digits", () => {
  const years = Array.from({ length: 30 }, (_, k) => 1990 + k);
  const { normal } = random(3);
  const noise = years.map(() => 1e-6 * normal());
  const shifted = leastSquares({
    x: years,
    y: years.map((year, k) => 5e5 + 3 * year + noise[k]),
  });
  const near = leastSquares({ x: years.map((x) => x - 2000), y: noise });
  // The y of the first have 1e-10 of rounding, beside a noise of 1e-6.
  assertAlmostEquals(shifted.minima[0].value / near.minima[0].value, 1, 1e-3);
});

Deno.test("a million rows cost no digits of the mean", () => {
  const x = Array.from({ length: 1_000_001 }, (_, row) => row % 3 - 1);
  const { minima } = leastSquares({ x, y: x.map(() => 0.1) });
  assertAlmostEquals(minima[0].point[0], 0.1, 2e-17);
});

Deno.test("nothing lies lower than the minimum, and the gradient there is zero", () => {
  for (const noise of [0, 0.001, 10]) {
    const surface = leastSquares({ noise, rows: 50 });
    const [{ point, value }] = surface.minima;
    assertEquals([...surface.gradient(point)], [0, 0]);
    assertEquals(surface.value(point), value);
    for (const other of pointsIn(surface.view)) {
      assert(surface.value(other) > value);
    }
  }
});

Deno.test("a step does not look at the rows again", () => {
  const surface = leastSquares();
  const point = [2, 9];
  const before = [surface.value(point), ...surface.gradient(point)];
  surface.data.y.fill(NaN);
  surface.data.features[0].fill(NaN);
  assertEquals([surface.value(point), ...surface.gradient(point)], before);
});

Deno.test("the page's source computes the same, to the last bit", () => {
  for (
    const surface of [
      leastSquares(),
      leastSquares({
        x: { u: [1, 2, 3, 4], v: [1, 0, 2, 5] },
        y: [3, 1, 4, 1],
      }),
    ]
  ) {
    const page = new Function(`return ${surface.source}`)();
    for (const point of pointsIn(surface.view, { count: 20 })) {
      assertEquals(page.value(point), surface.value(point));
      assertEquals(page.gradient(point), surface.gradient(point));
      assertEquals(page.hessian(point), surface.hessian(point));
    }
  }
});

Deno.test("the view of one's own data has the minimum in the middle", () => {
  const { view, minima: [{ point }] } = leastSquares({
    x: [1900, 1950, 2000],
    y: [3, 5, 6],
  });
  view.forEach(([low, high], i) => {
    assert(low < high);
    assertAlmostEquals((low + high) / 2, point[i], 1e-9);
  });
  const chosen = leastSquares({ x: [0, 1], y: [0, 1], view: [[0, 1], [2, 3]] });
  assertEquals(chosen.view, [[0, 1], [2, 3]]);
  const constant = leastSquares({ x: [0, 1], y: [4, 4] });
  assert(constant.view.every(([low, high]) => low < high));
});

Deno.test("leastSquares() copies what it is given", () => {
  const x = [1, 2, 3], y = [1, 2, 4];
  const surface = leastSquares({ x, y });
  x[0] = 100;
  y[0] = 100;
  assertEquals([...surface.data.features[0]], [1, 2, 3]);
  assertEquals([...surface.data.y], [1, 2, 4]);
});

Deno.test("over() counts a row as often as it is named", () => {
  const surface = leastSquares({ x: [0, 1, 2], y: [1, 0, 5] });
  const twice = surface.over([2, 2, 0]);
  const residual = (row: number) => 0.5 + 0.25 * row - [1, 0, 5][row];
  const expected = (2 * residual(2) ** 2 + residual(0) ** 2) / 3;
  assertAlmostEquals(twice.value([0.5, 0.25]), expected, 1e-15);
});

Deno.test("leastSquares() says what is wrong with data, and in which row", () => {
  const cases: [() => unknown, string][] = [
    [
      () => leastSquares({ x: [1, 2, NaN], y: [1, 2, 3] }),
      "Expected x[2] to be a finite number but found NaN",
    ],
    [
      () => leastSquares({ x: [1, 2], y: [1, "2" as unknown as number] }),
      'Expected y[1] to be a finite number but found "2"',
    ],
    [
      () => leastSquares({ x: { size: [1, Infinity] }, y: [1, 2] }),
      "Expected x.size[1] to be a finite number but found Infinity",
    ],
    [
      () => leastSquares({ x: [1, 2, 3], y: [1, 2] }),
      "Expected x to be as long as y (2 rows) but found 3",
    ],
    [() => leastSquares({ x: [], y: [] }), "Expected y to be at least one row"],
    [() => leastSquares({ x: {}, y: [1] }), "Expected x to be at least one"],
    [
      () => leastSquares({ x: [1, 2] } as never),
      "Expected y to be a column of numbers but found undefined",
    ],
    [
      () => leastSquares({ x: [2, 2, 2], y: [1, 2, 3] }),
      'to take at least two values but found that "slope" is constant',
    ],
    [
      () => leastSquares({ x: [0.1, 0.1, 0.1], y: [1, 2, 3] }),
      'found that "slope" is constant',
    ],
    [
      () =>
        leastSquares({
          x: { u: [1, 2, 3, 7], v: [2, 4, 6, 14] },
          y: [1, 2, 3, 4],
        }),
      'found that "v" is a combination of those before it',
    ],
    [
      () => leastSquares({ rows: 0 }),
      "Expected rows to be a whole number above zero but found 0",
    ],
    [() => leastSquares({ rows: 1 }), 'found that "slope" is constant'],
    [() => leastSquares({ noise: -1 }), "Expected noise to be"],
    [() => leastSquares({ seed: 1.5 }), "Expected seed to be a whole number"],
    [
      () => leastSquares({ range: [5, -5] }),
      "Expected range to be two finite numbers, the lower one first,",
    ],
    [
      () => leastSquares({ slop: 1 } as never),
      "Expected options to be named",
    ],
    [
      () => leastSquares().over([1000]),
      "Expected rows[0] to be a whole number from 0 to 999 but found 1000",
    ],
    [() => leastSquares().over([0.5]), "Expected rows[0]"],
    [() => leastSquares().over([]), "Expected rows to be at least one row"],
  ];
  for (const [run, message] of cases) assertThrows(run, RangeError, message);
});

Deno.test("leastSquares() sees through rounding that a feature is a combination", () => {
  const u = [0.1, 0.2, 0.3, 0.7, 1.1];
  for (const [a, b] of [[1 / 3, 1], [0.1, 0.3], [0.3, 0.7], [7, -2]]) {
    const v = u.map((u) => a * u + b);
    assertThrows(
      () => leastSquares({ x: { u, v }, y: u }),
      RangeError,
      'found that "v" is a combination of those before it',
    );
  }
});

Deno.test("linearData() draws the noise of every row before the first x", () => {
  const { x, y } = linearData({ rows: 3, intercept: 1, slope: 2, seed: 5 });
  const { normal, uniform } = random(5);
  const noise = [normal(), normal(), normal()].map((n) => 0.001 * n);
  assertEquals([...x], [0, 0, 0].map(() => -5 + 10 * uniform()));
  assertEquals([...y], noise.map((n, row) => n + (1 + 2 * x[row])));
});

Deno.test("linearData() has the mean and the spread that it promises", () => {
  const { x, y } = linearData({
    rows: 20_000,
    intercept: 1,
    slope: 0,
    noise: 2,
    range: [3, 5],
  });
  const mean = (column: Float64Array) =>
    column.reduce((sum, number) => sum + number) / column.length;
  assertAlmostEquals(mean(x), 4, 0.02);
  assertAlmostEquals(mean(y), 1, 0.06);
  assertAlmostEquals(mean(y.map((y) => (y - 1) ** 2)), 4, 0.15);
});
