import { assertThrows } from "@std/assert/throws";
import { execute } from "../../lib/tools/execute.ts";
import { browserTest } from "../page/browser.ts";
import { openInLab, startLab } from "./jupyter_lab.ts";
import { asFigures, asHtml, assertNothingLost, raceNotebook } from "./race.ts";
import { scratchFolder, write } from "./scratch.ts";
import { systemTest } from "../tools/permissions.ts";

systemTest("nbclient finds each figure in its own cell", async () => {
  await using scratch = await scratchFolder();
  const path = await write(scratch, "race.ipynb", raceNotebook(asFigures));
  const { notebook } = await execute(path);
  assertNothingLost(notebook);

  // The check itself sees one lost output, and one in the wrong cell.
  const [moved] = notebook.cells[3].outputs!.splice(20, 1);
  assertThrows(() => assertNothingLost(notebook));
  notebook.cells[4].outputs!.push(moved);
  assertThrows(() => assertNothingLost(notebook));
});

browserTest("JupyterLab finds each output in its own cell", async (browser) => {
  await using scratch = await scratchFolder();
  const path = await write(scratch, "race.ipynb", raceNotebook(asHtml));
  await using lab = await startLab(scratch);
  const { runAll, saved } = await openInLab(browser, lab, path);
  await runAll();
  assertNothingLost(await saved());
});
