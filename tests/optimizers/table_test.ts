/**
 * Every optimizer on every surface: what must hold whatever the rule.
 *
 * A new rule or a new surface is in the table as soon as it is in its
 * catalogue; a rule of one's own needs one line here.
 */

import { assert } from "@std/assert/assert";
import { assertEquals } from "@std/assert/equals";
import { descend } from "../../lib/core/descend.ts";
import * as rules from "../../lib/optimizers/mod.ts";
import type { Optimizer } from "../../lib/optimizers/mod.ts";
import { stepper } from "../../lib/core/stepper.ts";
import { surfaces } from "../../lib/surfaces/catalogue.ts";
import { bowl } from "../helpers/surfaces.ts";

/** A student's: ten lines, nothing but the contract. */
function signDescent({ learningRate = 0.5 } = {}): Optimizer {
  return {
    name: "sign descent",
    settings: { learningRate },
    init: () => ({}),
    step(point, gradient) {
      for (let i = 0; i < point.length; i++) {
        point[i] -= learningRate * Math.sign(gradient[i]);
      }
    },
  };
}

/** Each is made with a learning rate that suits the surfaces' views. */
const everyOptimizer: Record<string, (options: object) => Optimizer> = {
  ...rules.optimizers,
  "Momentum, dampened": (o) => rules.momentum({ ...o, dampening: 0.9 }),
  "Nesterov, looking ahead": (o) => rules.nesterov({ ...o, view: "lookAhead" }),
  "RMSProp, centered, with momentum": (o) =>
    rules.rmsprop({ ...o, centered: true, momentum: 0.9 }),
  "Adam, uncorrected": (o) => rules.adam({ ...o, biasCorrection: false }),
  "Adam, with weight decay": (o) => rules.adam({ ...o, weightDecay: 0.01 }),
  "Adam, averaged": (o) => rules.averaged(rules.adam(o), { after: 5 }),
  "Nesterov, clipped": (o) => rules.clipped(rules.nesterov(o), { norm: 1 }),
  "gradient descent, noisy": (o) =>
    rules.noisy(rules.gradientDescent(o), { scale: 0.1, seed: 7 }),
  "a student's": signDescent,
};

const everySurface = { ...surfaces, "five dimensions": bowl(5) };

const steps = 120;
const cut = 47;

Deno.test("the table has every rule and every surface", () => {
  assert(Object.keys(everyOptimizer).length >= 27);
  assert(Object.keys(everySurface).length >= 23);
});

for (const [title, make] of Object.entries(everyOptimizer)) {
  const optimizer = make({ learningRate: 0.01 });

  Deno.test(`${title} runs on every surface, twice the same, in one go or two, by hand too`, () => {
    for (const surface of Object.values(everySurface)) {
      const dimension = surface.variables.length;
      const start = surface.starts?.[0]?.point ??
        Array.from({ length: dimension }, (_, i) => 0.3 + i / 7);
      const given = [...start];
      const run = descend(surface, optimizer, { start, steps });
      const on = `${title} on ${surface.name}`;

      assertEquals(start, given, `${on} changed its start`);
      assertEquals(run.optimizer, optimizer.name);
      assertEquals(run.surface, surface.name);
      assertEquals([...run.points.slice(0, dimension)], given, on);
      assertEquals(run.points.length, (run.steps + 1) * dimension);
      assertEquals(run.gradients.length, run.points.length);
      assertEquals(run.gradientPoints.length, run.points.length);
      assertEquals(run.values.length, run.steps + 1);
      assertEquals(run.end.step, run.steps);
      assert(run.end.reason === "diverged" || run.steps === steps, on);
      // Only the last row of a run that left may be infinite.
      const inside = run.end.reason === "diverged" ? run.steps : steps + 1;
      assert(run.values.slice(0, inside).every(Number.isFinite), on);
      assert(run.points.slice(0, inside * dimension).every(Number.isFinite));
      run.values.forEach((value, k) => {
        const point = run.points.slice(k * dimension, (k + 1) * dimension);
        assert(Object.is(value, surface.value(point)), `${on}, row ${k}`);
      });

      assertEquals(descend(surface, optimizer, { start, steps }), run, on);

      const hand = stepper(optimizer, { start });
      for (let k = 0; k < run.steps; k++) {
        hand.step(surface.gradient(hand.gradientPoint));
      }
      assertEquals(hand.checkpoint(), run.last, on);

      if (run.steps < steps) continue;
      const first = descend(surface, optimizer, { start, steps: cut });
      const rest = descend(surface, optimizer, {
        from: first,
        steps: steps - cut,
      });
      assertEquals(rest.points, run.points.slice(cut * dimension), on);
      assertEquals(rest.last, run.last, on);
    }
  });

  Deno.test(`${title} runs in float32 on every surface`, () => {
    for (const surface of Object.values(everySurface)) {
      const dimension = surface.variables.length;
      const start = surface.starts?.[0]?.point ??
        Array.from({ length: dimension }, (_, i) => 0.3 + i / 7);
      const run = descend(surface, optimizer, {
        start,
        steps,
        precision: "float32",
      });
      assert(run.points.every((x) => Object.is(x, Math.fround(x))));
      assert(run.last?.point instanceof Float32Array);
    }
  });

  // FTRL's first points lie near the origin, wherever it starts.
  if (title === "ftrl") continue;
  Deno.test(`${title} finds lower heightField on every surface, by small steps`, () => {
    for (const surface of Object.values(everySurface)) {
      const start = surface.starts?.[0]?.point;
      if (start === undefined) continue;
      const length = Math.hypot(...surface.gradient(start));
      // On a plain there is nothing to see.
      if (length < 1e-6) continue;
      const careful = make({ learningRate: 1e-3 / Math.max(1, length) });
      const run = descend(surface, careful, { start, steps });
      const lowest = Math.min(...run.values);
      assert(lowest < run.values[0], `${title} on ${surface.name}`);
    }
  });
}

for (const [name, make] of Object.entries(rules.optimizers)) {
  Deno.test(`${name} shows its equations: what is remembered, then the point`, () => {
    const rule = make();
    const equations = rule.equations ?? [];
    assert(equations.length > 0);
    assert(equations.every((line) => / ← /.test(line)), equations.join("\n"));
    const left = equations.map((line) => line.split(" ← ")[0]);
    assertEquals(left.at(-1), "θ");
    const vectors = Object.entries(rule.init(2))
      .filter(([, value]) => ArrayBuffer.isView(value))
      .map(([key]) => key);
    for (const key of vectors) {
      assert(left.includes(key), `${name} does not show ${key}`);
    }
  });
}
