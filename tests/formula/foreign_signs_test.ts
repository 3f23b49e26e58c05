import { assertEquals } from "@std/assert/equals";
import { assertStringIncludes } from "@std/assert/string-includes";
import { assertThrows } from "@std/assert/throws";
import { FormulaError, surface } from "downhill";

/** What is pasted, what to write in its place, and where it stands. */
const FOREIGN: [formula: string, hint: string, index: number][] = [
  // Word processors and PDF.
  ["x^2 – y^2", "(write -)", 4],
  ["x^2 — y^2", "(write -)", 4],
  ["x − y", "(write -)", 2],
  ["x ‐ y", "(write -)", 2],
  ["x · y", "(write *)", 2],
  ["x⋅y", "(write *)", 1],
  ["x•y", "(write *)", 1],
  ["x × y", "(write *)", 2],
  ["x ∗ y", "(write *)", 2],
  ["x ÷ y", "(write /)", 2],
  ["x ⁄ y", "(write /)", 2],
  ["x ≤ y ? 1 : x", "(write <=)", 2],
  ["x ≥ y ? 1 : x", "(write >=)", 2],
  ["x ≠ y ? 1 : x", "(write !=)", 2],
  ["x⩽y ? 1 : x", "(write <=)", 1],
  ["x² + y", "(write ^2)", 1],
  ["x¹⁰ + y", "(write ^10)", 1],
  ["x⁻¹ + y", "(write ^(-1))", 1],
  ["xⁿ + y", "(write ^n)", 1],
  ["x₁ + y", "(write x1)", 1],
  ["√x + y", "(write sqrt(…))", 0],
  ["∛x", "(write cbrt(…))", 0],
  ["½x", "(write (1/2))", 0],
  ["¾ x", "(write (3/4))", 0],
  ["x + ∞", "(write a number)", 4],
  ["sin(30°) + x", "(write *pi/180)", 6],
  ["x ± y", "(write + or -)", 2],
  ["x\u200by", "(leave out the invisible sign)", 1],
  ["x\u2062y", "(write *)", 1],
  ["𝑥 + y", "(write x)", 0],
  ["ｘ + y", "(write x)", 0],
  ["x ＋ y", "(write +)", 2],
  ["х + y", "(write the Latin letter x)", 0],
  ["x + …", "(write all terms)", 4],
  ["[x + y]*2", "(write (…))", 0],
  ["{x + y}*2", "(write (…))", 0],
  ["‖x‖", "(write hypot(…))", 0],
  ["∑ x", "write it out", 0],
  ["∂x", "write its derivative out", 0],
  ["1,5*x + y", "write . in numbers", 1],
  // Python, C, JavaScript.
  ["x**2 + y", "(write ^)", 1],
  ["x^^2 + y", "(write ^)", 1],
  ["x // y", "(write /)", 2],
  ["x @ y", "(write *)", 2],
  ["x % 2", "for a percentage write /100", 2],
  ["x && y ? 1 : 2", "(write and)", 2],
  ["x || y ? 1 : 2", "(write or)", 2],
  ["!x", "(write not, or !=)", 0],
  ["x <> y ? 1 : 2", "(write !=)", 2],
  ["x === y ? 1 : 2", "(write ==)", 2],
  ["x !== y ? 1 : 2", "(write !=)", 2],
  ["x =< y ? 1 : 2", "(write <=)", 2],
  ["x => y ? 1 : 2", "(write >=)", 2],
  ["Math.PI*x", "(write pi)", 4],
  ["np.sin(x)", "(write sin)", 2],
  ["x .* y", "(write *)", 2],
  ["x + y;", "write one formula only", 5],
  ["x + y # bowl", "leave out the comment", 6],
  // TeX.
  ["\\frac{x}{2}", "(write (a)/(b))", 0],
  ["x \\cdot y", "(write *)", 2],
  ["\\sin x", "(write sin(…))", 0],
  ["\\sqrt{x}", "(write sqrt(…))", 0],
  ["\\left(x + y\\right)", "(write ()", 0],
  ["2\\pi x", "(write pi)", 1],
  ["\\theta^2", "(write theta)", 0],
  ["x \\le y ? 1 : 2", "(write <=)", 2],
  ["\\ln(x)", "(write log(…))", 0],
  ["\\arctan(x)", "(write atan(…))", 0],
  ["x\\,y", "(leave it out)", 1],
  ["$x + y$", "(leave out $)", 0],
  // Other purposes.
  ["|x| + y", "(write abs(x))", 0],
  ["|x - 2y| + y", "(write abs(x - 2y))", 0],
  ["f = x^2 + y", "(leave out f =)", 2],
  ["y = x^2", "(leave out y =)", 2],
  ["f(x, y) = x^2 + y", "(leave out f(x, y) =)", 8],
  ["f(x,y)=x^2 + y", "(leave out f(x,y) =)", 6],
  ["z := x + y", "(leave out the name and :=)", 2],
  ["x^2 + y^2 = 1", "leave out = and one side", 10],
  ["x = 1 ? 2 : y", "(== compares)", 2],
  ["x -> x^2", "(leave out the name and ->)", 2],
];

for (const [formula, hint, index] of FOREIGN) {
  Deno.test(`surface() says what to write for ${JSON.stringify(formula)}`, () => {
    const error = assertThrows(() => surface(formula), FormulaError);
    assertStringIncludes(error.message, hint);
    assertEquals(error.index, index);
  });
}
