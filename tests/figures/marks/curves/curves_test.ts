import { assert } from "@std/assert/assert";
import { assertAlmostEquals } from "@std/assert/almost-equals";
import { assertEquals } from "@std/assert/equals";
import { assertThrows } from "@std/assert/throws";
import { adam, booth, descend, gradientDescent, hyperbolic } from "downhill";
import { curves, type Path, path } from "downhill/figures";
import {
  type Curves,
  logTicks,
  measured,
  stepTicks,
  titleOf,
  verticalRange,
} from "../../../../lib/figures/marks/curves/curves.ts";
import { curvesPlot } from "../../../../lib/figures/marks/curves/plotly.ts";
import type { Json } from "../../../../lib/figures/plotly_json.ts";

/** The range of paths, without lines. */
const rangeOf = (panel: Curves, paths: readonly Path[]) =>
  verticalRange(panel, { paths, lines: [] });

const none = { paths: [], lines: [] };
const start = [-2, -2];
const calm = path(
  descend(booth, adam({ learningRate: 0.2 }), { start, steps: 60 }),
);
const wild = path(
  descend(booth, gradientDescent({ learningRate: 1 }), { start, steps: 500 }),
);

Deno.test("curves() measure value, distance and gradient norm", () => {
  const target = [1, 3];
  const at = (options: Parameters<typeof curves>[0], k: number) =>
    measured(curves(options), calm)[k];
  for (const k of [0, 7, 60]) {
    const [x, y] = calm.points.subarray(2 * k, 2 * k + 2);
    const [u, v] = calm.gradients.subarray(2 * k, 2 * k + 2);
    assertEquals(at({}, k), calm.values[k]);
    const distance = at({ measure: "distance", target }, k);
    assertAlmostEquals(distance, Math.sqrt((x - 1) ** 2 + (y - 3) ** 2));
    const norm = at({ measure: "gradient norm" }, k);
    assertAlmostEquals(norm, Math.sqrt(u * u + v * v), 1e-12 * norm);
  }
});

Deno.test("curves() of distances want a target", () => {
  assertThrows(
    () => curves({ measure: "distance" }),
    TypeError,
    'Expected target to be a point for measure "distance" but found undefined',
  );
});

Deno.test("the vertical range holds all that calm paths measure", () => {
  const [low, high] = rangeOf(curves(), [calm]);
  assert(low < Math.min(...calm.values) && high > Math.max(...calm.values));
  const [least, most] = rangeOf(curves({ axis: "log" }), [calm]);
  assert(10 ** least < Math.min(...calm.values));
  assert(10 ** most > Math.max(...calm.values));
});

Deno.test("a diverging path leaves the range, and the others keep it", () => {
  const alone = rangeOf(curves(), [calm]);
  const both = rangeOf(curves(), [calm, wild]);
  assert(both[1] - both[0] < 5 * (alone[1] - alone[0]), both.join());
  const [low, high] = rangeOf(curves({ axis: "log" }), [calm, wild]);
  assert(10 ** low < Math.min(...calm.values));
  assert(high < 8, `10^${high}`);
  // Alone it is seen to rise.
  const [, top] = rangeOf(curves({ axis: "log" }), [wild]);
  assert(10 ** top > 3 * wild.values[0]);
});

Deno.test("a path that falls without end leaves the range below", () => {
  const falling = path(
    descend(hyperbolic, gradientDescent({ learningRate: 0.4 }), {
      start: [0.1, 3],
      steps: 5000,
    }),
  );
  assert(falling.diverged !== undefined);
  const [low, high] = rangeOf(curves(), [falling]);
  assert(low > -100 && high < 100, `${low}, ${high}`);
});

Deno.test("a range is given, or there is one without paths, or a flat one", () => {
  assertEquals(rangeOf(curves({ range: [0, 5] }), [calm]), [0, 5]);
  assertEquals(
    rangeOf(curves({ range: [0.1, 100], axis: "log" }), []),
    [-1, 2],
  );
  assertEquals(rangeOf(curves(), []), [0, 1]);
  assertEquals(rangeOf(curves({ axis: "log" }), []), [-1, 1]);
  const flat = { ...calm, values: new Float32Array(61) };
  assertEquals(rangeOf(curves(), [flat]), [-0.5, 0.5]);
  assertEquals(rangeOf(curves({ axis: "log" }), [flat]), [-1, 1]);
  const none = { ...calm, values: new Float32Array(61).fill(NaN) };
  assertEquals(rangeOf(curves(), [none]), [0, 1]);
});

Deno.test("a log axis is labelled at powers of ten, or between two of them", () => {
  assertEquals(
    logTicks([-3.2, 2.1]).map(({ at, text }) => [at, text]),
    [[-3, "0.001"], [-1, "0.1"], [1, "10"]],
  );
  const few = logTicks([Math.log10(6), Math.log10(48)]);
  assert(few.length > 2);
  for (const { at, text } of few) assertAlmostEquals(10 ** at, Number(text));
});

Deno.test("steps are labelled by whole numbers", () => {
  for (const steps of [1, 2, 3, 5, 8, 30, 1000]) {
    for (const { text } of stepTicks(steps)) {
      assert(Number.isInteger(Number(text)), text);
    }
  }
  const { xaxis } = curvesPlot(curves(), none, "light").layout;
  assertEquals([(xaxis as Json).dtick, (xaxis as Json).range], [1, [0, 1]]);
});

Deno.test("a title is the measure's, the caller's, and never too long", () => {
  assertEquals(titleOf(curves()), "f");
  assertEquals(titleOf(curves({ title: "loss" })), "loss");
  assert(titleOf(curves({ title: "long ".repeat(40) })).length < 40);
});

Deno.test("Plotly gets a title as text, not as markup", () => {
  const panel = curves({ title: "<b>x</b> & y" });
  const { yaxis } = curvesPlot(panel, none, "light").layout;
  const { text } = (yaxis as { title: { text: string } }).title;
  assertEquals(text, "&lt;b&gt;x&lt;/b&gt; &amp; y");
});
