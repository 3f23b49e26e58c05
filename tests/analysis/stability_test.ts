import { assertAlmostEquals } from "@std/assert/almost-equals";
import { assert } from "@std/assert/assert";
import { assertEquals } from "@std/assert/equals";
import { assertThrows } from "@std/assert/throws";
import {
  bestLearningRate,
  bestMomentum,
  booth,
  convergenceRate,
  curvature,
  descend,
  functionSurface,
  hessianAt,
  hyperbolic,
  olsBowl,
  type Optimizer,
  plateau,
  stabilityLimit,
  surface,
  torch,
} from "../../lib/mod.ts";
import { pointsIn } from "../helpers/derivatives.ts";

const bowl = surface("x^2 + 4*y^2");
const L = 8;

Deno.test("curvature() of essay 1's expected loss: limit 0.12, condition 8.33", () => {
  const { eigenvalues, conditionNumber, sharpness } = curvature(olsBowl, [
    7,
    7,
  ]);
  assertEquals(eigenvalues.length, 2);
  assertAlmostEquals(conditionNumber, 25 / 3, 1e-12);
  assertAlmostEquals(stabilityLimit(sharpness), 0.12, 1e-12);
});

Deno.test("curvature() at a saddle has the sign of each direction", () => {
  const found = curvature(hyperbolic, [1, 1]);
  assertEquals(found, {
    eigenvalues: [-2, 2],
    conditionNumber: 1,
    sharpness: 2,
  });
});

Deno.test("curvature() is infinite in condition where a direction is level", () => {
  assertEquals(
    curvature(surface("x^2 + 0*y"), [1, 1]).conditionNumber,
    Infinity,
  );
  assertEquals(curvature(surface("x + y"), [1, 1]).conditionNumber, NaN);
});

Deno.test("hessianAt() without a Hessian is that of differences", () => {
  const exact = surface("(x - y)^4 + x^2*y + 3*y");
  const byHand = { ...exact, hessian: undefined };
  const rough = functionSurface(
    (x: number, y: number) => (x - y) ** 4 + x * x * y + 3 * y,
  );
  for (const point of pointsIn([[-3, 3], [-3, 3]], { count: 50 })) {
    const expected = exact.hessian(point);
    const size = 1 + Math.max(...expected.map(Math.abs));
    hessianAt(byHand, point).forEach((bend, i) => {
      assertAlmostEquals(bend, expected[i], 1e-8 * size);
    });
    hessianAt(rough, point).forEach((bend, i) => {
      assertAlmostEquals(bend, expected[i], 1e-4 * size);
    });
    assertEquals(hessianAt(byHand, point)[1], hessianAt(byHand, point)[2]);
  }
});

/** The three rules at some setting, as PyTorch has them. */
const rules = [
  {},
  { momentum: 0.2 },
  { momentum: 0.9 },
  { momentum: 0.5, nesterov: true },
  { momentum: 0.9, nesterov: true },
];

const runFor = (rule: Optimizer, steps: number) =>
  descend(bowl, rule, { start: [-4, 4], steps });

Deno.test("a run settles just below the stability limit and not just above", () => {
  for (const options of rules) {
    const limit = stabilityLimit(L, options);
    const below = torch.sgd({ learningRate: 0.98 * limit, ...options });
    const above = torch.sgd({ learningRate: 1.02 * limit, ...options });
    const settled = runFor(below, 3000);
    assert(settled.values[3000] < 1e-9, JSON.stringify(options));
    const left = runFor(above, 3000);
    assert(left.values[left.steps] > 1e9, JSON.stringify(options));
  }
});

Deno.test("the stability limit is where the convergence rate is one", () => {
  for (const options of rules) {
    const learningRate = stabilityLimit(L, options);
    const rate = convergenceRate([L], { learningRate, ...options });
    assertAlmostEquals(rate, 1, 1e-12);
  }
});

Deno.test("a run comes nearer by the convergence rate, in the long run", () => {
  for (const options of rules) {
    for (const learningRate of [0.01, 0.05, 0.2]) {
      const rate = convergenceRate([2, 8], { learningRate, ...options });
      const run = runFor(torch.sgd({ learningRate, ...options }), 400);
      // Complex roots turn: the energy is compared where both are small.
      const size = (k: number) =>
        Math.max(...run.points.slice(2 * k - 40, 2 * k).map(Math.abs));
      const [from, to] = rate < 0.7 ? [20, 60] : [200, 400];
      const measured = (size(to) / size(from)) ** (1 / (to - from));
      assertAlmostEquals(measured, rate, 0.02 * rate, JSON.stringify(options));
    }
  }
});

Deno.test("the best rates are the best of their neighbourhood", () => {
  const spectrum = [2, 50 / 3];
  const descent = bestLearningRate(spectrum);
  assertAlmostEquals(descent.rate, (25 / 3 - 1) / (25 / 3 + 1), 1e-12);
  assertAlmostEquals(convergenceRate(spectrum, descent), descent.rate, 1e-12);
  const ball = bestMomentum(spectrum);
  assertAlmostEquals(ball.momentum, 0.236, 1e-3);
  assertAlmostEquals(convergenceRate(spectrum, ball), ball.rate, 1e-6);
  for (const factor of [0.9, 0.99, 1.01, 1.1]) {
    const other = factor * descent.learningRate;
    assert(convergenceRate(spectrum, { learningRate: other }) > descent.rate);
    const changed = [
      { ...ball, learningRate: factor * ball.learningRate },
      { ...ball, momentum: factor * ball.momentum },
    ];
    for (const settings of changed) {
      assert(convergenceRate(spectrum, settings) > ball.rate + 1e-6);
    }
  }
  assert(ball.rate < descent.rate);
});

Deno.test("where all eigenvalues are one, a single step is enough", () => {
  assertEquals(bestLearningRate([4, 4]), {
    learningRate: 0.25,
    momentum: 0,
    rate: 0,
  });
  assertEquals(bestMomentum([4, 4]).momentum, 0);
});

Deno.test("nothing that curves downward has a limit or settles", () => {
  assertEquals(stabilityLimit(-3), Infinity);
  assertEquals(stabilityLimit(0), Infinity);
  assertEquals(stabilityLimit(NaN), NaN);
  assert(convergenceRate([-2, 2], { learningRate: 0.1 }) > 1);
  assertEquals(convergenceRate([0], { learningRate: 0.1 }), 1);
});

Deno.test("stability's functions say what is wrong", () => {
  const cases: [() => unknown, string][] = [
    [
      () => curvature(booth, [1]),
      "Expected point to be 2 coordinates but found [1]",
    ],
    [
      () => stabilityLimit(8, { momentum: 1 }),
      "Expected momentum to be a number in [0, 1) but found 1",
    ],
    [
      () => stabilityLimit(8, { nesterov: 1 as unknown as boolean }),
      "Expected nesterov to be true or false but found 1",
    ],
    [
      () => convergenceRate([2], { learningRate: 0 }),
      "Expected learningRate to be a positive number but found 0",
    ],
    [
      () => convergenceRate([], { learningRate: 1 }),
      "Expected eigenvalues to be a list of at least one number but found []",
    ],
    [
      () => bestMomentum([-2, 2]),
      "Expected eigenvalues to be positive numbers but found [-2, 2]",
    ],
    [() => bestLearningRate([]), "Expected eigenvalues to be a list"],
  ];
  for (const [run, message] of cases) assertThrows(run, RangeError, message);
  assert(curvature(plateau, [0, 0]).eigenvalues.every(Number.isFinite));
});
