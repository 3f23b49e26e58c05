import { assert } from "@std/assert/assert";
import { assertEquals } from "@std/assert/equals";
import { join } from "node:path";
import { footer } from "../../lib/jupyter/template/page.ts";
import { libraryHtml } from "../../lib/page/library.ts";
import { bundle } from "../../lib/tools/bundle.ts";
import { root } from "../../lib/tools/project.ts";
import { systemTest } from "../tools/permissions.ts";

systemTest(
  "the page's bundle is what lib/ makes today, and its notices name all that is in it",
  async () => {
    const { module, notices, sources } = await bundle();
    const read = (file: string) => Deno.readTextFile(join(root, file));
    const fresh = module === await read("lib/page/bundle.js");
    assertEquals(fresh, true, "run: deno task bundle");
    assertEquals(notices === await read("lib/page/NOTICES.txt"), true);

    // By the list of files in the bundle, whatever the bundler thinks of it.
    const packages = new Set(
      sources.flatMap((file) =>
        file.match(/^.*\/npm\/[^/]+\/(?:@[^/]+\/)?[^/]+\/[^/]+\//) ?? []
      ),
    );
    assert(packages.size >= 8, [...packages].join());
    const plain = (text: string) =>
      text.replaceAll(/&#?\w+;/g, " ").replaceAll(/[^a-z0-9]+/gi, " ").trim();
    const places = [notices, await libraryHtml(), footer()].map(plain);
    for (const folder of packages) {
      const path = join(root, folder);
      const { name, version } = JSON.parse(
        await Deno.readTextFile(join(path, "package.json")),
      );
      const texts = [`${name} ${version}`];
      for await (const { name } of Deno.readDir(path)) {
        if (!/licen[cs]e|notice|copying/i.test(name)) continue;
        texts.push(await Deno.readTextFile(join(path, name)));
      }
      assert(texts.length > 1, `${name} has no licence file`);
      for (const text of texts) {
        for (const place of places) assert(place.includes(plain(text)), name);
      }
    }
  },
);

Deno.test("a page's licence is its notebook's own, or none", () => {
  assert(!footer().includes("Text, figures and code"));
  assert(
    footer({ license: "CC <BY>" }).includes("code: CC &lt;BY&gt; licence"),
  );
});
