import { assertEquals } from "@std/assert/equals";
import fc from "fast-check";
import { descend } from "../../lib/core/descend.ts";
import * as rules from "../../lib/optimizers/mod.ts";
import type { Optimizer } from "../../lib/optimizers/mod.ts";
import { stepper } from "../../lib/core/stepper.ts";
import { assertClose } from "../helpers/close.ts";
import { beale, booth, bowl, hyper } from "../helpers/surfaces.ts";

/** The same hundred cases at every run of the tests. */
const settings = { numRuns: 100, seed: 20_240_229 };

const coordinate = fc.double({ min: -3, max: 3, noNaN: true });
const start = fc.tuple(coordinate, coordinate);
const learningRate = fc.double({ min: 1e-4, max: 0.2, noNaN: true });
const beta = fc.double({ min: 0, max: 0.999, noNaN: true });
const surface = fc.constantFrom(booth, beale, hyper);
const gradients = fc.array(
  fc.double({ min: -100, max: 100, noNaN: true }).filter((g) =>
    Math.abs(g) > 1e-3
  ),
  { minLength: 1, maxLength: 20 },
);

const wrapped: Record<string, (options: object) => Optimizer> = {
  "averaged Adam": (o) => rules.averaged(rules.adam(o)),
  "clipped Nesterov": (o) => rules.clipped(rules.nesterov(o), { norm: 2 }),
  "noisy RMSProp": (o) => rules.noisy(rules.rmsprop(o), { seed: 1 }),
  "AdaGrad with weight decay": (o) =>
    rules.adagrad({ ...o, weightDecay: 0.01 }),
  "Nesterov with weight decay": (o) =>
    rules.nesterov({ ...o, weightDecay: 0.01 }),
  "Momentum with decoupled weight decay": (o) =>
    rules.momentum({ ...o, weightDecay: 0.01, decoupledWeightDecay: true }),
};
const everyRule = { ...rules.optimizers, ...wrapped };

/** The path of one coordinate under these gradients. */
function path(rule: Optimizer, given: readonly number[]): number[] {
  const run = stepper(rule, { start: [1] });
  return given.map((gradient) => {
    run.step([gradient]);
    return run.point[0];
  });
}

for (const [name, make] of Object.entries(everyRule)) {
  Deno.test(`${name} leaves the given start and gradient untouched`, () => {
    fc.assert(
      fc.property(start, learningRate, (start, learningRate) => {
        const given = new Float64Array(start);
        const rule = make({ learningRate });
        descend(booth, rule, { start: given, steps: 5 });
        assertEquals([...given], start);
        const gradient = new Float64Array([3, -4]);
        const state = rule.init(2);
        rule.step(given, gradient, state);
        assertEquals([...gradient], [3, -4]);
      }),
      settings,
    );
  });

  Deno.test(`${name} run twice gives the same path`, () => {
    fc.assert(
      fc.property(surface, start, learningRate, (surface, start, rate) => {
        const rule = make({ learningRate: rate });
        const options = { start, steps: 40 };
        const first = descend(surface, rule, options);
        assertEquals(descend(surface, rule, options), first);
      }),
      { ...settings, numRuns: 30 },
    );
  });

  Deno.test(`${name} cut in two and resumed is the run`, () => {
    fc.assert(
      fc.property(
        surface,
        start,
        learningRate,
        fc.integer({ min: 0, max: 60 }),
        fc.boolean(),
        (surface, start, learningRate, cut, single) => {
          const rule = make({ learningRate });
          const precision = single ? "float32" : "float64";
          const whole = descend(surface, rule, { start, steps: 60, precision });
          const first = descend(surface, rule, {
            start,
            steps: cut,
            precision,
          });
          if (first.end.reason === "diverged") return;
          const rest = descend(surface, rule, { from: first, steps: 60 - cut });
          const { dimension } = whole;
          assertEquals(rest.points, whole.points.slice(cut * dimension));
          assertEquals(rest.values, whole.values.slice(cut));
          assertEquals(rest.last, whole.last);
        },
      ),
      { ...settings, numRuns: 30 },
    );
  });

  // LAMB looks at the length of the whole point, clipping at the gradient's.
  // The noise of a coordinate depends on how many there are.
  if (/lamb|clipped|noisy/.test(name)) continue;
  Deno.test(`${name} moves each coordinate by itself`, () => {
    fc.assert(
      fc.property(gradients, gradients, learningRate, (a, b, learningRate) => {
        const rule = make({ learningRate });
        const both = stepper(rule, { start: [1, 1] });
        const steps = Math.min(a.length, b.length);
        for (let k = 0; k < steps; k++) both.step([a[k], b[k]]);
        const last = (of: number[]) => path(rule, of.slice(0, steps)).at(-1);
        assertEquals([...both.point], [last(a), last(b)]);
      }),
      { ...settings, numRuns: 30 },
    );
  });
}

const scaleFree: [string, (options: object) => Optimizer][] = [
  ["AdaGrad", (o) => rules.adagrad({ ...o, epsilon: 0 })],
  ["RMSProp", (o) => rules.rmsprop({ ...o, epsilon: 0 })],
  ["Adam", (o) => rules.adam({ ...o, epsilon: 0 })],
  ["AMSGrad", (o) => rules.amsgrad({ ...o, epsilon: 0 })],
  ["NAdam", (o) => rules.nadam({ ...o, epsilon: 0 })],
  ["Adamax", (o) => rules.adamax({ ...o, epsilon: 0 })],
  [
    "AdaBelief",
    (o) => rules.adabelief({ ...o, epsilon: 0, accumulatorEpsilon: 0 }),
  ],
  ["Yogi", (o) => rules.yogi({ ...o, epsilon: 0, initialAccumulator: 0 })],
  ["Lion", (o) => rules.lion(o)],
];

for (const [name, make] of scaleFree) {
  Deno.test(`${name}'s path does not change when the loss is scaled, without ε`, () => {
    fc.assert(
      fc.property(
        gradients,
        learningRate,
        fc.integer({ min: -20, max: 20 }),
        (given, learningRate, power) => {
          const rule = make({ learningRate });
          const scaled = given.map((gradient) => gradient * 2 ** power);
          assertClose(path(rule, scaled), path(rule, given), 1e-12);
        },
      ),
      settings,
    );
  });
}

Deno.test("adam() with β₁ = 0 is RMSProp with bias correction", () => {
  // RMSProp's v is rounded against its largest value so far: see its source.
  const decay = fc.double({ min: 0.5, max: 0.999, noNaN: true });
  fc.assert(
    fc.property(
      gradients,
      learningRate,
      decay,
      (given, learningRate, decay) => {
        const common = { learningRate, epsilon: 1e-8 };
        assertClose(
          path(rules.adam({ ...common, beta1: 0, beta2: decay }), given),
          path(
            rules.rmsprop({ ...common, decay, biasCorrection: true }),
            given,
          ),
          1e-9,
        );
      },
    ),
    settings,
  );
});

const same: [
  string,
  (o: { learningRate: number }) => [Optimizer, Optimizer],
][] = [
  ["momentum() with momentum 0 is gradient descent", (o) => [
    rules.momentum({ ...o, momentum: 0 }),
    rules.gradientDescent(o),
  ]],
  ["nesterov() with momentum 0 is gradient descent", (o) => [
    rules.nesterov({ ...o, momentum: 0 }),
    rules.gradientDescent(o),
  ]],
  ["qhm() without the moment's weight is gradient descent", (o) => [
    rules.qhm({ ...o, momentumWeight: 0 }),
    rules.gradientDescent(o),
  ]],
  ["qhm() with all of the moment's weight is dampened momentum", (o) => [
    rules.qhm({ ...o, momentum: 0.9, momentumWeight: 1 }),
    rules.momentum({ ...o, dampening: 0.9 }),
  ]],
  ["adabelief() with β₁ = 0 trusts every gradient: v is ε′ alone", (o) => [
    rules.adabelief({
      ...o,
      beta1: 0,
      beta2: 0,
      epsilon: 0,
      accumulatorEpsilon: 0.25,
    }),
    rules.gradientDescent({ learningRate: 2 * o.learningRate }),
  ]],
  ["adamw() without decay is Adam", (o) => [
    rules.adamw({ ...o, weightDecay: 0 }),
    rules.adam(o),
  ]],
  ["a constant learning rate and a constant schedule are one", (o) => [
    rules.adam({ learningRate: () => o.learningRate }),
    rules.adam(o),
  ]],
];

for (const [sentence, make] of same) {
  Deno.test(sentence, () => {
    fc.assert(
      fc.property(gradients, learningRate, (given, learningRate) => {
        const [one, other] = make({ learningRate });
        assertClose(path(one, given), path(other, given), 1e-12);
      }),
      settings,
    );
  });
}

Deno.test("the learning rate in the velocity or in the step is one thing while it is constant", () => {
  fc.assert(
    fc.property(
      gradients,
      learningRate,
      beta,
      (given, learningRate, momentum) => {
        for (const make of [rules.momentum, rules.nesterov]) {
          const options = { learningRate, momentum };
          assertClose(
            path(make({ ...options, learningRateIn: "step" }), given),
            path(make({ ...options, learningRateIn: "velocity" }), given),
            1e-10,
          );
        }
      },
    ),
    settings,
  );
});

Deno.test("decoupled weight decay shrinks the point by η λ whatever the gradient's history", () => {
  fc.assert(
    fc.property(
      learningRate,
      fc.double({ min: 0, max: 1, noNaN: true }),
      (learningRate, weightDecay) => {
        for (const make of Object.values(rules.optimizers)) {
          if (make === rules.optimizers.ftrl) continue; // its point is no sum of steps
          const rule = make({
            learningRate,
            weightDecay,
            decoupledWeightDecay: true,
          });
          const still = make({ learningRate, weightDecay: 0 });
          const [one, other] = [rule, still].map((rule) => path(rule, [3])[0]);
          if (rule.name === "LAMB") continue; // its step is as long as the point
          assertClose([other - one], [learningRate * weightDecay], 1e-12);
        }
      },
    ),
    { ...settings, numRuns: 50 },
  );
});

Deno.test("every rule goes downhill on a bowl of any dimension", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 12 }), (dimension) => {
      const surface = bowl(dimension);
      const start = Array.from({ length: dimension }, (_, i) => 1 + i / 10);
      for (const make of Object.values(rules.optimizers)) {
        const run = descend(surface, make({ learningRate: 0.01 }), {
          start,
          steps: 100,
        });
        assertEquals(run.end, { reason: "steps", step: 100 });
        assertEquals(run.points.length, 101 * dimension);
        if (!(run.values[100] < run.values[0])) {
          throw new Error(`${run.optimizer} went up`);
        }
      }
    }),
    { ...settings, numRuns: 12 },
  );
});
