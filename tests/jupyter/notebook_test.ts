import { assertEquals } from "@std/assert/equals";
import { assertRejects } from "@std/assert/rejects";
import { assertStringIncludes } from "@std/assert/string-includes";
import { checkCells, joinCells } from "../tools/cells.ts";
import { UserError } from "../../lib/jupyter/command.ts";
import {
  type Notebook,
  readNotebook,
  strip,
} from "../../lib/jupyter/notebook.ts";
import { cell, notebook, scratchFolder, write } from "./scratch.ts";
import { runTask } from "./tasks.ts";
import { systemTest } from "../tools/permissions.ts";

/** What Jupyter saves, beside what a lesson says. */
const used: Notebook = {
  cells: [
    {
      cell_type: "code",
      id: "one",
      metadata: {
        mirrors: ["4.1"],
        tags: ["solution"],
        jupyter: { source_hidden: true, outputs_hidden: true },
        slideshow: { slide_type: "skip" },
        execution: { "iopub.status.busy": "2026-01-01T00:00:00Z" },
        trusted: true,
      } as Notebook["cells"][0]["metadata"],
      source: "1;\n2;",
      execution_count: 7,
      outputs: [{ output_type: "stream", name: "stdout", text: "1" }],
    },
    { cell_type: "markdown", id: "two", metadata: {}, source: ["a\n", "b"] },
  ],
  metadata: {
    downhill: { title: "T" },
    kernelspec: { name: "deno" },
    language_info: { name: "typescript", version: "6" },
  },
  nbformat: 4,
  nbformat_minor: 5,
};

systemTest(
  "strip() keeps what a lesson says and nothing that Jupyter added",
  () => {
    const { cells, metadata } = strip(used);
    assertEquals(cells[0], {
      cell_type: "code",
      execution_count: null,
      id: "one",
      metadata: {
        jupyter: { outputs_hidden: true, source_hidden: true },
        mirrors: ["4.1"],
        slideshow: { slide_type: "skip" },
        tags: ["solution"],
      },
      outputs: [],
      source: ["1;\n", "2;"],
    });
    assertEquals(cells[1].source, ["a\n", "b"]);
    assertEquals(metadata.downhill, { title: "T" });
    assertEquals(metadata.language_info?.file_extension, ".ts");
  },
);

systemTest("strip() changes nothing that is clean", () => {
  assertEquals(strip(strip(used)), strip(used));
});

systemTest("readNotebook() names a file that is no notebook", async () => {
  for (const path of ["nowhere.ipynb", "deno.json", "README.md", "lib"]) {
    await assertRejects(
      () => readNotebook(path),
      UserError,
      `Expected a notebook but found none: ${path}`,
    );
  }
});

systemTest("the task notebooks:strip cleans and formats", async () => {
  await using scratch = await scratchFolder();
  const path = await write(scratch, "used.ipynb", used);
  const clean = await runTask("strip", path);
  assertEquals(clean.output, `${path}: cleaned\n`);
  const text = await Deno.readTextFile(path);
  assertStringIncludes(text, '"outputs": []');
  const again = await runTask("strip", path);
  assertEquals(again.output, `${path}: was clean\n`);
  assertEquals(await Deno.readTextFile(path), text);
});

systemTest("joinCells() remembers the cell of each line", () => {
  const joined = joinCells(
    notebook(["1;\n2;", "%%markdown\nText.", "3;"]),
  );
  assertEquals(joined.text, "1;\n2;\n3;\n");
  assertEquals(joined.lines, [
    { cell: 1, line: 1 },
    { cell: 1, line: 2 },
    { cell: 3, line: 1 },
  ]);
});

systemTest("checkCells() finds nothing in sound cells", async () => {
  await using scratch = await scratchFolder();
  const cells = [
    'import { assertEquals } from "@std/assert/equals";\nconst two = 2;',
    "assertEquals(await Promise.resolve(two), 2);",
  ];
  const path = await write(scratch, "sound.ipynb", notebook(cells));
  assertEquals(await checkCells(path), undefined);
});

systemTest(
  "checkCells() finds a wrong type, a wrong import and an unused name",
  async () => {
    await using scratch = await scratchFolder();
    for (
      const [code, finding] of [
        ['const x: number = "one";\nx;', "TS2322"],
        ['import { nope } from "downhill";\nnope;', "TS2305"],
        ["const unused = 1;", "no-unused-vars"],
        ["const = 1;", "cell 2, line 2"],
      ]
    ) {
      const cells = notebook(["1;", cell("\n" + code)]);
      const path = await write(scratch, "faulty.ipynb", cells);
      const findings = await checkCells(path) ?? "";
      assertStringIncludes(findings, finding);
      assertStringIncludes(findings, "faulty.ipynb, cell 2, line 2");
    }
  },
);
