import { assert } from "@std/assert/assert";
import { assertEquals } from "@std/assert/equals";
import { compile } from "mathjs";
import { stepper, type Vector } from "../../lib/mod.ts";
import { cases, type GoldenCase, optimizerOf } from "./golden.ts";

/** The gradients of a case, step by step. */
function gradientOf(test: GoldenCase): (step: number, at: Vector) => number[] {
  const { kind, steps = [], grad = [] } = test.gradients;
  if (kind === "explicit") return (step) => steps[step - 1];
  assertEquals(kind, "function");
  const parts = grad.map((formula) => compile(formula));
  return (_, [x, y]) => parts.map((part) => part.evaluate({ x, y }));
}

Deno.test("golden.json holds 86 cases of 21 optimizers of three frameworks", () => {
  assertEquals(cases.length, 86);
  assertEquals(new Set(cases.map((c) => c.optimizer)).size, 21);
  assertEquals(new Set(cases.map((c) => c.framework)).size, 3);
});

for (const test of cases) {
  Deno.test(`${test.id} is as its framework expects`, () => {
    const { rtol, atol } = test.tolerance;
    const gradient = gradientOf(test);
    const begin = (start: ArrayLike<number>) =>
      stepper(optimizerOf(test), { start, precision: test.dtype });
    let run = begin(test.params0);
    let step = 0;
    const compare = (found: Vector, expected: number[]) =>
      expected.forEach((x, i) =>
        assert(
          Math.abs(found[i] - x) <= atol + rtol * Math.abs(x),
          `step ${step}, coordinate ${i}: ${found[i]} instead of ${x}`,
        )
      );
    for (const expected of test.expected) {
      while (step < expected.step) {
        if (test.fresh_optimizer_each_step) run = begin(run.point);
        run.step(gradient(++step, run.gradientPoint));
      }
      // An average is the point of its run; the weights are where it looks.
      compare(expected.ema ? run.gradientPoint : run.point, expected.params);
      if (expected.ema) compare(run.point, expected.ema);
    }
    assert(step > 0);
  });
}
