import { assertEquals } from "@std/assert/equals";
import { notebookWith } from "../../lib/kernel/notebook_file.ts";

Deno.test("a downloaded notebook has the reader's cells, line by line", () => {
  const notebook = { cells: [{ source: ["a\n", "b"] }, { source: ["c"] }] };
  const text = notebookWith(
    JSON.stringify(notebook),
    new Map([[2, "let d = 1;\n\nd;"]]),
  );
  assertEquals(JSON.parse(text).cells, [
    { source: ["a\n", "b"] },
    { source: ["let d = 1;\n", "\n", "d;"] },
  ]);
});
