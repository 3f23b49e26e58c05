import { assert } from "@std/assert/assert";

/** Asserts that two lists agree, number by number, to a relative tolerance. */
export function assertClose(
  found: ArrayLike<number>,
  expected: ArrayLike<number>,
  tolerance = 1e-12,
): void {
  assert(
    found.length === expected.length,
    `${found.length} numbers instead of ${expected.length}`,
  );
  for (let i = 0; i < expected.length; i++) {
    const [a, b] = [found[i], expected[i]];
    if (Object.is(a, b)) continue;
    assert(
      Math.abs(a - b) <= tolerance * Math.max(1, Math.abs(b)),
      `number ${i} is ${a} instead of ${b}`,
    );
  }
}
