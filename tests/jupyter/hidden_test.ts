import { assertEquals } from "@std/assert/equals";
import { assertThrows } from "@std/assert/throws";
import type { Trajectory } from "downhill";
import { hiddenRun } from "downhill/jupyter";
import { suspects } from "../../lib/jupyter/exercises/hidden.ts";
import { hidden } from "../../lib/jupyter/exercises/lesson_5.ts";

const seeds = Array.from({ length: 60 }, (_, k) => k);

Deno.test("hiddenRun() is made by exactly one suspect, and each hides somewhere", () => {
  const found = seeds.map((seed) => {
    const names = suspects.filter((optimizer) =>
      hidden.judge({ seed, optimizer }).kind === "right"
    );
    assertEquals(names.length, 1, `seed ${seed}: ${names}`);
    return names[0];
  });
  assertEquals(new Set(found), new Set(suspects));
});

Deno.test("hiddenRun() tells nothing but the path", () => {
  const shapes = new Set(seeds.map((seed) => {
    const run = hiddenRun(seed);
    assertEquals(run.gradientPoints, run.points);
    const {
      points: _p,
      values: _v,
      gradients: _g,
      gradientPoints: _q,
      ...told
    } = run;
    return JSON.stringify(told);
  }));
  assertEquals(shapes.size, 1);
});

Deno.test("hiddenRun() has the gradients of its own points", () => {
  const { points, gradients }: Trajectory = hiddenRun(11);
  points.forEach((x, i) =>
    assertEquals(gradients[i], i % 2 === 0 ? 2 * x : 8 * x)
  );
});

Deno.test("hiddenRun() expects a whole number", () => {
  assertThrows(() => hiddenRun(0.5), RangeError, "seed");
});
