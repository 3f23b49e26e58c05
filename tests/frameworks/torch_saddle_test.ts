import { assertEquals } from "@std/assert/equals";
import { assertLessOrEqual } from "@std/assert/less-or-equal";
import { descend, saddle, torch } from "../../lib/mod.ts";
import recording from "../reference/torch_saddle.json" with { type: "json" };
import { mostApart } from "./recordings.ts";

const { start, epochs, learningRate, runs } = recording;

const rules = {
  SGD: torch.sgd({ learningRate }),
  RMSprop: torch.rmsprop({ learningRate }),
  Adam: torch.adam({ learningRate }),
};

const precisions = {
  float64: { decode: Float64Array, tolerance: 1e-10 },
  // PyTorch rounds every product and sum, a run only what it stores.
  float32: { decode: Float32Array, tolerance: 1e-5 },
};

for (const { optimizer, dtype, points } of runs) {
  const precision = dtype as keyof typeof precisions;
  const { decode, tolerance } = precisions[precision];
  Deno.test(`torch ${optimizer} in ${dtype} leaves the saddle as PyTorch does`, () => {
    const bytes = Uint8Array.from(atob(points), (c) => c.charCodeAt(0));
    const expected = Array.from(new decode(bytes.buffer));
    const rule = rules[optimizer as keyof typeof rules];
    const path = descend(saddle, rule, { start, steps: epochs, precision });
    assertEquals(path.points.length, expected.length);
    assertLessOrEqual(mostApart(path.points, expected), tolerance);
  });
}
