import { assertEquals } from "@std/assert/equals";
import { assert } from "@std/assert/assert";
import { assertStrictEquals } from "@std/assert/strict-equals";
import { assertThrows } from "@std/assert/throws";
import { descend } from "../../lib/core/descend.ts";
import * as rules from "../../lib/optimizers/mod.ts";
import type { Optimizer } from "../../lib/optimizers/mod.ts";
import type { Surface } from "../../lib/core/surface.ts";
import { beale, booth, bowl, hyper } from "../helpers/surfaces.ts";

const { adam, gradientDescent, momentum, nesterov } = rules;

Deno.test("descend() records a row for the start and one for every step", () => {
  const run = descend(bowl(1), gradientDescent({ learningRate: 0.25 }), {
    start: [8],
    steps: 3,
  });
  assertEquals(run, {
    optimizer: "Gradient descent",
    rule: {
      key: "gradientDescent",
      label: "Gradient descent",
      stroke: { ink: 0, dash: "solid" },
    },
    settings: {
      learningRate: 0.25,
      weightDecay: 0,
      decoupledWeightDecay: false,
    },
    surface: "bowl",
    dimension: 1,
    steps: 3,
    points: new Float64Array([8, 4, 2, 1]),
    values: new Float64Array([64, 16, 4, 1]),
    gradients: new Float64Array([16, 8, 4, 2]),
    gradientPoints: new Float64Array([8, 4, 2, 1]),
    end: { reason: "steps", step: 3 },
    last: {
      point: new Float64Array([1]),
      state: { t: 3 },
      step: 3,
      optimizer: "Gradient descent",
      settings: {
        learningRate: 0.25,
        weightDecay: 0,
        decoupledWeightDecay: false,
      },
    },
  });
});

Deno.test("descend() takes no step when it is asked for none", () => {
  const run = descend(booth, adam(), { start: [1, -2], steps: 0 });
  assertEquals([...run.points], [1, -2]);
  assertEquals(run.end, { reason: "steps", step: 0 });
});

Deno.test("descend() tells where a rule that looks ahead took its gradients", () => {
  const run = descend(
    bowl(1),
    nesterov({ learningRate: 0.25, momentum: 0.5 }),
    {
      start: [8],
      steps: 2,
    },
  );
  // v = −4; then ahead at 4 − 2 = 2, v = −2 − 1; then ahead at 1 − 1.5.
  assertEquals([...run.points], [8, 4, 1]);
  assertEquals([...run.gradientPoints], [8, 2, -0.5]);
  assertEquals([...run.gradients], [16, 4, -1]);
});

Deno.test("descend() stops where the gradient's norm is the tolerance or less", () => {
  const options = { start: [3, 4], steps: 100, tolerance: 10 / 4 };
  const rule = gradientDescent({ learningRate: 0.25 });
  const run = descend(bowl(2), rule, options);
  assertEquals(run.end, { reason: "converged", step: 2 });
  assertEquals(run.steps, 2);
  assertEquals(run.points.length, 3 * 2);
  assertEquals(run.values.length, 3);
});

Deno.test("descend() with a tolerance of zero stops where the gradient is zero", () => {
  const rule = gradientDescent({ learningRate: 0.5 });
  const run = descend(bowl(1), rule, { start: [3], steps: 9, tolerance: 0 });
  assertEquals(run.end, { reason: "converged", step: 1 });
});

Deno.test("descend() keeps the row that left the finite numbers, as the last", () => {
  const rule = gradientDescent({ learningRate: 1e100 });
  const run = descend(bowl(2), rule, { start: [1, 0], steps: 100 });
  assertEquals(run.end, { reason: "diverged", step: 2 });
  assertEquals([...run.values.slice(0, 3)], [1, 4e200, Infinity]);
  assertEquals(run.points.length, 3 * 2);
  assertEquals(run.gradients.length, 3 * 2);
});

Deno.test("descend() counts a point at infinity as left, whatever its height", () => {
  const flat: Surface = { ...bowl(1), value: () => 0 };
  const rule = gradientDescent({ learningRate: 1e200 });
  const run = descend(flat, rule, { start: [1e200], steps: 9 });
  assertEquals(run.end, { reason: "diverged", step: 1 });
  assertEquals(run.points[1], -Infinity);
});

Deno.test("descend() says that a start where the height is NaN has left already", () => {
  const root: Surface = { ...bowl(1), value: (p) => Math.sqrt(p[0]) };
  const run = descend(root, adam(), { start: [-1], steps: 9 });
  assertEquals(run.end, { reason: "diverged", step: 0 });
  assertEquals([...run.values], [NaN]);
});

Deno.test("descend() keeps the optimizer's memory of every step on request", () => {
  const rule = momentum({ learningRate: 0.25, momentum: 0.5 });
  const options = { start: [8], steps: 2 };
  assertEquals("states" in descend(bowl(1), rule, options), false);
  const run = descend(bowl(1), rule, { ...options, states: true });
  assertEquals(run.states, [
    { t: 0, v: new Float64Array([0]) },
    { t: 1, v: new Float64Array([-4]) },
    { t: 2, v: new Float64Array([-4]) },
  ]);
});

Deno.test("descend() in float32 keeps to numbers that float32 has", () => {
  const run = descend(beale, adam({ learningRate: 0.1 }), {
    start: [1.1, 2.2],
    steps: 50,
    precision: "float32",
    states: true,
  });
  for (const numbers of [run.points, run.values, run.gradients]) {
    assert(numbers.every((x) => x === Math.fround(x)));
  }
  assert(run.last?.point instanceof Float32Array);
  assert(run.states?.[7].m instanceof Float32Array);
  const exact = descend(beale, adam({ learningRate: 0.1 }), {
    start: [1.1, 2.2],
    steps: 50,
  });
  const off = Math.abs(exact.points[100] - run.points[100]);
  assert(off > 0 && off < 1e-4);
});

Deno.test("descend() goes on from a checkpoint as from the run", () => {
  const rule = adam({ learningRate: 0.1 });
  const first = descend(booth, rule, { start: [1, -2], steps: 30 });
  const { last } = first;
  const before = structuredClone(last);
  const one = descend(booth, rule, { from: first, steps: 10 });
  const other = descend(booth, rule, { from: last, steps: 10 });
  assertEquals(one, other);
  assertEquals(one.last?.step, 40);
  assertEquals(last, before);
});

Deno.test("descend() uses a run's arrays again where they fit, and only there", () => {
  const rule = momentum();
  const options = { start: [1, -2], steps: 20 };
  const old = descend(booth, rule, options);
  const expected = descend(hyper, rule, options);
  const again = descend(hyper, rule, { ...options, into: old });
  assertStrictEquals(again.points, old.points);
  assertEquals(again.values, expected.values);
  assertEquals(again.gradients, expected.gradients);
  for (
    const other of [
      descend(booth, rule, { ...options, steps: 21 }),
      descend(bowl(1), rule, { start: [1], steps: 41 }),
      descend(booth, nesterov(), options),
    ]
  ) {
    const fresh = descend(hyper, rule, { ...options, into: other });
    assert(fresh.points !== other.points);
    assertEquals(fresh.points, expected.points);
  }
});

Deno.test("descend() runs an optimizer that a student wrote in a few lines", () => {
  const signDescent: Optimizer = {
    name: "sign descent",
    settings: { learningRate: 0.5 },
    init: () => ({}),
    step(point, gradient) {
      for (let i = 0; i < point.length; i++) {
        point[i] -= 0.5 * Math.sign(gradient[i]);
      }
    },
  };
  const run = descend(bowl(2), signDescent, { start: [1, -2], steps: 4 });
  assertEquals([...run.points.slice(-2)], [0, 0]);
});

Deno.test("descend() accepts a surface that returns an array of its own", () => {
  const own: Surface = {
    ...bowl(2),
    gradient: (p) => new Float64Array([2 * p[0], 2 * p[1]]) as never,
  };
  const options = { start: [1, -2], steps: 20 };
  assertEquals(
    descend(own, adam(), options).points,
    descend(bowl(2), adam(), options).points,
  );
});

Deno.test("descend() allocates nothing for a step", () => {
  const surface: Surface = {
    ...bowl(2),
    value: (p) => p[0] * p[0] + p[1] * p[1],
    gradient(p, out) {
      const target = out as unknown as Float64Array;
      target[0] = 2 * p[0];
      target[1] = 2 * p[1];
      return target as never;
    },
  };
  const rule = momentum();
  let into = descend(surface, rule, { start: [1, 1], steps: 50_000 });
  const used = () => Deno.memoryUsage().heapUsed;
  // One object a step would be a megabyte in every run. Only compiled code
  // keeps its numbers out of the heap, and on a busy machine it comes late.
  let small = 0;
  for (let run = 0; run < 400 && small < 5; run++) {
    const before = used();
    into = descend(surface, rule, { start: [1, 1], steps: 50_000, into });
    const growth = used() - before;
    small = growth >= 0 && growth < 200_000 ? small + 1 : 0;
  }
  assertEquals(small, 5);
});

for (
  const [name, options, message] of [
    ["no start", { steps: 1 }, "one coordinate or more but found undefined"],
    [
      "an empty start",
      { start: [], steps: 1 },
      "Expected start to be a point " +
      "of one coordinate or more but found []",
    ],
    [
      "a start of three coordinates",
      { start: [1, 2, 3], steps: 1 },
      "Expected " +
      "start to be a point of 2 coordinates, as booth has but found [1, 2, 3]",
    ],
    [
      "a start that is not a number",
      { start: [1, NaN], steps: 1 },
      "Expected " +
      "start[1] to be a finite number but found NaN",
    ],
    [
      "a start at infinity",
      { start: [-Infinity, 1], steps: 1 },
      "Expected " +
      "start[0] to be a finite number but found -Infinity",
    ],
    [
      "no steps",
      { start: [1, 2] },
      "Expected steps to be a whole number, zero " +
      "or above but found undefined",
    ],
    ["half a step", { start: [1, 2], steps: 0.5 }, "but found 0.5"],
    ["fewer than no steps", { start: [1, 2], steps: -1 }, "but found -1"],
    [
      "a tolerance below zero",
      { start: [1, 2], steps: 1, tolerance: -1 },
      "Expected tolerance to be zero or a positive number but found -1",
    ],
    [
      "another precision",
      { start: [1, 2], steps: 1, precision: "float16" },
      'Expected precision to be "float64" or "float32" but found "float16"',
    ],
    [
      "states that are not a switch",
      { start: [1, 2], steps: 1, states: "all" },
      'Expected states to be true or false but found "all"',
    ],
    ["a start beside a run to go on from", {
      start: [1, 2],
      from: descend(booth, adam(), { start: [1, 2], steps: 1 }),
      steps: 1,
    }, "Expected start to be left out where from is given but found [1, 2]"],
    ["a run of another optimizer", {
      from: descend(booth, momentum(), { start: [1, 2], steps: 1 }),
      steps: 1,
    }, 'Expected from to be a run of Adam but found "Momentum"'],
    ["a recorded path, which has no memory", {
      from: {
        ...descend(booth, adam(), { start: [1, 2], steps: 1 }),
        last: undefined,
      },
      steps: 1,
    }, "Expected from to be a run that descend() made, or its checkpoint"],
    [
      "another precision than the run's",
      {
        from: descend(booth, adam(), { start: [1, 2], steps: 1 }),
        precision: "float32",
        steps: 1,
      },
      'Expected precision to be "float64", as the run has, or left out but ' +
      'found "float32"',
    ],
    ["a run in another dimension", {
      from: descend(bowl(3), adam(), { start: [1, 2, 3], steps: 1 }),
      steps: 0,
    }, "Expected from to be a point of 2 coordinates, as booth has"],
  ] as const
) {
  Deno.test(`descend() refuses ${name}`, () => {
    assertThrows(
      () => descend(booth, adam(), options as never),
      RangeError,
      message,
    );
  });
}

Deno.test("descend() refuses a gradient of the wrong length", () => {
  const wrong: Surface = {
    ...booth,
    gradient: () => new Float64Array([1, 2, 3]) as never,
  };
  assertThrows(
    () => descend(wrong, adam(), { start: [1, 2], steps: 1 }),
    RangeError,
    "Expected gradient to be a vector of 2 numbers but found [1, 2, 3]",
  );
  const none: Surface = { ...booth, gradient: () => undefined as never };
  assertThrows(
    () => descend(none, adam(), { start: [1, 2], steps: 1 }),
    RangeError,
    "Expected gradient to be a vector of 2 numbers but found undefined",
  );
});
