import { assert } from "@std/assert/assert";
import { assertEquals } from "@std/assert/equals";
import { assertThrows } from "@std/assert/throws";
import {
  ackley,
  adam,
  adamw,
  beale,
  clipped,
  type Crowd,
  crowd,
  type CrowdRule,
  descend,
  endReasons,
  functionSurface,
  gradientDescent,
  himmelblau,
  lamb,
  momentum,
  nesterov,
  optimizers,
  random,
  type Surface,
  surface,
} from "downhill";

const STEPS = 600;
const dice = random(20);
/** A number whose logarithm is uniform. */
const between = (low: number, high: number) =>
  low * (high / low) ** dice.uniform();
const many = (count: number, draw: () => number) =>
  Array.from({ length: count }, draw);

/** Throws unless every end, and every row, is that of descend(). */
function assertSame(
  found: Crowd,
  ground: Surface,
  { rule, starts, settings = {}, steps = STEPS, tolerance }: {
    readonly rule: CrowdRule;
    readonly starts: readonly number[];
    readonly settings?: Readonly<Record<string, unknown>>;
    readonly steps?: number;
    readonly tolerance?: number;
  },
): void {
  const { count, dimension, rows } = found;
  const seen = (numbers: ArrayLike<number>) =>
    Array.from(numbers, (x) => Object.is(x, -0) ? "-0" : String(x)).join(" ");
  for (let run = 0; run < count; run++) {
    const own = Object.fromEntries(
      Object.entries(settings).map(([name, value]) => [
        name,
        Array.isArray(value) ? value[run] : value,
      ]),
    );
    const start = starts.slice(run * dimension, (run + 1) * dimension);
    const path = descend(ground, rule(own), { start, steps, tolerance });
    const point = found.points.subarray(run * dimension, (run + 1) * dimension);
    assertEquals(
      [
        seen(point),
        seen([found.values[run]]),
        found.steps[run],
        endReasons[found.reasons[run]],
      ],
      [
        seen(path.last!.point),
        seen([path.values[path.steps]]),
        path.steps,
        path.end.reason,
      ],
      `${rule.rule?.key} ${JSON.stringify(own)} from ${start}`,
    );
    if (rows === undefined) continue;
    for (let k = 0; k <= path.steps; k += rows.every) {
      const row = k / rows.every * count + run;
      const kept = rows.points.subarray(row * dimension, (row + 1) * dimension);
      assertEquals(
        seen([rows.values[row], ...kept]),
        seen([
          path.values[k],
          ...path.points.subarray(k * dimension, (k + 1) * dimension),
        ]),
      );
    }
  }
}

const RUNS = 80;
const grounds: readonly Surface[] = [
  himmelblau,
  beale,
  ackley,
  surface("x^2 + 4*y^2"),
  surface("log(1 + exp(8*x)) + sqrt(x^2 + y^2) - x"),
  surface("a*x^2 + y^2", { parameters: { a: 2.5 } }),
];

/** For every rule with a text: settings that it may have, drawn run by run. */
const drawn: readonly (readonly [CrowdRule, Record<string, unknown>])[] = [
  [gradientDescent, {}],
  [gradientDescent, { weightDecay: many(RUNS, () => between(1e-3, 1)) }],
  [momentum, { momentum: many(RUNS, () => dice.uniform()) }],
  [momentum, {
    learningRateIn: "step",
    dampening: many(RUNS, () => dice.uniform()),
    weightDecay: 0.1,
    decoupledWeightDecay: true,
  }],
  [nesterov, { momentum: many(RUNS, () => dice.uniform()) }],
  [nesterov, { learningRateIn: "step", weightDecay: 0.01 }],
  [nesterov, { view: "lookAhead" }],
  [nesterov, { view: "lookAhead", learningRateIn: "step" }],
  [adam, { beta1: many(RUNS, () => dice.uniform()), rootEpsilon: 1e-6 }],
  [adam, { epsilonPlacement: "inside", weightDecay: 0.1 }],
  [adam, { epsilonPlacement: "hat", beta2: many(RUNS, () => dice.uniform()) }],
  [adam, { biasCorrection: false }],
  [adamw, { weightDecay: many(RUNS, () => between(1e-3, 1)) }],
];

Deno.test("a rule's text takes the very steps of its step(), whatever its settings", () => {
  const ends = new Set<string>();
  drawn.forEach(([rule, own], k) => {
    for (const ground of [grounds[k % 6], grounds[(k + 1) % 6]]) {
      const starts = many(2 * RUNS, () => 10 * dice.uniform() - 5);
      const settings = {
        learningRate: many(RUNS, () => between(1e-3, 1)),
        ...own,
      };
      const options = { starts, settings, tolerance: 1e-3 };
      let made = 0;
      const counted = Object.assign((given: object) => {
        made++;
        return rule(given);
      }, { rule: rule.rule });
      const found = crowd(ground, counted, { ...options, steps: STEPS });
      assertEquals(made, 1, "the text was not used");
      assertSame(found, ground, { rule, ...options });
      for (const reason of found.reasons) ends.add(endReasons[reason]);
    }
  });
  assertEquals(ends, new Set(endReasons));
});

Deno.test("what diverges, converges or takes all steps is kept row by row", () => {
  const starts = many(2 * 70, () => 10 * dice.uniform() - 5);
  for (const rule of [momentum, optimizers.rmsprop, lamb]) {
    const settings = { learningRate: 0.02 };
    const found = crowd(beale, rule, {
      starts,
      settings,
      steps: 50,
      every: 7,
      tolerance: 0.1,
    });
    assertSame(found, beale, {
      rule,
      starts,
      settings,
      steps: 50,
      tolerance: 0.1,
    });
  }
});

Deno.test("every rule walks many runs as it walks one", () => {
  const starts = many(2 * 20, () => 12 * dice.uniform() - 6);
  const wild = [40, -40, 300, 200];
  for (const make of Object.values(optimizers)) {
    for (const weightDecay of [0, 0.02]) {
      const settings = { learningRate: 0.02, weightDecay };
      // A schedule, too: that no text reads.
      const rule = Object.assign(
        (options: object) =>
          make({
            ...options,
            learningRate: (step: number) => 0.3 / (1 + step),
          }),
        { rule: make.rule },
      );
      for (const each of [make, rule]) {
        const options = {
          starts: [...starts, ...wild],
          settings,
          tolerance: 1e-2,
        };
        const found = crowd(himmelblau, each, { ...options, steps: 200 });
        assertSame(found, himmelblau, { rule: each, ...options, steps: 200 });
      }
    }
  }
});

Deno.test("each rule but LAMB says that its coordinates are apart", () => {
  const alone = Object.values(optimizers).filter((make) => !make().crowd);
  assertEquals(alone.map(({ rule }) => rule.key), ["lamb"]);
});

Deno.test("optimizers, functions and any dimension walk one by one if they must", () => {
  const valley = functionSurface((x, y) => (x - y) ** 2 + y ** 4);
  const line = surface("x^4 - x");
  const five = surface("(a-b)^2 + (b-c)^2 + (c-d)^2 + e^2 + a^2", {
    variables: ["a", "b", "c", "d", "e"],
  });
  for (const ground of [valley, line, five]) {
    const starts = many(6 * ground.variables.length, dice.uniform);
    for (
      const optimizer of [
        adam({ learningRate: 0.1 }),
        clipped(momentum(), { norm: 0.1 }),
        { ...nesterov(), name: "mine" },
      ]
    ) {
      const found = crowd(ground, optimizer, { starts, steps: 40 });
      const rule = () => optimizer;
      assertSame(found, ground, { rule, starts, steps: 40 });
    }
  }
});

Deno.test("a function's settings are its own, however it reads them", () => {
  const learningRate = [0.01, 0.02, 0.03];
  const rule = ({ learningRate }: { learningRate: number }) =>
    momentum({ learningRate: 2 * learningRate, momentum: learningRate });
  const settings = { learningRate };
  const found = crowd(beale, rule, {
    starts: [1, 2],
    settings,
    steps: 30,
  });
  assertSame(found, beale, {
    rule,
    starts: [1, 2, 1, 2, 1, 2],
    settings,
    steps: 30,
  });
  const copy = { ...surface("x^2 + y^2"), value: () => 7 };
  assertEquals(
    [...crowd(copy, momentum(), { starts: [1, 2], steps: 1 }).values],
    [7],
  );
});

Deno.test("crowd() says what is wrong", () => {
  const wrong = (options: object, rule: CrowdRule | unknown = momentum) => () =>
    crowd(beale, rule as CrowdRule, options as never);
  const steps = 1;
  const cases: [() => unknown, string][] = [
    [
      wrong({ starts: [1], steps }),
      "Expected starts to be points of 2 coordinates",
    ],
    [
      wrong({ starts: [1, NaN], steps }),
      "Expected starts[1] to be a finite number",
    ],
    [
      wrong({
        starts: [1, 2],
        steps,
        settings: { learningRate: [1, 2], momentum: [0] },
      }),
      "Expected momentum to be 2 numbers, one a run, but found [0]",
    ],
    [
      wrong({ starts: [1, 2], steps, settings: { momentum: [0.5, 1] } }),
      "Expected momentum[1] to be a number in [0, 1) but found 1",
    ],
    [
      wrong({ starts: [1, 2], steps, settings: { beta: [0.5] } }),
      "beta",
    ],
    [
      wrong({ starts: [1, 2], steps, settings: {} }, momentum()),
      "Expected settings to be left out",
    ],
    [wrong({ starts: [1, 2], steps, every: 0 }), "Expected every to be"],
    [wrong({ starts: [1, 2], steps: -1 }), "Expected steps to be"],
  ];
  for (const [run, message] of cases) {
    const error = assertThrows(run, RangeError);
    assert(error.message.includes(message), error.message);
  }
});
