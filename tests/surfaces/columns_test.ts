import { assertEquals } from "@std/assert/equals";
import { assertThrows } from "@std/assert/throws";
import { columns, leastSquares } from "../../lib/mod.ts";

const plain = (found: Record<string, Float64Array>) =>
  Object.fromEntries(
    Object.entries(found).map(([name, column]) => [name, [...column]]),
  );

Deno.test("columns() reads commas, semicolons, tabs, quotes and blanks", () => {
  const expected = { a: [1, -2.5], "b c": [3e4, 0.5] };
  for (
    const text of [
      "a,b c\n1,3e4\n-2.5,.5\n",
      "a;b c\r\n1;3E4\r\n-2.5;+.5\r\n",
      "a\tb c\n1\t30000.\n-2.5\t0.5",
      '\uFEFF"a","b c"\n"1"," 3e4 "\n -2.5 ,".5"\n\n',
      "\na,b c\n\n1,3e4\n,\n-2.5,0.5\n\n\n",
    ]
  ) assertEquals(plain(columns(text)), expected, text);
});

Deno.test("columns() reads a single column, and names given beside the text", () => {
  assertEquals(plain(columns("marks\n3\n4\n")), { marks: [3, 4] });
  const found = columns("1,2\n3,4", { names: ["x", "y"] });
  assertEquals(plain(found), { x: [1, 3], y: [2, 4] });
});

Deno.test("columns() passes over columns that are not asked for", () => {
  const text = "who,x,note,y\nAda,1,?,2\nBo,3,,4\n";
  const found = columns(text, { only: ["y", "x"] });
  assertEquals(plain(found), { y: [2, 4], x: [1, 3] });
});

Deno.test("columns() takes names as they are, unusual ones included", () => {
  const found = columns("__proto__,constructor\n1,2\n");
  assertEquals(Object.keys(found), ["__proto__", "constructor"]);
  assertEquals([...Object.values(found)[0]], [1]);
});

Deno.test("columns() gives several features to least squares", () => {
  const { price, ...x } = columns(
    "size,rooms,price\n1,1,6\n2,1,8\n3,2,13\n4,5,24\n",
  );
  const surface = leastSquares({ x, y: price });
  assertEquals(surface.variables, ["intercept", "size", "rooms"]);
  const rounded = surface.minima[0].point.map((b) => Number(b.toFixed(9)));
  assertEquals(rounded, [1, 2, 3]);
});

Deno.test("columns() names the row, as a spreadsheet counts, and the column", () => {
  const cases: [string, string][] = [
    ["x,y\n1,2\n3,four\n", 'a number in row 3, column "y" but found "four"'],
    ["x,y\n\n1,2\n\n,4\n", 'a number in row 5, column "x" but found nothing'],
    ["x;y\n1;2\n3,5;4\n", 'found "3,5"; write it with a decimal point'],
    ["x,y\n1,0x10\n", 'row 2, column "y" but found "0x10"'],
    ["x,y\n1,Infinity\n", 'row 2, column "y" but found "Infinity"'],
    ["x,y\n1,1e999\n", 'row 2, column "y" but found "1e999"'],
    ["x,y\n1,NaN\n", 'row 2, column "y" but found "NaN"'],
    [`x,y\n1,${"z".repeat(99)}\n`, `"${"z".repeat(40)}…"`],
  ];
  for (const [text, message] of cases) {
    assertThrows(() => columns(text), TypeError, message);
  }
});

Deno.test("columns() says what is wrong with the text as a whole", () => {
  const cases: [() => unknown, string][] = [
    [() => columns(""), "Expected text to have rows of numbers but found none"],
    [() => columns("x,y\n"), "rows of numbers but found none"],
    [
      () => columns("x,y\n1,2\n3\n"),
      "row 3 to have 2 cells (x, y) but found 1",
    ],
    [() => columns("x,y\n1,2,3\n"), "row 2 to have 2 cells (x, y) but found 3"],
    [() => columns("x,x\n1,2\n"), 'a name of its own but found "x" twice'],
    [
      () => columns("1,2\n3,4\n"),
      "Expected the first row to name the columns but found numbers (1, 2)",
    ],
    [
      () => columns("x,y\n1,2\n", { only: ["z"] }),
      'Expected only to name columns of the text (x, y) but found "z"',
    ],
    [() => columns('x,y\n1,2\n"3,4\n'), "in row 3"],
  ];
  for (const [run, message] of cases) assertThrows(run, RangeError, message);
});
