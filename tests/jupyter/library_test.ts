/// <reference lib="dom" />
import { assertEquals } from "@std/assert/equals";
import { bowl, saddle } from "../../lib/mod.ts";
import { contours, figure } from "../../lib/figures/mod.ts";
import { figureHtml } from "../../lib/page/figure_html.ts";
import { libraryHtml } from "../../lib/page/library.ts";
import { type Notebook, whole } from "../../lib/jupyter/notebook.ts";
import { browserTest } from "../page/browser.ts";
import { openInLab, startLab } from "./jupyter_lab.ts";
import { notebook, scratchFolder, write } from "./scratch.ts";

const picture = figureHtml(
  figure([contours(bowl), contours(saddle)], { caption: "c", alt: "a" }),
);

browserTest(
  "a page keeps a Plotly of its own, and gets none of ours",
  async ({ open }) => {
    const library = await libraryHtml();
    for (
      const [own, expected] of [
        ['<script>window.Plotly = { version: "0" };</script>', "0"],
        ['<script>var Plotly = { version: "0" };</script>', "0"],
        ["", "none"],
      ]
    ) {
      const { page, errors } = await open(own + library + picture);
      await page.waitForSelector("figure[data-state=live]");
      const version = await page.evaluate(() =>
        (globalThis as unknown as { Plotly?: { version: string } }).Plotly
          ?.version ??
          "none"
      );
      assertEquals([version, errors], [expected, []]);
    }
  },
);

/** All that a saved notebook shows. */
function shown({ cells }: Notebook): string {
  return cells.flatMap(({ outputs = [] }) => outputs)
    .map(({ data }) => whole(data?.["text/html"] ?? "")).join("\n");
}

type Lab = typeof globalThis & {
  jupyterapp: {
    commands: { execute(name: string): Promise<unknown> };
    shell: {
      currentWidget: {
        content: {
          activeCellIndex: number;
          activeCell: {
            model: { sharedModel: { setSource(code: string): void } };
          };
        };
      };
    };
  };
};

browserTest(
  "a saved notebook has the library, whichever cells were run again, changed or not",
  async (browser) => {
    await using scratch = await scratchFolder();
    const first = `import { bowl } from "downhill";
import { contours, figure, show } from "downhill/jupyter";
const bowlFigure = figure([contours(bowl)], { caption: "c", alt: "a" });
await show(bowlFigure);`;
    const cells = [first, "await show(bowlFigure);", "bowlFigure"];
    const path = await write(scratch, "again.ipynb", notebook(cells));
    await using lab = await startLab(scratch);
    const { page, runAll, saved } = await openInLab(browser, lab, path);
    const run = (cell: number, code = "") =>
      page.evaluate(
        async (cell, code) => {
          const { commands, shell } = (globalThis as Lab).jupyterapp;
          const { content } = shell.currentWidget;
          content.activeCellIndex = cell;
          if (code) content.activeCell.model.sharedModel.setSource(code);
          // As long as a reader needs at least between two runs.
          await new Promise((done) => setTimeout(done, 400));
          await commands.execute("notebook:run-cell");
        },
        cell,
        code,
      );
    const check = async (figures: number) => {
      const opened = await browser.open(
        `<!doctype html>${shown(await saved())}`,
      );
      await opened.page.waitForFunction(
        (figures) =>
          document.querySelectorAll("figure[data-state=live]").length ===
            figures,
        {},
        figures,
      );
      await opened.page.close();
    };
    await run(0);
    await run(1);
    await run(0);
    await check(2);
    await run(0, `${first}\n// Changed.`);
    await check(2);
    await runAll();
    await run(2);
    await run(0, `${first}\n// Changed again.`);
    await check(3);
  },
);
