import { assert } from "@std/assert/assert";
import { assertAlmostEquals } from "@std/assert/almost-equals";
import { assertEquals } from "@std/assert/equals";
import { assertStringIncludes } from "@std/assert/string-includes";
import { assertThrows } from "@std/assert/throws";
import { FormulaError, surface } from "downhill";
import { compile } from "../../lib/formula/compile.ts";

Deno.test("surface() gives value, gradient and Hessian of a formula", () => {
  const s = surface("x^2 - 3*x*y + y^3");
  assertEquals(s.value([2, 1]), -1);
  assertEquals([...s.gradient([2, 1])], [1, -3]);
  assertEquals([...s.hessian([2, 1])], [2, -3, -3, 6]);
});

Deno.test("surface() writes gradient and Hessian where it is told to", () => {
  const s = surface("x^2*y");
  const gradient = new Float32Array(2);
  const hessian = new Float64Array(4);
  assert(s.gradient([3, 2], gradient) === gradient);
  assert(s.hessian([3, 2], hessian) === hessian);
  assertEquals([...gradient], [12, 9]);
  assertEquals([...hessian], [4, 6, 6, 0]);
});

Deno.test("surface() may write the gradient over the point itself", () => {
  const point = new Float64Array([3, 2]);
  surface("x*y^2 + x").gradient(point, point);
  assertEquals([...point], [5, 12]);
});

Deno.test("surface() calls the variables x and y first, then by the alphabet", () => {
  assertEquals(surface("b + y + x10 + x + x2 + a").variables, [
    "x",
    "y",
    "a",
    "b",
    "x2",
    "x10",
  ]);
  assertEquals(surface("e^x + pi").variables, ["x"]);
});

Deno.test("surface() takes variables in the order given, used or not", () => {
  const s = surface("v - u", { variables: ["u", "v", "w"] });
  assertEquals([...s.gradient([5, 7, 1])], [-1, 1, 0]);
});

Deno.test("surface() takes any number of variables with any names", () => {
  const names = Array.from({ length: 60 }, (_, i) => `θ_${i}`);
  const text = names.map((name, i) => `(${name} - ${i})^2`).join(" + ");
  const s = surface(`${text} + θ_0*θ_1`);
  assertEquals(s.variables, names);
  const point = names.map((_, i) => i + 1);
  assertEquals(s.value(point), 62);
  assertEquals([...s.gradient(point)], [4, 3, ...Array(58).fill(2)]);
  const hessian = s.hessian(point);
  assertEquals([hessian[0], hessian[1], hessian[60], hessian[61]], [
    2,
    1,
    1,
    2,
  ]);
});

Deno.test("surface() takes one variable", () => {
  const s = surface("t^4");
  assertEquals([s.value([2]), ...s.gradient([2]), ...s.hessian([2])], [
    16,
    32,
    48,
  ]);
});

Deno.test("surface() reads a formula over several lines", () => {
  assertEquals(surface("x^2\n  + y").value([3, 1]), 10);
});

Deno.test("surface() reads powers, signs and products as mathjs does", () => {
  const at = (formula: string) => surface(formula).value([3]);
  assertEquals(at("-x^2"), -9);
  assertEquals(at("2^x^2"), 512);
  assertEquals(at("2x"), 6);
  assertEquals(at("2(x + 1)"), 8);
  assertEquals(at("(1/2)x"), 1.5);
  assertEquals(at("x^-2"), 1 / 9);
});

Deno.test("surface() computes choices, comparisons and logic", () => {
  const s = surface(
    "0 <= x < 1 ? 10 : x < 0 or x == 5 ? 20 : not (x > 3) ? 30 : 40",
  );
  const values = [0, 0.5, -1, 5, 1, 3, 4].map((x) => s.value([x]));
  assertEquals(values, [10, 10, 20, 20, 30, 30, 40]);
});

Deno.test("surface() keeps the order in which a formula is computed", () => {
  const [x, y, z] = [0.1, 0.2, 0.3];
  assertEquals(surface("x + (y + z)").value([x, y, z]), x + (y + z));
  assertEquals(surface("x + y + z").value([x, y, z]), x + y + z);
  assertEquals(surface("x*(y*z)").value([x, y, z]), x * (y * z));
  assertEquals(surface("x/(y/z)").value([x, y, z]), x / (y / z));
  assertEquals(surface("x - (y - z)").value([x, y, z]), x - (y - z));
  assertEquals(surface("x^2").value([x]), x * x);
});

Deno.test("surface() makes text that computes the same and needs nothing else", () => {
  const s = surface("a*sqrt(x^2 + y^2) + max(x, b*y)^3", {
    parameters: { a: 2, b: 3 },
  });
  const carried = new Function(`"use strict"; return ${s.source};`)();
  for (const point of [[0, 0], [1, 2], [-3, 0.5]]) {
    assertEquals(carried.value(point), s.value(point));
    assertEquals(carried.gradient(point), s.gradient(point));
    assertEquals(carried.hessian(point), s.hessian(point));
  }
  const other = carried.withParameters({ b: -1 });
  const same = s.withParameters({ b: -1 });
  assertEquals(other.value([1, -2]), same.value([1, -2]));
  assertEquals(other.gradient([1, -2]), same.gradient([1, -2]));
});

Deno.test("surface() takes parameters as numbers and with ranges", () => {
  const s = surface("(a - x)^2 + b*y^2", {
    parameters: { a: 1, b: { value: 2, range: [0, 5] } },
    minima: ({ a }) => [{ point: [a, 0], value: 0 }],
  });
  assertEquals(s.variables, ["x", "y"]);
  assertEquals(s.parameters, {
    a: { value: 1 },
    b: { value: 2, range: [0, 5] },
  });
  const moved = s.withParameters({ a: 4 });
  assertEquals(moved.parameters.a, { value: 4 });
  assertEquals(moved.parameters.b, { value: 2, range: [0, 5] });
  assertEquals(moved.minima, [{ point: [4, 0], value: 0 }]);
  assertEquals(moved.value([4, 1]), 2);
  assertEquals(s.value([4, 1]), 11, "the first one stays as it was");
});

Deno.test("surface() differentiates powers with a parameter as exponent", () => {
  const s = surface("x^n + n^y", { parameters: { n: 3 } });
  assertEquals(s.gradient([2, 0])[0], 12);
  assertAlmostEquals(s.gradient([2, 1])[1], 3 * Math.log(3), 1e-15);
});

Deno.test("surface() is named by its formula unless it has a name", () => {
  assertEquals(surface("x").name, "x");
  assertEquals(surface("x", { name: "slope" }).name, "slope");
});

Deno.test("surface() passes on what is known", () => {
  const known = {
    view: [[-1, 1], [0, 2]],
    minima: [{ point: [0, 0], value: 0 }],
    saddles: [],
    starts: [{ point: [1, 1], source: "a lesson" }],
  } as const;
  const s = surface("x^2 + y^2", known);
  const { view, minima, saddles, starts } = s;
  assertEquals({ view, minima, saddles, starts }, known);
});

Deno.test("surface() checks its options", () => {
  const refused = (options: object, message: string) =>
    assertThrows(() => surface("a*x + y", options), RangeError, message);
  refused({ variables: ["x", "x"] }, "distinct");
  refused({ variables: [] }, "at least one name");
  refused({ variables: "x" }, "Expected variables to be names");
  refused({ variables: ["__proto__"] }, "Expected variables to be names");
  refused({ parameters: { c: 1 } }, "in the formula");
  refused({ parameters: { a: NaN } }, "Expected a to be a finite number");
  refused(
    { parameters: { a: { value: 1, range: [2, 1] } } },
    "the lower one first",
  );
  refused({ parameters: { a: { value: 9, range: [0, 1] } } }, "[0, 1]");
  refused({ parameters: { x: 1 }, variables: ["a", "x", "y"] }, "variables");
  refused({ view: [[0, 1]] }, "Expected view to be 3 ranges");
  refused({ minima: [{ point: [1], value: 0 }] }, "3 coordinates");
  refused({ starts: [{ point: [1], source: "" }] }, "3 coordinates");
  assertThrows(
    () => surface("a*x", { parameters: { a: 1 } }).withParameters({ b: 2 }),
    RangeError,
    "parameters named a",
  );
  // deno-lint-ignore no-explicit-any
  assertThrows(() => surface(42 as any), RangeError, "Expected formula");
});

Deno.test("surface() writes TeX for captions", () => {
  const tex = (formula: string) => surface(formula).tex;
  assertEquals(tex("x^2 - y^2"), "x^{2} - y^{2}");
  assertEquals(
    tex("(1 - x)^2 + 100*(y - x^2)^2"),
    "\\left(1 - x\\right)^{2} + 100 \\left(y - x^{2}\\right)^{2}",
  );
  assertEquals(tex("x/4 + (x + 1)/(2*y)"), "\\frac{x}{4} + \\frac{x + 1}{2 y}");
  assertEquals(tex("sin(2*pi*x)^2"), "\\sin^{2}\\left(2 \\pi x\\right)");
  assertEquals(tex("exp(-x)^2"), "\\left(e^{-x}\\right)^{2}");
  assertEquals(tex("pow(x + 1, 2)"), "\\left(x + 1\\right)^{2}");
  assertEquals(tex("pow(x^2, 3)"), "\\left(x^{2}\\right)^{3}");
  assertEquals(tex("1e-6^x"), "\\left(10^{-6}\\right)^{x}");
  assertEquals(tex("x*2"), "x \\cdot 2");
  assertEquals(tex("x*-y"), "x \\left(-y\\right)");
  assertEquals(tex("x*1e-6"), "x \\cdot 10^{-6}");
  assertEquals(tex("theta_1 + x12"), "\\theta_{1} + x_{12}");
  assertEquals(tex("loss"), "\\mathrm{loss}");
  assertEquals(tex("abs(x) + sqrt(y)"), "\\left|x\\right| + \\sqrt{y}");
  assertEquals(tex("max(x, 0)"), "\\max\\left(x, 0\\right)");
  assertEquals(
    tex("x < 0 ? -x : x <= 1 ? 0 : x"),
    "\\begin{cases} -x & \\text{if } x < 0 \\\\ " +
      "0 & \\text{if } x \\le 1 \\\\ x & \\text{otherwise} \\end{cases}",
  );
});

Deno.test("surface() shares what occurs twice", () => {
  const { source } = surface("sin(x + y)^2 + sin(y + x)");
  const value = source.slice(0, source.indexOf("function gradient"));
  assertEquals(value.match(/Math\.sin/g)?.length, 1);
});

Deno.test("surface() compiles long sums and products", () => {
  const sum = surface(Array(1500).fill("x*y").join(" + "));
  assertEquals(sum.value([1, 2]), 3000);
  assertEquals([...sum.gradient([1, 2])], [3000, 1500]);
  assert(sum.tex.length > 0);
  const product = surface(Array(1000).fill("x").join("*"));
  assertAlmostEquals(product.gradient([1.01])[0], 1000 * 1.01 ** 999, 1e-6);
  assert(Number.isFinite(product.hessian([1.01])[0]));
});

Deno.test("surface() reads choices nested in the middle without parentheses", () => {
  const values = (formula: string) => {
    const s = surface(formula, { variables: ["x", "y"] });
    return [[1, 1], [1, -1], [-1, 1], [-1, -1], [3, 2]].map((p) => s.value(p));
  };
  const same: [string, string][] = [
    ["x > 0 ? y > 0 ? x*y : 3*x : 5*y", "x > 0 ? (y > 0 ? x*y : 3*x) : 5*y"],
    [
      "x > 0 ? y > 0 ? x > 2 ? 7 : 8 : 3*x : 5*y",
      "x > 0 ? (y > 0 ? (x > 2 ? 7 : 8) : 3*x) : 5*y",
    ],
    [
      "x > 0 ? y > 0 ? 1 : y < -2 ? 2 : 3 : y > 0 ? 4 : 5",
      "x > 0 ? (y > 0 ? 1 : (y < -2 ? 2 : 3)) : (y > 0 ? 4 : 5)",
    ],
    [
      "max(x > 0 ? y > 0 ? 1 : 2 : 3, (y > 0 ? x > 0 ? 4 : 5 : 6))",
      "max((x > 0 ? (y > 0 ? 1 : 2) : 3), (y > 0 ? (x > 0 ? 4 : 5) : 6))",
    ],
  ];
  for (const [text, bracketed] of same) {
    assertEquals(values(text), values(bracketed));
  }
  const deep = `${"x > 0 ? ".repeat(90)}y${" : 1".repeat(90)}`;
  assertEquals(surface(deep).value([1, 7]), 7);
});

Deno.test("surface() says where a choice lacks its second part", () => {
  for (const [text, index] of [["x > 0 ? 1", 9], ["(x > 0 ? 1) + y", 10]]) {
    const error = assertThrows(() => surface(text as string), FormulaError);
    assertStringIncludes(error.message, "Expected :");
    assertEquals(error.index, index);
  }
});

Deno.test("surface() shares the slope of a tie evenly, however many are equal", () => {
  const at = (text: string, ...point: number[]) => [
    ...surface(text).gradient(point),
  ];
  assertEquals(at("max(x, y, z)", 1, 1, 1), [1 / 3, 1 / 3, 1 / 3]);
  assertEquals(at("min(x, y, z, w)", 1, 1, 1, 1), [0.25, 0.25, 0.25, 0.25]);
  // The variables are x, y, z and then w.
  assertEquals(at("max(w, 2*x, y, z)", 1, 2, 0, 2), [2 / 3, 1 / 3, 0, 1 / 3]);
  assertEquals(at("max(x, y, z)", 1, 3, 3), [0, 0.5, 0.5]);
  assertEquals(at("max(x, y)", 1, 1), [0.5, 0.5]);
  assertEquals(at("max(x, 0, -x)", 0), [0]);
  assertEquals(at("max(a, b, c, d, f)", 0, 0, -0, 0, 0), Array(5).fill(0.2));
  assertEquals(at("min(x, y, z)", 1, 2, 3), [1, 0, 0]);
  assertEquals([...surface("max(x^2, y^2, 0)").hessian([2, 1])], [2, 0, 0, 0]);
});

Deno.test("surface() reads 0 before a name as a factor", () => {
  const at = (text: string, ...point: number[]) => surface(text).value(point);
  assertEquals(at("5 + 0x + 0y", 3, 4), 5);
  assertEquals(at("x + 0b", 3, 4), 3);
  assertEquals(at("x + 0 o", 3, 4), 3);
  assertEquals(at("x + 0e", 3), 3);
  assertEquals(at("x + 2e", 3), 3 + 2 * Math.E);
  assertEquals(at("x + 2e - 1", 3), 3 + 2 * Math.E - 1);
  assertEquals(at("2e3x", 3), 6000);
  assertEquals(at("1.x + 0.x", 3), 3);
  assertEquals(at("10x + 0x^2", 3), 30);
  for (const text of ["x + 0x10", "0xA*x", "x + 0b1", "x + 0o7"]) {
    assertThrows(() => surface(text), FormulaError, "decimal number");
  }
});

Deno.test("a gradient's text grows with the formula, however many variables", () => {
  const product = (n: number) =>
    surface(Array.from({ length: n }, (_, i) => `x${i}`).join("*"));
  const s = product(1400);
  const point = Array.from({ length: 1400 }, (_, i) => i === 3 ? 0.5 : 1);
  const gradient = s.gradient(point);
  assertEquals([gradient[0], gradient[3], gradient[1399]], [0.5, 1, 0.5]);
  assertEquals(s.value(point), 0.5);
  const length = (n: number) => {
    const names = Array.from({ length: n }, (_, i) => `x${i}`);
    const compiled = compile(names.join("*"), {
      variables: names,
      parameters: [],
    });
    return String(compiled.first([]).gradient).length;
  };
  assert(length(400) < 2.5 * length(200), "twice the text, twice the code");
});

Deno.test("a few and many variables have the same derivatives", () => {
  const formula =
    "sqrt(a^2 + b^2)*exp(-c*d) + (a*b)^f/(1 + c^2) + max(a, b, d)";
  const many = surface(formula);
  assertEquals(many.variables.length, 5);
  const few = surface(formula, {
    parameters: { f: 1.5 },
    variables: [..."abcd"],
  });
  const gradient = many.gradient([1, 2, 0.5, 0.3, 1.5]);
  few.gradient([1, 2, 0.5, 0.3]).forEach((slope, i) =>
    assertAlmostEquals(gradient[i], slope, 1e-14)
  );
  const cone = surface("sqrt(a^2 + b^2 + c^2 + d^2 + f^2 + g^2)");
  assertEquals([...cone.gradient([0, 0, 0, 0, 0, 0])], Array(6).fill(0));
});
