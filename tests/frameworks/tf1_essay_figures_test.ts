import { assert } from "@std/assert/assert";
import { assertEquals } from "@std/assert/equals";
import { assertGreater } from "@std/assert/greater";
import { tensorflow1 } from "../../lib/frameworks/mod.ts";
import { descend, type Optimizer, type Surface } from "../../lib/mod.ts";
import { beale, booth, hyper, quad } from "../helpers/surfaces.ts";
import figures from "../reference/tf1_essay_figures.json" with { type: "json" };

const surfaces: Record<string, Surface> = { beale, booth, hyper, quad };

type Figure = typeof figures.cases[number];

function optimizerOf({ optimizer, config }: Figure): Optimizer {
  const { learning_rate: learningRate, momentum, use_nesterov } = config;
  const nesterov = use_nesterov ?? false;
  switch (optimizer) {
    case "GradientDescent":
      return tensorflow1.gradientDescent({ learningRate });
    case "Momentum":
      return tensorflow1.momentum({
        learningRate,
        momentum: momentum ?? NaN,
        nesterov,
      });
    case "Adagrad":
      return tensorflow1.adagrad({ learningRate });
    case "RMSProp":
      return tensorflow1.rmsprop({ learningRate });
    case "Adam":
      return tensorflow1.adam({ learningRate });
  }
  throw new Error(`unknown optimizer ${optimizer}`);
}

/**
 * Where a float32 path depends on the last bit of the arithmetic: both runs
 * are then correct, and different.
 */
const roundingDecidesFrom: Record<string, number> = {
  "beale RMSP": 94,
  "beale Momentum": 185,
};

Deno.test("TensorFlow recorded 40 paths of the second essay", () => {
  assertEquals(figures.cases.length, 40);
});

for (const figure of figures.cases) {
  const { surface, name, start, dtype, points, values } = figure;
  const title = `${figure.figure}, ${name} on ${surface} in ${dtype}`;
  Deno.test(`${title} is TensorFlow's path`, () => {
    const single = dtype === "float32";
    const tolerance = single ? 2e-5 : 1e-10;
    const last = single
      ? roundingDecidesFrom[`${surface} ${name}`] ?? points.length
      : points.length;
    const run = descend(surfaces[surface], optimizerOf(figure), {
      start,
      steps: points.length - 1,
      precision: dtype as "float32" | "float64",
    });
    assertEquals(run.steps, points.length - 1);
    assertGreater(last, 10);
    let worst = 0;
    for (let k = 0; k < last; k++) {
      const off = (found: number, expected: number) => {
        const error = Math.abs(found - expected) /
          Math.max(1, Math.abs(expected));
        worst = Math.max(worst, error);
        assert(
          error <= tolerance,
          `step ${k}: ${found} instead of ${expected}`,
        );
      };
      points[k].forEach((x, i) => off(run.points[2 * k + i], x));
    }
    const value = run.values[last - 1];
    const height = Math.max(1, Math.abs(values[last - 1]));
    const heightError = Math.abs(value - values[last - 1]) / height;
    assert(heightError <= 10 * tolerance, `a height of ${value}`);
    if (Deno.env.get("VERBOSE")) console.log(title, worst, heightError);
  });
}
