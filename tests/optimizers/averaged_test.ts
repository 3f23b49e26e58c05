import { assertEquals } from "@std/assert/equals";
import { descend } from "../../lib/core/descend.ts";
import { averaged, nesterov, rmsprop } from "../../lib/optimizers/mod.ts";
import { assertClose } from "../helpers/close.ts";
import { booth } from "../helpers/surfaces.ts";

const settings = { start: [1, -2], steps: 60 };
const plain = descend(booth, rmsprop({ learningRate: 0.5 }), settings);

Deno.test("averaged() leaves the optimizer's own path as it was", () => {
  const run = descend(
    booth,
    averaged(rmsprop({ learningRate: 0.5 })),
    settings,
  );
  assertEquals(run.gradientPoints, plain.points);
  assertEquals(run.gradients, plain.gradients);
});

Deno.test("averaged() is the mean of all points, the start counted in", () => {
  const run = descend(
    booth,
    averaged(rmsprop({ learningRate: 0.5 })),
    settings,
  );
  for (let k = 0; k <= run.steps; k++) {
    const mean = [0, 1].map((i) => {
      let sum = 0;
      for (let j = 0; j <= k; j++) sum += plain.points[2 * j + i];
      return sum / (k + 1);
    });
    assertClose(run.points.slice(2 * k, 2 * k + 2), mean);
  }
});

Deno.test("averaged() waits, and then takes in every third point", () => {
  const rule = averaged(rmsprop({ learningRate: 0.5 }), { after: 5, every: 3 });
  const run = descend(booth, rule, settings);
  const x = (k: number) => plain.points[2 * k];
  assertEquals(run.points[2 * 5], x(5));
  assertEquals(run.points[2 * 7], x(5));
  assertClose([run.points[2 * 8]], [(x(5) + x(8)) / 2]);
  assertClose([run.points[2 * 13]], [(x(5) + x(8) + x(11)) / 3]);
});

Deno.test("averaged() can forget exponentially", () => {
  const rule = averaged(rmsprop({ learningRate: 0.5 }), {
    kind: "exponential",
    decay: 0.8,
    after: 1,
  });
  const run = descend(booth, rule, settings);
  let mean = plain.points[2];
  for (let k = 2; k <= run.steps; k++) {
    mean = 0.8 * mean + 0.2 * plain.points[2 * k];
    assertClose([run.points[2 * k]], [mean]);
  }
});

Deno.test("averaged() can send the optimizer's point to the mean", () => {
  const rule = averaged(rmsprop({ learningRate: 0.5 }), { overwriteEvery: 4 });
  const run = descend(booth, rule, settings);
  for (let k = 4; k <= run.steps; k += 4) {
    assertEquals(run.gradientPoints[2 * k], run.points[2 * k]);
  }
});

Deno.test("averaged() lets a rule that looks ahead do so from its own point", () => {
  const rule = nesterov({ learningRate: 0.02 });
  const alone = descend(booth, rule, settings);
  const run = descend(booth, averaged(rule), settings);
  assertEquals(run.gradientPoints, alone.gradientPoints);
});
