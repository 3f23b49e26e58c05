import { assertEquals } from "@std/assert/equals";
import { assertThrows } from "@std/assert/throws";
import fc from "fast-check";
import { descend } from "../../lib/core/descend.ts";
import { adam, averaged, noisy } from "../../lib/optimizers/mod.ts";
import { exponentialDecay } from "../../lib/schedules/mod.ts";
import {
  decodeTrajectory,
  encodeTrajectory,
} from "../../lib/core/trajectory_json.ts";
import { beale, bowl } from "../helpers/surfaces.ts";

Deno.test("a trajectory survives JSON, infinities included", () => {
  const learningRate = exponentialDecay({ initial: 1e200, factor: 0.5 });
  const noise = noisy(adam({ learningRate }), { scale: learningRate });
  const run = descend(bowl(2), averaged(noise), {
    start: [1, -0],
    steps: 30,
    states: true,
  });
  assertEquals(run.end.reason, "diverged");
  const back = decodeTrajectory(encodeTrajectory(run));
  assertEquals(back, run);
  assertEquals(Object.is(back.points[1], -0), true);
});

Deno.test("a float32 run that was written down can be resumed", () => {
  const rule = noisy(adam(), { seed: 3 });
  const options = { start: [1.5, 2], precision: "float32" } as const;
  const whole = descend(beale, rule, { ...options, steps: 40 });
  const first = descend(beale, rule, { ...options, steps: 15 });
  const from = decodeTrajectory(encodeTrajectory(first));
  const rest = descend(beale, rule, { from, steps: 25 });
  assertEquals(rest.last, whole.last);
});

Deno.test("every number comes back to the last bit", () => {
  fc.assert(
    fc.property(fc.array(fc.double(), { minLength: 1 }), (numbers) => {
      const points = new Float64Array(numbers);
      const run = {
        optimizer: "any",
        settings: { one: numbers[0] },
        surface: "any",
        dimension: 1,
        steps: numbers.length - 1,
        points,
        values: points,
        gradients: points,
        gradientPoints: points,
        end: { reason: "steps", step: numbers.length - 1 },
      } as const;
      const back = decodeTrajectory(encodeTrajectory(run));
      numbers.forEach((x, i) =>
        assertEquals(Object.is(back.points[i], x), true)
      );
      assertEquals(Object.is(back.settings.one, numbers[0]), true);
    }),
    { seed: 1 },
  );
});

Deno.test("decodeTrajectory() refuses what is not a trajectory", () => {
  assertThrows(() => decodeTrajectory("{"), SyntaxError);
  for (const text of ["{}", "null", "3", '{"steps":1,"dimension":2}']) {
    assertThrows(
      () => decodeTrajectory(text),
      RangeError,
      "Expected the trajectory's points to be",
    );
  }
});
