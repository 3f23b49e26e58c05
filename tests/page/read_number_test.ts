import { assertEquals } from "@std/assert/equals";
import { assertStringIncludes } from "@std/assert/string-includes";
import fc from "fast-check";
import { readNumber } from "../../lib/page/playground/read_number.ts";

Deno.test("readNumber() reads numbers as people type them", () => {
  const texts = {
    "0.5": 0.5,
    " 0,5 ": 0.5,
    ",5": 0.5,
    "−3": -3,
    "–2,5": -2.5,
    "1e-3": 0.001,
    "1e−3": 0.001,
    "+7.": 7,
    "0,125": 0.125,
  };
  for (const [text, value] of Object.entries(texts)) {
    assertEquals(readNumber(text), { value }, text);
  }
});

Deno.test("readNumber() reads whatever a number is written as", () => {
  fc.assert(
    fc.property(
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      (number) => assertEquals(readNumber(String(number)).value, number),
    ),
    { seed: 7 },
  );
});

Deno.test("readNumber() takes no beginning of a text for the whole", () => {
  for (
    const text of ["", "0.5x", "1 2", "0x10", "Infinity", "1e999", "1,2,3", "-"]
  ) {
    assertEquals(readNumber(text).value, undefined, text);
  }
});

Deno.test("readNumber() asks which of two numbers is meant", () => {
  assertStringIncludes(
    readNumber("1,234").problem ?? "",
    "write 1234 or 1.234",
  );
});
