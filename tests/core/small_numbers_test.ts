import { assert } from "@std/assert/assert";
import { assertEquals } from "@std/assert/equals";
import { descend } from "../../lib/core/descend.ts";
import { stepper } from "../../lib/core/stepper.ts";
import { torch } from "../../lib/frameworks/mod.ts";
import * as rules from "../../lib/optimizers/mod.ts";
import { quad } from "../../lib/surfaces/catalogue.ts";
import { hyper } from "../helpers/surfaces.ts";

Deno.test("Adam wakes up where its divisor fades, as in PyTorch", () => {
  const rule = torch.adam({ learningRate: 0.1, beta1: 0, beta2: 0.995 });
  const run = descend(quad, rule, { start: [-4, 4], steps: 5000 });
  const swing = (from: number, to: number) =>
    Math.max(...run.points.subarray(2 * from, 2 * to + 2).map(Math.abs));
  // At rest to 1e-150 first; PyTorch 2.13.0 swings by 0.74, by 0.05 at 5000.
  assert(swing(1000, 1100) < 1e-100);
  assert(swing(1501, 2000) > 0.6 && swing(1501, 2000) < 0.8);
  assert(swing(4990, 5000) > 0.04 && swing(4990, 5000) < 0.06);
});

Deno.test("descend() and stepper() take a rule's steps as they are, however small", () => {
  const starts = [[1, -2], [1e-160, -1e-310], [3e-308, 5e-324]];
  for (const make of Object.values(rules.optimizers)) {
    for (const precision of ["float64", "float32"] as const) {
      for (const start of starts) {
        const rule = make({ learningRate: 0.3 });
        const options = { start, precision };
        const run = descend(quad, rule, { ...options, steps: 3000 });
        const fed = stepper(rule, options);
        // The loop that a framework's user writes.
        const Numbers = precision === "float64" ? Float64Array : Float32Array;
        const [point, gradient, ahead] = [start, [0, 0], [0, 0]].map((x) =>
          new Numbers(x)
        );
        const state = stepper(rule, options).state;
        for (let k = 0; k < run.steps; k++) {
          if (rule.lookAhead) rule.lookAhead(point, state, ahead);
          else ahead.set(point);
          quad.gradient(ahead, gradient);
          rule.step(point, gradient, state);
          fed.step(quad.gradient(fed.gradientPoint, new Numbers(2)));
        }
        assertEquals(run.last?.point, point, rule.name);
        assertEquals(run.last?.state, state, rule.name);
        assertEquals(fed.checkpoint(), run.last);
      }
    }
  }
});

Deno.test("descend() leaves a saddle from the smallest number beside its ridge", () => {
  const rule = rules.gradientDescent({ learningRate: 0.1 });
  const run = descend(hyper, rule, { start: [5e-323, 1], steps: 9000 });
  assert(Math.abs(run.points[2 * run.steps]) > 1);
});
