import { assert } from "@std/assert/assert";
import { assertAlmostEquals } from "@std/assert/almost-equals";
import { assertEquals } from "@std/assert/equals";
import { assertStringIncludes } from "@std/assert/string-includes";
import { assertThrows } from "@std/assert/throws";
import {
  adam,
  descend,
  gradientDescent,
  himmelblau,
  momentum,
  type Optimizer,
  surface,
} from "downhill";
import {
  decode,
  encode,
  figure,
  type ModeCurves,
  modes,
  plotlyFigure,
} from "downhill/figures";
import { figureHtml } from "downhill/jupyter";
import { kindOf } from "../../../../lib/figures/marks/panels.ts";
import { alarm } from "../../../../lib/figures/theme.ts";

const bowl = surface("x^2/2 + 4*y^2");
const modesFor = (optimizer: Optimizer, steps = 30) =>
  modes(bowl, descend(bowl, optimizer, { start: [3, 1], steps }));
const calm = modesFor(gradientDescent({ learningRate: 0.2 }));
const words = { caption: "Modes.", alt: "Modes." };

Deno.test("a curve for each mode, on theory's line, named by its factor", () => {
  assertEquals(
    calm.paths.map(({ name }) => name),
    ["λ = 1: × 0.8 a step", "λ = 8: × 0.6 a step"],
  );
  calm.lines.forEach(({ points: [x0, y0, x1, y1] }, k) => {
    const { values } = calm.paths[k];
    assertEquals([x0, y0, x1], [0, values[0], 30]);
    // Single precision, 30 steps.
    assertAlmostEquals(y1 / values[30], 1, 1e-5);
  });
});

Deno.test("a mode that leaves is red, stays in view, and is told", () => {
  const panel = modesFor(gradientDescent({ learningRate: 0.3 }), 200);
  const [flat, steep] = panel.paths;
  assert(flat.stroke.ink !== alarm && steep.stroke.ink === alarm);
  const [low, high] = panel.axes.range!;
  assert(low < flat.values[40] && high > 1e3, `${low}, ${high}`);
  const gone = modesFor(gradientDescent({ learningRate: 9 }), 2000);
  assertEquals(decode(encode(gone.numbers)), [...gone.numbers]);
  const html = figureHtml(figure([panel], words));
  assertStringIncludes(html, "1 of 2 modes leaves (red)");
  assertStringIncludes(html, "leaves, from side to side");
});

Deno.test("of a crowd of modes the flattest and the steepest are named", () => {
  const variables = Array.from({ length: 12 }, (_, i) => `x${i + 1}`);
  const many = surface(
    variables.map((x, i) => `${i + 1}*${x}^2/2`).join(" + "),
    { variables },
  );
  const run = descend(many, gradientDescent({ learningRate: 0.1 }), {
    start: variables.map(() => 1),
    steps: 9,
  });
  const { paths, numbers } = modes(many, run);
  assertEquals(
    paths.map(({ name }) => name).filter((name) => name !== ""),
    ["λ = 1: × 0.9 a step", "λ = 12: × 0.2 a step"],
  );
  assertEquals(numbers.length, 12);
});

Deno.test("theory's line ends where numbers do, and at once at the minimum", () => {
  const steep = modesFor(gradientDescent({ learningRate: 0.125 }), 2000);
  for (const { points } of steep.lines) {
    assert(points.every((x) => Number.isFinite(x)), points.join());
    assert(points[1] > 0 && points[3] > 0, points.join());
  }
  assertEquals([...steep.lines[1].points.subarray(0, 3)], [0, 1, 1]);
  const still = modes(
    bowl,
    descend(bowl, momentum(), { start: [0, 1], steps: 3 }),
  );
  assertEquals(still.lines.length, 1);
});

Deno.test("a rule without theory is measured only, and the figure says so", () => {
  const panel = modesFor(adam({ learningRate: 0.1 }));
  assertEquals(panel.lines, []);
  assertEquals(panel.paths.map(({ name }) => name), ["λ = 1", "λ = 8"]);
  const html = figureHtml(figure([panel], words));
  assertStringIncludes(html, "Adam is measured; no line of theory is drawn.");
  const rule = gradientDescent({ learningRate: 0.01 });
  const bent = modes(
    himmelblau,
    descend(himmelblau, rule, { start: [1, 1], steps: 50 }),
  );
  const { notes } = kindOf(bent);
  assertStringIncludes(notes(bent).join(), "near the minimum only");
});

Deno.test("modes travel, move with the clock, and Plotly draws them whole", () => {
  const picture = figure([calm], words);
  assertEquals(picture.frames.length, 31);
  const there = decode(encode(calm)) as ModeCurves;
  const numbersOf = ({ paths, lines }: ModeCurves) => [
    ...paths.map(({ values }) => values),
    ...lines.map(({ points }) => points),
  ];
  assertEquals(numbersOf(there), numbersOf(calm));
  assertEquals(there.numbers, [...calm.numbers]);
  const { data } = plotlyFigure(picture);
  const names = data.map(({ name }) => name);
  assert(names.includes("λ = 8: × 0.6 a step"), names.join());
});

Deno.test("modes() refuses what is no option, with the nearest name", () => {
  const run = descend(bowl, momentum(), { start: [3, 1], steps: 1 });
  const error = assertThrows(
    () => modes(bowl, run, { att: [0, 0] } as never),
    RangeError,
  );
  assertStringIncludes(error.message, "at");
});
