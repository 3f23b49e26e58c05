import { assert } from "@std/assert/assert";
import { assertEquals } from "@std/assert/equals";
import recording from "reference/wakes.json" with { type: "json" };
import { descend, quad, surface } from "../../lib/mod.ts";
import { judge } from "./strays.ts";
import { ours } from "./translations.ts";

const { steps, window, every, runs } = recording;
const surfaces = { quad, narrow: surface("x^2 + 100*y^2") };
type Run = typeof runs[number];

function walked({ surface, start, options }: Run, changed = {}) {
  const given = { ...options, ...changed };
  const rule = ours("torch", { optimizer: "Adam", options: given });
  const down = surfaces[surface as keyof typeof surfaces];
  return descend(down, rule, { start, steps }).points as Float64Array;
}

/** The largest coordinate of each window of steps. */
function swings(points: Float64Array): number[] {
  return Array.from({ length: steps / window }, (_, k) => {
    const rows = points.subarray(2 * window * k, 2 * window * (k + 1));
    return Math.max(...rows.map(Math.abs));
  });
}

/** The first window that swings after one at rest; −1 without any. */
const waking = (swings: readonly number[]) =>
  swings.findIndex((size, k) =>
    size > 1e-2 && Math.min(...swings.slice(0, k)) < 1e-10
  );

const [first, , , asleep, chaotic] = runs;

for (const run of runs) {
  const { lr, betas } = run.options;
  const name = `on ${run.surface}, η = ${lr}, β = ${betas.join(" and ")}`;
  Deno.test(`Adam rests and wakes up when PyTorch's does ${name}`, () => {
    const points = walked(run);
    const { kind, worst } = judge(points, run, { every });
    assertEquals(kind, run === chaotic ? "chaotic" : "same", `${worst}`);
    // Recorded to four digits; chaotic swings are as large only in kind.
    const most = run === chaotic ? 4 : 1.001;
    const found = swings(points);
    for (const [k, size] of found.entries()) {
      const off = Math.max(size / run.swings[k], run.swings[k] / size);
      assert(off <= most, `${size}, not ${run.swings[k]}, at ${k * window}`);
    }
    assertEquals(waking(found), waking(run.swings));
  });
}

Deno.test("PyTorch's own Adam wakes up, but for the two of the slowest memory", () => {
  const steps = runs.map((run) => waking(run.swings) * window);
  assertEquals(steps.map((step) => step > 0), [
    true,
    true,
    true,
    false,
    true,
    true,
    false,
  ]);
});

Deno.test("a path that the framework would not take is wrong, not chaotic", () => {
  const verdict = (run: Run, points: ArrayLike<number>) =>
    judge(points, run, { every }).kind;
  assertEquals(verdict(first, walked(first, { eps: 1.001e-8 })), "wrong");
  assertEquals(verdict(first, walked(first, { lr: 0.1 + 1e-8 })), "wrong");
  assertEquals(
    verdict(asleep, walked(asleep, { betas: [0.9, 0.9990001] })),
    "wrong",
  );
  assertEquals(verdict(chaotic, walked(chaotic, { lr: 0.3 + 1e-8 })), "wrong");
  const points = walked(first);
  points[2 * every] = NaN;
  assertEquals(verdict(first, points), "wrong");
  assertEquals(verdict(first, points.subarray(0, 2 * steps)), "wrong");
});

Deno.test("a chaotic path from one unit beside is chaotic, not wrong", () => {
  for (const x of [1 + Number.EPSILON, 1 - Number.EPSILON / 2]) {
    const points = walked({ ...chaotic, start: [x, -2] });
    assertEquals(judge(points, chaotic, { every }).kind, "chaotic");
    const calm = walked({ ...first, start: [-4 * x, 4] });
    assertEquals(judge(calm, first, { every }).kind, "same");
  }
});
