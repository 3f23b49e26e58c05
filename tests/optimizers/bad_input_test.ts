import { assertEquals } from "@std/assert/equals";
import { assertThrows } from "@std/assert/throws";
import * as rules from "../../lib/optimizers/mod.ts";

const { optimizers } = rules;

/** What each kind of option must not be, and how the error names its kind. */
const positive = "a positive number";
const nonNegative = "zero or a positive number";
const decay = "a number in [0, 1)";
const fraction = "a number in [0, 1]";
const notNumbers = [NaN, "0.1", null, {}];

const wrong: Record<string, [expected: string, found: unknown[]]> = {
  learningRate: [positive, [-1, 0, Infinity, ...notNumbers]],
  weightDecay: [nonNegative, [-0.1, Infinity, ...notNumbers]],
  decoupledWeightDecay: ["true or false", [0, 1, "yes", NaN]],
  momentum: [decay, [-0.1, 1, 1.5, ...notNumbers]],
  dampening: [fraction, [-0.1, 1.1, ...notNumbers]],
  firstStepDampening: ["true or false", [0, "no"]],
  learningRateIn: ['"velocity" or "step"', ["buffer", 1, NaN]],
  view: ['"iterate" or "lookAhead"', ["lookahead", 1]],
  epsilon: [nonNegative, [-1e-8, Infinity, ...notNumbers]],
  rootEpsilon: [nonNegative, [-1e-8, Infinity, ...notNumbers]],
  accumulatorEpsilon: [nonNegative, [-1e-8, ...notNumbers]],
  initialAccumulator: [nonNegative, [-0.1, Infinity, ...notNumbers]],
  initialMoment: ["a finite number", [Infinity, ...notNumbers]],
  decay: [decay, [-0.1, 1, ...notNumbers]],
  beta1: [decay, [-0.1, 1, 2, ...notNumbers]],
  beta2: [decay, [-0.1, 1, 2, ...notNumbers]],
  biasCorrection: ["true or false", [1, "no"]],
  arithmetic: ['"sums" or "differences" or "torch"', ["keras", 1]],
  centered: ["true or false", [1, "no"]],
  nesterov: ["true or false", [1, "no"]],
  maximumOf: ['"raw" or "corrected"', ["hat"]],
  momentumSchedule: ["true or false", [1]],
  momentumDecay: [nonNegative, [-1, ...notNumbers]],
  momentumWeight: [fraction, [-0.1, 1.1, ...notNumbers]],
  threshold: ["a number of 4 or more", [3.9, Infinity, ...notNumbers]],
  learningRatePower: ["a finite number", [Infinity, ...notNumbers]],
  l1: [nonNegative, [-1, ...notNumbers]],
  l2: [nonNegative, [-1, ...notNumbers]],
  l2Shrinkage: [nonNegative, [-1, ...notNumbers]],
  beta: [nonNegative, [-1, ...notNumbers]],
};

/** A wrong value as the error shows it. */
const shown = (value: unknown) =>
  typeof value === "string"
    ? `"${value}"`
    : typeof value === "object" && value !== null
    ? "an object"
    : String(value);

for (const [name, make] of Object.entries(optimizers)) {
  const options = Object.keys(make().settings);

  Deno.test(`${name} refuses every option that is not what it must be`, () => {
    for (const option of options) {
      if (option === "epsilonPlacement") continue;
      const [expected, values] = wrong[option];
      for (const value of values) {
        if (value === null) continue; // as good as left out
        assertThrows(
          () => make({ [option]: value }),
          RangeError,
          `Expected ${option} to be ${expected} but found ${shown(value)}`,
        );
      }
    }
  });

  Deno.test(`${name} refuses an option that it does not have`, () => {
    assertThrows(
      () => make({ lr: 0.1 }),
      RangeError,
      `Expected options to be named ${options.join(", ")} but found "lr"`,
    );
  });

  Deno.test(`${name} takes its own settings, and is then the same`, () => {
    const { settings } = make({ learningRate: 0.3 });
    assertEquals(make(settings).settings, settings);
    assertEquals(make({ learningRate: undefined }).settings, make().settings);
  });
}

Deno.test("every option of every rule is known to this test, and used by one", () => {
  const used = new Set(
    Object.values(optimizers).flatMap((make) => Object.keys(make().settings)),
  );
  used.delete("epsilonPlacement");
  assertEquals([...used].sort(), Object.keys(wrong).sort());
});

for (
  const [name, words] of [
    ["adagrad", '"outside" or "inside"'],
    ["rmsprop", '"outside" or "inside"'],
    ["adam", '"outside" or "inside" or "hat"'],
    ["adamax", '"outside" or "inside"'],
  ]
) {
  Deno.test(`${name} refuses an unknown place for ε`, () => {
    assertThrows(
      () => optimizers[name]({ epsilonPlacement: "under" }),
      RangeError,
      `Expected epsilonPlacement to be ${words} but found "under"`,
    );
  });
}

Deno.test("a rule refuses options that are no object", () => {
  assertThrows(
    () => rules.adam(0.1 as never),
    RangeError,
    "Expected options to be an object but found 0.1",
  );
  assertThrows(
    () => rules.adam(null as never),
    RangeError,
    "Expected options to be an object but found null",
  );
});

const inner = rules.adam();
for (
  const [sentence, make, message] of [
    [
      "clipped() refuses to clip by nothing",
      () => rules.clipped(inner, {}),
      "Expected value to be a positive number but found undefined",
    ],
    [
      "clipped() refuses a norm of zero",
      () => rules.clipped(inner, { norm: 0 }),
      "Expected norm to be a positive number but found 0",
    ],
    [
      "clipped() refuses a value that is not a number",
      () => rules.clipped(inner, { norm: 1, value: NaN }),
      "Expected value to be a positive number but found NaN",
    ],
    [
      "noisy() refuses half a seed",
      () => rules.noisy(inner, { seed: 0.5 }),
      "Expected seed to be a whole number but found 0.5",
    ],
    [
      "noisy() refuses a scale below zero",
      () => rules.noisy(inner, { scale: -1 }),
      "Expected scale to be zero or a positive number but found -1",
    ],
    [
      "averaged() refuses an unknown kind",
      () => rules.averaged(inner, { kind: "ema" as never }),
      'Expected kind to be "swa" or "exponential" but found "ema"',
    ],
    [
      "averaged() refuses to keep all of the mean",
      () => rules.averaged(inner, { decay: 1 }),
      "Expected decay to be a number in [0, 1) but found 1",
    ],
    [
      "averaged() refuses to average every zeroth point",
      () => rules.averaged(inner, { every: 0 }),
      "Expected every to be a whole number above zero but found 0",
    ],
    [
      "averaged() refuses to wait a fraction of a step",
      () => rules.averaged(inner, { after: 1.5 }),
      "Expected after to be a whole number, zero or above but found 1.5",
    ],
  ] as const
) {
  Deno.test(sentence, () => {
    assertThrows(make, RangeError, message);
  });
}

Deno.test("a learning rate too long to show is shown in part", () => {
  assertThrows(
    () => rules.adam({ learningRate: [1, 2, 3, 4, 5, 6] as never }),
    RangeError,
    "but found [1, 2, 3, 4, …]",
  );
});
