import { assertEquals } from "@std/assert/equals";
import { inspected, printed } from "../../lib/kernel/inspect.ts";

class Point {
  x = 1;
}

Deno.test("values are printed as Deno prints them", () => {
  const circle: Record<string, unknown> = { a: 1 };
  circle.self = circle;
  const values = [
    "a",
    "it's",
    'say "a"',
    { "a-b": "c", d: 'e"f', g: undefined, h: null },
    [1, -0, NaN, 2n, "a\nb"],
    new Float64Array([NaN, 0.1]),
    { reason: "diverged", step: 1 },
    new Map([["a", { b: "c" }]]),
    new Set([1, "b"]),
    new Point(),
    Point,
    () => 1,
    [1, , 3],
    Array.from({ length: 120 }, (_, k) => k),
    { a: { b: { c: { d: { e: { f: 1 } } } } } },
    Array.from({ length: 8 }, (_, k) => ({ step: k, name: "adam" })),
    circle,
    Symbol("a"),
    /a/g,
    [["a", 1], ["b", 2]],
    {},
    [],
    true,
  ];
  for (const value of values) {
    const expected = Deno.inspect(value);
    assertEquals(inspected(value), expected);
    assertEquals(
      printed(["a", value]).slice(2),
      typeof value === "string" ? value : expected,
    );
  }
});
