import { assertEquals } from "@std/assert/equals";
import { adam, alike, torch } from "downhill";

Deno.test("alike() tells optimizers by what they do, not by what they say", () => {
  assertEquals(alike(adam(), adam()), true);
  assertEquals(alike(adam(), torch.adam()), true);
  assertEquals(alike(adam(), adam({ beta1: 0.8 })), false);
  const lazy = { ...adam(), step() {} };
  assertEquals(alike(adam(), lazy), false);
});
