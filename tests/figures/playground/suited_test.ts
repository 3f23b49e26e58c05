import { assert } from "@std/assert/assert";
import { assertEquals } from "@std/assert/equals";
import {
  adam,
  beale,
  gradientDescent,
  himmelblau,
  momentum,
  surfaces,
} from "downhill";
import { playground } from "downhill/figures";
import { ownKit } from "../../../lib/figures/playground/playground.ts";
import { homeView, suited } from "../../../lib/figures/playground/suited.ts";

const { settings } = playground({
  surface: himmelblau,
  optimizers: [
    gradientDescent({ learningRate: 0.05 }),
    momentum({ learningRate: 0.05 }),
    adam({ learningRate: 0.3 }),
  ],
  start: [1, 2],
  steps: 100,
  caption: "Three runs.",
  alt: "Three paths.",
}).playground;

Deno.test("suited() brings rates at which each rule goes down, on every surface of the catalogue", () => {
  for (const name of Object.keys(surfaces)) {
    const found = suited(settings, { kind: "catalogue", name });
    for (const run of ownKit.runs(found)) {
      const { values, optimizer } = run!;
      const end = values.at(-1)!;
      assert(end < values[0], `${optimizer} on ${name}: ${values[0]} → ${end}`);
    }
  }
});

Deno.test("suited() keeps the start and the rates that work", () => {
  const formula = "(x^2 + y^2)/2";
  const found = suited(settings, { kind: "formula", formula });
  assertEquals(found.start, settings.start);
  assertEquals(found.optimizers, settings.optimizers);
});

Deno.test("suited() finds a view and a start where a formula has heights", () => {
  const formula = "log(x - 1.5)^2 + log(y - 1.5)^2";
  const found = suited(settings, { kind: "formula", formula });
  assert(found.start.every((number) => number > 1.5), String(found.start));
  const [run] = ownKit.runs(found);
  assert(Number.isFinite(run!.values[0]));
});

Deno.test("homeView() is the lesson's on its surface, and what suits any other", () => {
  const view = [[-1, 1], [-2, 2]] as const;
  const zoomed = { ...settings, view: [[0, 0.1], [0, 0.1]] as const };
  assertEquals(homeView({ ...settings, view }, zoomed), view);
  const other = suited(zoomed, { kind: "catalogue", name: "beale" });
  assertEquals(homeView(settings, other), beale.view);
});
