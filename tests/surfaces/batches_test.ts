import { assertAlmostEquals } from "@std/assert/almost-equals";
import { assert } from "@std/assert/assert";
import { assertEquals } from "@std/assert/equals";
import { assertThrows } from "@std/assert/throws";
import {
  adam,
  batches,
  descend,
  gradientDescent,
  leastSquares,
  logistic,
  network,
  stepper,
  stochastic,
} from "../../lib/mod.ts";
import { pointsIn } from "../helpers/derivatives.ts";

const loss = leastSquares({ rows: 25, noise: 1 });

Deno.test("batches() takes every row once an epoch, in a new order", () => {
  const all = [...batches(loss, { size: 10, epochs: 3 })];
  assertEquals(all.map(({ epoch }) => epoch), [0, 0, 0, 1, 1, 1, 2, 2, 2]);
  assertEquals(all.slice(0, 3).map(({ rows }) => rows.length), [10, 10, 5]);
  const order = (epoch: number) =>
    all.filter((batch) => batch.epoch === epoch)
      .flatMap(({ rows }) => [...rows]);
  const everyRow = Array.from({ length: 25 }, (_, row) => row);
  for (const epoch of [0, 1, 2]) {
    assertEquals(order(epoch).sort((a, b) => a - b), everyRow);
  }
  assert(String(order(0)) !== String(order(1)));
});

Deno.test("batches() can leave out a batch that is not full", () => {
  const sizes = [...batches(loss, { size: 10, epochs: 2, dropLast: true })]
    .map(({ rows }) => rows.length);
  assertEquals(sizes, [10, 10, 10, 10]);
});

Deno.test("batches() are the same for a seed, and others for another", () => {
  const rowsOf = (seed: number) =>
    [...batches(loss, { size: 5, seed })].map(({ rows }) => [...rows]);
  assertEquals(rowsOf(3), rowsOf(3));
  assert(String(rowsOf(3)) !== String(rowsOf(4)));
});

Deno.test("the gradients of an epoch's batches average to the whole gradient", () => {
  for (const surface of [loss, logistic({ rows: 25 }), network({ rows: 25 })]) {
    for (const point of pointsIn([[-3, 3], [-3, 3]], { count: 10 })) {
      const mean = [0, 0];
      for (const batch of batches(surface, { size: 5 })) {
        batch.surface.gradient(point).forEach((g, i) => mean[i] += g / 5);
      }
      surface.gradient(point).forEach((g, i) => {
        assertAlmostEquals(mean[i], g, 1e-12);
      });
    }
  }
});

Deno.test("one batch of all rows is gradient descent", () => {
  const rule = gradientDescent({ learningRate: 0.05 });
  const run = stepper(rule, { start: [2, 9] });
  for (const { surface } of batches(loss, { size: 25, epochs: 40 })) {
    run.step(surface.gradient(run.gradientPoint));
  }
  const { points } = descend(loss, rule, { start: [2, 9], steps: 40 });
  assertAlmostEquals(run.point[0], points.at(-2)!, 1e-12);
  assertAlmostEquals(run.point[1], points.at(-1)!, 1e-12);
});

Deno.test("stochastic() gives each point its batch: no order of calls matters", () => {
  const noisy = stochastic(loss, { size: 4, seed: 2 });
  const points = pointsIn([[-3, 3], [-3, 3]], { count: 20 });
  const forth = points.map((point) => [...noisy.gradient(point)]);
  const back = points.toReversed().map((point) => [...noisy.gradient(point)]);
  assertEquals(back.toReversed(), forth);
  const other = stochastic(loss, { size: 4, seed: 3 });
  assert(String([...other.gradient(points[0])]) !== String(forth[0]));
});

Deno.test("stochastic() is right on average, and noisier for smaller batches", () => {
  const whole = loss.gradient([1, 1]);
  const deviations = [1, 4, 16].map((size) => {
    let bias = 0, spread = 0;
    const count = 4000;
    for (let k = 0; k < count; k++) {
      // Points so near to each other that the whole gradient is the same.
      const point = [1 + k * 1e-12, 1];
      const miss = stochastic(loss, { size }).gradient(point)[0] - whole[0];
      bias += miss / count;
      spread += miss * miss / count;
    }
    assert(Math.abs(bias) < 5 * Math.sqrt(spread / count));
    return Math.sqrt(spread);
  });
  assertAlmostEquals(deviations[0] / deviations[1], 2, 0.15);
  assertAlmostEquals(deviations[1] / deviations[2], 2, 0.15);
});

Deno.test("stochastic() has the whole loss's heights, Hessian and minimum", () => {
  const noisy = stochastic(loss, { size: 4 });
  assertEquals(noisy.value([1, 2]), loss.value([1, 2]));
  assertEquals(noisy.hessian!([1, 2]), loss.hessian([1, 2]));
  assertEquals(noisy.minima, loss.minima);
});

Deno.test("a run on stochastic() comes near the minimum, but does not settle", () => {
  const noisy = stochastic(loss, { size: 4 });
  const { points } = descend(noisy, adam({ learningRate: 0.1 }), {
    start: [2, 9],
    steps: 2000,
  });
  const [a, b] = loss.minima[0].point;
  const last = points.slice(-200);
  const far = Array.from(
    { length: 100 },
    (_, k) => Math.hypot(last[2 * k] - a, last[2 * k + 1] - b),
  );
  assert(Math.max(...far) < 1);
  assert(Math.max(...far) > 0.01);
});

Deno.test("a batch out of range is refused", () => {
  const expected = "Expected size to be a whole number from 1 to 25";
  for (const size of [0, 26, 2.5, NaN, -1]) {
    assertThrows(() => [...batches(loss, { size })], RangeError, expected);
    assertThrows(() => stochastic(loss, { size }), RangeError, expected);
  }
  assertThrows(
    () => [...batches(loss, { size: 5, epochs: -1 })],
    RangeError,
    "Expected epochs to be",
  );
  assertThrows(
    () => stochastic(loss, { size: 5, seed: 0.5 }),
    RangeError,
    "Expected seed to be a whole number but found 0.5",
  );
});
