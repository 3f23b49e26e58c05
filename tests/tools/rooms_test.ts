import { assertEquals } from "@std/assert/equals";
import { dirname, join, relative } from "node:path";
import { root } from "../../lib/tools/project.ts";
import { systemTest } from "./permissions.ts";

/** The rooms of lib, from the bottom; a room knows only those before it. */
const rooms = [
  "core",
  "formula",
  "surfaces",
  "optimizers",
  "schedules",
  "frameworks",
  "analysis",
  "figures",
  "page",
  "jupyter",
  "kernel",
  "tools",
];

const IMPORT = /^(?:import|export)\b[^;"]*?"(\.[^"]+\.ts)"/gm;

/** The files of lib, each with the files of lib that it imports. */
async function imports(): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>();
  const visit = async (folder: string) => {
    for await (const { name, isDirectory } of Deno.readDir(folder)) {
      const path = join(folder, name);
      if (isDirectory) await visit(path);
      if (!name.endsWith(".ts") || name.endsWith(".d.ts")) continue;
      const text = await Deno.readTextFile(path);
      const local = (path: string) =>
        relative(join(root, "lib"), path).replaceAll("\\", "/");
      found.set(
        local(path),
        [...text.matchAll(IMPORT)].map(([, to]) =>
          local(join(dirname(path), to))
        ),
      );
    }
  };
  await visit(join(root, "lib"));
  return found;
}

const roomOf = (file: string) => file.split("/")[0];

systemTest("no room of lib imports from a room above it", async () => {
  const upward = [...await imports()].flatMap(([file, others]) =>
    others
      .filter((other) =>
        file !== "mod.ts" &&
        rooms.indexOf(roomOf(other)) > rooms.indexOf(roomOf(file))
      )
      .map((other) => `${file} → ${other}`)
  );
  assertEquals(upward, []);
});

systemTest("lib has no other rooms than these", async () => {
  const found = new Set([...(await imports()).keys()].map(roomOf));
  found.delete("mod.ts");
  assertEquals([...found].sort(), rooms.toSorted());
});

systemTest("no file of lib imports itself in a circle", async () => {
  const graph = await imports();
  const done = new Set<string>();
  const circles: string[] = [];
  const walk = (file: string, way: readonly string[]) => {
    const k = way.indexOf(file);
    if (k >= 0) circles.push([...way.slice(k), file].join(" → "));
    if (k >= 0 || done.has(file)) return;
    for (const other of graph.get(file) ?? []) walk(other, [...way, file]);
    done.add(file);
  };
  for (const file of graph.keys()) walk(file, []);
  assertEquals(circles, []);
});
