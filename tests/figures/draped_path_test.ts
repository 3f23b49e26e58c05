import { assert } from "@std/assert/assert";
import { assertAlmostEquals } from "@std/assert/almost-equals";
import { assertEquals } from "@std/assert/equals";
import { adam, booth, descend, gradientDescent, surface } from "downhill";
import { path } from "downhill/figures";
import { drapePath, floatingHeight } from "../../lib/figures/draped_path.ts";
import { heightAt, heightFieldOf } from "../../lib/figures/height_field.ts";
import { BALL_LIFT, LIFT } from "../../lib/figures/marks/terrain/terrain.ts";

const heightField = heightFieldOf(booth);
const start = [-2, -2];
const run = path(
  descend(booth, adam({ learningRate: 0.2 }), { start, steps: 50 }),
);

Deno.test("a draped path floats over the terrain at every vertex", () => {
  const { x, y, z } = drapePath(heightField, run);
  const lift = LIFT * (heightField.drawn[1] - heightField.drawn[0]);
  x.forEach((_, k) => {
    assertAlmostEquals(z[k], heightAt(heightField, x[k], y[k]) + lift, 1e-9);
  });
});

Deno.test("up to each step a draped path ends at the step's point", () => {
  const { x, y, ends, steps } = drapePath(heightField, run);
  assertEquals(ends.length, 51);
  for (let k = 0; k <= 50; k++) {
    const vertex = ends[k] - 1;
    assertEquals([x[vertex], y[vertex]], [
      run.points[2 * k],
      run.points[2 * k + 1],
    ]);
    assertEquals(steps[vertex], k);
  }
});

Deno.test("a long step follows the terrain instead of cutting through it", () => {
  const { x, y, z } = drapePath(heightField, {
    ...run,
    points: Float32Array.of(-2.5, -2.5, 5.5, 5.5),
  });
  assert(x.length > 20, `${x.length} vertices`);
  for (let k = 1; k < x.length; k++) {
    const [mx, my] = [(x[k - 1] + x[k]) / 2, (y[k - 1] + y[k]) / 2];
    assert((z[k - 1] + z[k]) / 2 > heightAt(heightField, mx, my));
  }
});

Deno.test("a path that leaves the view is cut there and goes on where it is back", () => {
  const points = Float32Array.of(0, 0, 20, 0, 20, 4, 0, 4);
  const { x, y, ends } = drapePath(heightField, { points });
  const gap = x.findIndex((value) => Number.isNaN(value));
  assertEquals([x[gap - 1], y[gap - 1]], [6, 0]);
  assertEquals([x[gap + 1], y[gap + 1]], [6, 4]);
  assertEquals([x.at(-1), y.at(-1)], [0, 4]);
  // The step outside adds nothing.
  assertEquals(ends[1], ends[2]);
});

Deno.test("a path of one point, and one that diverges, can be draped", () => {
  const still = drapePath(
    heightField,
    path(descend(booth, adam(), { start, steps: 0 })),
  );
  assertEquals([still.x.length, ...still.ends], [1, 1]);
  const wild = path(
    descend(booth, gradientDescent({ learningRate: 1 }), { start, steps: 500 }),
  );
  const { x, y, ends } = drapePath(heightField, wild);
  assertEquals(ends.length, wild.values.length);
  const [[x0, x1], [y0, y1]] = heightField.view;
  for (let k = 0; k < x.length; k++) {
    if (Number.isNaN(x[k])) continue;
    assert(x[k] >= x0 && x[k] <= x1 && y[k] >= y0 && y[k] <= y1);
  }
});

Deno.test("over a hole there is no height to float at", () => {
  const holed = heightFieldOf(
    surface("sqrt(x) + y", { view: [[-1, 1], [-1, 1]] }),
  );
  assert(Number.isNaN(floatingHeight(holed, -0.5, 0)));
  assert(
    floatingHeight(holed, 0.5, 0, BALL_LIFT) > floatingHeight(holed, 0.5, 0),
  );
});
