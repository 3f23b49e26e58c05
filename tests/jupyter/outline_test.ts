import { assertEquals } from "@std/assert/equals";
import outline from "reference/outline.json" with { type: "json" };

interface Cells {
  cells: { metadata: { mirrors?: string[] } }[];
}

for await (const { name } of Deno.readDir("notebooks")) {
  if (!name.endsWith(".ipynb")) continue;
  const lesson = name.slice(0, -".ipynb".length);

  Deno.test(`lesson ${lesson} mirrors each item of its essay, in order, and no other`, async () => {
    const { cells }: Cells = JSON.parse(
      await Deno.readTextFile(`notebooks/${name}`),
    );
    const mirrored = cells.flatMap((cell) => cell.metadata.mirrors ?? []);
    const inOrder = mirrored.filter((id, k) => id !== mirrored[k - 1]);
    const expected: string[] = (outline as Record<string, string[]>)[lesson] ??
      [];
    assertEquals(inOrder, expected);
  });
}

Deno.test("every essay of the outline has its lesson", async () => {
  for (const lesson of Object.keys(outline)) {
    await Deno.stat(`notebooks/${lesson}.ipynb`);
  }
});
