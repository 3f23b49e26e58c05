import { assertEquals } from "@std/assert/equals";
import { assertMatch } from "@std/assert/match";
import { assertThrows } from "@std/assert/throws";
import {
  adam,
  booth,
  descend,
  exponentialDecay,
  gradientDescent,
  surface,
} from "downhill";
import { path, type PathOptions } from "downhill/figures";
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

Deno.test("path() takes another name, colour, dash, symbol and arrows", () => {
  const found = path(run, {
    name: "mine",
    color: inks[3],
    dash: "dot",
    arrows: "step",
    symbol: "loss",
  });
  assertEquals(
    [found.name, found.stroke, found.arrows, found.symbol],
    ["mine", { ink: inks[3], dash: "dot" }, "step", "loss"],
  );
});

Deno.test("path() shows other values than the run's, as many as it has steps", () => {
  const values = Array.from({ length: 10 }, (_, k) => k);
  assertEquals(path(run, { values }).values, Float32Array.from(values));
  assertThrows(
    () => path(run, { values: [1, 2] }),
    RangeError,
    "Expected values to be a list of 10 numbers but found 2",
  );
});

Deno.test("path() refuses what is no trajectory, and options that are none", () => {
  const refused = (trajectory: unknown, options?: unknown) => {
    try {
      path(trajectory as typeof run, options as PathOptions);
    } catch (error) {
      return String(error);
    }
  };
  assertMatch(
    refused(undefined)!,
    /RangeError: Expected trajectory to be a run/,
  );
  assertMatch(refused(run, { colour: "#123456" })!, /RangeError.*"?colour/);
  assertEquals(
    refused(run, { color: "red" }),
    'RangeError: Expected color to be a colour such as "#2e86e8", or ' +
      '{ light, dark } with one each but found "red"',
  );
  assertMatch(refused(run, { dash: "dashed" })!, /Expected dash to be "solid"/);
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
