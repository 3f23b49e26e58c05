import { assert } from "@std/assert/assert";
import { assertEquals } from "@std/assert/equals";
import fc from "fast-check";
import { all, create, type MathNode } from "mathjs/number";
import { FormulaError, type FormulaSurface, surface } from "downhill";
import { garbage, grammar, HOSTILE, mutated, pieces } from "./formula_texts.ts";

/**
 * Together 10⁵ texts: what a hand types, what a keyboard can, what it can't.
 */
const RUNS = {
  grammar: 10_000,
  mutated: 20_000,
  pieces: 45_000,
  garbage: 25_000,
};

const SEED = 20_150_413;

/** What a text could have changed, had it run. */
function footprint(): string {
  return [
    Object.getOwnPropertyNames(globalThis),
    Object.getOwnPropertyNames(Object.prototype),
    Object.getOwnPropertyNames(Function.prototype),
    Object.getOwnPropertyNames(Array.prototype),
  ].map((names) => names.join()).join("\n");
}

const NUMBERS = [[0, 0], [1, 2], [-0.5, 3]];

/** The text is a formula that computes numbers, or gives a FormulaError. */
function assertFormulaOrError(text: string): boolean {
  let s: FormulaSurface;
  try {
    s = surface(text);
  } catch (error) {
    if (error instanceof FormulaError) {
      assert(error.index >= 0 && error.index <= text.length);
      return false;
    }
    throw error;
  }
  const dimension = s.variables.length;
  const points = [...NUMBERS, Array(dimension).fill(1.5)];
  for (const point of points.filter(({ length }) => length === dimension)) {
    assertEquals(typeof s.value(point), "number");
    assertEquals(s.gradient(point).length, dimension);
    // The Hessian is compiled apart; once in a while is enough.
    if (text.length % 4 > 0 || dimension > 3) continue;
    assertEquals(s.hessian(point).length, dimension ** 2);
  }
  return true;
}

for (
  const [name, texts] of Object.entries({ grammar, mutated, pieces, garbage })
) {
  const numRuns = RUNS[name as keyof typeof RUNS];

  Deno.test(`of ${numRuns} texts (${name}) each is a formula or a FormulaError`, () => {
    const before = footprint();
    let formulas = 0;
    fc.assert(
      fc.property(texts, (text) => {
        if (assertFormulaOrError(text)) formulas++;
      }),
      { numRuns, seed: SEED, endOnFailure: true },
    );
    assertEquals(footprint(), before);
    // A generator that makes one kind only would test half of this.
    const least = name === "grammar" ? 0.5 * numRuns : 0;
    assert(formulas > least && formulas < numRuns, `${formulas} formulas`);
  });
}

for (const text of HOSTILE) {
  const shown = JSON.stringify(text.slice(0, 40));
  Deno.test(`${shown} (${text.length} characters) is computed or refused`, () => {
    const before = footprint();
    assertFormulaOrError(text);
    assertEquals(footprint(), before);
    assert(!("hacked" in globalThis));
  });
}

Deno.test("names of the code's own variables are only names", () => {
  const s = surface("a0 + 10*x0 + 100*t0 + 1000*p + 10000*out + make");
  assertEquals(s.variables, ["a0", "make", "out", "p", "t0", "x0"]);
  assertEquals(s.value([1, 2, 3, 4, 5, 6]), 1 + 60 + 500 + 4000 + 30_000 + 2);
});

/** mathjs itself, numbers only, with comparisons as exact as they can be. */
const math = create(all, { relTol: 1e-15, absTol: 0 });

Deno.test("5000 formulas have the value that mathjs computes", () => {
  let compared = 0;
  fc.assert(
    fc.property(grammar, (text) => {
      let s: FormulaSurface;
      try {
        s = surface(text);
      } catch {
        return;
      }
      const node = math.parse(text) as MathNode;
      for (const [x, y] of [[0.3, 0.7], [1.2, -2.3]]) {
        const scope: Record<string, number> = { x, y };
        const expected = node.evaluate({ ...scope });
        const point = s.variables.map((name) => scope[name]);
        const found = s.value(point);
        if (!Number.isFinite(expected) || !Number.isFinite(found)) continue;
        compared++;
        assertNear(found, expected, text);
      }
    }),
    { numRuns: 5000, seed: SEED, endOnFailure: true },
  );
  assert(compared > 2000, `${compared} compared`);
});

/** The same up to the rounding of a long computation. */
function assertNear(found: number, expected: number, text: string): void {
  const off = Math.abs(found - expected);
  assert(
    off <= 1e-9 * (1 + Math.abs(expected)),
    `${text}: found ${found}, expected ${expected}`,
  );
}
