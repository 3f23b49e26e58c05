import { assertLessOrEqual } from "@std/assert/less-or-equal";
import {
  averaged,
  type AveragedOptions,
  booth,
  clipped,
  descend,
  exponentialDecay,
  type Framework,
  gradientDescent,
  rosenbrock,
} from "../../lib/mod.ts";
import { mostApart, recordings } from "./recordings.ts";
import { ours } from "./translations.ts";

const averages: Record<string, AveragedOptions> = {
  "torch SWA": { after: 1 },
  "torch EMA": { after: 1, kind: "exponential" },
  "torch EMA 0.8": { after: 1, kind: "exponential", decay: 0.8 },
  "keras use_ema": { after: 1, kind: "exponential", decay: 0.99 },
  "keras use_ema 0.8": { after: 1, kind: "exponential", decay: 0.8 },
};

for (const framework of Object.keys(recordings) as Framework[]) {
  const recording = recordings[framework];

  for (
    const { average, options, surface, lr, points } of recording.averages ?? []
  ) {
    const name = [framework, average, ...Object.values(options ?? {})].join(
      " ",
    );
    Deno.test(`${name} is the recorded average`, () => {
      const start = recording.starts[surface];
      const rule = averaged(
        gradientDescent({ learningRate: lr }),
        averages[name],
      );
      const path = descend(booth, rule, { start, steps: points.length / 2 });
      assertLessOrEqual(mostApart(path.points.slice(2), [...points]), 1e-10);
    });
  }

  for (const { clip, limit, surface, lr, points } of recording.clipped ?? []) {
    Deno.test(`${framework} clips by ${clip} as recorded`, () => {
      const start = recording.starts[surface];
      const descent = gradientDescent({ learningRate: lr });
      const rule = clipped(descent, { [clip]: limit, framework });
      const steps = points.length / 2 - 1;
      const path = descend(rosenbrock, rule, { start, steps });
      assertLessOrEqual(mostApart(path.points, [...points]), 1e-10);
    });
  }

  for (const run of recording.scheduled ?? []) {
    const { optimizer, options, initial, gamma, surface, points } = run;
    const shown = `${optimizer} ${JSON.stringify(options)}`;
    Deno.test(`${framework} ${shown} follows a decaying learning rate`, () => {
      const learningRate = exponentialDecay({ initial, factor: gamma });
      const rule = ours(framework, {
        optimizer,
        options: { ...options, learningRate },
      });
      const start = recording.starts[surface];
      const path = descend(booth, rule, {
        start,
        steps: points.length / 2 - 1,
      });
      assertLessOrEqual(mostApart(path.points, [...points]), 1e-10);
    });
  }
}
