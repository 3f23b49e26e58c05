import { assertAlmostEquals } from "@std/assert/almost-equals";
import { assertEquals } from "@std/assert/equals";
import { assertThrows } from "@std/assert/throws";
import { eigenvalues, random } from "../../lib/mod.ts";

Deno.test("eigenvalues() of a diagonal are the diagonal, ascending", () => {
  assertEquals([...eigenvalues([3])], [3]);
  assertEquals([...eigenvalues([5, 0, 0, -2])], [-2, 5]);
  assertEquals([...eigenvalues([2, 0, 0, 0, -1, 0, 0, 0, 7])], [-1, 2, 7]);
  assertEquals([...eigenvalues([0, 0, 0, 0])], [0, 0]);
});

Deno.test("eigenvalues() keeps the digits of a small one beside a large one", () => {
  const [small, large] = eigenvalues([1e20, 0, 0, 3e-5]);
  assertEquals([small, large], [3e-5, 1e20]);
  const [low, high] = eigenvalues([1e200, 1e199, 1e199, 1e200]);
  assertAlmostEquals(low / 9e199, 1, 1e-15);
  assertAlmostEquals(high / 1.1e200, 1, 1e-15);
});

Deno.test("eigenvalues() sum to the trace and their squares to the matrix's", () => {
  const { normal } = random(11);
  for (const n of [1, 2, 3, 5, 8]) {
    for (let k = 0; k < 20; k++) {
      const A = Array.from({ length: n }, () => new Float64Array(n));
      for (let i = 0; i < n; i++) {
        for (let j = 0; j <= i; j++) A[i][j] = A[j][i] = normal();
      }
      const found = eigenvalues(A.flatMap((row) => [...row]));
      const trace = A.reduce((sum, row, i) => sum + row[i], 0);
      const size = Math.hypot(...A.map((row) => Math.hypot(...row)));
      assertAlmostEquals(found.reduce((a, b) => a + b), trace, 1e-12);
      assertAlmostEquals(Math.hypot(...found), size, 1e-12);
      assertEquals(found, found.toSorted());
    }
  }
});

Deno.test("eigenvalues() of a matrix that is not finite are NaN", () => {
  assertEquals([...eigenvalues([1, NaN, NaN, 1])], [NaN, NaN]);
  assertEquals([...eigenvalues([Infinity])], [NaN]);
});

Deno.test("eigenvalues() says what it expected of a matrix", () => {
  assertThrows(
    () => eigenvalues([1, 2, 3]),
    RangeError,
    "Expected matrix to be the numbers of a square but found [1, 2, 3]",
  );
  assertThrows(() => eigenvalues([]), RangeError);
});
