import { descend } from "../../lib/core/descend.ts";
import { nesterov } from "../../lib/optimizers/nesterov.ts";
import { exponentialDecay } from "../../lib/schedules/mod.ts";
import { assertClose } from "../helpers/close.ts";
import { beale, booth, rosenbrock } from "../helpers/surfaces.ts";

const runs = [
  [booth, [1, -2], 0.01],
  [beale, [1.5, 2], 5.5e-4],
  [rosenbrock, [-1.2, 1], 1e-4],
] as const;

for (const learningRateIn of ["velocity", "step"] as const) {
  for (const [surface, start, learningRate] of runs) {
    Deno.test(`nesterov() on ${surface.name} looks ahead to where its other view is (η in the ${learningRateIn})`, () => {
      const options = { learningRate, momentum: 0.9, learningRateIn };
      const settings = { start, steps: 200 };
      const textbook = descend(surface, nesterov(options), settings);
      const rewritten = descend(
        surface,
        nesterov({ ...options, view: "lookAhead" }),
        settings,
      );
      assertClose(textbook.gradientPoints, rewritten.points, 1e-11);
      assertClose(textbook.gradients, rewritten.gradients, 1e-9);
    });
  }
}

Deno.test("nesterov() with a changing learning rate looks ahead by the coming step's", () => {
  const learningRate = exponentialDecay({ initial: 0.02, factor: 0.97 });
  const options = { learningRate, learningRateIn: "step" } as const;
  const run = descend(booth, nesterov(options), {
    start: [1, -2],
    steps: 50,
    states: true,
  });
  run.states?.forEach(({ v }, k) => {
    const [vx, vy] = v as Float64Array;
    const reach = -learningRate(k) * 0.9;
    assertClose(run.gradientPoints.slice(2 * k, 2 * k + 2), [
      run.points[2 * k] + reach * vx,
      run.points[2 * k + 1] + reach * vy,
    ]);
  });
});
