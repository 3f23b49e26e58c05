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
    ['x,y\n1,2\n"3,5",4\n', 'found "3,5"; write it with a decimal point'],
    ["x,y\n1,0x10\n", 'row 2, column "y" but found "0x10"'],
    ["x,y\n1,Infinity\n", 'row 2, column "y" but found "Infinity"'],
    ["x,y\n1,1e999\n", 'row 2, column "y" but found "1e999"'],
    ["x,y\n1,NaN\n", 'row 2, column "y" but found "NaN"'],
    [`x,y\n1,${"z".repeat(99)}\n`, `"${"z".repeat(60)}…"`],
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

Deno.test("columns() says what a number in groups may mean", () => {
  const both = "; leave out the thousands' separator (1234), " +
    "or write it with a decimal point (1.234)";
  const whole = "; leave out the thousands' separator (1234567)";
  const cases: [string, string][] = [
    ["1,234", both],
    ["1,234,567", whole],
    ["1.234.567", whole],
    ["1 234 567", whole],
    ["1\u00A0234\u00A0567", whole],
    ["1\u202F234\u202F567", whole],
    ["1'234'567", whole],
    ["1’234’567", whole],
    ["1_234_567", whole],
    ["12,34,567", whole],
    ["1,234.5", "; leave out the thousands' separator (1234.5)"],
    ["-1 234", "; leave out the thousands' separator (-1234)"],
    [
      "1.234,5",
      "; leave out the thousands' separator and write it with a decimal point " +
      "(1234.5)",
    ],
    ["5,58199E+12", "; write it with a decimal point (5.58199E+12)"],
    ["0,234", "; write it with a decimal point (0.234)"],
    [",5", "; write it with a decimal point (0.5)"],
  ];
  for (const [cell, advice] of cases) {
    const error = assertThrows(
      () => columns(`x,y\n1,"${cell}"\n`),
      TypeError,
      `row 2, column "y" but found "${cell}"${advice}`,
    );
    assertEquals(error.message.endsWith(advice), true, error.message);
  }
  for (const cell of ["1,2,3", "1.2.3", "12,3456,789", "4 5", "1,,2", "abc"]) {
    const { message } = assertThrows(() => columns(`x,y\n1,"${cell}"\n`));
    assertEquals(message.endsWith(`found "${cell}"`), true, message);
  }
});

Deno.test("columns() reads decimal commas where no comma separates cells", () => {
  for (
    const [text, expected] of [
      ["x;y\n1,5;2,5\n", { x: [1.5], y: [2.5] }],
      ["x\ty\n1,5\t2\n-,5\t3\n", { x: [1.5, -0.5], y: [2, 3] }],
      ["x;y\n5,58199E+12;1\n", { x: [5.58199e12], y: [1] }],
      // What may be in groups is decided by what cannot.
      ["x;y\n1,234;0,5\n", { x: [1.234], y: [0.5] }],
      ["x;y\n1.5;2\n", { x: [1.5], y: [2] }],
    ] as const
  ) assertEquals(plain(columns(text)), expected as never, text);
  const quoted = 'x,y\n"1,5","1,234"\n';
  assertEquals(plain(columns(quoted, { decimal: "," })), {
    x: [1.5],
    y: [1.234],
  });
  assertEquals(plain(columns("x;y\n1,234;2\n", { decimal: "," })).x, [1.234]);
  for (
    const text of [
      "x;y\n1,234;2\n",
      "x;y\n1,5;2.5\n",
      "x;y\n0,5;1.234\n",
      "x;y\n0,5;1.234,5\n",
    ]
  ) assertThrows(() => columns(text), TypeError, "Expected a number", text);
  assertThrows(
    () => columns("x;y\n1.5;2\n", { decimal: "," }),
    TypeError,
    "; write it with a decimal comma (1,5)",
  );
});

Deno.test("columns() is not troubled by columns and rows that it does not read", () => {
  for (
    const text of [
      "x,y,,\n1,2,,\n3,4,,\n",
      "x,y,n,n\n1,2,a,b\n3,4,c,d\n",
      "x,y,note\n1,2\n3,4,?\n",
      "x,y,2019\n1,2,a\n3,4,b\n",
      'x,y,note\n1,2,"5" pipe"\n3,4,b\n',
      "x,y\n1,2,,\n3,4\n",
    ]
  ) {
    const found = columns(text, { only: ["x", "y"] });
    assertEquals(plain(found), { x: [1, 3], y: [2, 4] }, text);
  }
  assertEquals(plain(columns("x,y,,\n1,2,,\n")), { x: [1], y: [2] });
  const only = ["x", "y"];
  for (
    const [text, message] of [
      ["x,x,y\n1,2,3\n", 'found "x" twice'],
      ["x,y\n1,2,3\n", "row 2 to have 2 cells"],
      ["x,n,y\n1,2\n", "row 2 to have 3 cells"],
    ]
  ) assertThrows(() => columns(text, { only }), RangeError, message);
});

Deno.test("columns() reads or names the lines before the names", () => {
  for (
    const text of [
      "sep=;\nx;y\n1;2\n",
      '"sep=;"\r\nx;y\r\n1;2\r\n',
      "SEP=|\nx|y\n1|2\n",
      "sep=\\t\nx\ty\n1\t2\n",
      "# from the lab\n#\nx,y\n1,2\n",
    ]
  ) assertEquals(plain(columns(text)), { x: [1], y: [2] }, text);
  for (const text of ["Table 1\nx,y\n1,2\n", "Table 1,\nx,y\n1,2\n"]) {
    assertThrows(
      () => columns(text),
      RangeError,
      'Expected the first row to name 2 columns but found "Table 1"; ' +
        "leave out the lines before the names",
    );
  }
  assertThrows(() => columns("# a\nx,y\n1,z\n"), TypeError, "row 3");
});

Deno.test("columns() takes no number and no blank for a name", () => {
  for (
    const row of [
      "1,NA",
      "NA,1",
      "1,n/a",
      "-3e2,x",
      "x,",
      "nan,1",
      "-,2",
      "1;2,5",
    ]
  ) {
    const { message } = assertThrows(
      () =>
        columns(
          `${row}\n3,4\n5,6\n`.replaceAll(",", row.includes(";") ? ";" : ","),
        ),
      RangeError,
    );
    assertEquals(message.startsWith("Expected "), true);
    assertEquals(/ name/.test(message), true, message);
  }
  assertEquals(plain(columns("a,2019\n1,2\n", { only: ["2019"] })), {
    2019: [2],
  });
});

Deno.test("columns() sees quotes behind blanks, whatever the separator", () => {
  for (const mark of [",", ";", "\t"]) {
    const text =
      `x${mark} "y"${mark} "a${mark} ""b"""\n1${mark} "2" ${mark} "3"\n`;
    assertEquals(plain(columns(text)), {
      x: [1],
      y: [2],
      [`a${mark} "b"`]: [3],
    });
  }
  assertEquals(plain(columns(' "x" , "y"\n "1" , "2"\n')), { x: [1], y: [2] });
});
