import { assert } from "@std/assert/assert";
import { assertEquals } from "@std/assert/equals";
import { assertStringIncludes } from "@std/assert/string-includes";
import { assertThrows } from "@std/assert/throws";
import { FormulaError, surface } from "downhill";

/** What is refused, what is said of it, and where it stands. */
const REFUSED: [formula: string, message: string, index: number][] = [
  ["", "found nothing", 0],
  ["  \n ", "found nothing", 0],
  ["3 + pi", "Expected a variable", 0],
  ["x +", "found the end", 3],
  ["(x", "parenthesis )", 2],
  ["x)", "found )", 1],
  ["x + * y", "Expected a number, a name or (", 4],
  ["x = 3", '"=" (leave out x =)', 2],
  ["f(x) = x", '"=" (leave out f(x) =)', 5],
  ["x; y", '";"', 1],
  ["x.y", '"."', 1],
  ["x[1]", '"["', 1],
  ["[x, y]", '"["', 0],
  ["{a: x}", '"{"', 0],
  ['x + "y"', '"\\""', 4],
  ["x + `y`", '"`"', 4],
  ["x + ${y}", '"$"', 4],
  ["x => y", '"=>" (write >=)', 2],
  ["x # y", '"#"', 2],
  ["x!", '"!"', 1],
  ["x'", '"\'"', 1],
  ["x % 2", '"%"', 2],
  ["x | y", "abs", 2],
  ["x ?? y", '"??"', 2],
  ["x << 2", '"<<"', 2],
  ["x?.y", '"."', 2],
  ["x : y", "Expected ? before :", 2],
  ["1, x", "found ,", 1],
  ["x²", "write ^2", 1],
  ["x × y", "write *", 2],
  ["x + ж", '"ж"', 4],
  ["sin + x", "sin(…)", 0],
  ["sin^2(x)", "sin(…)", 0],
  ["x + sin()", "1 operand of sin but found 0", 4],
  ["x + sin(x, y)", "1 operand of sin but found 2", 4],
  ["atan2(x)", "2 operands of atan2 but found 1", 0],
  ["log(x, 2, 3)", "1 to 2 operands", 0],
  ["x + foo(y)", '"foo"', 4],
  ["x*(y + ln(x))", "natural logarithm", 7],
  ["Sin(x)", "write sin(…)", 0],
  ["x(y + 1)", "write x*(…)", 0],
  ["x mod 2", '"mod"', 2],
  ["x to y", '"to"', 2],
  ["x xor y", '"xor"', 2],
  ["x + true", '"true"', 4],
  ["x + NaN", '"NaN"', 4],
  ["x + Infinity", '"Infinity"', 4],
  ["x + null", '"null"', 4],
  ["x + undefined", '"undefined"', 4],
  ["x + 0x10", "decimal number", 4],
  ["x + 1e999", "1.8e308", 4],
  ["1.2.3 + x", `found ".3"`, 3],
  ["x + (y < 2)", "number but found a condition", 5],
  ["x > 1", "number but found a condition", 0],
  ["x ? 1 : 2", "condition but found a number", 0],
  ["not x ? 1 : 2", "condition but found a number", 4],
  ["x > 1 and y ? 1 : 2", "condition but found a number", 10],
  ["log(-1)*x", "no value", 0],
  ["x + 1/0", "infinite", 4],
  ["x*sqrt(-2)", "no value", 2],
  ["y + __proto__", '"_"', 4],
  ["y + x__proto__", '"x__proto__"', 4],
  ["y + constructor", '"constructor"', 4],
  ["y + toString(x)", '"toString"', 4],
  ["(".repeat(101), "nested parentheses", 100],
  ["-".repeat(600) + "x", "nested parts", 600],
  ["x".repeat(10_001), "10000 characters", 0],
];

for (const [formula, message, index] of REFUSED) {
  const shown = JSON.stringify(formula.slice(0, 30));
  Deno.test(`surface() refuses ${shown}, says what and where`, () => {
    const error = assertThrows(() => surface(formula), FormulaError);
    assertStringIncludes(error.message, message);
    assertEquals(error.index, index);
    assertEquals(error.formula, formula);
  });
}

Deno.test("a FormulaError shows the line, with a caret", () => {
  const error = assertThrows(() => surface("x^2\n  + foo(y)"), FormulaError);
  assertEquals([error.line, error.column, error.index], [2, 5, 8]);
  assertEquals(
    error.message.split("\n").slice(1),
    ["    + foo(y)", "      ^"],
  );
  assert(error instanceof SyntaxError);
  assertEquals(error.name, "FormulaError");
});

Deno.test("a FormulaError shows a piece of a long line", () => {
  const formula = `${"x + ".repeat(500)}foo(x)${" + x".repeat(500)}`;
  const error = assertThrows(() => surface(formula), FormulaError);
  const [, piece, caret] = error.message.split("\n");
  assert(piece.length < 80);
  assertEquals(piece.slice(caret.indexOf("^")).slice(0, 6), "foo(x)");
});

Deno.test("surface() names what a formula may use", () => {
  const error = assertThrows(
    () => surface("x + k", { variables: ["x"], parameters: {} }),
    FormulaError,
  );
  assertStringIncludes(error.message, 'Expected one of x but found "k"');
  assertEquals(error.index, 4);
});

Deno.test("a name is only a name: nothing of the page is reached by it", () => {
  const s = surface("globalThis + window + Deno + process + eval + Function");
  assertEquals(s.value([1, 2, 3, 4, 5, 6]), 21);
  const words = /globalThis|window|Deno|process|eval|Function\b/;
  assert(!words.test(s.source));
});
