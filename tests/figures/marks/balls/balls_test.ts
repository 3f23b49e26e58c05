import { assert } from "@std/assert/assert";
import { assertEquals } from "@std/assert/equals";
import { assertLess } from "@std/assert/less";
import { assertThrows } from "@std/assert/throws";
import {
  adam,
  bowl,
  descend,
  exponentialDecay,
  functionSurface,
  gradientDescent,
  gridOfStarts,
  himmelblau,
  momentum,
  type Optimizer,
  ringOfStarts,
} from "downhill";
import {
  balls,
  contours,
  curves,
  decode,
  encode,
  figure,
} from "downhill/figures";
import {
  type Balls,
  countOutside,
  type Swarm,
  tracksOf,
} from "../../../../lib/figures/marks/balls/balls.ts";
import { notes } from "../../../../lib/figures/notes.ts";

const words = { caption: "Balls.", alt: "Many balls." };
const starts = gridOfStarts([[-1, 1], [-1, 1]], { columns: 4 });

const own: Optimizer = {
  name: "sign descent",
  settings: {},
  init: () => ({}),
  step(point, gradient) {
    for (let i = 0; i < point.length; i++) {
      point[i] -= 0.003 * Math.sign(gradient[i]);
    }
  },
};

/** Where a ball is after some steps. */
function ballAt(mark: Balls, swarm: Swarm, ball: number, step: number) {
  const { points, count, stride } = tracksOf(mark, swarm);
  const at = 2 * (count * Math.floor(step / stride) + ball);
  return [points[at], points[at + 1]];
}

Deno.test("balls() of the catalogue travel as their rule and their starts", () => {
  const rules = [gradientDescent(), momentum(), adam()];
  const mark = balls(bowl, rules, { starts, steps: 1000 });
  assertEquals(mark.source, bowl.source);
  for (const swarm of mark.swarms) {
    assert(swarm.rule !== undefined);
    assertEquals(swarm.tracks, undefined);
  }
});

Deno.test("balls() roll in the page as descend() does here", () => {
  const rules = [gradientDescent({ learningRate: 0.1 }), adam()];
  const mark = balls(bowl, rules, { starts, steps: 300 });
  const arrived = decode(encode(mark)) as Balls;
  arrived.swarms.forEach((swarm, k) => {
    for (const ball of [0, 5, 15]) {
      const { points } = descend(bowl, rules[k], {
        start: starts[ball].map(Math.fround),
        steps: 300,
      });
      for (const step of [0, 1, 299, 300]) {
        assertEquals(
          ballAt(arrived, swarm, ball, step),
          [...points.subarray(2 * step, 2 * step + 2)].map(Math.fround),
        );
      }
    }
  });
});

Deno.test("balls() of a student's rule are carried, rounded a little", () => {
  const mark = balls(himmelblau, [own, adam()], { starts, steps: 900 });
  assertEquals(mark.swarms.map(({ rule }) => rule?.name), [undefined, "Adam"]);
  const arrived = decode(encode(mark)) as Balls;
  const [swarm] = arrived.swarms;
  assertEquals(tracksOf(arrived, swarm).stride, 3);
  for (const ball of [0, 9]) {
    const { points } = descend(himmelblau, own, {
      start: starts[ball].map(Math.fround),
      steps: 900,
    });
    for (const step of [0, 3, 600, 900]) {
      ballAt(arrived, swarm, ball, step).forEach((x, i) => {
        assertLess(Math.abs(x - points[2 * step + i]), 8 * 2 ** -15);
      });
    }
  }
});

Deno.test("balls() carry what JSON or a formula cannot say", () => {
  const learningRate = exponentialDecay({ initial: 0.1, factor: 0.99 });
  const scheduled = balls(bowl, [gradientDescent({ learningRate })], {
    starts,
    steps: 10,
  });
  assert(scheduled.swarms[0].tracks !== undefined);
  const disguised: Optimizer = { ...adam(), step() {} };
  const still = balls(bowl, [disguised], { starts, steps: 10 });
  assert(still.swarms[0].tracks !== undefined);
  const plain = functionSurface((x: number, y: number) => x * x + y * y);
  const bare = balls(plain, [adam()], { starts, steps: 10 });
  assertEquals(bare.source, undefined);
  assert(bare.swarms[0].tracks !== undefined);
});

Deno.test("a figure gives each of its swarms a shape, and frames for all", () => {
  const picture = figure([
    contours(bowl),
    balls(bowl, [gradientDescent(), adam()], { starts, steps: 50 }),
    balls(bowl, [momentum()], { starts, steps: 80 }),
  ], words);
  const shapes = picture.balls.flatMap(({ swarms }) => swarms)
    .map(({ shape }) => shape);
  assertEquals(shapes, ["circle", "square", "diamond"]);
  assertEquals(picture.frames.at(-1), 80);
});

Deno.test("the caption counts the balls that end outside the view", () => {
  const ring = ringOfStarts([0, 0], { radius: 0.9, count: 8 });
  const picture = figure([
    curves(),
    contours(bowl),
    balls(bowl, [
      gradientDescent({ learningRate: 0.1 }),
      gradientDescent({ learningRate: 100 }),
    ], { starts: ring, steps: 500 }),
  ], words);
  assertEquals(notes(picture), [
    "At the end 8 of the 8 balls of Gradient descent are outside the view.",
  ]);
  const tracks = tracksOf(picture.balls[0], picture.balls[0].swarms[1]);
  assertEquals(countOutside(tracks, [[-1, 1], [-1, 1]]), 8);
});

Deno.test("balls() tell which start is none", () => {
  const roll = (starts: number[][]) =>
    balls(bowl, [adam()], { starts, steps: 5 });
  assertThrows(
    () => roll([[0, 0], [1, 2, 3]]),
    RangeError,
    "Expected starts[1] to be 2 coordinates but found [1, 2, 3]",
  );
  assertThrows(
    () => roll([[0, NaN]]),
    RangeError,
    "Expected starts[0][1] to be a finite number but found NaN",
  );
  assertThrows(
    () => roll([]),
    RangeError,
    "Expected starts to hold a point but found none",
  );
});
