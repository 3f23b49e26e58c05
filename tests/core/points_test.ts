import { assertEquals } from "@std/assert/equals";
import { assertThrows } from "@std/assert/throws";
import {
  descend,
  gradientAt,
  lastPoint,
  pointAt,
  valueAt,
} from "../../lib/core/mod.ts";
import { gradientDescent, nesterov } from "../../lib/optimizers/mod.ts";
import { bowl } from "../helpers/surfaces.ts";

for (const dimension of [1, 2, 3]) {
  Deno.test(`points, gradients and heights of a run in ${dimension} dimensions`, () => {
    const start = [8, 4, 16].slice(0, dimension);
    const rule = gradientDescent({ learningRate: 0.25 });
    const run = descend(bowl(dimension), rule, { start, steps: 3 });
    for (const step of [0, 1, 2, 3]) {
      const point = start.map((x) => x / 2 ** step);
      assertEquals(pointAt(run, step), point);
      assertEquals(gradientAt(run, step), point.map((x) => 2 * x));
      assertEquals(valueAt(run, step), point.reduce((s, x) => s + x * x, 0));
    }
    assertEquals(lastPoint(run), pointAt(run, 3));
  });
}

Deno.test("gradientAt() is what the next step uses, ahead of the point", () => {
  const rule = nesterov({ learningRate: 0.25, momentum: 0.5 });
  const run = descend(bowl(1), rule, { start: [8], steps: 2 });
  assertEquals([0, 1, 2].map((k) => gradientAt(run, k)), [[16], [4], [-1]]);
});

Deno.test("a point is a copy, and the last one of a run that diverged is not finite", () => {
  const rule = gradientDescent({ learningRate: 1e300 });
  const run = descend(bowl(1), rule, { start: [1e100], steps: 9 });
  assertEquals(lastPoint(run), [-Infinity]);
  pointAt(run, 0)[0] = 7;
  assertEquals(pointAt(run, 0), [1e100]);
});

Deno.test("a step that the run does not have is refused", () => {
  const run = descend(bowl(1), gradientDescent(), { start: [1], steps: 3 });
  for (const at of [pointAt, gradientAt, valueAt]) {
    for (const step of [-1, 4, 0.5, NaN, "1", undefined]) {
      assertThrows(
        () => at(run, step as never),
        RangeError,
        "Expected step to be a whole number from 0 to 3, the run's last step,",
      );
    }
  }
});
