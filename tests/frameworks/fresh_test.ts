import { assert } from "@std/assert/assert";
import { assertEquals } from "@std/assert/equals";
import kerasRecording from "reference/fresh_keras.json" with { type: "json" };
import optaxRecording from "reference/fresh_optax.json" with { type: "json" };
import torchRecording from "reference/fresh_torch.json" with { type: "json" };
import {
  branin,
  descend,
  type Framework,
  levy13,
  mccormick,
} from "../../lib/mod.ts";
import { recordings, type Run } from "./recordings.ts";
import { judge, type Strayed, type Verdict } from "./strays.ts";
import { ours } from "./translations.ts";

interface Fresh {
  readonly steps: number;
  readonly every: number;
  readonly starts: Readonly<Record<string, readonly number[]>>;
  readonly runs: readonly (Run & Strayed)[];
}

const fresh = {
  torch: torchRecording,
  optax: optaxRecording,
  keras: kerasRecording,
} as unknown as Readonly<Partial<Record<Framework, Fresh>>>;
const surfaces = { levy13, mccormick, branin };

function verdict(framework: Framework, run: Run & Strayed): Verdict {
  const { steps, every, starts } = fresh[framework]!;
  const surface = surfaces[run.surface as keyof typeof surfaces];
  const start = starts[run.surface];
  const path = descend(surface, ours(framework, run), { start, steps });
  const { reason, step } = path.end;
  const rows = Math.floor(step / every) + 1;
  const shared = {
    points: run.points.slice(0, 2 * rows),
    strays: run.strays.slice(0, rows),
  };
  const verdict = judge(path.points, shared, { every });
  // Chaos may throw one path out and not the other; nothing else may. The
  // height overflows long before a point does.
  const left = run.diverged !== undefined ||
    run.points.some((x) => Math.abs(x) > 1e100);
  if (verdict.kind === "same") {
    assertEquals(reason, left ? "diverged" : "steps");
  }
  return verdict;
}

for (const name of Object.keys(fresh)) {
  const framework = name as Framework;
  const { runs } = fresh[framework]!;

  Deno.test(`${framework}'s paths over surfaces that nothing was tried on are ours`, () => {
    let chaotic = 0;
    for (const run of runs) {
      const { kind, worst } = verdict(framework, run);
      const { optimizer, options, surface } = run;
      const what = `${optimizer} ${JSON.stringify(options)} on ${surface}`;
      assert(kind !== "wrong", `${what}: ${worst}`);
      if (kind === "chaotic") chaotic++;
    }
    // A verdict that excuses is rare.
    assert(chaotic <= runs.length / 20, `${chaotic} of ${runs.length}`);
  });

  Deno.test(`every rule of ${framework} was recorded anew, with each of its variants`, () => {
    const cases = (runs: readonly Run[]) =>
      new Set(runs.map((run) => run.optimizer));
    assertEquals(cases(runs), cases(recordings[framework].runs));
    assertEquals(runs.length % 3, 0);
  });
}
