import { assert } from "@std/assert/assert";
import { assertAlmostEquals } from "@std/assert/almost-equals";
import { assertEquals } from "@std/assert/equals";
import { assertGreater } from "@std/assert/greater";
import { assertMatch } from "@std/assert/match";
import {
  type CatalogueSurface,
  doubleWell,
  noisyBowl,
  random,
  rosenbrock,
  surface,
  surfaces,
} from "downhill";
import reference from "reference/surfaces.json" with { type: "json" };
import { eigenvalues } from "../../lib/surfaces/eigenvalues.ts";
import {
  assertCentralDifferences,
  assertMathjsDerivatives,
} from "../formula/derivatives.ts";

/** Seeded points in the view of a surface. */
function pointsInView({ view }: CatalogueSurface, count: number): number[][] {
  const { uniform } = random(1952);
  return Array.from(
    { length: count },
    () => view.map(([low, high]) => low + (high - low) * uniform()),
  );
}

const norm = (v: ArrayLike<number>) => Math.hypot(...Array.from(v));

/** How far a height may be off by rounding. */
const slack = (value: number) => 1e-12 * (1 + Math.abs(value));

/** Heights on small circles around a point. */
function heightsAround(s: CatalogueSurface, [x, y]: readonly number[]) {
  return [1e-4, 1e-3, 1e-2].map((r) =>
    Array.from({ length: 72 }, (_, i) => {
      const angle = i * Math.PI / 36;
      return s.value([x + r * Math.cos(angle), y + r * Math.sin(angle)]);
    })
  );
}

function assertMinimum(s: CatalogueSurface, index: number): void {
  const { point, value } = s.minima[index];
  assertAlmostEquals(s.value(point), value, slack(value));
  const hessian = s.hessian(point);
  const gradient = norm(s.gradient(point));
  for (const heights of heightsAround(s, point)) {
    assert(Math.min(...heights) > value - slack(value), "lowest around");
  }
  if (s.name === "Ackley") {
    assertEquals([gradient, ...hessian], [0, Infinity, 0, 0, Infinity]);
    return;
  }
  assert(gradient <= 1e-14 * (1 + norm(hessian)), `gradient ${gradient}`);
  assertGreater(eigenvalues(hessian)[0], 0);
}

function assertSaddle(s: CatalogueSurface, index: number): void {
  const { point, value } = s.saddles![index];
  assertAlmostEquals(s.value(point), value, slack(value));
  const hessian = s.hessian(point);
  assert(norm(s.gradient(point)) <= 1e-14 * (1 + norm(hessian)));
  for (const heights of heightsAround(s, point)) {
    assert(Math.min(...heights) < value && value < Math.max(...heights));
  }
  if (s.name === "Monkey saddle") {
    assertEquals([...hessian].map(Math.abs), [0, 0, 0, 0]);
    return;
  }
  const [low, high] = eigenvalues(hessian);
  assert(low < 0 && high > 0, `eigenvalues ${low}, ${high}`);
}

for (const [name, s] of Object.entries(surfaces)) {
  Deno.test(`the derivatives of ${name} are central differences and mathjs'`, () => {
    const points = pointsInView(s, 200);
    for (const point of points) assertCentralDifferences(s, point);
    assertMathjsDerivatives(s, points);
  });

  Deno.test(`the minima and saddles of ${name} are what they are called`, () => {
    s.minima.forEach((_, i) => assertMinimum(s, i));
    s.saddles?.forEach((_, i) => assertSaddle(s, i));
    const heights = s.minima.map(({ value }) => value);
    assertEquals(heights, heights.toSorted((a, b) => a - b), "lowest first");
  });

  Deno.test(`nothing in view lies lower than the minimum of ${name}`, () => {
    const [[left, right], [bottom, top]] = s.view;
    let lowest = Infinity;
    for (let i = 0; i <= 400; i++) {
      for (let j = 0; j <= 400; j++) {
        const x = left + (right - left) * i / 400;
        const y = bottom + (top - bottom) * j / 400;
        lowest = Math.min(lowest, s.value([x, y]));
      }
    }
    if (s.minima.length > 0) {
      const { value } = s.minima[0];
      assert(lowest >= value - slack(value), `${lowest} is below ${value}`);
    } else {
      assertGreater(s.saddles![0].value, lowest, "unbounded below");
    }
  });

  Deno.test(`${name} says what it is for and where it comes from`, () => {
    assertMatch(s.purpose, /^[A-Z0-9][^.?!]*[.?]$/);
    assertGreater(s.reference.length, 0);
    assertGreater(s.starts!.length, 0);
    for (const { point, source } of s.starts!) {
      assertGreater(source.length, 0);
      s.view.forEach(([low, high], i) =>
        assert(low <= point[i] && point[i] <= high, `start ${point} in view`)
      );
    }
  });

  Deno.test(`${name} travels as text and as a formula`, () => {
    const carried = new Function(`"use strict"; return ${s.source};`)();
    const parameters = s.parameters;
    const again = surface(s.formula, { parameters });
    for (const point of pointsInView(s, 20)) {
      for (const other of [carried, again]) {
        assertEquals(other.value(point), s.value(point));
        assertEquals(other.gradient(point), s.gradient(point));
        assertEquals(other.hessian(point), s.hessian(point));
      }
    }
    assertEquals(again.tex, s.tex);
    assertEquals(balance(s.tex), 0);
  });
}

/** Opening minus closing braces and fences. */
function balance(tex: string): number {
  const count = (pattern: RegExp) => tex.match(pattern)?.length ?? 0;
  return Math.abs(count(/\{/g) - count(/\}/g)) +
    Math.abs(count(/\\left/g) - count(/\\right/g));
}

/** The catalogue's names where they are not the reference's, in camel case. */
const NAMES: Record<string, string> = {
  ortega_bowl: "bowl",
  hyper: "hyperbolic",
  ols: "olsBowl",
};

const camelCase = (id: string) =>
  id.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());

for (const expected of reference.surfaces) {
  const name = NAMES[expected.id] ?? camelCase(expected.id);

  Deno.test(`${name} is the reference's ${expected.id}`, () => {
    const s = (surfaces as Record<string, CatalogueSurface>)[name];
    const formula = surface(expected.formula);
    const slopes = expected.gradient.map((text) =>
      surface(text, { variables: ["x", "y"] })
    );
    assertEquals(s.view, expected.view as unknown as CatalogueSurface["view"]);
    for (const point of pointsInView(s, 50)) {
      const value = formula.value(point);
      assertAlmostEquals(s.value(point), value, slack(value));
      const gradient = s.gradient(point);
      slopes.forEach((slope, i) => {
        const tolerance = 1e-11 * (1 + norm(gradient) + Math.abs(value));
        assertAlmostEquals(gradient[i], slope.value(point), tolerance);
      });
    }
    for (const { p, f, grad } of expected.starts) {
      assertAlmostEquals(s.value(p), f, slack(f));
      const gradient = s.gradient(p);
      grad.forEach((g, i) =>
        assertAlmostEquals(gradient[i], g, 1e-12 * norm(grad) + 1e-12)
      );
    }
  });

  Deno.test(`${name} has the minima and saddles of the reference`, () => {
    const s = (surfaces as Record<string, CatalogueSurface>)[name];
    const has = (places: typeof s.minima, p: number[], f: number) =>
      places.some(({ point, value }) =>
        norm([point[0] - p[0], point[1] - p[1]]) < 1e-7 &&
        Math.abs(value - f) <= 1e-12 * (1 + Math.abs(f))
      );
    for (const p of expected.minima) {
      assert(has(s.minima, p, expected.fmin!), `minimum ${p}`);
    }
    for (const { p, f } of expected.local_minima ?? []) {
      assert(has(s.minima, p, f), `local minimum ${p}`);
    }
    for (
      const p of [
        ...expected.saddles ?? [],
        ...expected.degenerate_points ?? [],
      ]
    ) {
      assert(has(s.saddles!, p, s.value(p)), `saddle ${p}`);
    }
    assertEquals(s.minima.length === 0, expected.unbounded_below);
  });
}

Deno.test("the minima of rosenbrock follow its parameters", () => {
  for (const a of [0, 0.5, 2]) {
    for (const b of [1, 200]) {
      assertMinimum(rosenbrock.withParameters({ a, b }), 0);
    }
  }
});

Deno.test("the minima and the saddle of doubleWell follow its tilt", () => {
  for (const tilt of [-1, -0.3, 0, 0.7, 1]) {
    const s = doubleWell.withParameters({ tilt });
    assertMinimum(s, 0);
    assertMinimum(s, 1);
    assertSaddle(s, 0);
    assert(s.minima[0].value <= s.minima[1].value);
    if (tilt !== 0) assertEquals(s.minima[0].point[0] < 0, tilt > 0);
  }
});

Deno.test("noisyBowl keeps its minimum whatever its noise", () => {
  for (const noise of [0, 0.1, 1]) {
    assertMinimum(noisyBowl.withParameters({ noise }), 0);
  }
});

Deno.test("a surface of the catalogue keeps what it says with other parameters", () => {
  const { purpose, reference, name } = rosenbrock.withParameters({ a: 2 });
  assertEquals([name, purpose, reference], [
    rosenbrock.name,
    rosenbrock.purpose,
    rosenbrock.reference,
  ]);
});

Deno.test("every surface of the catalogue knows its key, with other parameters too", () => {
  for (const [key, surface] of Object.entries(surfaces)) {
    assertEquals(surface.key, key);
    assertEquals(surface.withParameters({}).key, key);
  }
});
