import { assert } from "@std/assert/assert";
import { assertEquals } from "@std/assert/equals";
import { assertGreater } from "@std/assert/greater";
import { assertLessOrEqual } from "@std/assert/less-or-equal";
import {
  beale,
  booth,
  descend,
  type Framework,
  quad,
  rosenbrock,
  saddle,
} from "../../lib/mod.ts";
import { mostApart, recordings, type Run } from "./recordings.ts";
import { offers } from "../../lib/frameworks/offers.ts";
import { isMatched, ours } from "./translations.ts";

const surfaces = { quad, booth, beale, rosenbrock, saddle };
const TOLERANCE = 1e-10;

for (const framework of Object.keys(recordings) as Framework[]) {
  const { runs, optimizers, starts, steps } = recordings[framework];

  const cases = new Map<string, Run[]>();
  for (const run of runs) {
    // The learning rate may be the surface's own.
    const { lr: _, learning_rate: __, ...options } = run.options;
    const isDefault = Object.keys(run.options).length === 0;
    const shown = isDefault ? "by default" : JSON.stringify(options);
    const name = `${run.optimizer} ${shown}`;
    cases.set(name, [...cases.get(name) ?? [], run]);
  }

  for (const [name, runs] of cases) {
    Deno.test(`${framework} ${name} walks the recorded paths`, () => {
      const seen = new Set(runs.map((run) => run.surface));
      assertEquals([...seen].sort(), Object.keys(surfaces).sort());
      for (const run of runs) {
        const surface = surfaces[run.surface as keyof typeof surfaces];
        const start = starts[run.surface];
        const path = descend(surface, ours(framework, run), { start, steps });
        const { points, every, diverged } = run;
        const kept = Math.floor(((diverged ?? steps + 1) - 1) / every) + 1;
        assertEquals(points.length, 2 * kept);
        const { reason, step } = path.end;
        assertEquals(reason, diverged === undefined ? "steps" : "diverged");
        // The height overflows before the point does, and that ends a run.
        const shared = points.slice(0, 2 * (Math.floor(step / every) + 1));
        assertGreater(shared.length, 2);
        const worst = mostApart(path.points, shared, { every });
        assertLessOrEqual(worst, TOLERANCE, `${worst} on ${run.surface}`);
      }
    });
  }

  Deno.test(`every optimizer of ${framework} is matched, or it is said why not`, () => {
    const recorded = new Set(runs.map((run) => run.optimizer));
    for (const name of Object.keys(optimizers)) {
      const matched = isMatched(framework, name);
      assertEquals(recorded.has(name), matched, name);
      assert(matched !== Object.hasOwn(offers[framework].missing, name), name);
    }
  });
}
