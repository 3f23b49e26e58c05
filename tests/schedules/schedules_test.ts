import { assertAlmostEquals } from "@std/assert/almost-equals";
import { assert } from "@std/assert/assert";
import { assertEquals } from "@std/assert/equals";
import { assertThrows } from "@std/assert/throws";
import {
  constantSchedule,
  cosineDecay,
  descend,
  exponentialDecay,
  gradientDescent,
  inverseTimeDecay,
  multiStepDecay,
  piecewiseConstant,
  polynomialDecay,
  reduceOnPlateau,
  type Schedule,
  stepDecay,
  warmUp,
} from "../../lib/mod.ts";
import { bowl } from "../helpers/surfaces.ts";
import golden from "../reference/golden.json" with { type: "json" };

// deno-lint-ignore no-explicit-any
type Config = any;

/** The frameworks' schedules in our words. */
const made: Record<string, (config: Config) => Schedule> = {
  StepLR: (c) =>
    stepDecay({ initial: c.base_lr, every: c.step_size, factor: c.gamma }),
  MultiStepLR: (c) =>
    multiStepDecay({
      initial: c.base_lr,
      milestones: c.milestones,
      factor: c.gamma,
    }),
  ExponentialLR: (c) =>
    exponentialDecay({ initial: c.base_lr, factor: c.gamma }),
  CosineAnnealingLR: (c) =>
    cosineDecay({
      initial: c.base_lr,
      steps: c.T_max,
      final: c.eta_min,
      afterwards: "swing",
    }),
  ConstantLR: (c) =>
    piecewiseConstant({
      boundaries: [c.total_iters - 1],
      values: [c.base_lr * c.factor, c.base_lr],
    }),
  LinearLR: (c) =>
    polynomialDecay({
      initial: c.base_lr * c.start_factor,
      final: c.base_lr * c.end_factor,
      steps: c.total_iters,
    }),
  PolynomialLR: (c) =>
    polynomialDecay({
      initial: c.base_lr,
      steps: c.total_iters,
      power: c.power,
    }),
  ExponentialDecay: (c) =>
    exponentialDecay({
      initial: c.lr,
      factor: c.decay_rate,
      steps: c.decay_steps,
      staircase: c.staircase,
    }),
  PiecewiseConstantDecay: (c) =>
    piecewiseConstant({ boundaries: c.boundaries, values: c.values }),
  PolynomialDecay: (c) =>
    polynomialDecay({
      initial: c.lr,
      final: c.end,
      steps: c.decay_steps,
      power: c.power,
      cycle: c.cycle,
    }),
  InverseTimeDecay: (c) =>
    inverseTimeDecay({
      initial: c.lr,
      factor: c.decay_rate,
      steps: c.decay_steps,
      staircase: c.staircase,
    }),
  CosineDecay: (c) => {
    const initial = c.warmup_target ?? c.lr;
    const final = initial * c.alpha;
    const rates = cosineDecay({ initial, final, steps: c.decay_steps });
    if (!c.warmup_steps) return rates;
    return warmUp(rates, { steps: c.warmup_steps, initial: c.lr });
  },
  "optax.cosine_decay_schedule": (c) =>
    cosineDecay({
      initial: c.init_value,
      final: c.init_value * c.alpha,
      steps: c.decay_steps,
      exponent: c.exponent,
    }),
  "optax.warmup_cosine_decay_schedule": (c) =>
    warmUp(
      cosineDecay({
        initial: c.peak_value,
        final: c.end_value,
        steps: c.decay_steps - c.warmup_steps,
        exponent: c.exponent,
      }),
      { steps: c.warmup_steps, initial: c.init_value },
    ),
};

/** The learning rates after each loss. */
function plateauRates(config: Config, losses: number[]): number[] {
  const plateau = reduceOnPlateau({
    initial: config.base_lr,
    factor: config.factor,
    mode: config.mode,
    patience: config.patience,
    threshold: config.threshold,
    thresholdMode: config.threshold_mode === "abs" ? "absolute" : "relative",
    cooldown: config.cooldown,
    least: config.min_lr,
    epsilon: config.eps,
  });
  const state = plateau.init();
  return losses.map((loss) => {
    plateau.observe(loss, state);
    return state.learningRate;
  });
}

Deno.test("golden.json holds 28 schedules", () => {
  assertEquals(golden.schedules.length, 28);
});

for (const test of golden.schedules) {
  Deno.test(`${test.id} (${test.kind}) is as its framework expects`, () => {
    const { kind, config, expected, tolerance } = test;
    const found = "metrics" in test
      ? plateauRates(config, test.metrics as number[])
      : (("at" in test ? test.at : undefined) as number[] | undefined ??
        expected.map((_, step) => step)).map(made[kind](config));
    assertEquals(found.length, expected.length);
    expected.forEach((rate, i) => {
      assert(Math.abs(found[i] - rate) <= tolerance, `${found[i]} ≠ ${rate}`);
    });
  });
}

Deno.test("cosineDecay() restarts with longer and longer periods", () => {
  const rates = cosineDecay({
    initial: 1,
    steps: 10,
    afterwards: "restart",
    lengthening: 2,
  });
  for (const step of [0, 10, 30, 70]) assertEquals(rates(step), 1);
  for (const step of [5, 20, 50]) assertAlmostEquals(rates(step), 0.5);
});

Deno.test("cosineDecay() with restarts refuses to shorten them to nothing", () => {
  assertThrows(
    () => cosineDecay({ initial: 1, steps: 10, lengthening: 0.5 }),
    RangeError,
    "Expected lengthening to be a number of 1 or more but found 0.5",
  );
});

Deno.test("warmUp() rises to a number and stays there", () => {
  const rates = warmUp(0.1, { steps: 10, initial: 0.02 });
  assertAlmostEquals(rates(0), 0.02);
  assertAlmostEquals(rates(5), 0.06);
  assertEquals(rates(10), 0.1);
  assertEquals(rates(1000), 0.1);
});

Deno.test("a rule takes the schedule's learning rate of each step, from 0", () => {
  const learningRate = stepDecay({ initial: 0.25, every: 1, factor: 0.5 });
  const run = descend(bowl(1), gradientDescent({ learningRate }), {
    start: [1],
    steps: 3,
  });
  const expected = [1, 1 - 0.5, 0.5 * (1 - 0.25), 0.375 * (1 - 0.125)];
  assertEquals([...run.points], expected);
});

Deno.test("a trajectory tells a schedule's settings as plain data", () => {
  const learningRate = warmUp(constantSchedule(0.1), { steps: 2 });
  const { settings } = descend(bowl(1), gradientDescent({ learningRate }), {
    start: [1],
    steps: 1,
  });
  assertEquals(settings.learningRate, {
    kind: "warm-up",
    steps: 2,
    initial: 0,
    then: { kind: "constant", learningRate: 0.1 },
  });
});

Deno.test("a schedule that gives a bad learning rate is an error with its step", () => {
  const learningRate = (step: number) => step < 2 ? 0.1 : NaN;
  assertThrows(
    () =>
      descend(bowl(1), gradientDescent({ learningRate }), {
        start: [1],
        steps: 3,
      }),
    RangeError,
    "Expected learningRate at step 2 to be zero or a positive number " +
      "but found NaN",
  );
});

for (
  const [name, make, message] of [
    [
      "an initial learning rate below zero",
      () => exponentialDecay({ initial: -1, factor: 0.5 }),
      "Expected initial to be zero or a positive number but found -1",
    ],
    [
      "no factor",
      () => exponentialDecay({ initial: 1 } as never),
      "Expected factor to be a positive number but found undefined",
    ],
    [
      "milestones that are no numbers",
      () => multiStepDecay({ initial: 1, milestones: [5, NaN] }),
      "Expected milestones to be a list of numbers but found [5, NaN]",
    ],
    [
      "as many values as boundaries",
      () => piecewiseConstant({ boundaries: [5], values: [1] }),
      "Expected values to be 2 learning rates but found [1]",
    ],
    [
      "an unknown option",
      () => stepDecay({ initial: 1, every: 2, gamma: 0.1 } as never),
      'Expected options to be named initial, every, factor but found "gamma"',
    ],
    [
      "a fraction of a step",
      () => stepDecay({ initial: 1, every: 2.5 }),
      "Expected every to be a whole number above zero but found 2.5",
    ],
    [
      "an unknown word",
      () => cosineDecay({ initial: 1, steps: 2, afterwards: "stop" as never }),
      'Expected afterwards to be "hold" or "restart" or "swing" but found "stop"',
    ],
  ] as const
) {
  Deno.test(`a schedule refuses ${name}`, () => {
    assertThrows(make, RangeError, message);
  });
}
