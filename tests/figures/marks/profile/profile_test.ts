import { assert } from "@std/assert/assert";
import { assertAlmostEquals } from "@std/assert/almost-equals";
import { assertEquals } from "@std/assert/equals";
import { assertStringIncludes } from "@std/assert/string-includes";
import { assertThrows } from "@std/assert/throws";
import {
  adam,
  booth,
  descend,
  gradientDescent,
  momentum,
  nesterov,
  surface,
} from "downhill";
import { figure, profile } from "downhill/figures";
import { figureHtml } from "downhill/jupyter";

const valley = surface("x^2/2 + 4*y^2", { view: [[-4, 4], [-2, 2]] });
const across = { from: [0, 1.5], direction: [0, 3] };
const words = { caption: "A cut.", alt: "A cut." };

Deno.test("a cut along a variable is the surface of that variable alone", () => {
  const optimizer = momentum({ learningRate: 0.02 });
  const cut = profile(valley, { ...across, optimizer, steps: 30 });
  const alone = descend(surface("4*y^2"), optimizer, {
    start: [1.5],
    steps: 30,
  });
  const { points, values } = cut.paths[0];
  assertEquals(values, Float32Array.from(alone.values));
  assertEquals(
    points.filter((_, k) => k % 2 === 0),
    Float32Array.from(alone.points),
  );
  assertEquals([cut.title, cut.view[0]], ["y", [-2, 2]]);
  const [curve] = cut.lines;
  for (let k = 0; k < curve.points.length; k += 60) {
    const [y, height] = curve.points.subarray(k, k + 2);
    assertAlmostEquals(height, 4 * y * y, 1e-5);
  }
});

Deno.test("gradient descent's next point is right above an arrow's tip", () => {
  const learningRate = 0.05;
  const optimizer = gradientDescent({ learningRate });
  const { paths: [track], arrows } = profile(valley, { ...across, optimizer });
  assertEquals(arrows, { learningRate, share: 1 });
  assertEquals([track.arrows, track.learningRate], ["gradient", 0.05]);
  const { points, gradients } = track;
  for (let k = 0; k < 10; k++) {
    const y = points[2 * k];
    const tip = [0, 1].map((i) =>
      points[2 * k + i] - learningRate * gradients[2 * k + i]
    );
    assertAlmostEquals(tip[0], points[2 * k + 2], 1e-6);
    // The tip is on the tangent.
    assertAlmostEquals(tip[1], 4 * y * y + 8 * y * (tip[0] - y), 1e-5);
  }
});

Deno.test("arrows that would leave the picture are shorter by one share", () => {
  const optimizer = gradientDescent({ learningRate: 0.21 });
  const cut = profile(valley, { ...across, optimizer, steps: 6 });
  const { points, gradients, learningRate = NaN } = cut.paths[0];
  const { share } = cut.arrows!;
  assert(share < 1 && share > 0);
  assertAlmostEquals(learningRate, share * 0.21);
  for (let k = 0; k <= 6; k++) {
    const tip = points[2 * k + 1] - learningRate * gradients[2 * k + 1];
    assert(tip >= cut.view[1][0], `${tip}`);
  }
  const html = figureHtml(figure([cut], words));
  assertStringIncludes(
    html,
    `At η = 0.21 each arrow follows the slope, ${share} times as far`,
  );
});

Deno.test("without a direction the cut leads down the gradient", () => {
  const cut = profile(booth, { from: [-2, -2] });
  const { points, gradients } = cut.paths[0];
  const [gx, gy] = booth.gradient([-2, -2]);
  assertEquals([points[0], cut.steps, cut.title], [
    0,
    0,
    "distance down the gradient",
  ]);
  assertAlmostEquals(gradients[0], -Math.sqrt(gx * gx + gy * gy), 1e-4);
  // Its range is what lies in the view.
  const [low, high] = cut.view[0];
  assert(low < 0 && high > 0);
});

Deno.test("slopes are the cut's own, also for rules that look ahead", () => {
  const { paths: [{ points, gradients }] } = profile(valley, {
    ...across,
    optimizer: nesterov({ learningRate: 0.02 }),
  });
  for (const k of [1, 4]) {
    assertAlmostEquals(gradients[2 * k], 8 * points[2 * k], 1e-5);
  }
});

Deno.test("other rules have arrows to their next points", () => {
  const cut = profile(valley, { ...across, optimizer: adam(), steps: 3 });
  assertEquals([cut.paths[0].arrows, cut.arrows], ["step", undefined]);
});

Deno.test("a run that leaves is shown where it began, and told", () => {
  const cut = profile(surface("x^4"), {
    from: [2],
    optimizer: gradientDescent({ learningRate: 1 }),
  });
  const [low, high] = cut.view[0];
  assert(Number.isFinite(low) && high < 1e4, `${low}, ${high}`);
  const html = figureHtml(figure([cut], words));
  assertStringIncludes(html, "Gradient descent leaves all finite numbers at");
});

Deno.test("profile() says what is wrong", () => {
  const cases: readonly (readonly [object, string])[] = [
    [{ from: [1] }, "Expected from to be 2 coordinates"],
    [{ ...across, direction: [1] }, "Expected direction to be 2 numbers"],
    [
      { ...across, direction: [0, 0] },
      "Expected direction to be no zeros only",
    ],
    [{ from: [0, 0] }, "given where the surface has no slope at from"],
    [{ ...across, optimizer: adam }, "write adam()"],
    [{ ...across, range: [1, 0] }, "Expected range to be"],
    [{ ...across, step: 3 }, "steps"],
  ];
  for (const [wrong, message] of cases) {
    const error = assertThrows(
      () => profile(valley, wrong as never),
      RangeError,
    );
    assertStringIncludes(error.message, message);
  }
});
