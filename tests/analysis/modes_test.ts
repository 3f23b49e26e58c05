import { assert } from "@std/assert/assert";
import { assertAlmostEquals } from "@std/assert/almost-equals";
import { assertEquals } from "@std/assert/equals";
import { assertStringIncludes } from "@std/assert/string-includes";
import { assertThrows } from "@std/assert/throws";
import {
  adam,
  booth,
  clipped,
  descend,
  functionSurface,
  gradientDescent,
  himmelblau,
  modesOf,
  momentum,
  nesterov,
  type Optimizer,
  surface,
  torch,
} from "downhill";

/** Eigenvalues 2 and 18, along the diagonals. */
const start = [4, -1];
const split = (optimizer: Optimizer, steps = 40) =>
  modesOf(booth, descend(booth, optimizer, { start, steps }));

Deno.test("gradient descent's components are powers of 1 − ηλ", () => {
  const { modes, at, isQuadratic } = split(
    gradientDescent({ learningRate: 0.04 }),
  );
  assertEquals([at, isQuadratic], [[1, 3], true]);
  assertEquals(modes.map(({ eigenvalue }) => eigenvalue), [2, 18]);
  for (const { eigenvalue, direction, components, theory } of modes) {
    assertAlmostEquals(Math.abs(direction[0]), Math.SQRT1_2, 1e-15);
    const factor = 1 - 0.04 * eigenvalue;
    assertAlmostEquals(theory!.factor, Math.abs(factor), 1e-15);
    components.forEach((component, k) =>
      assertAlmostEquals(component, components[0] * factor ** k, 1e-12)
    );
  }
});

/** The component after each step, by the recurrence of two terms. */
function recurrence(
  [first, second]: readonly [number, number],
  [sum, product]: readonly [number, number],
  steps: number,
): number[] {
  const all = [first, second];
  while (all.length <= steps) {
    const k = all.length;
    all.push(sum * all[k - 1] - product * all[k - 2]);
  }
  return all;
}

Deno.test("momentum's and Nesterov's components follow their two roots", () => {
  const [eta, mu] = [0.03, 0.6];
  const rules = [
    [momentum, (q: number) => [mu + q, mu]],
    [nesterov, (q: number) => [(1 + mu) * q, mu * q]],
  ] as const;
  for (const [rule, coefficients] of rules) {
    const { modes } = split(rule({ learningRate: eta, momentum: mu }));
    for (const { eigenvalue, components, theory } of modes) {
      const q = 1 - eta * eigenvalue;
      const [sum, product] = coefficients(q);
      const foretold = recurrence(
        [components[0], q * components[0]],
        [sum, product],
        40,
      );
      foretold.forEach((x, k) => assertAlmostEquals(components[k], x, 1e-12));
      const discriminant = sum * sum - 4 * product;
      const swings = discriminant < 0;
      const damping = swings ? "under-damped" : "over-damped";
      const size = swings
        ? Math.sqrt(product)
        : (Math.abs(sum) + Math.sqrt(discriminant)) / 2;
      assertEquals(theory!.damping, damping);
      assertAlmostEquals(theory!.factor, size, 1e-15);
    }
  }
});

Deno.test("damping is critical where the two roots meet, and only there", () => {
  const bowl = surface("x^2/2 + y^2/2");
  const dampingOf = (optimizer: Optimizer) =>
    modesOf(bowl, descend(bowl, optimizer, { start: [1, 2], steps: 3 }))
      .modes[0].theory!.damping;
  for (const eta of [0.01, 0.19, 0.36]) {
    const critical = (1 - Math.sqrt(eta)) ** 2;
    const at = (mu: number) =>
      dampingOf(momentum({ learningRate: eta, momentum: mu }));
    assertEquals(at(critical), "critically damped");
    assertEquals(at(critical - 1e-6), "over-damped");
    assertEquals(at(critical + 1e-6), "under-damped");
  }
});

Deno.test("a run leaves along the mode that theory names, side to side", () => {
  const { modes: [flat, steep] } = split(
    gradientDescent({ learningRate: 0.12 }),
  );
  assert(flat.theory!.factor < 1 && steep.theory!.factor > 1);
  assertEquals([flat.theory!.flips, steep.theory!.flips], [false, true]);
  assert(Math.abs(steep.components[40]) > Math.abs(steep.components[0]));
});

Deno.test("fifty modes keep to their own factors", () => {
  const values = Array.from({ length: 50 }, (_, k) => 1 + k / 10);
  const many = functionSurface(
    (...x: number[]) =>
      x.reduce((sum, xi, i) => sum + values[i] * xi * xi / 2, 0),
    {
      variables: values.map((_, i) => `x${i + 1}`),
      gradient: (...x: number[]) => x.map((xi, i) => values[i] * xi),
    },
  );
  const run = descend(many, gradientDescent({ learningRate: 0.2 }), {
    start: values.map(() => 1),
    steps: 10,
  });
  const { modes } = modesOf(many, run);
  modes.forEach(({ eigenvalue, components, theory }, k) => {
    assertAlmostEquals(eigenvalue, values[k], 1e-8);
    const factor = 1 - 0.2 * values[k];
    assertAlmostEquals(theory!.factor, Math.abs(factor), 1e-8);
    assertAlmostEquals(Math.abs(components[10]), Math.abs(factor) ** 10, 1e-7);
  });
});

Deno.test("theory speaks of three rules only, at a rate that stays", () => {
  const known = (optimizer: Optimizer) =>
    split(optimizer, 2).modes[0].theory !== undefined;
  const all: readonly (readonly [Optimizer, boolean])[] = [
    [gradientDescent(), true],
    [momentum({ dampening: 0.5 }), true],
    [torch.sgd({ learningRate: 0.01, momentum: 0.9 }), true],
    [adam(), false],
    [clipped(momentum(), { norm: 1 }), false],
    [gradientDescent({ learningRate: () => 0.01 }), false],
    [gradientDescent({ weightDecay: 0.1 }), false],
  ];
  for (const [optimizer, expected] of all) {
    assertEquals(known(optimizer), expected, optimizer.name);
  }
  // A dampened gradient is a smaller one.
  const factors = (optimizer: Optimizer) =>
    split(optimizer, 2).modes.map(({ theory }) => theory!.factor);
  assertEquals(
    factors(momentum({ learningRate: 0.02, dampening: 0.5 })),
    factors(momentum({ learningRate: 0.01 })),
  );
});

Deno.test("the minimum is the nearest, the one found, or the caller's", () => {
  const rule = gradientDescent({ learningRate: 0.01 });
  const run = descend(himmelblau, rule, { start: [-3, 3], steps: 300 });
  const found = modesOf(himmelblau, run);
  assertAlmostEquals(found.at[0], -2.805118, 1e-6);
  assertEquals(found.isQuadratic, false);
  assertEquals(modesOf(himmelblau, run, { at: [3, 2] }).at, [3, 2]);
  const bare = surface("(x - 2)^2 + 3*(y + 1)^2 + x*y");
  const there = modesOf(bare, descend(bare, rule, { start: [0, 0], steps: 5 }));
  const slope = bare.gradient(there.at);
  assert(Math.abs(slope[0]) + Math.abs(slope[1]) < 1e-9, slope.join());
});

Deno.test("modesOf() says what is wrong", () => {
  const run = descend(booth, momentum(), { start, steps: 1 });
  const line = descend(surface("x^2"), momentum(), { start: [1], steps: 1 });
  const slope = surface("x + y");
  const away = descend(slope, momentum(), { start, steps: 1 });
  const cases: readonly (readonly [() => unknown, string])[] = [
    [() => modesOf(run as never, booth as never), "Expected surface to be"],
    [() => modesOf(booth, momentum() as never), "Expected run to be a run"],
    [() => modesOf(booth, line), "the surface's 2 coordinates but found 1"],
    [() => modesOf(booth, run, { at: [1] }), "Expected at to be 2 coordinates"],
    [() => modesOf(booth, run, { att: [1, 1] } as never), "at"],
    [() => modesOf(slope, away), "Expected at to be given where"],
  ];
  for (const [wrong, message] of cases) {
    assertStringIncludes(assertThrows(wrong, RangeError).message, message);
  }
});
