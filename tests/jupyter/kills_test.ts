import { assertEquals } from "@std/assert/equals";
import { systemTest } from "../tools/permissions.ts";
import { killExports } from "./kills.ts";

systemTest(
  "a killed export leaves the old site or the new one, and no process",
  async () => {
    const survived = await killExports(4);
    assertEquals(survived.old + survived.new, 4);
  },
);
