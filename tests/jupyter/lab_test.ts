import { assertEquals } from "@std/assert/equals";
import { basename } from "node:path";
import { firstFailure } from "../../lib/tools/execute.ts";
import { listNotebooks } from "../../lib/jupyter/notebook.ts";
import { notebooksFolder } from "../../lib/tools/project.ts";
import { browserTest } from "../page/browser.ts";
import { openInLab, startLab } from "./jupyter_lab.ts";
import { copy, notebook, scratchFolder, write } from "./scratch.ts";
import { systemTest } from "../tools/permissions.ts";

systemTest("JupyterLab lets nobody in without its token", async () => {
  await using scratch = await scratchFolder();
  await using lab = await startLab(scratch);
  const status = async (path: string) => {
    const response = await fetch(lab.origin + path);
    await response.body?.cancel();
    return response.status;
  };
  assertEquals(await status("/api/contents"), 403);
  assertEquals(await status(`/api/contents?token=${lab.token}`), 200);
});

systemTest("JupyterLab offers our kernel alone", async () => {
  await using scratch = await scratchFolder();
  await using lab = await startLab(scratch);
  const response = await fetch(
    `${lab.origin}/api/kernelspecs?token=${lab.token}`,
  );
  const { default: first, kernelspecs } = await response.json();
  assertEquals([first, ...Object.keys(kernelspecs)], ["deno", "deno"]);
});

browserTest("JupyterLab runs the lessons and asks nobody", async (browser) => {
  await using scratch = await scratchFolder();
  await using lab = await startLab(scratch);
  for (const lesson of listNotebooks(notebooksFolder)) {
    const path = await copy(scratch, lesson);
    const { requests, runAll, saved } = await openInLab(browser, lab, path);
    await runAll();
    const ran = await saved();
    assertEquals(firstFailure(ran), undefined, basename(path));
    const code = ran.cells.filter(({ cell_type }) => cell_type === "code");
    assertEquals(
      code.map((cell) => cell.execution_count),
      code.map((_, index) => index + 1),
    );
    assertEquals(requests, []);
  }
});

browserTest(
  "an interrupt stops a cell and keeps what the kernel knows",
  async (browser) => {
    await using scratch = await scratchFolder();
    const busy = notebook(["let x = 41;", "while (true) x = 42;"]);
    const path = await write(scratch, "busy.ipynb", busy);
    await using lab = await startLab(scratch);
    const opened = await openInLab(browser, lab, path);
    const running = opened.runAll();
    await opened.page.waitForFunction(() => {
      const prompts = [...document.querySelectorAll(".jp-InputPrompt")];
      return prompts.map((prompt) => prompt.textContent).join() === "[1]:,[*]:";
    });
    await opened.interrupt();
    await running;
    assertEquals(await opened.evaluate("x"), "42");
  },
);
