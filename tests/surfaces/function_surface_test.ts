import { assert } from "@std/assert/assert";
import { assertAlmostEquals } from "@std/assert/almost-equals";
import { assertEquals } from "@std/assert/equals";
import { assertThrows } from "@std/assert/throws";
import { beale, functionSurface, random, type Surface } from "downhill";

const hill = (x: number, y: number) => Math.sin(x) * y + x * x;
const hillSlope = (x: number, y: number) => [
  Math.cos(x) * y + 2 * x,
  Math.sin(x),
];

Deno.test("functionSurface() takes a gradient by hand as it is", () => {
  const s = functionSurface(hill, { gradient: hillSlope });
  assertEquals(s.derivatives, "by hand");
  assertEquals(s.value([1, 2]), hill(1, 2));
  assertEquals([...s.gradient([1, 2])], hillSlope(1, 2));
  assertEquals(s.hessian, undefined);
});

Deno.test("functionSurface() takes a Hessian by hand as it is", () => {
  const s = functionSurface((x, y) => x * x * y, {
    gradient: (x, y) => [2 * x * y, x * x],
    hessian: (x, y) => [2 * y, 2 * x, 2 * x, 0],
  });
  assertEquals([...s.hessian!([3, 2])], [4, 6, 6, 0]);
});

Deno.test("functionSurface() without a gradient says that it differs", () => {
  const s = functionSurface(hill);
  assertEquals(s.derivatives, "central differences");
  const { uniform } = random(8);
  for (let i = 0; i < 200; i++) {
    const point = [6 * uniform() - 3, 6 * uniform() - 3];
    const expected = hillSlope(point[0], point[1]);
    s.gradient(point).forEach((slope, j) =>
      assertAlmostEquals(slope, expected[j], 1e-9)
    );
  }
});

Deno.test("functionSurface() differs well where coordinates and slopes are large", () => {
  const s = functionSurface((x, y) => beale.value([x, y]));
  for (const point of [[4, 4], [-4.5, 4.5], [3, 0.5]]) {
    const expected = beale.gradient(point);
    const tolerance = 1e-8 * (1 + Math.hypot(...expected));
    s.gradient(point).forEach((slope, j) =>
      assertAlmostEquals(slope, expected[j], tolerance)
    );
  }
  const far = functionSurface((x) => x * x);
  assertAlmostEquals(far.gradient([1e9])[0] / 2e9, 1, 1e-9);
});

Deno.test("functionSurface() leaves the given point untouched", () => {
  const point = new Float64Array([1, 2]);
  functionSurface(hill).gradient(point);
  assertEquals([...point], [1, 2]);
});

Deno.test("functionSurface() writes where it is told to", () => {
  const out = new Float32Array(2);
  assert(
    functionSurface(hill, { gradient: hillSlope }).gradient([0, 3], out) ===
      out,
  );
  assertEquals([...out], [3, 0]);
  const point = new Float64Array([0, 3]);
  functionSurface(hill, { gradient: hillSlope }).gradient(point, point);
  assertEquals([...point], [3, 0]);
});

Deno.test("functionSurface() names variables by the function's parameters", () => {
  assertEquals(functionSurface((x) => x).variables, ["x"]);
  assertEquals(functionSurface((a, b, c) => a + b + c).variables, [
    "x",
    "y",
    "z",
  ]);
  const sum = functionSurface((...w) => w.reduce((a, b) => a + b), {
    variables: ["u", "v", "w", "s"],
  });
  assertEquals(sum.value([1, 2, 3, 4]), 10);
  assertEquals(sum.gradient([1, 2, 3, 4]).length, 4);
});

Deno.test("functionSurface() is named by the function unless it has a name", () => {
  assertEquals(functionSurface(hill).name, "hill");
  assertEquals(functionSurface((x) => x).name, "f");
  assertEquals(functionSurface(hill, { name: "A hill" }).name, "A hill");
});

function assertCarried(s: Surface): void {
  const carried = new Function(`"use strict"; return ${s.source};`)();
  for (const point of [[1, 2], [-0.5, 3]]) {
    assertEquals(carried.value(point), s.value(point));
    assertEquals(carried.gradient(point), s.gradient(point));
    assertEquals(carried.hessian?.(point), s.hessian?.(point));
  }
}

Deno.test("functionSurface() travels as text if its functions stand alone", () => {
  assertCarried(functionSurface(hill, { selfContained: true }));
  assertCarried(functionSurface(hill, {
    selfContained: true,
    gradient: hillSlope,
    hessian(x, y) {
      return [2 - Math.sin(x) * y, Math.cos(x), Math.cos(x), 0];
    },
  }));
  assertEquals(functionSurface(hill).source, undefined);
});

Deno.test("functionSurface() refuses a gradient of another length", () => {
  const s = functionSurface(hill, { gradient: (x) => [x] });
  assertThrows(
    () => s.gradient([1, 2]),
    RangeError,
    "Expected gradient to return 2 numbers but found 1",
  );
  // deno-lint-ignore no-explicit-any
  const none = functionSurface(hill, { gradient: (() => {}) as any });
  assertThrows(() => none.gradient([1, 2]), RangeError, "found undefined");
});

Deno.test("functionSurface() checks its options", () => {
  // deno-lint-ignore no-explicit-any
  const made = (value: any, options?: any) => () =>
    functionSurface(value, options);
  assertThrows(made("x^2"), RangeError, "Expected value to be a function");
  assertThrows(made(hill, { gradient: [1, 2] }), RangeError, "gradient");
  assertThrows(made(() => 1), RangeError, "Expected variables to be named");
  assertThrows(made(hill, { variables: ["x", "x"] }), RangeError, "distinct");
  assertThrows(made(hill, { variables: [] }), RangeError, "variables");
  assertThrows(made(hill, { view: [[0, 1]] }), RangeError, "2 ranges");
});
