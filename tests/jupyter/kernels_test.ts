/**
 * Much output on each kernel. `deno task test:kernels` sends ten times as much,
 * and prints what was lost: nothing.
 *
 * @module
 */

import { assertEquals } from "@std/assert/equals";
import { join } from "node:path";
import { execute } from "../../lib/tools/execute.ts";
import type { Cell } from "../../lib/jupyter/notebook.ts";
import { venv } from "../../lib/tools/venv.ts";
import { browserTest } from "../page/browser.ts";
import { permitted, systemTest } from "../tools/permissions.ts";
import { openInLab, startLab } from "./jupyter_lab.ts";
import { jupyterFolder, testKernels, writeKernel } from "./kernels.ts";
import { notebook, scratchFolder, write } from "./scratch.ts";
import { arrivals, type Volume, volumes } from "./volumes.ts";

const times = Number(permitted ? Deno.env.get("TIMES") ?? 1 : 1);

/** The notebook of these volumes. */
function sending(all: readonly Volume[]) {
  const start = 'import { showTable } from "downhill/jupyter";';
  return notebook([start, ...all.map(({ code }) => code)]);
}

for (const kernel of testKernels) {
  const { deno, entry } = kernel;

  systemTest(
    `nbclient finds all that cells send on the ${deno} Deno, by ${entry} entry`,
    async () => {
      await using scratch = await scratchFolder();
      const jupyter = join(scratch.folder, "jupyter");
      const version = await writeKernel(jupyter, kernel);
      const all = volumes(times);
      const path = await write(scratch, "volumes.ipynb", sending(all));
      const { notebook: ran } = await execute(path, {
        env: jupyterFolder(jupyter),
        seconds: 600,
      });
      assertAllArrived(`nbclient, ${version}, ${entry}`, all, ran.cells);
    },
  );
}

for (const kernel of testKernels.filter(({ entry }) => entry === "ours")) {
  browserTest(
    `JupyterLab finds all that cells send on the ${kernel.deno} Deno`,
    async (browser) => {
      await using scratch = await scratchFolder();
      const name = `deno-${kernel.deno}`;
      const data = join(venv, "share/jupyter");
      const version = await writeKernel(data, kernel, name);
      try {
        const all = volumes(times, { inBrowser: true });
        const content = sending(all);
        content.metadata.kernelspec!.name = name;
        const path = await write(scratch, "volumes.ipynb", content);
        await using lab = await startLab(scratch, [
          `--KernelSpecManager.allowed_kernelspecs=${name}`,
        ]);
        const { runAll, saved } = await openInLab(browser, lab, path);
        await runAll();
        const ran = await saved();
        assertAllArrived(`JupyterLab, ${version}`, all, ran.cells);
      } finally {
        await Deno.remove(join(data, "kernels", name), { recursive: true });
      }
    },
  );
}

function assertAllArrived(
  where: string,
  all: readonly Volume[],
  [, ...ran]: readonly Cell[],
): void {
  const counts = arrivals(all, ran);
  if (times > 1) {
    all.forEach(({ name, sent }, k) =>
      console.log(`| ${where} | ${name} | ${sent} | ${sent - counts[k]} lost |`)
    );
  }
  assertEquals(
    all.map(({ name }, k) => [name, counts[k]]),
    all.map(({ name, sent }) => [name, sent]),
  );
}
