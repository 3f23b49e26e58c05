import { assertEquals } from "@std/assert/equals";
import { modules } from "../../lib/kernel/modules.ts";
import project from "../../deno.json" with { type: "json" };

Deno.test("a page's cells import all of the lib and all that checks need", () => {
  const names = Object.keys(project.imports)
    .filter((name) => /^(downhill|@std\/assert)(\/|$)/.test(name));
  assertEquals(Object.keys(modules).sort(), names.sort());
});
