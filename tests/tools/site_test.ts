import { assertEquals } from "@std/assert/equals";
import { join } from "node:path";
import { run } from "../../lib/jupyter/command.ts";
import { newSite } from "../../lib/tools/site.ts";
import { systemTest } from "./permissions.ts";

/** A folder for a site, and what stands in it and beside it. */
async function place() {
  const folder = await Deno.makeTempDir();
  const out = join(folder, "site");
  const names = (path: string) =>
    [...Deno.readDirSync(path)].map(({ name }) => name).sort();
  return {
    out,
    folder,
    names,
    read: (name: string) => Deno.readTextFile(join(out, name)),
    [Symbol.asyncDispose]: () => Deno.remove(folder, { recursive: true }),
  };
}

/** Publishes pages by name. */
async function publish(out: string, pages: Record<string, string>) {
  await using site = await newSite(out, Object.keys(pages));
  for (const [name, text] of Object.entries(pages)) {
    await site.write(name, text);
  }
  await site.publish();
}

systemTest(
  "a new site keeps what the old one has beside its pages",
  async () => {
    await using at = await place();
    await publish(at.out, { "index.html": "1", "a.html": "1" });
    await Deno.mkdir(join(at.out, "pictures"));
    await Deno.writeTextFile(join(at.out, "pictures/one.svg"), "picture");
    await publish(at.out, { "index.html": "2", "b.html": "2" });
    assertEquals(at.names(at.out), [
      "a.html",
      "b.html",
      "index.html",
      "pictures",
    ]);
    assertEquals(await at.read("index.html"), "2");
    assertEquals(await at.read("a.html"), "1");
    assertEquals(await at.read("pictures/one.svg"), "picture");
    assertEquals(at.names(at.folder), ["site"]);
  },
);

systemTest(
  "a site that is not published changes nothing and leaves nothing",
  async () => {
    await using at = await place();
    await publish(at.out, { "index.html": "1" });
    {
      await using site = await newSite(at.out, ["index.html"]);
      await site.write("index.html", "2");
    }
    assertEquals(await at.read("index.html"), "1");
    assertEquals(at.names(at.folder), ["site"]);
  },
);

systemTest(
  "what a killed run left is gone, and what runs still is kept",
  async () => {
    await using at = await place();
    const { output } = await run(Deno.execPath(), [
      "eval",
      "console.log(Deno.pid)",
    ]);
    const dead = output.trim();
    await publish(at.out, { "index.html": "1" });
    // Killed between its two renames: the old site is not in its place.
    await Deno.rename(at.out, join(at.folder, `.site.old-${dead}-0`));
    await Deno.mkdir(join(at.folder, `.site.new-${dead}-x`));
    const other = `.site.new-${Deno.ppid}-x`;
    await Deno.mkdir(join(at.folder, other));
    {
      await using _ = await newSite(at.out, ["index.html"]);
      assertEquals(await at.read("index.html"), "1");
    }
    assertEquals(at.names(at.folder), [other, "site"]);
  },
);
