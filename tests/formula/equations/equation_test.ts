import { assertAlmostEquals } from "@std/assert/almost-equals";
import { assertEquals } from "@std/assert/equals";
import { assertThrows } from "@std/assert/throws";
import { readEquation } from "../../../lib/formula/equations/equation.ts";
import { type Share, still } from "../../../lib/formula/equations/share.ts";

/** What an equation makes of some numbers. */
function value(text: string, numbers: Record<string, number[]>): number[] {
  const known = new Map(
    Object.entries(numbers).map(([name, all]) =>
      [name.normalize("NFD"), still(all)] as const
    ),
  );
  return [...readEquation(text).evaluate((name) => known.get(name)!).total];
}

Deno.test("readEquation() multiplies what stands side by side", () => {
  assertEquals(value("y ← 2 a b", { a: [3], b: [5, 7] }), [30, 42]);
  assertEquals(value("y ← 2 (a + 1)", { a: [3] }), [8]);
  assertEquals(value("y ← ½ · a", { a: [3] }), [1.5]);
});

Deno.test("readEquation() divides and multiplies from left to right", () => {
  assertEquals(value("y ← a / b c", { a: [6], b: [2], c: [5] }), [15]);
  assertEquals(value("y ← a − b − c", { a: [6], b: [2], c: [5] }), [-1]);
});

Deno.test("readEquation() lets a minus reach as far as the field does", () => {
  assertEquals(value("y ← −a²", { a: [3] }), [-9]);
  assertEquals(value("y ← −(a − b) / c", { a: [6], b: [2], c: [2] }), [-2]);
});

Deno.test("readEquation() reads raised letters, digits and signs", () => {
  assertEquals(value("y ← a²", { a: [3, -4] }), [9, 16]);
  assertEquals(value("y ← a⁻¹", { a: [4] }), [0.25]);
  assertEquals(value("y ← 1 − βᵗ", { "β": [0.5], "ᵗ": [3] }), [0.875]);
  assertEquals(value("y ← n⁻ᵖ", { n: [9], p: [-0.5] }), [3]);
  assertAlmostEquals(value("y ← 2^(a b)", { a: [2], b: [3] })[0], 64);
});

Deno.test("readEquation() reads roots, bars and functions", () => {
  assertEquals(value("y ← √v + 1", { v: [9, 16] }), [4, 5]);
  assertEquals(value("y ← √(v + 1)", { v: [8] }), [3]);
  assertEquals(value("y ← |a| b", { a: [-2], b: [3] }), [6]);
  assertEquals(value("y ← ‖a‖ / ‖b‖ b", { a: [3, 4], b: [0, 2] }), [0, 5]);
  assertEquals(value("y ← max(2 a, |b|)", { a: [1, 4], b: [-3] }), [3, 8]);
  assertEquals(value("y ← clip(a, −1, 1)", { a: [-3, 0.5] }), [-1, 0.5]);
  assertEquals(value("y ← sign(a)", { a: [-3, 0.5, 0] }), [-1, 1, 0]);
});

Deno.test("readEquation() knows names with indices, accents and primes", () => {
  const numbers = { "β₁": [2], "m̂": [3], "ε′": [5], "ŵ": [7], "ρ∞": [11] };
  assertEquals(value("y ← β₁ m̂ ε′ ŵ ρ∞", numbers), [2310]);
});

Deno.test("readEquation() takes a factor only where its condition holds", () => {
  const text = "y ← a · (b where c > 4)";
  assertEquals(value(text, { a: [2], b: [3], c: [5] }), [6]);
  assertEquals(value(text, { a: [2], b: [3], c: [4] }), [2]);
});

Deno.test("readEquation() tells what it cannot read", () => {
  for (const text of ["y", "← a", "y ← ", "y ← (a", "y ← a +", "y ← a ) b"]) {
    assertThrows(() => readEquation(text), SyntaxError, "Expected");
  }
});

Deno.test("readEquation() keeps apart what the gradient brings", () => {
  const scope = (name: string): Share =>
    name === "g"
      ? { total: [2, -4], push: [2, -4] }
      : still({ m: [1, 1], v: [4, 16], b: [0.5] }[name]!);
  const push = (text: string) => [...readEquation(text).evaluate(scope).push];
  assertEquals(push("y ← b m + (1 − b) g"), [1, -2]);
  assertEquals(push("y ← (m + g) / √v"), [1, -1]);
  assertEquals(push("y ← v + g²"), [0, 0]);
  assertEquals(push("y ← b ‖g‖ m"), [0, 0]);
  assertEquals(push("y ← sign(m + g)"), [1, -1]);
  assertEquals(push("y ← sign(3 m + g)"), [0, -1]);
});

Deno.test("readEquation() writes the signs that were left out", () => {
  const words = (text: string) =>
    readEquation(text).pieces.map((piece) =>
      typeof piece === "string" ? piece : `<${piece.name}>`
    ).join("");
  assertEquals(words("m ← β₁ m + (1 − β₁) g"), "<β₁> · <m> + (1 − <β₁>) · <g>");
  assertEquals(words("m̂ ← m / (1 − β₁ᵗ)"), "<m> / (1 − <β₁><t>)");
});
