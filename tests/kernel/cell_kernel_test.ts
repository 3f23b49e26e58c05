import { assertEquals } from "@std/assert/equals";
import { kernelOfCells } from "./kernel_of_cells.ts";

Deno.test("names live on as in Deno's kernel", async () => {
  // Each name once: all kernels of this file share the global scope.
  const cases: [cells: string[], shown: string[]][] = [
    [["let a1 = 1; const b1 = () => a1;", "a1 = 2; b1()"], ["", "2"]],
    [["let a2 = 1; const b2 = () => a2;", "let a2 = 3;", "b2()"], [
      "",
      "",
      "3",
    ]],
    [["const a3 = 1;", "const a3 = 2; a3"], ["", "2"]],
    [["const a4 = 1;", "a4 = 2;", "a4++", "a4"], [
      "",
      "TypeError: Assignment to constant variable. @2:1",
      "TypeError: Assignment to constant variable. @3:1",
      "1",
    ]],
    [["const a5 = 1;", "{ let a5 = 2; a5 = 3; }", "a5"], ["", "", "1"]],
    [["let a6 = 1; a6 = 2;\nthrow new Error('b');\na6 = 3;", "a6"], [
      "Error: b @1:2",
      "2",
    ]],
    [["class A7 { b = 1 }", "new A7()", "class A7 { b = 2 }; new A7().b"], [
      "",
      "A7 { b: 1 }",
      "2",
    ]],
    [["function f8() { return g8(); }\nfunction g8() { return 8; }", "f8()"], [
      "",
      "8",
    ]],
    [["f9(); function f9() {\n  throw new RangeError('x');\n}"], [
      "RangeError: x @1:2 @1:1",
    ]],
    [["function f10() {\n\n  throw 'x';\n}", "1;\nf10();"], [
      "",
      'Thrown: "x"',
    ]],
    [[
      "const { a11, b: [c11, ...d11] } = { a11: 1, b: [2, 3] };",
      "[a11, c11, d11]",
    ], [
      "",
      "[ 1, 2, [ 3 ] ]",
    ]],
    [["const a12 = await Promise.resolve(12); a12"], ["12"]],
    [["undeclared13 = 1"], [
      "ReferenceError: undeclared13 is not defined @1:1",
    ]],
    [["const name = 'n14', Array = 3; name", "[1].map((x) => x)", "Array"], [
      '"n14"',
      "[ 1 ]",
      "3",
    ]],
    [["[1, 2].at(-1)\n// The end."], ["2"]],
    [["({ a: 1 })"], ["{ a: 1 }"]],
    [["'use strict'"], ['"use strict"']],
  ];
  for (const [cells, expected] of cases) {
    assertEquals(
      await kernelOfCells()(...cells),
      expected,
      cells.join("\n--\n"),
    );
  }
  assertEquals([].constructor, [1].constructor);
});

Deno.test("cells import the lib, its checks and their lesson's files, and nothing else", async () => {
  const run = kernelOfCells({ "./numbers.json": "[1, 2]" });
  assertEquals(
    await run(
      'import { adam, type Optimizer, Trajectory } from "downhill";\nadam.name.length > 0',
      'import { assertEquals } from "@std/assert/equals"; assertEquals(1, 1);',
      'import numbers from "./numbers.json" with { type: "json" }; numbers',
      '(await import("downhill/core")).descend.length',
      'import { addam } from "downhill"; addam();',
    ),
    [
      "true",
      "",
      "[ 1, 2 ]",
      "3",
      "SyntaxError: The requested module 'downhill' does not provide an export named 'addam' (did you mean 'adam'?) @5:1",
    ],
  );
  const [refused] = await run('import x from "npm:lodash"; x');
  assertEquals(
    refused.slice(0, 46),
    'TypeError: A page cannot import "npm:lodash": ',
  );
});
