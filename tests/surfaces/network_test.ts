import { assertAlmostEquals } from "@std/assert/almost-equals";
import { assert } from "@std/assert/assert";
import { assertEquals } from "@std/assert/equals";
import { assertThrows } from "@std/assert/throws";
import {
  adam,
  curvature,
  descend,
  network,
  stationaryPoints,
} from "../../lib/mod.ts";
import { assertDerivatives, pointsIn } from "../helpers/derivatives.ts";

const own = { x: [-1, 0.5, 2, 3], y: [1, -1, 0.5, -2] };

Deno.test("network() equals the residuals written out", () => {
  const surface = network(own);
  const [w1, w2] = [0.7, -1.3];
  const squares = own.x.map((x, row) =>
    (own.y[row] - w2 * Math.tanh(w1 * x)) ** 2
  );
  const mean = squares.reduce((sum, square) => sum + square, 0) / 4;
  assertAlmostEquals(surface.value([w1, w2]), mean, 1e-15);
});

Deno.test("network() has the derivatives that differences find", () => {
  for (const surface of [network({ rows: 100 }), network(own)]) {
    assertDerivatives(surface, pointsIn(surface.view));
  }
});

Deno.test("turning both signs of network() changes nothing", () => {
  const surface = network({ rows: 50 });
  for (const point of pointsIn(surface.view)) {
    const mirrored = point.map((w) => -w);
    assertEquals(surface.value(mirrored), surface.value(point));
  }
});

Deno.test("the stated minima and saddle of network() are all there is in view", () => {
  const rows = 100;
  for (
    const surface of [
      network({ rows }),
      network({ rows, inner: -0.5, outer: 3 }),
    ]
  ) {
    const found = stationaryPoints(surface, { starts: 15 });
    assertEquals(
      found.map(({ kind }) => kind),
      ["minimum", "minimum", "saddle"],
    );
    const stated = [...surface.minima!, ...surface.saddles];
    for (const { point, value } of stated) {
      const [w1, w2] = surface.gradient(point);
      assertAlmostEquals(Math.hypot(w1, w2), 0, 1e-12);
      assert(
        found.some((other) =>
          Math.abs(other.value - value) < 1e-12 &&
          Math.hypot(...point.map((w, i) => w - other.point[i])) < 1e-8
        ),
      );
    }
    const [low, high] = curvature(surface, [0, 0]).eigenvalues;
    assert(low < 0 && high > 0);
  }
});

Deno.test("network() without noise finds the weights that drew the rows", () => {
  const surface = network({ inner: 0.8, outer: -1.5, noise: 0 });
  assertEquals(surface.truth, [0.8, -1.5]);
  assertAlmostEquals(surface.minima![0].value, 0, 1e-20);
  const { points } = descend(surface, adam({ learningRate: 0.05 }), {
    start: [1.5, 0.5],
    steps: 2000,
  });
  const [w1, w2] = points.slice(-2);
  assertAlmostEquals(w1 * w2, 0.8 * -1.5, 1e-6);
  assertAlmostEquals(Math.abs(w1), 0.8, 1e-6);
});

Deno.test("network() states no minima for rows of one's own", () => {
  assertEquals(network(own).minima, undefined);
  assertEquals(network(own).truth, undefined);
});

Deno.test("network() states no saddle where x and y do not go together", () => {
  assertEquals(network({ x: [-1, 1], y: [2, 2] }).saddles, []);
});

Deno.test("a page computes network() from its source, to the last bit", () => {
  const surface = network({ rows: 30 });
  const page = new Function(`return ${surface.source}`)();
  for (const point of pointsIn(surface.view, { count: 20 })) {
    assertEquals(page.value(point), surface.value(point));
    assertEquals(page.gradient(point), surface.gradient(point));
    assertEquals(page.hessian(point), surface.hessian(point));
  }
});

Deno.test("network() says what is wrong", () => {
  const cases: [() => unknown, string][] = [
    [
      () => network({ x: { u: [1, 2], v: [1, 2] }, y: [1, 2] }),
      "Expected x to be one column but found [u, v]",
    ],
    [() => network({ x: [1], y: [NaN] }), "Expected y[0] to be a finite"],
    [() => network({ noise: NaN }), "Expected noise to be"],
    [() => network({ inner: Infinity }), "Expected inner to be a finite"],
  ];
  for (const [run, message] of cases) assertThrows(run, RangeError, message);
});
