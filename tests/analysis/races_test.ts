import { assertAlmostEquals } from "@std/assert/almost-equals";
import { assert } from "@std/assert/assert";
import { assertEquals } from "@std/assert/equals";
import { assertThrows } from "@std/assert/throws";
import {
  adam,
  descend,
  firstBelow,
  firstOutside,
  firstWithin,
  gradientDescent,
  hyperbolic,
  momentum,
  olsBowl,
  race,
  saddle,
  surface,
  tensorflow1,
  torch,
} from "../../lib/mod.ts";

Deno.test("race() on essay 1's loss: momentum, descent, RMSprop, and Adam not yet", () => {
  const learningRate = 0.1;
  const { results, trajectories } = race(olsBowl, [
    torch.sgd({ learningRate }),
    torch.sgd({ learningRate, momentum: 0.2 }),
    torch.rmsprop({ learningRate }),
    torch.adam({ learningRate }),
  ], { start: [2, 9], steps: 100 });
  assertEquals(
    results.map((row) => row.firstWithin),
    [17, 12, 56, undefined],
  );
  assertEquals(results.map((row) => row.optimizer), [
    "Gradient descent",
    "Momentum",
    "RMSProp",
    "Adam",
  ]);
  assertEquals(results[1].settings.momentum, 0.2);
  results.forEach((row, k) => {
    assertEquals(row.point, [...trajectories[k].points.slice(-2)]);
    assertEquals(row.value, trajectories[k].values[100]);
    const [x, y] = row.point;
    assertAlmostEquals(row.distance!, Math.hypot(x + 2, y - 2), 1e-12);
    assertEquals(row.firstOutside, undefined);
    assertEquals(row.firstBelow, undefined);
    assertEquals(row.end, { reason: "steps", step: 100 });
  });
});

Deno.test("race() on essay 2's saddle: who leaves first, in steps", () => {
  const learningRate = 0.1;
  const { results } = race(hyperbolic, [
    tensorflow1.nesterov({ learningRate, momentum: 0.9 }),
    tensorflow1.momentum({ learningRate, momentum: 0.9 }),
    tensorflow1.adam({ learningRate }),
    tensorflow1.rmsprop({ learningRate }),
    tensorflow1.gradientDescent({ learningRate }),
    tensorflow1.adagrad({ learningRate }),
  ], { start: [1e-4, 3], steps: 300 });
  assertEquals(
    results.map((row) => row.firstOutside),
    [23, 28, 36, 46, 59, 226],
  );
  assert(results.every((row) => row.distance === undefined));
  assert(results.every((row) => row.firstWithin === undefined));
});

Deno.test("race() on essay 4's saddle: descent is first below zero", () => {
  const learningRate = 0.005;
  const { results } = race(saddle, [
    torch.sgd({ learningRate }),
    torch.adam({ learningRate }),
    torch.rmsprop({ learningRate }),
  ], { start: [20.75, 0.5], steps: 2000, below: 0 });
  assertEquals(results.map((row) => row.firstBelow), [187, 1698, 1816]);
});

Deno.test("race() says that a run diverged, and when", () => {
  const steep = surface("x^4 + y^2", { view: [[-4, 4], [-4, 4]] });
  const [{ end, value, firstOutside }] = race(
    steep,
    [gradientDescent({ learningRate: 1 })],
    { start: [3, 1], steps: 100, target: [0, 0] },
  ).results;
  assertEquals(end.reason, "diverged");
  assertEquals(firstOutside, 1);
  assert(!Number.isFinite(value));
});

Deno.test("race() gives plain data, a schedule included", () => {
  const learningRate = (step: number) => 1 / (step + 1);
  const rows = race(
    olsBowl,
    [gradientDescent({ learningRate }), adam()],
    { start: [2, 9], steps: 5 },
  ).results;
  const finite = rows.map(({ settings, optimizer }) => ({
    settings,
    optimizer,
  }));
  assertEquals(JSON.parse(JSON.stringify(finite)), finite);
});

Deno.test("race() takes the target, the distance and the view that it is given", () => {
  const [row] = race(olsBowl, [momentum({ learningRate: 0.01 })], {
    start: [2, 9],
    steps: 50,
    target: [2, 9],
    within: 0,
    view: [[1, 3], [8.5, 9.5]],
  }).results;
  assertEquals(row.firstWithin, 0);
  assertEquals(row.firstOutside, 1);
});

Deno.test("the first steps are rows of the path", () => {
  const rule = gradientDescent({ learningRate: 0.25 });
  const bowl = surface("x^2 + y^2");
  const run = descend(bowl, rule, { start: [8, 0], steps: 5 });
  // x is halved at each step: 8, 4, 2, 1, 0.5, 0.25.
  assertEquals(firstWithin(run, [0, 0], { within: 2 }), 2);
  assertEquals(firstWithin(run, [0, 0], { within: 8 }), 0);
  assertEquals(firstWithin(run, [0, 0], { within: 0.2 }), undefined);
  assertEquals(firstBelow(run, 16), 2);
  assertEquals(firstBelow(run, 0), undefined);
  assertEquals(firstOutside(run, [[3, 9], [-1, 1]]), 2);
  assertEquals(firstOutside(run, [[0, 8], [-1, 0]]), undefined);
});

Deno.test("race() and the first steps say what is wrong", () => {
  const rule = gradientDescent();
  const options = { start: [2, 9], steps: 2 };
  const run = descend(olsBowl, rule, options);
  const cases: [() => unknown, string][] = [
    [
      () => race(olsBowl, [rule], { ...options, within: -1 }),
      "Expected within to be zero or a positive number but found -1",
    ],
    [
      () => race(olsBowl, [rule], { ...options, target: [1] }),
      "Expected target to be 2 coordinates but found [1]",
    ],
    [
      () => race(olsBowl, [rule], { ...options, view: [[0, 1]] }),
      "Expected view to be 2 ranges",
    ],
    [
      () => race(olsBowl, [rule], { ...options, steps: -1 }),
      "Expected steps to be",
    ],
    [
      () => race(olsBowl, [], options),
      "Expected optimizers to be a list of at least one but found []",
    ],
    [() => firstWithin(run, [0, 0], { within: NaN }), "Expected within to be"],
    [() => firstBelow(run, NaN), "Expected value to be a number but found NaN"],
  ];
  for (const [run, message] of cases) assertThrows(run, RangeError, message);
});
