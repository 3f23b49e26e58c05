import { assertEquals } from "@std/assert/equals";
import { join } from "node:path";
import { children, type Node, parse } from "../../lib/kernel/syntax.ts";
import { root } from "../../lib/tools/project.ts";
import { systemTest } from "./permissions.ts";

/** The rooms that a page of one's own can hold. */
const ROOMS = "analysis core figures formula frameworks optimizers page " +
  "schedules surfaces";

function sources(folder: string): string[] {
  return [...Deno.readDirSync(folder)].flatMap(({ name, isDirectory }) => {
    const path = join(folder, name);
    if (isDirectory) return sources(path);
    return name.endsWith(".ts") ? [path] : [];
  });
}

/** The regular expressions of a program that hold more than ASCII. */
function foreign(node: Node): string[] {
  const { pattern = "" } = (node.regex ?? {}) as { pattern?: string };
  // deno-lint-ignore no-control-regex
  const own = /[^\x00-\x7f]/.test(pattern) ? [pattern] : [];
  return [...own, ...children(node).flatMap(foreign)];
}

// Bundlers write a text's letters as escapes, but not a pattern's.
systemTest("patterns hold in a page that does not say its charset", () => {
  const found = ROOMS.split(" ")
    .flatMap((room) => sources(join(root, "lib", room)))
    .flatMap((path) => foreign(parse(Deno.readTextFileSync(path))));
  assertEquals(found, []);
});
