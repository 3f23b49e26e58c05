import { assertAlmostEquals } from "@std/assert/almost-equals";
import { assert } from "@std/assert/assert";
import { assertEquals } from "@std/assert/equals";
import { assertThrows } from "@std/assert/throws";
import {
  beale,
  easom,
  eigenvalues,
  functionSurface,
  himmelblau,
  monkeySaddle,
  rastrigin,
  stationaryPoints,
  surface,
  surfaces,
} from "../../lib/mod.ts";

/** How many of each kind there are. */
function kinds(...found: Parameters<typeof stationaryPoints>) {
  const counts: Record<string, number> = {};
  for (const { kind } of stationaryPoints(...found)) {
    counts[kind] = (counts[kind] ?? 0) + 1;
  }
  return counts;
}

Deno.test("stationaryPoints() finds Beale's minimum and both of its saddles", () => {
  const found = stationaryPoints(beale);
  assertEquals(
    found.map(({ kind }) => kind),
    ["minimum", "saddle", "saddle"],
  );
  assertEquals(found[0].point, [3, 0.5]);
  assertAlmostEquals(found[1].point[0], 0.101, 1e-3);
  assertAlmostEquals(found[1].point[1], -2.645, 1e-3);
  assertEquals(found[2].point, [0, 1]);
});

Deno.test("stationaryPoints() finds all that is level on Himmelblau and Rastrigin", () => {
  assertEquals(kinds(himmelblau), { minimum: 4, saddle: 4, maximum: 1 });
  // Along each axis 11 minima and 10 maxima lie between ±5.12.
  assertEquals(kinds(rastrigin), {
    minimum: 11 * 11,
    maximum: 10 * 10,
    saddle: 2 * 10 * 11,
  });
});

Deno.test("every point found is level, and its kind is what its Hessian says", () => {
  for (const [name, known] of Object.entries(surfaces)) {
    for (const place of stationaryPoints(known, { starts: 15 })) {
      const { point, value, kind, gradientNorm } = place;
      const gradient = known.gradient(point);
      const bends = eigenvalues(known.hessian(point));
      assertEquals(
        gradientNorm,
        Math.sqrt(gradient[0] ** 2 + gradient[1] ** 2),
      );
      assertEquals(place.eigenvalues, [...bends]);
      assertEquals(value, known.value(point));
      const sharpness = Math.max(...bends.map(Math.abs));
      assert(gradientNorm <= 1e-7 * Math.max(1, sharpness), name);
      if (kind === "minimum") assert(bends[0] >= 0, name);
      if (kind === "maximum") assert(bends[1] <= 0, name);
    }
  }
});

Deno.test("every stated minimum and saddle with a gradient is found", () => {
  for (const [name, known] of Object.entries(surfaces)) {
    const found = stationaryPoints(known);
    for (
      const [kind, stated] of [
        ["minimum", known.minima],
        ["saddle", known.saddles ?? []],
      ] as const
    ) {
      for (const { point } of stated) {
        const slopes = known.gradient(point);
        const smooth = slopes.every((slope) => Math.abs(slope) < 1e-6) &&
          known.hessian(point).every(Number.isFinite);
        const inView = point.every((x, i) =>
          x >= known.view[i][0] && x <= known.view[i][1]
        );
        if (!smooth || !inView) continue;
        const near = found.find((other) =>
          Math.hypot(...point.map((x, i) => x - other.point[i])) < 1e-4
        );
        assertEquals(near?.kind, kind, `${name} at (${point.join(", ")})`);
      }
    }
  }
});

Deno.test("heights decide where the Hessian vanishes", () => {
  const view: [number, number][] = [[-2, 2], [-2, 2]];
  assertEquals(kinds(monkeySaddle), { saddle: 1 });
  for (
    const [formula, kind] of [
      ["x^4 + y^4", "minimum"],
      ["-x^4 - y^6", "maximum"],
      ["x^2 + y^4", "minimum"],
      ["x^2 - y^4", "saddle"],
      ["x^3 + y^2", "saddle"],
    ]
  ) {
    const [place, ...others] = stationaryPoints(surface(formula, { view }));
    assertEquals([place.kind, others.length], [kind, 0], formula);
    assertEquals(place.point.map(Math.abs), [0, 0], formula);
  }
  // Beside a point that is no round number the Hessian is noise, not zero.
  for (const x of ["0.71234567891", "pi/3", "-sqrt(2)"]) {
    for (const y of ["e/3", "-0.123456789", "sqrt(3)"]) {
      const formula = `(x - (${x}))^3 + (y - (${y}))^3`;
      assertEquals(kinds(surface(formula, { view })), { saddle: 1 }, formula);
    }
  }
});

Deno.test("the floor of a valley is degenerate, a plain is not level", () => {
  const view: [number, number][] = [[-2, 2], [-2, 2]];
  const valley = surface("(x - 1)^2 + 0*y", { view });
  for (const { kind, point } of stationaryPoints(valley, { starts: 5 })) {
    assertEquals(kind, "degenerate");
    assertEquals(point[0], 1);
  }
  const flat = functionSurface((_x: number, _y: number) => 3, { view });
  assertEquals(stationaryPoints(flat), []);
  const far: [number, number][] = [[40, 50], [40, 50]];
  assertEquals(stationaryPoints(easom, { view: far, starts: 7 }), []);
});

Deno.test("kinks are not level: neither a ridge, nor a floor, nor a crossing", () => {
  const view: [number, number][] = [[-2, 2], [-2, 2]];
  for (
    const [formula, expected] of [
      // Newton's method starts right on the ridge x = 0, where it is level.
      ["min((x - 1)^2, (x + 1)^2) + y^2", { minimum: 2 }],
      ["max(-(x - 1)^2, -(x + 1)^2) - y^2", { maximum: 2 }],
      ["max(x, -x) + y^2", {}],
      ["abs(x) + y^2", {}],
      ["abs(x) - abs(y)", {}],
      ["abs(x)^3 + y^2", { minimum: 1 }],
      ["sin(20*x) + y^2", { minimum: 13, saddle: 13 }],
    ] as const
  ) {
    assertEquals(kinds(surface(formula, { view })), { ...expected }, formula);
  }
  const numeric = functionSurface(
    (x: number, y: number) => x ** 4 + y ** 4,
    { view },
  );
  assertEquals(kinds(numeric, { starts: 5 }), { minimum: 1 });
});

Deno.test("stationaryPoints() looks in view only", () => {
  const wave = surface("sin(x) + y^2", { view: [[0, 7], [-1, 1]] });
  const places = stationaryPoints(wave).map(({ point, kind }) =>
    `${kind} ${(point[0] / Math.PI).toFixed(6)}`
  );
  assertEquals(places, ["minimum 1.500000", "saddle 0.500000"]);
  const view: [number, number][] = [[2, 7], [-1, 1]];
  assertEquals(kinds(wave, { view }), { minimum: 1 });
});

Deno.test("stationaryPoints() needs no Hessian and no gradient by hand", () => {
  const wells = functionSurface(
    (x: number, y: number) => (x * x - 1) ** 2 + y * y,
    { view: [[-2, 2], [-1, 1]] },
  );
  assertEquals(wells.hessian, undefined);
  const found = stationaryPoints(wells, { starts: 9 });
  assertEquals(
    found.map(({ kind }) => kind),
    ["minimum", "minimum", "saddle"],
  );
  [[-1, 0], [1, 0], [0, 0]].forEach((expected, k) => {
    expected.forEach((x, i) => assertAlmostEquals(found[k].point[i], x, 1e-7));
  });
});

Deno.test("stationaryPoints() works in one and in three dimensions", () => {
  const cubic = surface("x^3 - 3*x", { view: [[-3, 3]] });
  assertEquals(kinds(cubic), { minimum: 1, maximum: 1 });
  const three = surface("(x^2 - 1)^2 + y^2 - z^2", {
    view: [[-2, 2], [-1, 1], [-1, 1]],
  });
  assertEquals(kinds(three), { saddle: 3 });
});

Deno.test("stationaryPoints() says what is wrong", () => {
  assertThrows(
    () => stationaryPoints(surface("x^2 + y^2")),
    RangeError,
    "Expected view to be given, since x^2 + y^2 has none of its own",
  );
  assertThrows(
    () => stationaryPoints(beale, { starts: 1 }),
    RangeError,
    "Expected starts to be a whole number, 2 or above, but found 1",
  );
  assertThrows(
    () => stationaryPoints(beale, { view: [[0, 1], [1, 0]] }),
    RangeError,
    "Expected view to be two finite numbers",
  );
});
