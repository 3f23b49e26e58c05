import { assertAlmostEquals } from "@std/assert/almost-equals";
import { assertEquals } from "@std/assert/equals";
import { assertThrows } from "@std/assert/throws";
import { leastSquares, slice, stationaryPoints } from "../../lib/mod.ts";
import { assertDerivatives, pointsIn } from "../helpers/derivatives.ts";

const planes = leastSquares({
  x: { u: [1, 2, 3, 4], v: [1, 0, 2, 5] },
  y: [3, 1, 4, 1],
});

Deno.test("slice() takes heights where it says", () => {
  const cut = slice(planes, {
    origin: [1, 2, 3],
    directions: [[1, 0, -1], [0, 0.5, 2]],
  });
  assertEquals(cut.variables, ["a", "b"]);
  assertEquals(cut.value([0, 0]), planes.value([1, 2, 3]));
  assertEquals(cut.value([2, -4]), planes.value([3, 0, -7]));
});

Deno.test("slice() has the derivatives that differences find", () => {
  const cut = slice(planes, {
    origin: [1, 2, 3],
    directions: [[1, 0, -1], [0, 0.5, 2]],
  });
  assertDerivatives(cut, pointsIn([[-2, 2], [-2, 2]]));
});

Deno.test("slice() through the minimum has it in the middle", () => {
  const [{ point, value }] = planes.minima;
  const cut = slice(planes, {
    origin: point,
    directions: [[1, 1, 0], [0, 1, 1]],
    view: [[-1, 1], [-1, 1]],
  });
  const found = stationaryPoints(cut);
  assertEquals(found.map((place) => place.kind), ["minimum"]);
  assertAlmostEquals(found[0].value, value, 1e-12);
  assertAlmostEquals(Math.hypot(...found[0].point), 0, 1e-9);
});

Deno.test("slice() has no Hessian where the surface has none", () => {
  const bare = { ...planes, hessian: undefined };
  const cut = slice(bare, {
    origin: [0, 0, 0],
    directions: [[1, 0, 0], [0, 1, 0]],
  });
  assertEquals(cut.hessian, undefined);
});

Deno.test("slice() says what is wrong", () => {
  const directions = [[1, 0, 0], [0, 1, 0]] as [number[], number[]];
  const cases: [() => unknown, string][] = [
    [
      () => slice(planes, { origin: [0, 0], directions }),
      "Expected origin to be 3 numbers but found [0, 0]",
    ],
    [
      () => slice(planes, { origin: [0, NaN, 0], directions }),
      "Expected origin[1] to be a finite number but found NaN",
    ],
    [
      () =>
        slice(planes, { origin: [0, 0, 0], directions: [[1, 0, 0], [1, 0]] }),
      "Expected directions[1] to be 3 numbers but found [1, 0]",
    ],
    [
      () => slice(planes, { origin: [0, 0, 0], directions: [[1]] as never }),
      "Expected directions to be two directions",
    ],
  ];
  for (const [run, message] of cases) assertThrows(run, RangeError, message);
});
