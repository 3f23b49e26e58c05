import { assertEquals } from "@std/assert/equals";
import { answered } from "../../lib/kernel/answer_field.ts";

Deno.test("an answer takes the place of the one in the cell", () => {
  const open = 'await check("1.limit", undefined);';
  const cases: [cell: string, answer: string, text: string | undefined][] = [
    [open, "0.12", 'await check("1.limit", 0.12);'],
    [open, " 2/16.3 ", 'await check("1.limit", 2/16.3);'],
    [open, "Math.sqrt(2)^2", 'await check("1.limit", Math.sqrt(2)**2);'],
    [open, "−1e-3", 'await check("1.limit", -1e-3);'],
    [open, "{ seed: 1 }", 'await check("1.limit", { seed: 1 });'],
    [open, "x^2 + y^2", 'await check("1.limit", "x^2 + y^2");'],
    [open, "mine", 'await check("1.limit", mine);'],
    [open, "mine(2).x", 'await check("1.limit", mine(2).x);'],
    [open, "x(y)", 'await check("1.limit", "x(y)");'],
    ['await check("a", "b")', "3", 'await check("a", "3")'],
    ['await check("a", 0)', 'say "b"', 'await check("a", "say \\"b\\"")'],
    ['await check("a", f(1));', "2", undefined],
    ['await check("a",\n  { b: 1 });', "2", undefined],
  ];
  for (const [cell, answer, text] of cases) {
    assertEquals(answered(cell, answer, (name) => name === "mine"), text);
  }
});
