import { assertAlmostEquals } from "@std/assert/almost-equals";
import { assertEquals } from "@std/assert/equals";
import { assertLess } from "@std/assert/less";
import { assertNotEquals } from "@std/assert/not-equals";
import { descend } from "../../lib/core/descend.ts";
import {
  clipped,
  gradientDescent,
  nesterov,
  noisy,
} from "../../lib/optimizers/mod.ts";
import { stepper } from "../../lib/core/stepper.ts";
import { assertClose } from "../helpers/close.ts";
import { booth } from "../helpers/surfaces.ts";

const plain = gradientDescent({ learningRate: 1 });

/** What a rule makes of one gradient, from the origin. */
function step(rule: Parameters<typeof clipped>[0], gradient: number[]) {
  const run = stepper(rule, { start: gradient.map(() => 0) });
  run.step(gradient);
  return [...run.point].map((x) => 0 - x);
}

Deno.test("clipped() keeps the direction and shortens to the norm", () => {
  assertClose(step(clipped(plain, { norm: 1 }), [30, -40]), [0.6, -0.8]);
});

Deno.test("clipped() leaves shorter gradients alone", () => {
  assertEquals(step(clipped(plain, { norm: 51 }), [30, -40]), [30, -40]);
});

Deno.test("clipped() cuts each coordinate by value", () => {
  assertEquals(step(clipped(plain, { value: 5 }), [30, -4, -6]), [5, -4, -5]);
});

Deno.test("clipped() cuts by value before it shortens by norm", () => {
  assertClose(step(clipped(plain, { value: 3, norm: 1 }), [30, -4]), [
    Math.SQRT1_2,
    -Math.SQRT1_2,
  ]);
});

Deno.test("clipped() shortens gradients whose square is infinite", () => {
  assertClose(step(clipped(plain, { norm: 5 }), [3e200, -4e200]), [3, -4]);
});

Deno.test("clipped() lets a rule that looks ahead do so", () => {
  const rule = nesterov({ learningRate: 0.01 });
  const settings = { start: [1, -2], steps: 30 };
  const run = descend(booth, clipped(rule, { norm: 1e9 }), settings);
  assertEquals(
    run.gradientPoints,
    descend(booth, rule, settings).gradientPoints,
  );
});

Deno.test("noisy() adds noise of the given scale", () => {
  const rule = noisy(plain, { scale: 3, seed: 5 });
  const run = stepper(rule, { start: [0] });
  let last = 0, sum = 0, squares = 0;
  const n = 20_000;
  for (let k = 0; k < n; k++) {
    run.step([0]);
    const noise = last - run.point[0];
    last = run.point[0];
    sum += noise;
    squares += noise * noise;
  }
  assertLess(Math.abs(sum / n), 4 * 3 / Math.sqrt(n));
  assertAlmostEquals(Math.sqrt(squares / n), 3, 0.1);
});

Deno.test("noisy() takes a schedule for its scale", () => {
  const rule = noisy(plain, { scale: (step) => step === 0 ? 1 : 0, seed: 5 });
  const run = stepper(rule, { start: [0] });
  run.step([0]);
  const after = run.point[0];
  assertNotEquals(after, 0);
  run.step([0]);
  assertEquals(run.point[0], after);
});

Deno.test("noisy() walks the same path again, and another one with another seed", () => {
  const walk = (seed: number) =>
    descend(booth, noisy(gradientDescent(), { seed }), {
      start: [1, -2],
      steps: 50,
    }).points;
  assertEquals(walk(1), walk(1));
  assertNotEquals(walk(1), walk(2));
});

Deno.test("wrappers wrap each other, and their names say so", () => {
  const rule = noisy(clipped(nesterov(), { norm: 1 }), { seed: 3 });
  assertEquals(rule.name, "Nesterov, clipped, noisy");
  assertEquals(rule.settings.clipped, { norm: 1 });
  assertEquals(rule.settings.noisy, { scale: 1, seed: 3 });
  const run = descend(booth, rule, { start: [1, -2], steps: 300 });
  assertEquals(run.end.reason, "steps");
});
