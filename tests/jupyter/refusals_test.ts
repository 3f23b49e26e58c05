import { assertEquals } from "@std/assert/equals";
import { assertStringIncludes } from "@std/assert/string-includes";
import { join } from "node:path";
import { notebookText } from "../../lib/jupyter/notebook.ts";
import { systemTest } from "../tools/permissions.ts";
import { cell, notebook, scratchFolder, write } from "./scratch.ts";
import { runTask } from "./tasks.ts";

for (const task of ["lab", "export", "strip", "bundle"]) {
  systemTest(
    `${task} --help says how it is used, and does nothing`,
    async () => {
      for (const option of [["--help"], ["--", "-h"]]) {
        const { success, output, errors } = await runTask(task, ...option);
        assertEquals([success, errors], [true, ""]);
        assertStringIncludes(output, "deno task ");
      }
    },
  );
}

systemTest(
  "export refuses in a sentence what it cannot do, before anything runs",
  async () => {
    await using scratch = await scratchFolder();
    const { folder } = scratch;
    const good = await write(scratch, "good.ipynb", notebook(["1"]));
    const file = async (name: string, text: string) => {
      await Deno.mkdir(join(folder, name, ".."), { recursive: true });
      await Deno.writeTextFile(join(folder, name), text);
      return join(folder, name);
    };
    const python = notebookText({
      ...notebook(["1"]),
      metadata: { kernelspec: { name: "python3", language: "python" } },
    });
    await file("way/good.html/inside", "");
    await file("way/index.html", "");
    const out = (name: string) => ["--out", join(folder, name)];
    const cases: [words: string, ...args: string[]][] = [
      [
        "Expected each page to have a name of its own",
        ...[good, await file("other/Good.ipynb", python)],
      ],
      ["the site's index", await file("index.ipynb", python)],
      ["but found one for python", await file("python.ipynb", python)],
      ["its text is not JSON", await file("text.ipynb", "no")],
      [
        "its cell 1 is no cell",
        await file("null.ipynb", '{"cells": [null], "nbformat": 4}'),
      ],
      ["its format is 3", await file("3.ipynb", '{"nbformat": 3}')],
      ["there is no such file", join(folder, "nowhere.ipynb")],
      ["Expected --out to be a folder", good, ...out("good.ipynb")],
      ["but the system refuses", good, ...out("good.ipynb/site")],
      ["a folder of that name in the way", good, ...out("way")],
      ["and no index.html in", good, ...out("other")],
      ["did you mean --out?", good, "--oot", "x"],
      [
        'Expected the tag "solution" but found "solutions" on cell 1',
        await write(
          scratch,
          "tags.ipynb",
          notebook([
            cell("1", { tags: ["solutions"] }),
          ]),
        ),
        "--no-solutions",
      ],
    ];
    const refusals = cases.map(async ([words, ...args]) => {
      const all = args.includes("--out") ? args : [...args, ...out("site")];
      const { success, output, errors } = await runTask("export", ...all);
      assertEquals([success, output], [false, ""], words);
      assertStringIncludes(errors, words);
      assertEquals(errors.match(/^ +at .*/m), null, errors);
    });
    await Promise.all(refusals);
    const left = [...Deno.readDirSync(folder)].map(({ name }) => name);
    assertEquals(left.filter((name) => name.startsWith(".")), []);
  },
);

systemTest("strip leaves a notebook of another language as it is", async () => {
  await using scratch = await scratchFolder();
  const content = {
    ...notebook(["print(1)"]),
    metadata: { kernelspec: { name: "python3", language: "python" } },
  };
  const path = await write(scratch, "python.ipynb", content);
  const before = await Deno.readTextFile(path);
  const { success, errors } = await runTask("strip", path);
  assertEquals(success, false);
  assertStringIncludes(errors, "Expected a notebook for Deno but found one");
  assertEquals(await Deno.readTextFile(path), before);
});
