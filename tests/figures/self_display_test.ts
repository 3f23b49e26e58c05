import { assertEquals } from "@std/assert/equals";
import { contours } from "../../lib/figures/marks/contours/contours.ts";
import { figure } from "../../lib/figures/figure.ts";
import { saddle } from "../../lib/surfaces/mod.ts";

Deno.test("a figure can be asked to show itself, and its data is what it was", () => {
  const picture = figure([contours(saddle)], { caption: "c", alt: "a saddle" });
  const show: unknown = Reflect.get(picture, Symbol.for("Jupyter.display"));
  assertEquals(typeof show, "function");
  assertEquals(Object.getOwnPropertySymbols({ ...picture }), []);
  assertEquals(structuredClone(picture), { ...picture });
});
