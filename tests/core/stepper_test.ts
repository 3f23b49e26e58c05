import { assertEquals } from "@std/assert/equals";
import { assertThrows } from "@std/assert/throws";
import { descend } from "../../lib/core/descend.ts";
import { adam, nesterov, optimizers } from "../../lib/optimizers/mod.ts";
import { stepper } from "../../lib/core/stepper.ts";
import { beale, booth } from "../helpers/surfaces.ts";

for (const precision of ["float64", "float32"] as const) {
  Deno.test(`stepper() in ${precision} walks descend()'s path with every rule`, () => {
    for (const make of Object.values(optimizers)) {
      const rule = make({ learningRate: 0.01 });
      const options = { start: [1.5, 2], precision };
      const run = descend(beale, rule, { ...options, steps: 600 });
      const byHand = stepper(rule, options);
      for (let k = 0; k < run.steps; k++) {
        const at = byHand.gradientPoint;
        assertEquals([...at], [...run.gradientPoints.slice(2 * k, 2 * k + 2)]);
        byHand.step(beale.gradient(at));
      }
      assertEquals(byHand.checkpoint(), run.last);
    }
  });
}

Deno.test("stepper() goes on from a run, and a run from its checkpoint", () => {
  const rule = nesterov({ learningRate: 0.01 });
  const whole = descend(booth, rule, { start: [1, -2], steps: 30 });
  const first = descend(booth, rule, { start: [1, -2], steps: 10 });
  const middle = stepper(rule, { from: first });
  for (let k = 0; k < 10; k++) {
    middle.step(booth.gradient(middle.gradientPoint));
  }
  assertEquals(middle.steps, 20);
  const rest = descend(booth, rule, { from: middle.checkpoint(), steps: 10 });
  assertEquals(rest.last, whole.last);
});

Deno.test("stepper() gives checkpoints that later steps leave alone", () => {
  const run = stepper(adam(), { start: [1] });
  const checkpoint = run.checkpoint();
  run.step([1]);
  assertEquals([...checkpoint.point], [1]);
  assertEquals(checkpoint.state.t, 0);
  assertEquals(checkpoint.step, 0);
});

for (
  const [name, gradient, found] of [
    ["a gradient that is too long", [1, 2, 3], "[1, 2, 3]"],
    ["a gradient that is too short", [1], "[1]"],
    ["no gradient", undefined, "undefined"],
  ] as const
) {
  Deno.test(`stepper() refuses ${name}`, () => {
    assertThrows(
      () => stepper(adam(), { start: [1, 2] }).step(gradient as never),
      RangeError,
      `Expected gradient to be a vector of 2 numbers but found ${found}`,
    );
  });
}

Deno.test("stepper() refuses an empty start", () => {
  assertThrows(
    () => stepper(adam(), { start: [] }),
    RangeError,
    "Expected start to be a point of one coordinate or more but found []",
  );
});
