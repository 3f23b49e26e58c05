import { assert } from "@std/assert/assert";
import { assertAlmostEquals } from "@std/assert/almost-equals";
import { assertEquals } from "@std/assert/equals";
import { drawn } from "../../lib/surfaces/scale.ts";
import {
  formatNumber,
  labels,
  roundStep,
  ticks,
} from "../../lib/figures/ticks.ts";

const texts = (...given: Parameters<typeof ticks>) =>
  ticks(...given).map(({ text }) => text);

Deno.test("formatNumber() is short, with a true minus and true exponents", () => {
  const cases: [number, string][] = [
    [0, "0"],
    [-0, "0"],
    [1, "1"],
    [-0.5, "−0.5"],
    [1234.5, "1230"],
    [0.001, "0.001"],
    [0.00099, "9.9·10⁻⁴"],
    [1e5, "10⁵"],
    [-123456, "−1.23·10⁵"],
    [1e-12, "10⁻¹²"],
    [9.999e4, "100000"],
    [Infinity, "∞"],
    [-Infinity, "−∞"],
    [NaN, "not a number"],
  ];
  for (const [value, text] of cases) assertEquals(formatNumber(value), text);
  assertEquals(formatNumber(1234.5, 5), "1234.5");
  assertEquals(formatNumber(100_002, 6), "100002");
});

Deno.test("labels() takes as many digits as tell neighbours apart", () => {
  assertEquals(labels([1, 2]), ["1", "2"]);
  assertEquals(labels([1000.1, 1000.2]), ["1000.1", "1000.2"]);
  assertEquals(labels([100_000, 100_002]), ["100000", "100002"]);
  assertEquals(labels([5, 5]), ["5", "5"]);
  assertEquals(labels([]), []);
});

Deno.test("ticks() of plain heights are round and within", () => {
  assertEquals(texts({ kind: "linear" }, 0, 10), [
    "0",
    "2",
    "4",
    "6",
    "8",
    "10",
  ]);
  assertEquals(texts({ kind: "linear" }, -0.3, 0.25, 4), ["−0.2", "0", "0.2"]);
  assertEquals(
    texts({ kind: "linear" }, 100_000, 100_008),
    ["100000", "100002", "100004", "100006", "100008"],
  );
});

Deno.test("ticks() tell true heights, where they are drawn", () => {
  for (
    const scale of [
      { kind: "linear" },
      { kind: "root", base: -3 },
      { kind: "log", base: 2, floor: 1e-3 },
      { kind: "symlog", unit: 0.1 },
    ] as const
  ) {
    const [low, high] = [drawn(scale, 2.5), drawn(scale, 3000)];
    const marks = ticks(scale, low, high);
    assert(marks.length > 1, scale.kind);
    for (const { at, text } of marks) {
      assert(at > low - 0.1 && at < high + 0.1, scale.kind);
      const [mantissa, power = "0"] = text.replace("−", "-").split("·10");
      const height = Number(mantissa) * 10 ** Number(power);
      assertAlmostEquals(drawn(scale, height), at, 0.02 * (high - low));
    }
  }
});

Deno.test("ticks() of a logarithm are decades", () => {
  const scale = { kind: "log", base: 0, floor: 1e-9 } as const;
  assertEquals(texts(scale, -2, 2), ["0.01", "0.1", "1", "10", "100"]);
  assertEquals(texts(scale, -8, 8, 4), ["10⁻⁸", "10⁻⁴", "1", "10000", "10⁸"]);
});

Deno.test("ticks() of less than two decades are there all the same", () => {
  for (
    const scale of [
      { kind: "log", base: 3, floor: 0.1 },
      { kind: "symlog", unit: 3 },
    ] as const
  ) {
    const marks = texts(scale, 0.31, 0.39);
    assert(marks.length > 2, marks.join());
    assertEquals(new Set(marks).size, marks.length);
  }
});

Deno.test("roundStep() is 1, 2 or 5 by a power of ten, and large enough", () => {
  assertEquals(roundStep(10, 5), 2);
  assertEquals(roundStep(1, 12), 0.1);
  assertEquals(roundStep(7, 1), 10);
  for (const length of [1e-300, 3e-7, 0.7, 42, 9e12]) {
    const step = roundStep(length, 7);
    assert(step >= length / 7 && step <= 2.5 * length / 7);
  }
});
