import { assert } from "@std/assert/assert";
import { assertEquals } from "@std/assert/equals";
import { tensorflow1 } from "../../lib/frameworks/mod.ts";
import { descend, type Optimizer, type Surface } from "../../lib/mod.ts";
import { booth, hyper, quad } from "../helpers/surfaces.ts";
import { beale } from "./tensorflow_beale.ts";
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

Deno.test("TensorFlow recorded 40 paths of the second essay", () => {
  assertEquals(figures.cases.length, 40);
});

for (const figure of figures.cases) {
  const { surface, name, start, dtype, points, values } = figure;
  const title = `${figure.figure}, ${name} on ${surface} in ${dtype}`;
  Deno.test(`${title} is TensorFlow's path`, () => {
    const single = dtype === "float32";
    const tolerance = single ? 2e-5 : 1e-10;
    const run = descend(surfaces[surface], optimizerOf(figure), {
      start,
      steps: points.length - 1,
      precision: dtype as "float32" | "float64",
    });
    assertEquals(run.steps, points.length - 1);
    for (let k = 0; k <= run.steps; k++) {
      const off = (found: number, expected: number) => {
        const error = Math.abs(found - expected) /
          Math.max(1, Math.abs(expected));
        assert(
          error <= tolerance,
          `step ${k}: ${found} instead of ${expected}`,
        );
      };
      points[k].forEach((x, i) => off(run.points[2 * k + i], x));
      off(run.values[k], values[k]);
    }
  });
}
