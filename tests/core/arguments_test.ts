import { assertEquals } from "@std/assert/equals";
import { assertThrows } from "@std/assert/throws";
import {
  checkArguments,
  count,
  decay,
  flag,
  oneOf,
  optional,
  positive,
  settle,
  unexpected,
} from "../../lib/core/arguments.ts";

Deno.test("unexpected() says what was expected and shows what was found", () => {
  for (
    const [found, shown] of [
      [-1, "-1"],
      [NaN, "NaN"],
      ["0.1", '"0.1"'],
      [undefined, "undefined"],
      [null, "null"],
      [true, "true"],
      [[], "[]"],
      [[1, 2], "[1, 2]"],
      [new Float64Array([1, 2, 3, 4, 5]), "[1, 2, 3, 4, …]"],
      [{ a: 1 }, "an object"],
      [() => 1, "a function"],
    ] as const
  ) {
    const { message } = unexpected("x", { expected: "a y", found });
    assertEquals(message, `Expected x to be a y but found ${shown}`);
  }
});

Deno.test("checkArguments() names the value that is wrong", () => {
  checkArguments({ a: 1, b: 2 }, positive);
  assertThrows(
    () => checkArguments({ a: 1, b: -2 }, positive),
    RangeError,
    "Expected b to be a positive number but found -2",
  );
});

Deno.test("optional() lets a value be left out", () => {
  checkArguments({ a: undefined }, optional(positive));
  assertThrows(() => checkArguments({ a: 0 }, optional(positive)), RangeError);
});

const schema = {
  steps: [3, count],
  kept: [0.5, decay],
  loud: [false, flag],
  word: ["a", oneOf("a", "b")],
} as const;

Deno.test("settle() fills in what is left out or undefined", () => {
  assertEquals(settle(schema as never, { kept: 0, steps: undefined }), {
    steps: 3,
    kept: 0,
    loud: false,
    word: "a",
  });
});

Deno.test("settle() refuses names that only objects have", () => {
  for (const name of ["constructor", "toString", "__proto__"]) {
    assertThrows(
      () => settle(schema as never, JSON.parse(`{"${name}": 1}`)),
      RangeError,
      `Expected options to be named steps, kept, loud, word but found "${name}"`,
    );
  }
});
