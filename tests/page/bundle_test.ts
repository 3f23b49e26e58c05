import { assertEquals } from "@std/assert/equals";
import { bundle } from "../../lib/tools/bundle.ts";
import { systemTest } from "../tools/permissions.ts";

systemTest("the page's bundle is what lib/ makes today", async () => {
  const file = new URL("../../lib/page/bundle.js", import.meta.url);
  const fresh = await bundle() === await Deno.readTextFile(file);
  assertEquals(fresh, true, "run: deno task bundle");
});
