import { assertEquals } from "@std/assert/equals";
import { surfaces } from "downhill";
import { brokenMathml } from "../../lib/formula/broken_lines.ts";

/** The letters of each piece. */
const pieces = (tex: string) =>
  brokenMathml(tex)?.split("</math>").slice(0, -1)
    .map((piece) => piece.replaceAll(/<[^>]*>/g, "").trim());

Deno.test("brokenMathml() breaks between terms, and inside of none", () => {
  assertEquals(pieces("x^{2 + a} + \\left(x - 1\\right)^{2} - y"), [
    "x2+a",
    "+(x−1)2",
    "−y",
  ]);
  assertEquals(pieces("-x"), ["−x"]);
});

Deno.test("brokenMathml() has nothing for TeX that is not known", () => {
  assertEquals(pieces("x + \\href{a}{b}"), undefined);
});

Deno.test("brokenMathml() knows the TeX of every surface of the catalogue", () => {
  for (const { key, tex } of Object.values(surfaces)) {
    assertEquals(typeof brokenMathml(tex), "string", key);
  }
});
