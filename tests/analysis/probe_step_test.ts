import { assert } from "@std/assert/assert";
import { assertAlmostEquals } from "@std/assert/almost-equals";
import { assertEquals } from "@std/assert/equals";
import { assertThrows } from "@std/assert/throws";
import {
  beale,
  booth,
  decomposeStep,
  descend,
  type Optimizer,
  saddle,
  surface,
} from "downhill";

const rate = 0.02;
type Pair = readonly number[];
type Own = Optimizer<{ v: Float64Array }>;

/** A reader's rule that remembers v: what it adds to the point. */
function own(
  step: (
    g: number[],
    v: Float64Array,
    point: ArrayLike<number>,
  ) => ArrayLike<number>,
): Own {
  return {
    name: "own",
    settings: {},
    init: (dimension) => ({ v: new Float64Array(dimension) }),
    step(point, gradient, { v }) {
      const moved = step(Array.from(gradient), v, point);
      for (let i = 0; i < point.length; i++) point[i] += moved[i];
    },
  };
}

/** Momentum that keeps a share of its velocity, which may know g. */
const keeping = (share: (g: Pair, v: Pair, i: number) => number) =>
  own((g, v) => {
    const kept = [...v].map((x, i) => share(g, [...v], i) * x);
    kept.forEach((x, i) => v[i] = x - rate * g[i]);
    return v;
  });

const dot = (a: Pair, b: Pair) => a.reduce((sum, x, i) => sum + x * b[i], 0);

/** Every step of runs on three surfaces, taken apart. */
function* parts(rule: Own) {
  for (const bowl of [surface("x^2 + 4*y^2"), booth, beale, saddle]) {
    const run = descend(bowl, rule, {
      start: [-1.5, 2],
      steps: 40,
      states: true,
    });
    for (let k = 0; k < run.steps; k++) {
      const before = {
        point: run.points.subarray(2 * k, 2 * k + 2),
        gradient: run.gradients.subarray(2 * k, 2 * k + 2),
        state: run.states![k],
        step: k,
      };
      const g = [...before.gradient];
      const v = [...(before.state.v as Float64Array)];
      if (g.some((x) => !(Math.abs(x) < 1e9))) break;
      yield { g, v, x: [...before.point], ...decomposeStep(rule, before) };
    }
  }
}

/** Rules that branch, with the share of the velocity that each keeps. */
const branching: Record<string, (g: Pair, v: Pair, i: number) => number> = {
  "restarts when it goes uphill": (g, v) => dot(g, v) > 0 ? 0 : 0.9,
  "restarts one coordinate at a time": (g, v, i) => g[i] * v[i] > 0 ? 0 : 0.9,
  "forgets where the slope is steep": (g) => Math.hypot(...g) > 6 ? 0 : 0.9,
};

for (const [name, share] of Object.entries(branching)) {
  Deno.test(`decomposeStep() splits a rule that ${name}`, () => {
    const counts = { carried: 0, nothing: 0, untold: 0 };
    for (const { g, v, step, carried, push } of parts(keeping(share))) {
      if (carried === undefined) counts.untold++;
      else counts[carried.some((x) => x !== 0) ? "carried" : "nothing"]++;
      carried?.forEach((x, i) => {
        assertAlmostEquals(x, share(g, v, i) * v[i], 1e-12);
        assertAlmostEquals(push![i], -rate * g[i], 1e-12);
        assertAlmostEquals(x + push![i], step[i], 1e-12);
      });
    }
    assert(counts.carried > 20 && counts.nothing > 5, JSON.stringify(counts));
    assert(counts.untold < 20, JSON.stringify(counts));
  });
}

/** Bent rules, with what nothing may be drawn against. */
const bent: Record<string, Own> = {
  "adds a square": own((g, v) => g.map((x, i) => 0.01 * v[i] - 1e-3 * x * x)),
  "adds the gradient's size": own((g) => g.map(() => -1e-3 * Math.hypot(...g))),
  "keeps half after a slope that fell": keeping((g, v) =>
    1 / (1 + Math.exp(dot(g, v)))
  ),
  "limits memory and gradient together": own((g, v) => {
    g.forEach((x, i) => v[i] = 0.9 * v[i] - rate * x);
    return v.map((x) => Math.tanh(x));
  }),
};

for (const [name, rule] of Object.entries(bent)) {
  Deno.test(`decomposeStep() draws nothing false for a rule that ${name}`, () => {
    let untold = 0;
    for (const { g, v, step, carried, push, scale } of parts(rule)) {
      assertEquals([carried, push, scale].includes(undefined), !carried);
      if (carried === undefined) untold++;
      // Where no memory is and no slope is left, nothing is no lie.
      else if (v.every((x) => x === 0)) {
        assert(carried.every((x) => x === 0), `${g} ${step} ${carried}`);
      }
    }
    assert(untold > 50, `${untold}`);
  });
}

Deno.test("decomposeStep() gives all of an odd step to the gradient", () => {
  for (
    const odd of [
      own((g) => g.map((x) => -rate * Math.sign(x))),
      own((g) => g.map((x) => -1e-3 * x ** 3)),
      own((g) => g.map((x) => -rate * x - 1e-3 * Math.sign(x))),
      own((g) => g.map((x) => -rate * Math.sign(x) * Math.max(0, x * x - 1))),
      own((g) => g.map((x) => -rate * x / (1 + Math.abs(x)))),
    ]
  ) {
    let told = 0;
    for (const { step, carried, push } of parts(odd)) {
      if (carried === undefined) continue;
      told++;
      assertEquals(carried, [0, 0]);
      assertEquals(push, step);
    }
    assert(told > 20);
  }
});

Deno.test("decomposeStep() does not split what is no number without a slope", () => {
  const unit = own((g) => g.map((x) => -rate * x / Math.hypot(...g)));
  for (const { carried } of parts(unit)) assertEquals(carried, undefined);
});

Deno.test("decomposeStep() takes decay for what comes without the gradient", () => {
  const decaying = own((g, _, x) => g.map((g, i) => -rate * (g + 0.1 * x[i])));
  for (const { x, g, carried, push } of parts(decaying)) {
    x.forEach((x, i) => {
      assertAlmostEquals(carried![i], -rate * 0.1 * x, 1e-12);
      assertAlmostEquals(push![i], -rate * g[i], 1e-12);
    });
  }
});

Deno.test("decomposeStep() does not split steps that chance or a hidden memory decides", () => {
  let seed = 1;
  const random = own((g) =>
    g.map((x) => -rate * x * (seed = seed * 16807 % 2147483647) / 2147483647)
  );
  let calls = 0;
  const hidden = own((g) => g.map((x) => -rate * x / ++calls));
  for (const rule of [random, hidden]) {
    for (const { carried, push } of parts(rule)) {
      assertEquals([carried, push], [undefined, undefined]);
    }
  }
});

Deno.test("decomposeStep() does not split a step that refuses other gradients", () => {
  const wary = own((g) => {
    if (g[0] * g[1] < 0) throw new Error("uphill");
    return g.map((x) => -rate * x);
  });
  const before = {
    point: [1, 1],
    state: { v: new Float64Array(2) },
    gradient: [-1, -2],
    step: 0,
  };
  const { push, step } = decomposeStep(wary, before);
  assertEquals(step.length, 2);
  push?.forEach((x, i) => assertAlmostEquals(x, step[i], 1e-15));
  assertThrows(
    () => decomposeStep(wary, { ...before, gradient: [1, -1] }),
    Error,
    "uphill",
  );
  const choosy = own((g) => {
    if (g[0] !== -1) throw new Error("other");
    return g.map((x) => -rate * x);
  });
  assertEquals(decomposeStep(choosy, before).push, undefined);
});

Deno.test("decomposeStep() refuses a step that nobody waits for", () => {
  const later: Optimizer = {
    name: "later",
    settings: {},
    init: () => ({}),
    async step(point, gradient) {
      await Promise.resolve();
      point[0] -= gradient[0];
      throw new Error("too late");
    },
  };
  assertThrows(
    () =>
      decomposeStep(later, { point: [1], gradient: [1], state: {}, step: 0 }),
    TypeError,
    "Expected optimizer.step to return nothing but found a promise",
  );
});

Deno.test("decomposeStep() does not split equations that bend the gradient", () => {
  const before = {
    point: [1, 2],
    gradient: [0.5, -1],
    state: { w: Float64Array.of(3, 4) },
    step: 0,
  };
  const base = own(() => [0, 0]);
  const of = (equation: string, moved: (g: number, w: number) => number) =>
    decomposeStep({
      ...base,
      step(point, gradient, { w }) {
        const all = w as Float64Array;
        for (let i = 0; i < 2; i++) point[i] -= moved(gradient[i], all[i]);
      },
      equations: [`θ ← θ − ${equation}`],
    } as Optimizer, before);
  for (
    const [equation, moved] of [
      ["0.1 g²", (g) => 0.1 * g * g],
      ["0.1 |g|", (g) => 0.1 * Math.abs(g)],
      ["0.1 g g", (g) => 0.1 * g * g],
      ["0.1 max(0, g)", (g) => 0.1 * Math.max(0, g)],
      ["0.1 w g²", (g, w) => 0.1 * w * g * g],
      ["(0.1 g + g²)", (g) => 0.1 * g + g * g],
    ] as [string, (g: number, w: number) => number][]
  ) {
    const { lines, push, carried } = of(equation, moved);
    assert(lines !== undefined, equation);
    assertEquals([push, carried], [undefined, undefined], equation);
  }
  for (
    const [equation, moved, all] of [
      ["0.1 g |g|", (g) => 0.1 * g * Math.abs(g), [0.025, -0.1]],
      ["0.1 w g", (g, w) => 0.1 * w * g, [0.15, -0.4]],
      ["w / (1 + g²)", (g, w) => w / (1 + g * g), [0, 0]],
    ] as [string, (g: number, w: number) => number, number[]][]
  ) {
    const { push } = of(equation, moved);
    push!.forEach((x, i) => assertAlmostEquals(x, -all[i], 1e-12, equation));
  }
});
