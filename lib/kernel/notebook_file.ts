/**
 * The page's notebook as a file for Jupyter.
 *
 * @module
 */

import { partText } from "./parts.ts";

/** The text of the notebook with these texts in its cells. */
export function notebookWith(
  notebook: string,
  edits: ReadonlyMap<number, string>,
): string {
  const file = JSON.parse(notebook) as { cells: { source: string[] }[] };
  for (const [number, text] of edits) {
    file.cells[number - 1].source = text.match(/.*\n|.+$/g) ?? [];
  }
  return JSON.stringify(file, null, 1) + "\n";
}

/** Hands the notebook to the reader. */
export async function download(
  name: string,
  edits: ReadonlyMap<number, string>,
): Promise<void> {
  const text = notebookWith(await partText("notebook") ?? "", edits);
  const type = "application/x-ipynb+json";
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
