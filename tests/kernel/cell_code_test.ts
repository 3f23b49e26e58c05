import { assertEquals } from "@std/assert/equals";
import { assertThrows } from "@std/assert/throws";
import { cellCode } from "../../lib/kernel/cell_code.ts";
import { CellSyntaxError } from "../../lib/kernel/syntax.ts";
import {
  listNotebooks,
  readNotebook,
  whole,
} from "../../lib/jupyter/notebook.ts";
import { notebooksFolder } from "../../lib/tools/project.ts";
import { systemTest } from "../tools/permissions.ts";

/** A cell's code without what stands around it, and without wide blanks. */
function code(text: string): string {
  return cellCode(text).code.split("\n").slice(1, -1).join("\n")
    .replaceAll(/ +/g, " ").trim();
}

Deno.test("types are left out and every line stays where it was", () => {
  const cases: [cell: string, code: string][] = [
    ["let x: number = 1, y!: string;", ";( x = 1, y = void 0);"],
    ["const z = (a as number) satisfies number", ";( z = (a ) );"],
    ["const k = f<number>(q)!;\nk", ";( k = f (q) );\n;$cell.last = (k);"],
    ["interface A {\n  b: C;\n}\n1", "; \n \n \n;$cell.last = (1);"],
    ["type A = B\n;(1)", "; \n ;$cell.last = ((1));"],
    ["const v = <T>w;", ";( v = w);"],
    ["{ const a = b as C\n(d) }", "{ const a = b ;\n(d) }"],
    [
      "function f<T>(this: W, a?: T, ...b: T[]): asserts a is T {}",
      ";f = function f ( a , ...b ) {};",
    ],
    [
      "abstract class A<T> extends B<T> implements C, D {\n" +
      "  private readonly a?: T = 1;\n  abstract b(): void;\n" +
      "  declare c: T;\n  [k: string]: T;\n  d(): void;\n  d(e?: T) {}\n}",
      ";A = class A extends B {\n a = 1;\n ; \n ; \n ; \n ; \n d(e ) {}\n};",
    ],
    ["export const a = 1; export type B = 1", ";( a = 1); ;"],
    ["import type { A } from 'b';", ";"],
  ];
  for (const [cell, expected] of cases) {
    assertEquals(code(cell), expected, cell);
    const { lines } = cellCode(cell);
    assertEquals(lines.at(-1), cell.split("\n").length, cell);
  }
});

Deno.test("functions come first, and their lines are still known", () => {
  const { code, lines, names } = cellCode(
    "f();\n\nfunction f() {\n  g();\n}\n",
  );
  const at = code.split("\n").findIndex((line) => line.includes("g()"));
  assertEquals(lines[at], 4);
  assertEquals(names, [{ name: "f", constant: false }]);
});

Deno.test("imports become names of the cell", () => {
  const { code, names } = cellCode(
    'import a, { b as c, type D, E } from "x" with { type: "json" };\nc(a);',
  );
  assertEquals(names.map(({ name }) => name), ["a", "c", "E"]);
  const [line] = code.split("\n").slice(1);
  assertEquals(
    line,
    ';{const $module = await $cell.import("x", {"with":{"type":"json"}}, ' +
      '["default","b"]);a = $module["default"];c = $module["b"];' +
      'E = $module["E"];}',
  );
});

Deno.test("what a page cannot run is refused in words, with its line", () => {
  const cases: [cell: string, message: string, line: number][] = [
    ["1;\nconst = 3;", "Unexpected =", 2],
    ["f(1;", "Unexpected ;", 1],
    ["if (1) {", "Unexpected the end of the cell", 1],
    ["\nenum A { B }", "A page cannot run an enum", 2],
    ["namespace A {}", "A page cannot run a namespace", 1],
    ["@f class A {}", "A page cannot run a decorator", 1],
    ["class A { constructor(private b: C) {} }", "A page cannot run a prop", 1],
    ["let a;\nlet a;", "Identifier 'a' has already been declared", 2],
    ["export default 1;", "A cell exports nothing", 1],
  ];
  for (const [cell, message, line] of cases) {
    const error = assertThrows(() => cellCode(cell), CellSyntaxError, message);
    assertEquals(error.line, line, cell);
  }
});

systemTest(
  "each cell of the lessons becomes code of as many lines",
  async () => {
    for (const path of listNotebooks(notebooksFolder)) {
      for (const { cell_type, source } of (await readNotebook(path)).cells) {
        if (cell_type !== "code") continue;
        const { code, lines } = cellCode(whole(source));
        new Function(`return ${code}`);
        assertEquals(lines.at(-1), whole(source).split("\n").length);
      }
    }
  },
);
