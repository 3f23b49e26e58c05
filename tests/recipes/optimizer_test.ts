import { assert } from "@std/assert/assert";
import { assertEquals } from "@std/assert/equals";
import { assertThrows } from "@std/assert/throws";
import { beale, clipped, decomposeStep, descend } from "downhill";
import {
  type CommonOptions,
  commonOptions,
  defineRule,
  exponentialDecay,
  type Memory,
} from "downhill";
import { path, playgroundWith } from "downhill/figures";
import { signum } from "./signum.ts";

const run = { start: [1, 1], steps: 5 };

Deno.test("a rule of one's own is named, checked and remembered like the catalogue's", () => {
  const rule = signum({ momentum: 0.5 });
  assertEquals(rule.name, "Signum");
  assertEquals(rule.settings, {
    learningRate: 0.01,
    weightDecay: 0,
    decoupledWeightDecay: false,
    momentum: 0.5,
  });
  assertEquals(rule.origin?.rule, signum.rule);
  assertEquals(rule.origin?.options, { momentum: 0.5 });
  assertEquals(({ ...rule }).origin, undefined);
  assertThrows(
    () => signum({ momentum: 1 }),
    RangeError,
    "Expected momentum to be a number in [0, 1) but found 1",
  );
  assertThrows(
    () => signum({ momemtum: 0.5 } as never),
    RangeError,
    "did you mean momentum?",
  );
  assertThrows(
    () => signum({ lr: 0.5 } as never),
    RangeError,
    "did you mean learningRate?",
  );
});

Deno.test("a rule of one's own takes schedules and weight decay from the common options", () => {
  const learningRate = exponentialDecay({ initial: 0.1, factor: 0.5 });
  const { points } = descend(beale, signum({ learningRate }), run);
  assertEquals(Math.abs(points[4] - points[2]).toFixed(12), "0.050000000000");
  const point = new Float64Array([8]);
  const decaying = signum({ weightDecay: 0.5, decoupledWeightDecay: true });
  decaying.step(point, new Float64Array([0]), decaying.init(1));
  assertEquals(point[0], 8 - 0.01 * 0.5 * 8);
});

Deno.test("a rule of one's own is drawn in its own stroke", () => {
  const trajectory = descend(beale, signum(), run);
  assertEquals(trajectory.rule, {
    key: "signum",
    label: "Signum",
    stroke: { ink: 3, dash: "dot" },
  });
  const { name, stroke } = path(trajectory);
  assertEquals([name, stroke.dash, stroke.ink.light], [
    "Signum",
    "dot",
    "#420593",
  ]);
});

Deno.test("a rule of one's own is explained by its equations and its symbols, wrapped or not", () => {
  const before = { point: [3, -1], gradient: [2, 0.5], step: 0 };
  for (const rule of [signum(), clipped(signum(), { norm: 9 })]) {
    const { lines, step } = decomposeStep(rule, {
      ...before,
      state: rule.init(2),
    });
    assertEquals(
      lines?.find(({ target }) => target === "m")?.values["ζ"],
      [0.9],
    );
    assertEquals(
      lines?.at(-1)?.result,
      step.map((x, i) => before.point[i] + x),
    );
  }
});

Deno.test("a rule of one's own runs in a playground, with sliders, address and code of its own", async () => {
  const kit = playgroundWith({});
  const words = { caption: "Signs.", alt: "A path of signs." };
  const run = { start: [1, 1], steps: 30 };
  const figure = kit.playground({
    ...words,
    ...run,
    surface: beale,
    optimizers: [signum({ learningRate: 0.02 })],
  });
  // What travels is plain data.
  const base = JSON.parse(JSON.stringify(figure.playground.settings));
  const [choice] = base.optimizers;
  assertEquals(
    [choice.kind, choice.rule.options.momentum.symbols[0]],
    ["own", "ζ"],
  );
  const options = { ...choice.options, momentum: 0.3, weightDecay: 0.1 };
  const moved = { ...base, optimizers: [{ ...choice, options }] };
  const expected = descend(
    beale,
    signum({ learningRate: 0.02, momentum: 0.3, weightDecay: 0.1 }),
    run,
  );
  assertEquals(kit.runs(moved)[0]!.points, expected.points);
  const { stroke } = kit.compose(moved, words).paths[0];
  assertEquals(stroke, path(expected).stroke);
  const text = kit.toAddress(figure, moved);
  assertEquals(kit.runs(kit.fromAddress(figure, text)), kit.runs(moved));
  const cooled = { ...moved, schedule: "exponential" };
  assert(kit.runs(cooled)[0]!.points.join() !== expected.points.join());
  assertThrows(
    () =>
      kit.runs({
        ...base,
        optimizers: [{ ...choice, options: { ...options, momentum: 1 } }],
      }),
    RangeError,
    "Expected momentum to be a number in [0, 1) but found 1",
  );
  const code = kit.asCode(figure, moved);
  const rule = code.match(/defineRule\([^]*?\)\(\{[^}]*\}\)/)![0];
  const module = `import { defineRule, kinds, learningRateAt } from ${
    JSON.stringify(import.meta.resolve("downhill"))
  };\nexport default ${rule};`;
  const { default: copied } = await import(
    `data:text/javascript,${encodeURIComponent(module)}`
  );
  assertEquals(descend(beale, copied, run).points, expected.points);
});

Deno.test("a rule that needs its cell is shown by its path in a playground", () => {
  const step = (size: number) => Math.sign(size);
  const needy = defineRule<CommonOptions, Memory>({
    key: "needy",
    label: "Needy",
    aliases: [],
    stroke: { ink: 0, dash: "dot" },
    options: commonOptions(0.1),
    make: () => ({
      equations: ["θ ← θ − sign(g)"],
      init: () => ({ t: 0 }),
      step(point, gradient) {
        for (let i = 0; i < point.length; i++) point[i] -= step(gradient[i]);
      },
    }),
  });
  const { playground } = playgroundWith({}).playground({
    caption: "Signs.",
    alt: "A path of signs.",
    start: [1, 1],
    steps: 5,
    surface: beale,
    optimizers: [needy()],
  });
  assertEquals(playground.settings.optimizers[0].kind, "recorded");
});

Deno.test("a rule that is not wholly described is refused in words", () => {
  const whole = {
    key: "still",
    label: "Still",
    aliases: [],
    stroke: { ink: 0, dash: "dot" as const },
    options: commonOptions(1),
    make: () => ({ equations: [], init: () => ({ t: 0 }), step() {} }),
  };
  assertEquals(defineRule<CommonOptions, Memory>(whole)().name, "Still");
  for (
    const [broken, message] of [
      [{ label: undefined }, "Expected label to be a text but found undefined"],
      [
        { aliases: "quiet" },
        'Expected aliases to be a list of texts but found "quiet"',
      ],
      [{ stroke: undefined }, "Expected stroke to be an object"],
      [{ stroke: { ink: 0, dash: "wavy" } }, "Expected stroke.dash to be"],
      [{ make: undefined }, "Expected make to be a function"],
      [{ options: {} }, "a table with learningRate"],
      [{
        options: {
          ...commonOptions(1),
          size: { word: "size", default: 1, kind: { holds: () => true } },
        },
      }, "Expected options.size.symbols to be a list of texts"],
    ] as const
  ) {
    assertThrows(
      () => defineRule({ ...whole, ...broken } as never),
      RangeError,
      message,
    );
  }
});
