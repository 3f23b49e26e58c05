import { assertEquals } from "@std/assert/equals";
import { adam, booth, descend, gradientDescent, surface } from "downhill";
import {
  anatomy,
  balls,
  contours,
  curves,
  figure,
  path,
} from "downhill/figures";
import { leaves } from "../../lib/figures/marks/path/layer.ts";
import { notes } from "../../lib/figures/notes.ts";

const words = { caption: "Runs.", alt: "Paths." };
const start = [-2, -2];
const calm = path(descend(booth, adam(), { start, steps: 20 }));
const wild = path(
  descend(booth, gradientDescent({ learningRate: 1 }), { start, steps: 500 }),
);

Deno.test("a path that stays in view needs no note", () => {
  assertEquals(notes(figure([contours(booth), calm], words)), []);
  assertEquals(leaves(calm, booth.view), undefined);
});

Deno.test("a note says at which step a path leaves, and ends", () => {
  const points = Float32Array.of(0, 0, 1, 1, 7, 1, 0, 0);
  const values = new Float32Array(4);
  const stroll = { ...calm, name: "Stroll", points, values };
  assertEquals(leaves(stroll, booth.view), 2);
  assertEquals(notes(figure([contours(booth), stroll], words)), [
    "Stroll leaves the view at step 2.",
  ]);
  assertEquals(notes(figure([contours(booth), wild], words)), [
    `Gradient descent leaves the view at step ${
      leaves(wild, booth.view)
    } and is no longer finite at step ${wild.diverged}.`,
  ]);
});

Deno.test("a path that begins outside is said to", () => {
  const outside = path(
    descend(booth, adam(), { start: [50, 50], steps: 3 }),
  );
  assertEquals(notes(figure([contours(booth), outside], words)), [
    "Adam begins outside the view.",
  ]);
});

Deno.test("curves alone have no view to leave, but an end", () => {
  assertEquals(notes(figure([curves(), wild], words)), [
    `Gradient descent is no longer finite at step ${wild.diverged}.`,
  ]);
});

Deno.test("a run that stops at a hole is said to, though it is in view", () => {
  const holed = surface("log(x) + y^2", { view: [[-1, 3], [-2, 2]] });
  const run = path(
    descend(holed, adam({ learningRate: 0.2 }), { start: [1, 1], steps: 90 }),
  );
  assertEquals(notes(figure([contours(holed), run], words)), [
    `Adam is no longer finite at step ${run.diverged}.`,
  ]);
});

Deno.test("an anatomy that runs away, and balls outside, are said", () => {
  const rule = gradientDescent({ learningRate: 1 });
  const parts = anatomy(booth, rule, { start, steps: 500 });
  assertEquals(notes(figure([parts], words)), [
    `Gradient descent runs away: no step after ${
      parts.values.length - 1
    } is taken apart.`,
  ]);
  const many = balls(booth, [rule, adam()], {
    starts: [start, [0, 0], [1, 3]],
    steps: 30,
  });
  // The third begins on the minimum.
  assertEquals(notes(figure([contours(booth), many], words)), [
    "At the end 2 of the 3 balls of Gradient descent are outside the view.",
  ]);
});
