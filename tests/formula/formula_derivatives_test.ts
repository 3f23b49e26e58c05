import { assertEquals } from "@std/assert/equals";
import { random, surface } from "downhill";
import {
  assertCentralDifferences,
  assertMathjsDerivatives,
} from "./derivatives.ts";

/** Where each function is smooth: a range for its operand. */
const FUNCTIONS: Record<string, [low: number, high: number]> = {
  sqrt: [0.1, 4],
  cbrt: [0.1, 4],
  exp: [-2, 2],
  expm1: [-2, 2],
  log: [0.1, 4],
  log2: [0.1, 4],
  log10: [0.1, 4],
  log1p: [-0.5, 4],
  sin: [-4, 4],
  cos: [-4, 4],
  tan: [-1, 1],
  sec: [-1, 1],
  csc: [0.5, 2.5],
  cot: [0.5, 2.5],
  asin: [-0.8, 0.8],
  acos: [-0.8, 0.8],
  atan: [-4, 4],
  sinh: [-2, 2],
  cosh: [-2, 2],
  tanh: [-2, 2],
  asinh: [-4, 4],
  acosh: [1.5, 4],
  atanh: [-0.8, 0.8],
  abs: [0.1, 4],
  square: [-2, 2],
  cube: [-2, 2],
};

/** Functions that mathjs evaluates but does not differentiate. */
const UNKNOWN_TO_MATHJS = new Set(["log1p", "expm1", "log2", "square", "cube"]);

function uniform(count: number, ...ranges: [number, number][]): number[][] {
  const { uniform } = random(4);
  return Array.from(
    { length: count },
    () => ranges.map(([low, high]) => low + (high - low) * uniform()),
  );
}

for (const [name, range] of Object.entries(FUNCTIONS)) {
  Deno.test(`the derivatives of ${name} are central differences and mathjs'`, () => {
    const s = surface(`${name}(x)*(1 + y)`);
    const points = uniform(50, range, [-2, 2]);
    for (const point of points) assertCentralDifferences(s, point);
    if (!UNKNOWN_TO_MATHJS.has(name)) assertMathjsDerivatives(s, points);
  });
}

const FORMULAS: Record<string, [number, number][]> = {
  "x^y": [[0.2, 3], [-2, 2]],
  "x^x": [[0.2, 3]],
  "2^x + x^-3 + x^2.5 + x^0.3": [[0.2, 3]],
  "x^20 + (x*y)^16": [[0.5, 1.2], [0.5, 1.2]],
  "x/y/(x + y)": [[1, 2], [1, 2]],
  "-(x - y)/-(2 + x*y)": [[0, 1], [0, 1]],
  "log(x, 3)*log(2, y)": [[1.5, 3], [1.5, 3]],
  "pow(x, 3)*pow(2, y)": [[-1, 1], [-1, 1]],
  "sin(x*y)*sin(x*y)/(1 + sin(x*y))": [[0, 1], [0, 1]],
  "exp(-x^2 - y^2 - z^2)*x*y*z": [[-1, 1], [-1, 1], [-1, 1]],
};

for (const [formula, ranges] of Object.entries(FORMULAS)) {
  Deno.test(`the derivatives of ${formula} are central differences and mathjs'`, () => {
    const s = surface(formula);
    const points = uniform(50, ...ranges);
    for (const point of points) assertCentralDifferences(s, point);
    assertMathjsDerivatives(s, points);
  });
}

/** What mathjs has no derivatives of. */
const ONLY_DIFFERENCES: Record<string, [number, number][]> = {
  "atan2(y, x)": [[0.5, 2], [0.5, 2]],
  "hypot(x, 2*y)": [[0.5, 2], [0.5, 2]],
  "min(x^2, y^2 + 3) + max(x*y, x^3, 20)": [[0, 1], [0, 1]],
  "x < y ? x*y^2 : x^2/y": [[1, 2], [3, 4]],
  "x > y ? x*y^2 : x^2/y": [[1, 2], [3, 4]],
  "sign(x)*x^3 + log1p(y)*expm1(x)": [[0.5, 2], [0.5, 2]],
};

for (const [formula, ranges] of Object.entries(ONLY_DIFFERENCES)) {
  Deno.test(`the derivatives of ${formula} are central differences`, () => {
    const s = surface(formula);
    for (const point of uniform(50, ...ranges)) {
      assertCentralDifferences(s, point);
    }
  });
}

/** Value, gradient and Hessian at a point. */
function at(formula: string, ...point: number[]): number[][] {
  const s = surface(formula);
  return [[s.value(point)], [...s.gradient(point)], [...s.hessian(point)]];
}

Deno.test("the slope of |x| at 0 is 0", () => {
  assertEquals(at("abs(x)", 0), [[0], [0], [0]]);
  assertEquals(at("sign(x)", 0), [[0], [0], [0]]);
});

Deno.test("the slope of min and max where both are equal is the mean", () => {
  assertEquals(at("max(x, 0)", 0), [[0], [0.5], [0]]);
  assertEquals(at("min(3*x, x)", 0), [[0], [2], [0]]);
  assertEquals(at("max(x, -x)", 0), [[0], [0], [0]], "as |x|");
  assertEquals(at("max(x, 0)", 1), [[1], [1], [0]]);
  assertEquals(at("max(x, 0)", -1), [[0], [0], [0]]);
});

Deno.test("the slope of a choice is that of the branch taken", () => {
  assertEquals(at("x < 0 ? -2*x : 3*x", 0), [[0], [3], [0]]);
});

Deno.test("the slope at the tip of a cone is 0, its curvature infinite", () => {
  const tip = [[0], [0, 0], [Infinity, 0, 0, Infinity]];
  assertEquals(at("sqrt(x^2 + y^2)", 0, 0), tip);
  assertEquals(at("(x^2 + y^2)^(1/2)", 0, 0), tip);
  assertEquals(at("hypot(x, y)", 0, 0), tip);
  const [value, gradient, hessian] = at("sqrt(x^2 + y^2)", 0, 2);
  assertEquals([value, gradient], [[2], [0, 1]]);
  assertEquals(hessian, [0.5, 0, 0, 0], "beside the tip all is as usual");
});

Deno.test("the slope of sqrt at 0 is infinite, below it is NaN", () => {
  assertEquals(at("sqrt(x)", 0).slice(0, 2), [[0], [Infinity]]);
  assertEquals(at("sqrt(x)", -1), [[NaN], [NaN], [NaN]]);
  assertEquals(at("x^0.3", 0).slice(0, 2), [[0], [Infinity]]);
  assertEquals(at("cbrt(x)", 0).slice(0, 2), [[0], [Infinity]]);
});

Deno.test("1/x is infinite at 0, on either side", () => {
  assertEquals(at("1/x", 0), [[Infinity], [-Infinity], [Infinity]]);
  assertEquals(at("1/x", -0), [[-Infinity], [-Infinity], [-Infinity]]);
  assertEquals(at("x^-2", 0), [[Infinity], [-Infinity], [Infinity]]);
});

Deno.test("log is minus infinity at 0 and NaN below", () => {
  assertEquals(at("log(x)", 0).slice(0, 2), [[-Infinity], [Infinity]]);
  assertEquals(at("log(x)", -1)[0], [NaN]);
});

Deno.test("x^x is 1 at 0, falls without bound there, and is NaN below", () => {
  assertEquals(at("x^x", 0).slice(0, 2), [[1], [-Infinity]]);
  assertEquals(at("x^x", -0.5)[0], [NaN]);
});

Deno.test("0 to a power does not grow with the power", () => {
  assertEquals(at("x^y", 0, 2), [[0], [0, 0], [2, 0, 0, 0]]);
});

Deno.test("0/0 is NaN, and only there", () => {
  assertEquals(at("sin(x)/x", 0)[0], [NaN]);
  assertEquals(at("x == 0 ? 1 : sin(x)/x", 0).slice(0, 2), [[1], [0]]);
});
