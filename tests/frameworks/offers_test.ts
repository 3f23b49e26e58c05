import { assert } from "@std/assert/assert";
import { assertEquals } from "@std/assert/equals";
import * as schedules from "../../lib/schedules/mod.ts";
import { type Framework, frameworks, offers } from "downhill";
import { recordings } from "./recordings.ts";

for (const framework of Object.keys(offers) as Framework[]) {
  const { optimizers, schedules: offered, missing } = offers[framework];

  Deno.test(`the table of what ${framework} has names all of its optimizers and all of ours`, () => {
    const theirs = Object.keys(recordings[framework].optimizers);
    assertEquals(
      theirs.filter((name) => !(name in optimizers) && !(name in missing)),
      [],
    );
    assertEquals(
      Object.keys(optimizers).filter((name) => name in missing),
      [],
    );
    const ours = frameworks[framework];
    for (const key of Object.values(optimizers)) {
      assert(Object.hasOwn(ours, key), key);
    }
    // One of theirs is several of ours by an option: momentum, nesterov, amsgrad.
    const named = new Set(Object.values(optimizers));
    for (const key of Object.keys(ours)) {
      assert(
        named.has(key) || ["momentum", "nesterov", "amsgrad"].includes(key),
        key,
      );
    }
    for (const key of Object.values(offered)) {
      assert(Object.hasOwn(schedules, key), key);
    }
  });
}
