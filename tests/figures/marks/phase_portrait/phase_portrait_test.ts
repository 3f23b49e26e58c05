import { assert } from "@std/assert/assert";
import { assertAlmostEquals } from "@std/assert/almost-equals";
import { assertEquals } from "@std/assert/equals";
import { assertStringIncludes } from "@std/assert/string-includes";
import { assertThrows } from "@std/assert/throws";
import { adam, descend, momentum, type Optimizer, surface } from "downhill";
import { contours, figure, path, phasePortrait } from "downhill/figures";
import { figureHtml } from "downhill/jupyter";

const bowl = surface("x^2/2 + 4*y^2", { view: [[-5, 5], [-5, 5]] });
const go = (optimizer: Optimizer, steps = 40) =>
  descend(bowl, optimizer, { start: [3, 1], steps });
const runs = [0, 0.25, 0.8].map((mu) =>
  go(momentum({ learningRate: 0.25, momentum: mu }))
);
const portrait = phasePortrait(bowl, runs);
const words = { caption: "A portrait.", alt: "A portrait." };

Deno.test("a portrait has position across and the last step up", () => {
  portrait.paths.forEach(({ points }, r) => {
    for (const k of [0, 1, 2, 17, 40]) {
      const x = runs[r].points[2 * k];
      const before = runs[r].points[2 * Math.max(0, k - 1)];
      assertEquals(points[2 * k], Math.fround(x));
      assertAlmostEquals(points[2 * k + 1], x - before, 1e-6);
    }
  });
  const steep = phasePortrait(bowl, runs[0], { mode: 1 });
  assertEquals([steep.eigenvalue, steep.paths[0].points[0]], [8, 1]);
});

Deno.test("runs are told apart as their paths are, with their damping", () => {
  const { paths } = figure(
    [contours(bowl), ...runs.map((run) => path(run))],
    words,
  );
  const dampings = ["over-damped", "critical", "under-damped"];
  portrait.paths.forEach(({ name, stroke }, k) => {
    assertEquals(stroke, paths[k].stroke);
    assertEquals(name, `${paths[k].name}: ${dampings[k]}`);
  });
  // Only what swings crosses the minimum.
  const crossings = portrait.numbers.map(({ crossings }) => crossings);
  assertEquals(crossings.slice(0, 2), [0, 0]);
  assert(crossings[2] > 3);
});

Deno.test("an over-damped run comes to rest along theory's line", () => {
  const [, , x, y] = portrait.lines[0].points;
  const slope = y / x;
  const { points } = portrait.paths[0];
  for (const k of [5, 20]) {
    assertAlmostEquals(points[2 * k + 1] / points[2 * k], slope, 1e-4);
  }
  // That which swings has none.
  assertEquals(portrait.lines.length, 2);
});

Deno.test("a portrait says of each run how it rests, or that it is measured", () => {
  const both = phasePortrait(bowl, [runs[2], go(adam({ learningRate: 0.1 }))]);
  const html = figureHtml(figure([both], words));
  assertStringIncludes(html, "Momentum: under-damped, × 0.894 a step.");
  assertStringIncludes(html, "Measured only, without theory: Adam.");
});

Deno.test("a run that leaves is shown as far as it can be seen", () => {
  const wild = phasePortrait(
    bowl,
    go(momentum({ learningRate: 0.6, momentum: 0.5 })),
    { mode: 1 },
  );
  assertEquals(wild.paths[0].name, "leaves");
  for (const [low, high] of wild.view) {
    assert(low > -10 && high < 10 && low < 0 && high > 0, `${low}, ${high}`);
  }
});

Deno.test("phasePortrait() says what is wrong", () => {
  const cases: readonly (readonly [() => unknown, string])[] = [
    [() => phasePortrait(bowl, []), "Expected runs to be a run"],
    [
      () => phasePortrait(bowl, [momentum()] as never),
      "Expected runs[0] to be",
    ],
    [
      () => phasePortrait(bowl, runs, { mode: 2 }),
      "Expected mode to be a whole number from 0 to 1 but found 2",
    ],
    [
      () => phasePortrait(bowl, runs, { names: ["one"] }),
      "Expected names to be 3 texts, one for each run, but found [one]",
    ],
    [() => phasePortrait(bowl, runs, { mod: 1 } as never), "mode"],
  ];
  for (const [wrong, message] of cases) {
    assertStringIncludes(assertThrows(wrong, RangeError).message, message);
  }
});
