import { assert } from "@std/assert/assert";
import { assertEquals } from "@std/assert/equals";
import { assertStringIncludes } from "@std/assert/string-includes";
import { join } from "node:path";
import { checkCells } from "../tools/cells.ts";
import { run } from "../../lib/jupyter/command.ts";
import { execute } from "../../lib/tools/execute.ts";
import {
  lessonName,
  listNotebooks,
  readNotebook,
  whole,
} from "../../lib/jupyter/notebook.ts";
import { denoVersion, notebooksFolder, root } from "../../lib/tools/project.ts";
import project from "../../deno.json" with { type: "json" };
import { notebook, scratchFolder, write } from "./scratch.ts";
import { systemTest } from "../tools/permissions.ts";

function all(pattern: RegExp): string[] {
  const readme = Deno.readTextFileSync(join(root, "README.md"));
  return [...readme.matchAll(pattern)].map(([, part]) => part);
}

systemTest("the README's ten lines show a figure in a cell", async () => {
  await using scratch = await scratchFolder();
  // The other one is a page's, tested with the package.
  const [code] = all(/```ts\n([^]*?)\n```/g);
  const path = await write(scratch, "readme.ipynb", notebook([code]));
  assertEquals(await checkCells(path), undefined);
  const { failure, notebook: ran } = await execute(path);
  assertEquals(failure, undefined);
  const outputs = ran.cells[0].outputs!.map(({ data }) => data!);
  assertStringIncludes(whole(outputs.at(-1)!["text/html"]), "<figure");
});

systemTest("the README's commands are tasks on the pinned Deno", () => {
  const commands = all(/(npx [^`\n]*)/g);
  assert(commands.length >= 3, commands.join());
  for (const command of commands) {
    const [, version, name] =
      command.match(/^npx -y deno@(\S+) task ([\w:]+)( -- .*)?$/) ?? [];
    assertEquals(version, denoVersion(), command);
    assert(name in project.tasks, command);
  }
  const versions = all(/\[Deno\]\(\S+\) (\d+\.\d+\.\d+)/g);
  assertEquals(versions, [denoVersion()]);
});

systemTest("the README names every task", () => {
  const named = all(/^\| `([\w:]+)/gm);
  assertEquals(named.sort(), Object.keys(project.tasks).sort());
});

systemTest("the README names every lesson, and each by its title", async () => {
  const expected = await Promise.all(
    listNotebooks(notebooksFolder).map(async (path) => {
      const { metadata } = await readNotebook(path);
      const file = `notebooks/${lessonName(path)}.ipynb`;
      return `- [${metadata.downhill?.title}](${file})`;
    }),
  );
  assertEquals(all(/^(- \[.*\]\(notebooks\/.*\))$/gm), expected);
});

systemTest("the files that the README names exist", async () => {
  for (const file of all(/\]\((?!https?:)([^)]*)\)/g)) {
    assert((await Deno.stat(join(root, file))).isFile, file);
  }
});

systemTest("CI runs the README's own test command", async () => {
  const script = await Deno.readTextFile(join(root, ".ci/run"));
  const [search] = script.match(/grep .*README\.md/) ?? [];
  const { output } = await run("bash", ["-c", search!], { cwd: root });
  assertEquals(output, `npx -y deno@${denoVersion()} task test\n`);
  assert(all(/^(npx .*)$/gm).includes(output.trim()));
});
