import { assertEquals } from "@std/assert/equals";
import { assertThrows } from "@std/assert/throws";
import {
  adam,
  booth,
  descend,
  exponentialDecay,
  gradientDescent,
  surface,
} from "downhill";
import { path } from "downhill/figures";
import { inks, strokeOf } from "../../../../lib/figures/theme.ts";

const start = [-2, -2];
const run = descend(booth, adam({ learningRate: 0.2 }), { start, steps: 9 });

Deno.test("path() holds what the trajectory says, as float32", () => {
  const found = path(run);
  assertEquals(found.points, Float32Array.from(run.points));
  assertEquals(found.values, Float32Array.from(run.values));
  assertEquals(found.gradients, Float32Array.from(run.gradients));
  assertEquals(
    [found.name, found.symbol, found.arrows, found.learningRate],
    ["Adam", "f", "none", 0.2],
  );
  assertEquals(found.stroke, strokeOf("Adam"));
  assertEquals(found.diverged, undefined);
});

Deno.test("path() takes another name, stroke, symbol and arrows", () => {
  const stroke = { ink: inks[3], dash: "dot" } as const;
  const options = { name: "mine", stroke, arrows: "step", symbol: "loss" };
  const found = path(run, options as Parameters<typeof path>[1]);
  assertEquals(
    [found.name, found.stroke, found.arrows, found.symbol],
    ["mine", stroke, "step", "loss"],
  );
});

Deno.test("path() marks each step of a short run, and no step of a long one", () => {
  const long = descend(booth, adam(), { start, steps: 301 });
  assertEquals([path(run).dots, path(long).dots], [true, false]);
  assertEquals(path(run, { dots: false }).dots, false);
  assertEquals(path(long, { dots: true }).dots, true);
});

Deno.test("path() has no learning rate for arrows where it is a schedule", () => {
  const rate = exponentialDecay({ initial: 0.1, factor: 0.5, steps: 10 });
  const scheduled = descend(booth, gradientDescent({ learningRate: rate }), {
    start,
    steps: 3,
  });
  assertEquals(path(scheduled).learningRate, undefined);
});

Deno.test("path() says when a run left all finite numbers", () => {
  const wild = descend(booth, gradientDescent({ learningRate: 1 }), {
    start,
    steps: 500,
  });
  const found = path(wild);
  assertEquals(found.diverged, wild.steps);
  assertEquals(found.values.length, wild.steps + 1);
});

Deno.test("path() refuses a trajectory of another dimension", () => {
  const line = descend(surface("x^2"), adam(), { start: [1], steps: 2 });
  assertThrows(
    () => path(line),
    RangeError,
    "Expected trajectory to have 2 coordinates for a figure but found 1",
  );
});
