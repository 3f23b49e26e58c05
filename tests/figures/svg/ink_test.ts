import { assertEquals } from "@std/assert/equals";
import { heightInk, lineInk } from "../../../lib/figures/svg/ink.ts";
import { lineRamp, ramp } from "../../../lib/figures/theme.ts";

Deno.test("inks meet the ramp at its colours, and stay in it", () => {
  for (const mode of ["light", "dark"] as const) {
    ramp[mode].forEach((color, k, all) =>
      assertEquals(heightInk(k / (all.length - 1))[mode], color)
    );
    assertEquals(heightInk(-3)[mode], ramp[mode][0]);
    assertEquals(heightInk(7)[mode], ramp[mode].at(-1));
    assertEquals(lineInk(0)[mode], lineRamp[mode][0]);
  }
});

Deno.test("a factor makes a colour darker or brighter, up to white", () => {
  assertEquals(heightInk(0, 0), { light: "#000000", dark: "#000000" });
  assertEquals(heightInk(1, 9).light, "#ffffff");
});
