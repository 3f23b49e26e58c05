import { assert } from "@std/assert/assert";
import { assertAlmostEquals } from "@std/assert/almost-equals";
import { assertEquals } from "@std/assert/equals";
import {
  adagrad,
  adam,
  amsgrad,
  descend,
  gradientDescent,
  keras,
  lion,
  momentum,
  nadam,
  nesterov,
  type Optimizer,
  quad,
  rmsprop,
  torch,
} from "downhill";
import { stepTheory } from "../../../lib/figures/playground/step_theory.ts";

/** A run on x² + 4y², and its theory. */
function theoryOf(optimizer: Optimizer, steps = 12, corrected?: Optimizer) {
  const run = descend(quad, optimizer, {
    start: [-4, 3],
    steps,
    states: true,
  });
  return { run, theory: stepTheory(run, optimizer, corrected) };
}

/** Row `k` of two columns. */
const pair = (
  all: ArrayLike<number>,
  k: number,
) => [all[2 * k], all[2 * k + 1]];

function assertNear(found: ArrayLike<number>, expected: ArrayLike<number>) {
  assertEquals(found.length, expected.length);
  for (let i = 0; i < found.length; i++) {
    const size = Math.max(1e-9, Math.abs(expected[i]));
    assertAlmostEquals(found[i], expected[i], 1e-5 * size);
  }
}

Deno.test("the look-ahead point is where Nesterov's rule takes its gradient, and the parts lead to the next point", () => {
  const [mu, eta] = [0.8, 0.05];
  const rules = [
    nesterov({ learningRate: eta, momentum: mu }),
    nesterov({ learningRate: eta, momentum: mu, learningRateIn: "step" }),
  ];
  for (const rule of rules) {
    const { run, theory } = theoryOf(rule);
    assert(theory?.parts?.looksAhead);
    for (let k = 0; k < 12; k++) {
      const { step, carried } = theory!.at(k);
      assertEquals(step, k);
      const [point, next] = [pair(run.points, k), pair(run.points, k + 1)];
      assertNear(carried!.ahead!, pair(run.gradientPoints, k));
      assertNear(
        carried!.ahead!,
        point.map((x, i) => x + carried!.carried[i]),
      );
      const gradient = pair(run.gradients, k);
      assertNear(carried!.push, gradient.map((g) => -eta * g));
      assertNear(
        next,
        point.map((x, i) => x + carried!.carried[i] + carried!.push[i]),
      );
    }
  }
  assertEquals(theoryOf(rules[0]).theory!.at(1).carried!.where, "θ + μ v");
});

Deno.test("a heavy ball takes its gradient where it is, whoever's it is", () => {
  const rules = [
    momentum({ learningRate: 0.05, momentum: 0.8 }),
    torch.momentum({ learningRate: 0.05, momentum: 0.8 }),
    keras.momentum({ learningRate: 0.05, momentum: 0.8 }),
  ];
  for (const rule of rules) {
    const { run, theory } = theoryOf(rule);
    const { carried } = theory!.at(3);
    assertEquals(carried!.where, "θ");
    assertEquals(carried!.ahead, undefined);
    const [before, point] = [pair(run.points, 2), pair(run.points, 3)];
    assertNear(carried!.carried, point.map((x, i) => 0.8 * (x - before[i])));
  }
});

Deno.test("at its end a run shows the parts of an early step, not those of none", () => {
  const { theory } = theoryOf(momentum({ learningRate: 0.05 }), 40);
  const { step, carried } = theory!.at(40);
  assert(step > 0 && step < 6);
  assert(Math.hypot(...carried!.carried) > 0.1);
  assertEquals(theory!.at(39).step, 39);
});

Deno.test("the squares are the rule's own memory, the step sizes its own scale", () => {
  const epsilon = 1e-3;
  const rules: [Optimizer, number][] = [
    [adagrad({ learningRate: 0.5, epsilon }), 0.5],
    [torch.adagrad({ learningRate: 0.5, epsilon }), 0.5],
    [rmsprop({ learningRate: 0.1, epsilon }), 0.1],
    [
      rmsprop({ learningRate: 0.1, epsilon, momentum: 0.5, nesterov: true }),
      0.1,
    ],
    [torch.rmsprop({ learningRate: 0.1, epsilon }), 0.1],
  ];
  for (const [rule, eta] of rules) {
    const { run, theory } = theoryOf(rule);
    let before = -1;
    for (let k = 0; k < 12; k++) {
      const { squares } = theory!.at(k);
      const v = run.states![k + 1].v as Float64Array;
      assertEquals(squares!.name, "v");
      assertEquals(squares!.of, rule.name === "AdaGrad" ? "sum" : "mean");
      assertNear(squares!.sums, v);
      assertNear(
        squares!.stepSizes!.sizes,
        [...v].map((x) => eta / (Math.sqrt(x) + epsilon)),
      );
      assertEquals(squares!.stepSizes!.text, "η / (√v + ε)");
      const { sides } = squares!;
      assertAlmostEquals(
        (sides[0] / sides[1]) ** 2,
        v[0] / v[1],
        1e-9 * v[0] / v[1],
      );
      assert(Math.max(...sides) <= 1);
      // AdaGrad's never shrink.
      if (rule.name === "AdaGrad") assert(sides[1] >= before);
      before = sides[1];
    }
  }
});

Deno.test("Adam's moments have as much as their corrections divide by, switched on or off", () => {
  const options = { learningRate: 0.2, beta1: 0.8, beta2: 0.99 };
  const on = adam(options);
  const off = adam({ ...options, biasCorrection: false });
  for (const rule of [on, off]) {
    const { run, theory } = theoryOf(rule, 30, on);
    for (const k of [0, 4, 30]) {
      const { corrections, squares } = theory!.at(k);
      assert(corrections.every(({ applied }) => applied === (rule === on)));
      assertEquals(
        corrections.map(({ plain, corrected }) => [plain, corrected]),
        [["m", "m̂"], ["v", "v̂"]],
      );
      assertNear(
        corrections.map(({ share }) => share),
        [1 - 0.8 ** (k + 1), 1 - 0.99 ** (k + 1)],
      );
      if (k === 30) continue;
      const { v, beta2Power } = run.states![k + 1] as {
        v: Float64Array;
        beta2Power: number;
      };
      const missing = rule === on ? 1 - beta2Power : 1;
      assertNear(
        squares!.stepSizes!.sizes,
        [...v].map((x) => 0.2 / (Math.sqrt(x / missing) + 1e-8)),
      );
    }
  }
  assertEquals(theoryOf(off).theory!.at(0).corrections, []);
});

Deno.test("what is drawn follows from a rule's equations; without them nothing is", () => {
  const shown = (optimizer: Optimizer) => {
    const numbers = theoryOf(optimizer).theory?.at(2);
    if (numbers === undefined) return "nothing";
    const { carried, squares, corrections } = numbers;
    return [
      carried && "carried",
      squares && "squares",
      squares?.stepSizes && "sizes",
      corrections.length > 0 && `${corrections.length} corrections`,
    ].filter(Boolean).join(", ");
  };
  assertEquals(shown(gradientDescent()), "nothing");
  assertEquals(shown(lion()), "nothing");
  assertEquals(shown(momentum()), "carried");
  assertEquals(shown(torch.adam()), "squares, sizes, 2 corrections");
  assertEquals(shown(amsgrad()), "squares, sizes");
  assertEquals(shown(nadam()), "squares, sizes, 1 corrections");
  const { equations: _, ...dumb } = momentum();
  assertEquals(shown(dumb), "nothing");
});

Deno.test("a run that flies off has numbers to its end", () => {
  for (const rule of [momentum, nesterov]) {
    const { theory, run } = theoryOf(rule({ learningRate: 1e3 }), 30);
    assertEquals(run.steps, 30);
    const rows = theory!.parts!.carried.length / 2;
    assert(rows < 30);
    assertEquals(theory!.at(29).step, rows - 1);
    assertEquals(theory!.at(30).step, theory!.parts!.telling);
  }
});
