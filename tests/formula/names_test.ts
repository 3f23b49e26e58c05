import { assertEquals } from "@std/assert/equals";
import { assertStringIncludes } from "@std/assert/string-includes";
import { assertThrows } from "@std/assert/throws";
import { FormulaError, surface } from "downhill";
import { formulaNames } from "downhill/formula";

/** Texts with a name that is no variable by itself, and what to write. */
const REFUSED: [formula: string, name: string, hint: string][] = [
  // Constants by other names.
  ["PI*x", "PI", "write pi"],
  ["Pi*x", "Pi", "write pi"],
  ["x + M_PI", "M_PI", "write pi"],
  ["E^x", "E", "write e"],
  ["tau*x", "tau", "write 2*pi"],
  ["τ x", "τ", "write 2*pi"],
  ["phi + x", "phi", "write (1 + sqrt(5))/2"],
  ["φ + x", "φ", "write (1 + sqrt(5))/2"],
  ["LN2*x", "LN2", "write log(2)"],
  ["LN10*x", "LN10", "write log(10)"],
  ["LOG2E*x", "LOG2E", "write 1/log(2)"],
  ["LOG10E*x", "LOG10E", "write 1/log(10)"],
  ["SQRT2*x", "SQRT2", "write sqrt(2)"],
  ["SQRT1_2*x", "SQRT1_2", "write sqrt(1/2)"],
  ["i*x", "i", "real numbers only"],
  ["x + inf", "inf", "finite numbers only"],
  ["x + nan", "nan", "finite numbers only"],
  // Names that are glued together.
  ["x^2 + xy", "xy", "write x*y"],
  ["2xy", "xy", "write x*y"],
  ["xx", "xx", "write x*x"],
  ["yx + x", "yx", "write y*x"],
  ["xyz", "xyz", "write x*y*z"],
  ["ax^2 + by^2", "ax", "write a*x"],
  ["x1x2 + x1", "x1x2", "write x1*x2"],
  ["a + b + ab", "ab", "write a*b"],
  ["2πx", "πx", "write π*x"],
  ["pix", "pix", "write pi*x"],
  ["θx + y", "θx", "write θ*x"],
  ["λμ + x", "λμ", "write λ*μ"],
  ["sinx + y", "sinx", "write sin(x)"],
  ["sin2x", "sin2x", "write sin(2*x)"],
  ["cosxy", "cosxy", "write cos(x*y)"],
  ["lnx", "lnx", "log(x)"],
  // Functions of other tongues, without parentheses.
  ["ln x", "ln", "log(…)"],
  ["tg x + y", "tg", "write tan(…)"],
  ["arctan x", "arctan", "write atan(…)"],
];

for (const [formula, name, hint] of REFUSED) {
  Deno.test(`surface() takes no variable ${name} from ${formula} without a word`, () => {
    const error = assertThrows(() => surface(formula), FormulaError);
    assertStringIncludes(
      error.message,
      `Expected a variable but found "${name}"`,
    );
    assertStringIncludes(error.message, hint);
    assertEquals(error.index, formula.indexOf(name));
    // Where the variables are fixed, as on a page, the hint is the same.
    const fixed = assertThrows(
      () => surface(formula, { variables: ["x", "y"], parameters: {} }),
      FormulaError,
    );
    if (fixed.index === error.index) assertStringIncludes(fixed.message, hint);
  });

  Deno.test(`surface() takes ${name} as a variable that is listed`, () => {
    const others = formulaNames(formula)
      .filter(({ kind }) => kind !== "constant").map(({ name }) => name);
    assertEquals(surface(formula, { variables: others }).variables, others);
  });
}

Deno.test("surface() takes words, letters and indexed letters as variables", () => {
  const names = "a b1 loss w_1 θ θ_0 beta xi Δx tilt make out max_x box key";
  for (const name of names.split(" ")) {
    assertEquals(surface(`${name}^2`).variables, [name]);
  }
});

Deno.test("surface() knows π", () => {
  assertEquals(surface("sin(π x)").variables, ["x"]);
  assertEquals(surface("cos(2π*x)").value([0.5]), -1);
});

Deno.test("surface() tells what a called name should have been", () => {
  const hints: Record<string, string> = {
    "xsin(x)": "write x*sin(…)",
    "2xexp(y)": "write x*exp(…)",
    "x2cos(y)": "write x2*cos(…)",
    "ln(x)": "natural logarithm",
    "LN(x)": "natural logarithm",
    "lg(x)": "write log10(…)",
    "ld(x)": "write log2(…)",
    "lb(x)": "write log2(…)",
    "tg(x)": "write tan(…)",
    "ctg(x)": "write cot(…)",
    "arctg(x)": "write atan(…)",
    "sen(x)": "write sin(…)",
    "arcsen(x)": "write asin(…)",
    "Arcsin(x)": "write asin(…)",
    "sh(x)": "write sinh(…)",
    "arsinh(x)": "write asinh(…)",
    "coth(x)": "write 1/tanh(…)",
    "sgn(x)": "write sign(…)",
    "fabs(x)": "write abs(…)",
    "Exp(x)": "write exp(…)",
    "sigmoid(x)": "write 1/(1 + exp(-(…)))",
    "floor(x)": "no rounding",
    "x(y)": "to multiply, write x*(…)",
  };
  for (const [formula, hint] of Object.entries(hints)) {
    const error = assertThrows(() => surface(formula), FormulaError);
    assertStringIncludes(error.message, hint);
  }
});

Deno.test("formulaNames() tells what each name of a text stands for", () => {
  const kinds = (formula: string, given = {}) =>
    formulaNames(formula, given).map(({ name, kind }) => `${name} ${kind}`);
  assertEquals(kinds("a*x^2 + sin(b)*y + e"), [
    "a variable",
    "x variable",
    "b variable",
    "y variable",
    "e constant",
  ]);
  const variables = ["x", "y"];
  assertEquals(kinds("a*x^2 + b*y + xy + a", { variables }), [
    "a parameter",
    "x variable",
    "b parameter",
    "y variable",
    "xy refused",
  ]);
  assertEquals(kinds("e*xy", { variables: ["xy"], parameters: ["e"] }), [
    "e parameter",
    "xy variable",
  ]);
});

Deno.test("surface() makes free letters parameters if it is told to", () => {
  const s = surface("(a - x)^2 + b*(y - x^2)^2", { parameters: "free" });
  assertEquals(s.variables, ["x", "y"]);
  assertEquals(Object.keys(s.parameters), ["a", "b"]);
  assertEquals(s.withParameters({ b: 100 }).value([0, 1]), 101);
  assertThrows(
    () => surface("ax + y", { parameters: "free" }),
    FormulaError,
    "write a*x",
  );
});
