import { assertAlmostEquals } from "@std/assert/almost-equals";
import { assertEquals } from "@std/assert/equals";
import { assertThrows } from "@std/assert/throws";
import { tensorflow1 } from "../../lib/mod.ts";

Deno.test("tensorflow1 must be given what TensorFlow has no default for", () => {
  assertThrows(
    () => tensorflow1.rmsprop({} as never),
    RangeError,
    "Expected learningRate to be given, as it has no default here, " +
      "but found undefined",
  );
  assertThrows(
    () => tensorflow1.momentum({ learningRate: 0.1 } as never),
    RangeError,
    "Expected momentum to be given",
  );
});

Deno.test("tensorflow1 rounds a schedule's learning rates to single precision", () => {
  const learningRate = (step: number) => 0.1 * (step + 1);
  const rule = tensorflow1.gradientDescent({ learningRate });
  const [point, state] = [new Float64Array([0]), rule.init(1)];
  rule.step(point, new Float64Array([-1]), state);
  assertEquals(point[0], Math.fround(0.1));
  rule.step(point, new Float64Array([-1]), state);
  assertEquals(point[0], Math.fround(0.1) + Math.fround(0.2));
  assertEquals(rule.settings.learningRate, learningRate);
});

Deno.test("tensorflow1 names a bad value as it was given", () => {
  assertThrows(
    () => tensorflow1.adam({ beta1: 1.1 }),
    RangeError,
    "Expected beta1 to be a number in [0, 1) but found 1.1",
  );
  assertThrows(
    () => tensorflow1.adam({ learningRate: -0.1 }),
    RangeError,
    "Expected learningRate to be zero or a positive number but found -0.1",
  );
  assertThrows(
    () => tensorflow1.adagrad({ learningRate: 0.1, initialAccumulator: -0.1 }),
    RangeError,
    "found -0.1",
  );
});

Deno.test("tensorflow1 takes what rounding makes infinite, zero or one", () => {
  for (const learningRate of [1e300, 1e-46]) {
    const rule = tensorflow1.gradientDescent({ learningRate });
    assertEquals(rule.settings.learningRate, learningRate);
    const point = new Float64Array([1]);
    rule.step(point, new Float64Array([1]), rule.init(1));
    assertEquals(point[0], 1 - Math.fround(learningRate));
  }
  const beta1 = 1 - 1e-9;
  assertEquals(tensorflow1.adam({ beta1 }).settings.beta1, beta1);
});

Deno.test("tensorflow1.adam() corrects the bias as long as it shows, then stops", () => {
  const rule = tensorflow1.adam({ learningRate: 0.1, beta1: 0.5, beta2: 0.5 });
  const [point, state] = [new Float64Array([0]), rule.init(1)];
  const gradient = new Float64Array([-3]);
  for (let k = 0; k < 200; k++) rule.step(point, gradient, state);
  assertAlmostEquals(point[0], 20, 1e-5);
});

Deno.test("tensorflow1.adam() takes the same path twice, in any order", () => {
  const rule = tensorflow1.adam({ learningRate: 0.1 });
  const run = (steps: number) => {
    const [point, state] = [new Float64Array([0]), rule.init(1)];
    for (let k = 0; k < steps; k++) {
      rule.step(point, new Float64Array([Math.cos(k)]), state);
    }
    return point[0];
  };
  const short = run(3);
  run(50);
  assertEquals(run(3), short);
});
