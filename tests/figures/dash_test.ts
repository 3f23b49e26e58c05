import { assert } from "@std/assert/assert";
import { assertEquals } from "@std/assert/equals";
import { dashArray, dashPeriod } from "../../lib/figures/dash.ts";
import { dashes } from "../../lib/figures/theme.ts";

Deno.test("every dash has a pattern of its own, and a period", () => {
  assertEquals(new Set(dashes.map(dashArray)).size, dashes.length);
  assertEquals(dashArray("solid"), "none");
  assertEquals(dashPeriod("dash"), 11);
  assertEquals(dashPeriod("dashdot"), 16);
  for (const dash of dashes) assert(dashPeriod(dash) > 0);
});
