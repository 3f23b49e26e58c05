/// <reference lib="dom" />
import { assertEquals } from "@std/assert/equals";
import { basename } from "node:path";
import { browserTest } from "../page/browser.ts";
import { startLab } from "./jupyter_lab.ts";
import { figureCells } from "./run_again.ts";
import { notebook, scratchFolder, write } from "./scratch.ts";

type NotebookWindow = typeof globalThis & {
  jupyterapp?: {
    commands: { execute(name: string): Promise<unknown> };
    shell: {
      currentWidget?: {
        sessionContext?: { session?: { kernel?: { status: string } } };
      };
    };
  };
};

browserTest("Notebook 7 shows a figure live", async ({ open }) => {
  await using scratch = await scratchFolder();
  const path = await write(scratch, "figure.ipynb", notebook(figureCells));
  await using lab = await startLab(scratch, [
    "--JupyterNotebookApp.expose_app_in_browser=True",
  ]);
  const { page, errors, requests } = await open(
    `${lab.origin}/notebooks/${basename(path)}?token=${lab.token}`,
    { server: lab.origin },
  );
  await page.waitForFunction(() =>
    (globalThis as NotebookWindow).jupyterapp?.shell.currentWidget
      ?.sessionContext?.session?.kernel?.status === "idle"
  );
  // What Notebook itself stumbles over when it starts is not ours.
  errors.length = 0;
  await page.evaluate(() =>
    (globalThis as NotebookWindow).jupyterapp!.commands
      .execute("notebook:run-all-cells")
  );
  await page.waitForSelector("figure[data-state=live] canvas");
  const step = await page.evaluate(() => {
    document.querySelector<HTMLElement>(".dh-back")!.click();
    return document.querySelector<HTMLOutputElement>(".dh-step")!.value;
  });
  assertEquals(step, "step 19 of 20");
  assertEquals([errors, requests], [[], []]);
});
