import { assertEquals } from "@std/assert/equals";
import outline from "reference/outline.json" with { type: "json" };
import { lessonName, listNotebooks } from "../../lib/jupyter/notebook.ts";
import { notebooksFolder } from "../../lib/tools/project.ts";
import { permitted, systemTest } from "../tools/permissions.ts";

interface Cells {
  cells: { metadata: { mirrors?: string[] } }[];
}

const notebooks = permitted ? listNotebooks(notebooksFolder) : [];
for (const path of notebooks) {
  const lesson = lessonName(path);

  systemTest(
    `lesson ${lesson} mirrors each item of its essay, in order, and no other`,
    async () => {
      const { cells }: Cells = JSON.parse(
        await Deno.readTextFile(path),
      );
      const mirrored = cells.flatMap((cell) => cell.metadata.mirrors ?? []);
      const inOrder = mirrored.filter((id, k) => id !== mirrored[k - 1]);
      const expected: string[] =
        (outline as Record<string, string[]>)[lesson] ??
          [];
      assertEquals(inOrder, expected);
    },
  );
}

systemTest("every essay of the outline has its lesson", async () => {
  for (const lesson of Object.keys(outline)) {
    await Deno.stat(`notebooks/${lesson}.ipynb`);
  }
});
