import { assert } from "@std/assert/assert";
import { assertAlmostEquals } from "@std/assert/almost-equals";
import { assertEquals } from "@std/assert/equals";
import { assertLess } from "@std/assert/less";
import { assertThrows } from "@std/assert/throws";
import { random } from "../../lib/core/random.ts";

const many = 100_000;

Deno.test("random() gives the same numbers on every machine", () => {
  const generator = random(42);
  assertEquals(generator.uniform(), 0.2725744465111921);
  assertEquals(generator.normal(), 0.11043234773545833);
  assertEquals(
    Array.from({ length: 8 }, () => generator.integer(1, 6)),
    [3, 2, 6, 4, 3, 4, 6, 2],
  );
});

Deno.test("random() goes on from its state as if it had not stopped", () => {
  const generator = random(1);
  generator.normal();
  const state = generator.state();
  const later = random(JSON.parse(JSON.stringify(state)));
  for (let i = 0; i < 10; i++) {
    assertEquals(later.uniform(), generator.uniform());
  }
});

Deno.test("random() writes its state into an object of the caller's", () => {
  const generator = random(1);
  const state = generator.state();
  generator.uniform();
  assert(generator.state(state) === state);
  assertEquals(state, generator.state());
});

Deno.test("random() draws uniformly from [0, 1)", () => {
  const generator = random(2);
  const bins = new Array(20).fill(0);
  for (let i = 0; i < many; i++) bins[Math.floor(generator.uniform() * 20)]++;
  const expected = many / 20;
  const chi2 = bins.reduce((s, n) => s + (n - expected) ** 2 / expected, 0);
  assertLess(chi2, 43.8); // 19 degrees of freedom, one in a thousand
});

Deno.test("random() draws from the normal distribution", () => {
  const generator = random(3);
  const numbers = Array.from({ length: many }, () => generator.normal());
  const moment = (p: number) =>
    numbers.reduce((sum, x) => sum + x ** p, 0) / many;
  assertAlmostEquals(moment(1), 0, 0.01);
  assertAlmostEquals(moment(2), 1, 0.02);
  assertAlmostEquals(moment(3), 0, 0.05);
  assertAlmostEquals(moment(4), 3, 0.1);
  const within = numbers.filter((x) => Math.abs(x) < 1).length / many;
  assertAlmostEquals(within, 0.6827, 0.005);
});

Deno.test("random() draws whole numbers from both ends and between", () => {
  const generator = random(4);
  const counts = new Map<number, number>();
  for (let i = 0; i < many; i++) {
    const n = generator.integer(-1, 2);
    counts.set(n, (counts.get(n) ?? 0) + 1);
  }
  assertEquals([...counts.keys()].sort((a, b) => a - b), [-1, 0, 1, 2]);
  for (const n of counts.values()) assertAlmostEquals(n / many, 0.25, 0.01);
});

Deno.test("random() gives neighbouring seeds unrelated sequences", () => {
  const n = 10_000;
  let covariance = 0;
  const means = new Array(5).fill(0);
  let last = 0;
  for (let seed = 0; seed < n; seed++) {
    const generator = random(seed);
    const first = generator.uniform() - 0.5;
    covariance += first * last / n;
    last = first;
    means.forEach((_, i) => means[i] += generator.uniform() / n);
  }
  assertLess(Math.abs(12 * covariance), 0.04);
  for (const mean of means) assertAlmostEquals(mean, 0.5, 0.012);
});

for (const seed of [1.5, NaN, Infinity, "1", undefined]) {
  Deno.test(`random() refuses the seed ${seed} (${typeof seed})`, () => {
    assertThrows(
      () => random(seed as never),
      RangeError,
      "Expected seed to be a whole number but found",
    );
  });
}

Deno.test("random() refuses to draw whole numbers from an empty range", () => {
  assertThrows(
    () => random(1).integer(2, 1),
    RangeError,
    "Expected high to be 2 or above, as low is but found 1",
  );
});
