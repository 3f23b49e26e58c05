import { assert } from "@std/assert/assert";
import { assertEquals } from "@std/assert/equals";
import { assertThrows } from "@std/assert/throws";
import fc from "fast-check";
import {
  adam,
  beale,
  descend,
  leastSquares,
  momentum,
  noisy,
  type Optimizer,
  rosenbrock,
  surface,
  torch,
} from "downhill";
import {
  type Playground,
  playground,
  type PlaygroundOptions,
} from "downhill/figures";
import type { Range } from "downhill";
import type { PlaygroundSettings } from "downhill/figures";
import {
  chosenOptimizer,
  type RunningChoice,
} from "../../../lib/figures/playground/optimizer_choice.ts";
import { ownKit } from "../../../lib/figures/playground/playground.ts";

const words = { caption: "Two runs.", alt: "Two paths." };
const options: PlaygroundOptions = {
  surface: beale,
  optimizers: [
    momentum({ learningRate: 0.0005 }),
    torch.rmsprop({ learningRate: 0.05 }),
  ],
  start: [1.5, 2],
  steps: 50,
  ...words,
};
const base = playground(options);
const { settings } = base.playground;
const { compose, runs: playgroundRuns } = ownKit;

const byThis: Optimizer = {
  name: "Sign descent",
  settings: { learningRate: 0.02 },
  init: () => ({}),
  step(point, gradient) {
    const { learningRate } = this.settings as { learningRate: number };
    for (let i = 0; i < point.length; i++) {
      point[i] -= learningRate * Math.sign(gradient[i]);
    }
  },
};
const factor = 0.02;
const byClosure: Optimizer = {
  ...byThis,
  name: "Closed",
  step(point, gradient) {
    for (let i = 0; i < point.length; i++) {
      point[i] -= factor * Math.sign(gradient[i]);
    }
  },
};

Deno.test("playground() runs the same paths as descend()", () => {
  const [run] = playgroundRuns(settings);
  const expected = descend(beale, options.optimizers[0], {
    start: [1.5, 2],
    steps: 50,
  });
  assertEquals(run!.points, expected.points);
});

Deno.test("playground() survives the journey into the page as a seed", () => {
  const figure = playground({ ...options, question: "Who?" });
  const { caption, alt } = figure;
  const seed = JSON.parse(
    JSON.stringify({ caption, alt, playground: figure.playground }),
  );
  assertEquals(ownKit.fromSeed(seed), figure);
});

Deno.test("playground() lets one's own rule travel with its source if that needs nothing else", () => {
  const { optimizers } = playground({
    ...options,
    optimizers: [byThis, byClosure],
  }).playground.settings;
  assertEquals(optimizers.map(({ kind }) => kind), ["own", "recorded"]);
});

Deno.test("playground() composes one's own rule anew with other options", () => {
  const figure = playground({ ...options, optimizers: [byThis] });
  const [own] = figure.playground.settings.optimizers;
  if (own.kind !== "own") throw new Error(`found ${own.kind}`);
  const faster: PlaygroundSettings = {
    ...figure.playground.settings,
    optimizers: [{ ...own, options: { learningRate: 0.04 } }],
  };
  const [run] = playgroundRuns(faster);
  assertEquals(run!.points[2], 1.5 - 0.04 * Math.sign(run!.gradients[0]));
});

Deno.test("playground() applies schedule and noise as the lib does", () => {
  const [quiet] = playgroundRuns(settings);
  const [fading] = playgroundRuns({ ...settings, schedule: "cosine" });
  assertEquals(fading!.points.slice(0, 4), quiet!.points.slice(0, 4));
  assert(fading!.points[100] !== quiet!.points[100]);
  const [loud] = playgroundRuns({ ...settings, noise: 0.5, seed: 7 });
  const rule = noisy(options.optimizers[0], { scale: 0.5, seed: 7 });
  const expected = descend(beale, rule, { start: [1.5, 2], steps: 50 });
  assertEquals(loud!.points, expected.points);
});

Deno.test("playground() takes a formula and a surface with a source of its own", () => {
  const typed = playground({ ...options, surface: "x^2 + 3*y^2" });
  assertEquals(typed.playground.settings.surface.kind, "formula");
  const fitted = playground({
    ...options,
    surface: leastSquares(),
    start: [2, 9],
  });
  assertEquals(fitted.playground.settings.surface.kind, "carried");
  const { points } = playgroundRuns(fitted.playground.settings)[0]!;
  const run = { start: [2, 9], steps: 50 };
  const direct = descend(leastSquares(), options.optimizers[0], run);
  assertEquals(points, direct.points);
});

Deno.test("playground() shows the view that its surface brings, unless told otherwise", () => {
  const brought: [Range, Range] = [[-7, 3], [1, 9]];
  const seen = (given: Partial<PlaygroundOptions>) =>
    playground({ ...options, ...given }).playground.settings.view;
  const formula = surface("x^2 + 3*y^2", { view: brought });
  assertEquals(seen({ surface: formula }), brought);
  assertEquals(seen({ surface: beale }), beale.view);
  const data = leastSquares();
  assertEquals(seen({ surface: data, start: [2, 9] }), data.view);
  assertEquals(seen({ surface: "x^2 + 3*y^2" }), [[-4, 4], [-4, 4]]);
  assertEquals(seen({ surface: formula, view: [[0, 1], [0, 2]] }), [
    [0, 1],
    [0, 2],
  ]);
});

Deno.test("playground() refuses a surface that no page can compute", () => {
  const { value, gradient, variables, derivatives } = surface("x^2 + y^2");
  const closed = { name: "closed", value, gradient, variables, derivatives };
  assertThrows(
    () => playground({ ...options, surface: closed, view: [[-1, 1], [-1, 1]] }),
    RangeError,
    "surface",
  );
});

Deno.test("playground() refuses a number of steps that would freeze a page", () => {
  for (const steps of [0, 1.5, 5001, NaN]) {
    assertThrows(() => playground({ ...options, steps }), RangeError, "steps");
  }
});

Deno.test("toAddress() and fromAddress() are inverse, and empty for no change", () => {
  assertEquals(ownKit.toAddress(base, settings), "");
  const [first, second] = settings.optimizers;
  if (first.kind !== "rule") throw new Error(`found ${first.kind}`);
  const changed: PlaygroundSettings = {
    ...settings,
    start: [0.5, -1],
    steps: 77,
    surface: { kind: "formula", formula: "x^4 + y^2" },
    optimizers: [
      { ...first, framework: "keras", options: { learningRate: 0.01 } },
      second,
    ],
  };
  assertEquals(
    ownKit.fromAddress(base, ownKit.toAddress(base, changed)),
    changed,
  );
});

Deno.test("fromAddress() takes no source, no nonsense and no broken text", () => {
  const texts = [
    "null",
    "3",
    "[]",
    '{"surface":{"kind":"carried","source":"alert(1)"}}',
    '{"surface":{"kind":"formula","formula":3}}',
    '{"optimizers":[[0,null],[9,{}]],"steps":"7"}',
    '{"optimizers":[3,[0,3],[0,{"options":[1]}],[0,{"options":{"a":null}}]]}',
    '{"optimizers":[[1,{"framework":"torch","options":{"learningRate":{}}}]]}',
    '{"__proto__":{"steps":1},"unknown":1}',
    '{"start":null,"view":[[1,0],[0,1]],"camera":{"elevation":"high"}}',
    '{"start":[1],"view":null,"scale":"huge","schedule":"never"}',
    '{"steps":1e9,"noise":-1,"seed":0.5}',
    '{"steps":0}',
  ];
  for (const text of ["%", "{", ...texts.map(encodeURIComponent)]) {
    assertEquals(ownKit.fromAddress(base, text), settings, text);
  }
});

Deno.test("fromAddress() makes settings that compute, or a RangeError, of any data", () => {
  const value = fc.oneof(fc.jsonValue(), fc.constantFrom(0, 1, -1, 1e300, 40));
  const record = fc.record({
    start: fc.oneof(value, fc.tuple(fc.double(), fc.double())),
    steps: fc.oneof(value, fc.integer({ min: -5, max: 60 })),
    noise: value,
    seed: value,
    optimizers: fc.array(fc.tuple(fc.nat(3), fc.record({ options: value }))),
  }, { requiredKeys: [] });
  fc.assert(
    fc.property(record, (read) => {
      const text = encodeURIComponent(JSON.stringify(read));
      const found = ownKit.fromAddress(base, text);
      assert(found.steps <= 5000 && found.optimizers.length === 2);
      try {
        compose(found, words);
      } catch (error) {
        assert(error instanceof RangeError, String(error));
      }
    }),
    { numRuns: 300, seed: 7 },
  );
});

/** A figure as text, whatever the spaces in a rule's own source. */
function unspaced(figure: Playground): string {
  return JSON.stringify(figure).replace(/(\\n|\s)+/g, " ");
}

/** The playground that the code of a cell makes. */
async function run(code: string): Promise<Playground> {
  const body = code.replace("await show(", "export default (");
  const url = `data:application/typescript,${encodeURIComponent(body)}`;
  return (await import(url)).default;
}

for (
  const [name, given] of Object.entries<Partial<PlaygroundOptions>>({
    "a surface of the catalogue": {},
    "a formula": { surface: "x^2 + 3*y^2", schedule: "cosine" },
    "a formula with all that is known of it": {
      surface: surface("b^2 + 3*a^2", {
        name: 'A "bowl" */ }',
        variables: ["b", "a"],
        minima: [{ point: [0, 0], value: 0 }],
      }),
    },
    "a formula with parameters": {
      surface: surface("x^2 + c*y^2", { parameters: { c: 5 } }),
    },
    "data": { surface: leastSquares(), start: [2, 9] },
    "one's own rule": { optimizers: [byThis] },
    "the teacher's words": {
      question: "Who?",
      presets: [
        { name: "fast", sentence: "Look!", options: { Momentum: {} } },
        { name: "left", sentence: "There.", start: [-1, 0.5], steps: 7 },
      ],
      lock: ["steps"],
      hide: ["noise", "surface"],
    },
    "noise": { noise: 0.5, seed: 7 },
  })
) {
  Deno.test(`asCode() writes a cell that makes the same playground: ${name}`, async () => {
    const figure = playground({ ...options, ...given });
    const { settings } = figure.playground;
    const again = await run(
      ownKit.asCode(figure, settings),
    );
    assertEquals(unspaced(again), unspaced(figure));
    playgroundRuns(again.playground.settings).forEach((there, k) =>
      assertEquals(there!.points, playgroundRuns(settings)[k]!.points)
    );
  });
}

Deno.test("asCode() leaves a place for a rule that cannot travel", async () => {
  const stays = { ...byClosure, name: "Closed */ throw 1; /*" };
  const figure = playground({
    ...options,
    optimizers: [...options.optimizers, stays],
  });
  const again = await run(ownKit.asCode(figure, figure.playground.settings));
  assertEquals(again.playground.settings.optimizers.length, 2);
});

Deno.test("playground() lets a rule that only says it is Adam run as it is", () => {
  const impostor: Optimizer = {
    ...adam({ learningRate: 0.1 }),
    step(point, gradient) {
      for (let i = 0; i < point.length; i++) point[i] -= 1e-4 * gradient[i];
    },
  };
  const figure = playground({ ...options, optimizers: [impostor] });
  const direct = descend(beale, impostor, { start: [1.5, 2], steps: 50 });
  // Its memory is Adam's, from another room, and cannot travel.
  assertEquals(figure.playground.settings.optimizers[0].kind, "recorded");
  assertEquals(figure.paths[0].points, Float32Array.from(direct.points));
});

Deno.test("composePlayground() computes anew what a change concerns, and only that", () => {
  const points = (settings: PlaygroundSettings) =>
    compose(settings, words).paths.map((path) => path.points);
  const [first, second] = settings.optimizers;
  const before = points(settings);
  if (first.kind !== "rule") throw new Error(`found ${first.kind}`);
  const faster = { ...first, options: { learningRate: 0.001 } };
  const after = points({ ...settings, optimizers: [faster, second] });
  assert(after[0] !== before[0] && after[1] === before[1]);
  for (
    const change of [
      { start: [1, 1] },
      { steps: 40 },
      { schedule: "step" as const },
      { noise: 0.1 },
      { surface: { kind: "formula", formula: "x^2 + y^2" } as const },
    ]
  ) {
    const [one, two] = points({ ...settings, ...change });
    const fresh = playgroundRuns({ ...settings, ...change });
    assertEquals(
      [one, two],
      fresh.map((run) => Float32Array.from(run!.points)),
    );
  }
  assertEquals(points(settings), before);
});

Deno.test("playground() presets change the options of the optimizers they name", () => {
  const figure = playground({
    ...options,
    optimizers: [adam({ learningRate: 0.1 })],
    presets: [{
      name: "fast",
      sentence: "Watch.",
      options: { Adam: { learningRate: 1 } },
    }],
  });
  assertEquals(figure.playground.presets[0].options?.Adam.learningRate, 1);
});

Deno.test("playground() knows a surface of the catalogue by its key", () => {
  const choiceOf = (surface: PlaygroundOptions["surface"]) =>
    playground({ ...options, surface }).playground.settings.surface;
  assertEquals(choiceOf(rosenbrock.withParameters({ b: 20 })), {
    kind: "catalogue",
    name: "rosenbrock",
    parameters: { a: 1, b: 20 },
  });
  // A copy is what it says, whatever key it brings along.
  assertEquals(choiceOf({ ...beale, name: "Mine" }).kind, "formula");
});

Deno.test("chosenOptimizer() builds the rule of a choice once", () => {
  const [choice] = settings.optimizers as RunningChoice[];
  assert(chosenOptimizer(choice) === chosenOptimizer(choice));
  const other = { ...choice, options: { ...choice.options } } as RunningChoice;
  assert(chosenOptimizer(other) !== chosenOptimizer(choice));
});
