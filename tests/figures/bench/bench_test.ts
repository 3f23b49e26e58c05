import { assert } from "@std/assert/assert";
import { assertEquals } from "@std/assert/equals";
import { assertStringIncludes } from "@std/assert/string-includes";
import { assertThrows } from "@std/assert/throws";
import {
  adam,
  beale,
  bench,
  type BenchOptions,
  descend,
  leastSquares,
  momentum,
  noisy,
  type Optimizer,
  surface,
  torch,
} from "downhill";
import { fromAddress, toAddress } from "../../../lib/figures/bench/address.ts";
import { fromSeed } from "../../../lib/figures/bench/bench.ts";
import { asCode } from "../../../lib/figures/bench/code.ts";
import { benchRuns, composeBench } from "../../../lib/figures/bench/compose.ts";
import type { BenchSettings } from "../../../lib/figures/bench/settings.ts";

const words = { caption: "Two runs.", alt: "Two paths." };
const options: BenchOptions = {
  surface: beale,
  optimizers: [
    momentum({ learningRate: 0.0005 }),
    torch.rmsprop({ learningRate: 0.05 }),
  ],
  start: [1.5, 2],
  steps: 50,
  ...words,
};
const settings = bench(options).bench.settings;

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

Deno.test("bench() runs the same paths as descend()", () => {
  const [run] = benchRuns(settings);
  const expected = descend(beale, options.optimizers[0], {
    start: [1.5, 2],
    steps: 50,
  });
  assertEquals(run!.points, expected.points);
});

Deno.test("bench() survives the journey into the page as a seed", () => {
  const figure = bench({ ...options, question: "Who?" });
  const { caption, alt } = figure;
  const seed = JSON.parse(
    JSON.stringify({ caption, alt, bench: figure.bench }),
  );
  assertEquals(fromSeed(seed), figure);
});

Deno.test("bench() lets one's own rule travel with its source if that needs nothing else", () => {
  const { contestants } = bench({
    ...options,
    optimizers: [byThis, byClosure],
  }).bench.settings;
  assertEquals(contestants.map(({ kind }) => kind), ["own", "recorded"]);
});

Deno.test("bench() composes one's own rule anew with other options", () => {
  const figure = bench({ ...options, optimizers: [byThis] });
  const [own] = figure.bench.settings.contestants;
  if (own.kind !== "own") throw new Error(`found ${own.kind}`);
  const faster: BenchSettings = {
    ...figure.bench.settings,
    contestants: [{ ...own, options: { learningRate: 0.04 } }],
  };
  const [run] = benchRuns(faster);
  assertEquals(run!.points[2], 1.5 - 0.04 * Math.sign(run!.gradients[0]));
});

Deno.test("bench() applies schedule and noise as the lib does", () => {
  const [quiet] = benchRuns(settings);
  const [fading] = benchRuns({ ...settings, schedule: "cosine" });
  assertEquals(fading!.points.slice(0, 4), quiet!.points.slice(0, 4));
  assert(fading!.points[100] !== quiet!.points[100]);
  const [loud] = benchRuns({ ...settings, noise: 0.5, seed: 7 });
  const rule = noisy(options.optimizers[0], { scale: 0.5, seed: 7 });
  const expected = descend(beale, rule, { start: [1.5, 2], steps: 50 });
  assertEquals(loud!.points, expected.points);
});

Deno.test("bench() takes a formula and a surface with a source of its own", () => {
  const typed = bench({ ...options, surface: "x^2 + 3*y^2" });
  assertEquals(typed.bench.settings.surface.kind, "formula");
  const fitted = bench({ ...options, surface: leastSquares(), start: [2, 9] });
  assertEquals(fitted.bench.settings.surface.kind, "carried");
  const { points } = benchRuns(fitted.bench.settings)[0]!;
  const run = { start: [2, 9], steps: 50 };
  const direct = descend(leastSquares(), options.optimizers[0], run);
  assertEquals(points, direct.points);
});

Deno.test("bench() refuses a surface that no page can compute", () => {
  const { value, gradient, variables, derivatives } = surface("x^2 + y^2");
  const closed = { name: "closed", value, gradient, variables, derivatives };
  assertThrows(
    () => bench({ ...options, surface: closed, view: [[-1, 1], [-1, 1]] }),
    RangeError,
    "surface",
  );
});

Deno.test("bench() refuses a number of steps that would freeze a page", () => {
  for (const steps of [0, 1.5, 5001, NaN]) {
    assertThrows(() => bench({ ...options, steps }), RangeError, "steps");
  }
});

Deno.test("toAddress() and fromAddress() are inverse, and empty for no change", () => {
  assertEquals(toAddress(settings, settings), "");
  const [first, second] = settings.contestants;
  if (first.kind !== "rule") throw new Error(`found ${first.kind}`);
  const changed: BenchSettings = {
    ...settings,
    start: [0.5, -1],
    steps: 77,
    surface: { kind: "formula", formula: "x^4 + y^2" },
    contestants: [
      { ...first, framework: "keras", options: { learningRate: 0.01 } },
      second,
    ],
  };
  assertEquals(fromAddress(settings, toAddress(settings, changed)), changed);
});

Deno.test("fromAddress() takes no source, no nonsense and no broken text", () => {
  for (
    const text of [
      "%",
      "{",
      "null",
      "3",
      encodeURIComponent('{"surface":{"kind":"carried","source":"alert(1)"}}'),
      encodeURIComponent('{"contestants":[[0,null],[9,{}]],"steps":"7"}'),
      encodeURIComponent('{"__proto__":{"steps":1},"unknown":1}'),
    ]
  ) {
    assertEquals(fromAddress(settings, text), settings, text);
  }
});

Deno.test("asCode() writes a cell that makes the same bench", async () => {
  const code = asCode(settings, words);
  assertStringIncludes(code, 'from "downhill";');
  const body = code.replace("await show(", "export default (");
  const url = `data:application/typescript,${encodeURIComponent(body)}`;
  const { default: again } = await import(url);
  assertEquals(again.bench.settings, settings);
  assertEquals(composeBench(again.bench.settings, words).paths.length, 2);
});

Deno.test("bench() presets change the options of the contestants they name", () => {
  const figure = bench({
    ...options,
    optimizers: [adam({ learningRate: 0.1 })],
    presets: [{
      name: "fast",
      sentence: "Watch.",
      options: { Adam: { learningRate: 1 } },
    }],
  });
  assertEquals(figure.bench.presets[0].options?.Adam.learningRate, 1);
});
