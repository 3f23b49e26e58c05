import { assertEquals } from "@std/assert/equals";
import { bowl, descend, gradientDescent } from "downhill";
import { balls } from "downhill/figures";
import { liveSwarms } from "../../../../lib/figures/marks/balls/live_swarms.ts";

const rule = gradientDescent({ learningRate: 0.1 });
const starts = [[1, 1], [-2, 0.5], [0, 3]];
const [swarm] = liveSwarms([balls(bowl, [rule], { starts, steps: 12 })]);

Deno.test("a live swarm has its balls where descend takes them", () => {
  assertEquals([swarm.count, swarm.steps], [3, 12]);
  for (const step of [0, 5, 12]) {
    const points = starts.flatMap((start) => [
      ...descend(bowl, rule, { start, steps: 12, precision: "float32" })
        .points.subarray(2 * step, 2 * step + 2),
    ]);
    const found = [...swarm.at(step)];
    found.forEach((x, k) =>
      assertEquals(Math.abs(x - points[k]) < 1e-6, true, `${x}, ${points[k]}`)
    );
  }
});

Deno.test("before the first step and after the last a swarm stands still", () => {
  assertEquals(swarm.at(-3), swarm.at(0));
  assertEquals(swarm.at(99), swarm.at(12));
});

Deno.test("the median of a swarm is that of its heights", () => {
  const heights = starts.map((point) => bowl.value(point));
  const [, middle] = heights.toSorted((a, b) => a - b);
  assertEquals(swarm.median(0), Math.fround(middle));
});
