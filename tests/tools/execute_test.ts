import { assertEquals } from "@std/assert/equals";
import { assertRejects } from "@std/assert/rejects";
import { UserError } from "../../lib/jupyter/command.ts";
import { type Cell, whole } from "../../lib/jupyter/notebook.ts";
import { execute, firstLoss } from "../../lib/tools/execute.ts";
import { notebook, scratchFolder, write } from "../jupyter/scratch.ts";
import { systemTest } from "./permissions.ts";

/** Runs cells and tells what each has: its type or its stream, and its words. */
async function outputsOf(...cells: string[]) {
  await using scratch = await scratchFolder();
  const path = await write(scratch, "cells.ipynb", notebook(cells));
  const { notebook: ran, failure } = await execute(path);
  const outputs = ran.cells.map(({ outputs }) =>
    outputs!.map(({ output_type, name, text, data, evalue }) => [
      name ?? output_type,
      evalue ?? whole(text ?? data?.["text/plain"] ?? ""),
    ])
  );
  return { outputs, failure };
}

const start = `import { saddle } from "downhill";
import { contours, figure, loadFigures, show } from "downhill/jupyter";
const picture = figure([contours(saddle)], { caption: "c", alt: "a saddle" });
await loadFigures();`;

systemTest(
  "a figure shows under the cell that shows it, awaited or not",
  async () => {
    const { outputs, failure } = await outputsOf(
      start,
      "show(picture); 1 + 1",
      "picture",
      "3",
    );
    assertEquals(outputs.slice(1), [
      [["display_data", "a saddle"], ["execute_result", "2"]],
      [["execute_result", "a saddle"]],
      [["execute_result", "3"]],
    ]);
    assertEquals(failure, undefined);
  },
);

systemTest(
  "errors that nobody awaits show under their cell and fail it",
  async () => {
    const { outputs, failure } = await outputsOf(
      start,
      'Promise.reject(new RangeError("lost")); 1',
      `setTimeout(() => { throw new Error("late"); }, 1);
await new Promise((done) => setTimeout(done, 50));`,
      "show({}); 4",
    );
    assertEquals(outputs[1], [
      ["error", "lost (in a promise that nobody awaits)"],
      ["execute_result", "1"],
    ]);
    assertEquals(outputs[2], [["error", "late (in a timer or an event)"]]);
    assertEquals(outputs[3].map(([type]) => type), ["error", "execute_result"]);
    assertEquals(failure?.cell, 2);
  },
);

systemTest("an error after the last cell fails the notebook", async () => {
  const { failure } = await outputsOf(
    "1",
    'setTimeout(() => { throw new Error("late"); }, 60); 2',
  );
  assertEquals(failure?.cell, 2);
});

systemTest("whatever a cell throws is named", async () => {
  const { outputs } = await outputsOf(
    'import "downhill/jupyter"; undefined',
    "throw { a: 1 };",
    "throw Object.freeze(Object.create(null));",
    'throw "text";',
    'throw new TypeError("kind");',
    "String({}) + (new Error() instanceof Error) + (1 instanceof Error)",
  );
  assertEquals(outputs.slice(1, 5).map(([[, words]]) => words), [
    "{ a: 1 }",
    "[Object: null prototype] {}",
    "text",
    "kind",
  ]);
  assertEquals(outputs[5], [["execute_result", '"[object Object]truefalse"']]);
});

systemTest(
  "a cell that hangs and one that ends the kernel are named",
  async () => {
    await using scratch = await scratchFolder();
    const cases = [
      [
        "await new Promise(() => {});",
        "cells, cell 2 (two) took more than 3 s",
      ],
      ["Deno.exit(3);", "cells, cell 2 (two) ended the kernel"],
    ];
    for (const [code, words] of cases) {
      const content = notebook(["1", code, "3"]);
      content.cells[1].id = "two";
      const path = await write(scratch, "cells.ipynb", content);
      await assertRejects(
        () => execute(path, { seconds: 3 }),
        UserError,
        words,
      );
    }
  },
);

Deno.test("firstLoss() finds the cell that has less than it sent", () => {
  const cells = [1, 2].map((count): Cell => ({
    cell_type: "code",
    id: String(count),
    metadata: {},
    source: "code",
    execution_count: count,
    outputs: [
      { output_type: "display_data", data: {} },
      { output_type: "stream", name: "stdout", text: ["a\n", "b"] },
    ],
  }));
  const whole = { outputs: 1, stdout: 3, stderr: 0 };
  const sent = new Map([[1, whole], [2, whole]]);
  assertEquals(firstLoss(cells, sent), undefined);
  sent.set(2, { outputs: 2, stdout: 30, stderr: 0 });
  assertEquals(firstLoss(cells, sent), {
    index: 1,
    words: "of 2 outputs 1 arrived, of 30 printed letters 3 arrived",
  });
  sent.delete(2);
  assertEquals(firstLoss(cells, sent)?.index, 1);
});
