import { assertEquals } from "@std/assert/equals";
import { assertLessOrEqual } from "@std/assert/less-or-equal";
import { clipped, type Framework, type Optimizer } from "../../lib/mod.ts";
import { copyState } from "../../lib/core/state.ts";
import edges from "../reference/edges.json" with { type: "json" };
import { apart, type Options } from "./recordings.ts";
import { ours } from "./translations.ts";

/** The k-th gradient that record_edges.py gave the frameworks. */
const gradient = (k: number) => [
  ((37 * k + 11) % 101 - 50) / 16,
  ((53 * k + 29) % 97 - 40) / 32,
];

/** Where a rule goes by given gradients; the start is left out. */
function walk(
  rule: Optimizer,
  gradients: (k: number) => readonly number[],
  { steps, single = false }: { steps: number; single?: boolean },
): number[] {
  const Numbers = single ? Float32Array : Float64Array;
  const point = new Numbers(edges.start);
  const begun = rule.init(point.length);
  const state = single ? copyState(begun, (v) => new Float32Array(v)) : begun;
  return Array.from({ length: steps }, (_, k) => {
    rule.step(point, new Numbers(gradients(k)), state);
    return [...point];
  }).flat();
}

/** How far rows are from the recorded ones, at worst. */
function worst(found: readonly number[], expected: readonly number[]): number {
  assertEquals(found.length, expected.length);
  let most = 0;
  for (let i = 0; i < expected.length; i += 2) {
    most = Math.max(
      most,
      apart(found.slice(i, i + 2), expected.slice(i, i + 2)),
    );
  }
  return most;
}

/** JSON has no infinities and no NaN. */
const numbers = (values: readonly (number | string)[]) =>
  values.map((value) => value === "inf" ? Infinity : Number(value));

const titleOf = (
  { framework, optimizer, options }: {
    framework: string;
    optimizer: string;
    options: object;
  },
) => `${framework} ${optimizer} ${JSON.stringify(options)}`;

const ruleOf = (
  run: { framework: string; optimizer: string; options: object },
) =>
  ours(run.framework as Framework, {
    optimizer: run.optimizer,
    options: run.options as Options,
  });

/**
 * How far rounding after every operation, which we do not follow, moves a path
 * in 120 steps: some units in the last place, 6e-8 each. With settings in
 * double precision AdamW is 2.7e-6 off, and optax' AdaBelief 2e-6.
 */
function roundings(framework: string, optimizer: string): number {
  // optax computes ρ in single precision, where most of its digits cancel.
  if (optimizer === "radam") return 1.2e-5;
  // Keras' Nadam takes 1 − β₂ of the rounded β₂, unlike its Adam.
  return framework === "keras" && optimizer === "Nadam" ? 1.2e-6 : 6e-7;
}

for (const run of edges.single) {
  Deno.test(`${titleOf(run)} rounds as the framework does in single precision`, () => {
    const rule = ruleOf(run);
    const all = walk(rule, gradient, { steps: 120, single: true });
    const kept = Array.from({ length: 12 }, (_, k) => {
      const row = 2 * (10 * (k + 1) - 1);
      return all.slice(row, row + 2);
    }).flat();
    assertLessOrEqual(
      worst(kept, run.points),
      roundings(run.framework, run.optimizer),
    );
  });
}

for (const run of edges.double) {
  Deno.test(`${titleOf(run)} is the recorded path`, () => {
    const path = walk(ruleOf(run), gradient, { steps: 20 });
    assertLessOrEqual(worst(path, run.points), 1e-11);
  });
}

for (const run of edges.clipped) {
  const order = Number(run.order === "inf" ? Infinity : run.order);
  Deno.test(`${titleOf(run)} is clipped by its ${order}-norm as recorded`, () => {
    const rule = clipped(ruleOf(run), { norm: run.norm, order });
    const path = walk(rule, gradient, { steps: 20 });
    assertLessOrEqual(worst(path, run.points), 1e-11);
  });
}

const descents: Readonly<Record<string, string>> = {
  torch: "SGD",
  optax: "sgd",
  keras: "SGD",
};

for (const { framework, gradient, points } of edges.broken) {
  Deno.test(`a gradient of ${gradient} is clipped to what ${framework} makes of it`, () => {
    const rule = ruleOf({
      framework,
      optimizer: descents[framework],
      options: { lr: 0.1 },
    });
    const path = walk(
      clipped(rule, { norm: 1 }),
      () => numbers(gradient),
      { steps: 1 },
    );
    assertEquals(path, numbers(points));
  });
}

for (const run of edges.overflowing) {
  Deno.test(`${titleOf(run)} goes on where a square overflows as recorded`, () => {
    const huge = (k: number) => [
      k === 2 || k === 3 ? 1e200 : gradient(k)[0],
      gradient(k)[1],
    ];
    const path = walk(ruleOf(run), huge, { steps: 8 });
    numbers(run.points).forEach((expected, i) => {
      if (!Number.isFinite(expected)) return assertEquals(path[i], expected);
      assertLessOrEqual(
        Math.abs(path[i] - expected),
        1e-11 * Math.max(1, Math.abs(expected)),
        `row ${i >> 1}: ${path[i]} instead of ${expected}`,
      );
    });
  });
}
