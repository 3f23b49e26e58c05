import { assert } from "@std/assert/assert";
import { assertEquals } from "@std/assert/equals";
import { assertThrows } from "@std/assert/throws";
import { FormulaError, surface } from "downhill";

/** Refused, with the sign before which it is missing and both readings. */
const TWO_READINGS: [
  formula: string,
  index: number,
  first: string,
  second: string,
][] = [
  ["a/2 x^2", 4, "(a/2)*x^2", "a/(2*x^2)"],
  ["sin(pi/2 x) + y", 9, "(pi/2)*x", "pi/(2*x)"],
  ["1/2 x^2", 4, "(1/2)*x^2", "1/(2*x^2)"],
  ["1/2x", 3, "(1/2)*x", "1/(2*x)"],
  ["2/3x^2", 3, "(2/3)*x^2", "2/(3*x^2)"],
  ["x/2y", 3, "(x/2)*y", "x/(2*y)"],
  ["1/2(x + y)", 3, "(1/2)*(x + y)", "1/(2*(x + y))"],
  ["x/y z", 4, "(x/y)*z", "x/(y*z)"],
  ["x/y z w + 1", 4, "(x/y)*z w", "x/(y*z w)"],
  ["-1/2 x", 5, "(-1/2)*x", "-1/(2*x)"],
  ["1/-2 x", 5, "(1/-2)*x", "1/(-2*x)"],
  ["x + 1/2 y", 8, "(1/2)*y", "1/(2*y)"],
  ["x*1/2 y", 6, "(1/2)*y", "1/(2*y)"],
  ["x^1/2 y", 6, "(x^1/2)*y", "x^1/(2*y)"],
  ["x/2^3 y", 6, "(x/2^3)*y", "x/(2^3*y)"],
  ["1/x^-2 y", 7, "(1/x^-2)*y", "1/(x^-2*y)"],
  ["1/2/3 x", 6, "(1/2/3)*x", "1/2/(3*x)"],
  ["2x/3y", 4, "(2x/3)*y", "2x/(3*y)"],
  ["1/2 x/3", 4, "(1/2)*x", "1/(2*x)"],
  ["1/sin(x) y", 9, "(1/sin(x))*y", "1/(sin(x)*y)"],
  ["x/2 sin(y)", 4, "(x/2)*sin(y)", "x/(2*sin(y))"],
  ["(x + 1)/(y + 2) z", 16, "((x + 1)/(y + 2))*z", "(x + 1)/((y + 2)*z)"],
  ["(x)/2 (y)", 6, "((x)/2)*(y)", "(x)/(2*(y))"],
  ["sqrt(x)/2 y", 10, "(sqrt(x)/2)*y", "sqrt(x)/(2*y)"],
  ["max(1, x/2 y)", 11, "(x/2)*y", "x/(2*y)"],
  ["2^(1/2 x)", 7, "(1/2)*x", "1/(2*x)"],
  ["((x/2 y))", 6, "(x/2)*y", "x/(2*y)"],
  ["x > 0 ? 1/2 x : y", 12, "(1/2)*x", "1/(2*x)"],
  ["x/2 y > 1 ? x : y", 4, "(x/2)*y", "x/(2*y)"],
  ["1e-3/2 x", 7, "(1e-3/2)*x", "1e-3/(2*x)"],
  ["1/2 π x", 4, "(1/2)*π x", "1/(2*π x)"],
  ["x / 2 / y\n z", 11, "(x / 2/y)*z", "x / 2/(y*z)"],
  ["e^2x", 3, "(e^2)*x", "e^(2*x)"],
  ["y + 2^3x", 7, "(2^3)*x", "2^(3*x)"],
  ["e^-2x", 4, "(e^-2)*x", "e^(-2*x)"],
];

for (const [formula, index, first, second] of TWO_READINGS) {
  Deno.test(`surface() refuses ${JSON.stringify(formula)} and spells both readings out`, () => {
    const error = assertThrows(() => surface(formula), FormulaError);
    assert(error.message.includes(`${first} or ${second};`), error.message);
    assertEquals(error.index, index);
    // What is advised is read, and the two are not the same.
    const [a, b] = [first, second].map((text) => surface(`0*x + ${text}`));
    const point = a.variables.map((_, i) => 1.5 + i / 4);
    assert(a.value(point) !== b.value(point));
  });
}

const ONE_READING: [formula: string, same: string][] = [
  ["2x", "2*x"],
  ["2x^2", "2*(x^2)"],
  ["3 sin(x)", "3*sin(x)"],
  ["2(x + y)", "2*(x + y)"],
  ["(x + 1)(y + 2)", "(x + 1)*(y + 2)"],
  ["x^2 y", "(x^2)*y"],
  ["2x/3", "(2*x)/3"],
  ["x y/2", "(x*y)/2"],
  ["x/2*y", "(x/2)*y"],
  ["x/2*3y", "(x/2)*(3*y)"],
  ["1/2*x^2", "0.5*x^2"],
  ["(1/2) x^2", "0.5*x^2"],
  ["(a/2)x^2", "a*x^2/2"],
  ["a/(2x)", "a/(2*x)"],
  ["x^(1/2) y", "sqrt(x)*y"],
  ["x/2 + 3y", "x/2 + 3*y"],
  ["x/2 - 3y", "x/2 - 3*y"],
  ["x/2 > 3y ? 2x : 3y", "(x/2) > (3*y) ? 2*x : 3*y"],
  ["max(x/2, 3y)", "max(x/2, 3*y)"],
  ["2π x", "2*pi*x"],
  ["-2x", "-(2*x)"],
  ["2 -x", "2 - x"],
  ["e^(2x)", "e^(2*x)"],
  ["e^2 x", "e^2*x"],
];

for (const [formula, same] of ONE_READING) {
  Deno.test(`surface() reads ${formula} as ${same}`, () => {
    const [s, expected] = [formula, same].map((text) => surface(text));
    for (const point of [[2, 3, 5], [0.5, 0.25, 4]]) {
      const here = point.slice(0, s.variables.length);
      assertEquals(s.value(here), expected.value(here));
    }
  });
}
