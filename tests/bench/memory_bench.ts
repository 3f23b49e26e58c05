/// <reference lib="dom" />
/**
 * What a page keeps: a page of twenty terrains that is scrolled through a
 * hundred times, and a cell that is run fifty times in JupyterLab. Run by
 * `deno task bench:memory`; it reports and asserts nothing.
 *
 * @module
 */

import { adam, booth, descend, momentum } from "downhill";
import { figure, path, terrain } from "downhill/figures";
import { figureHtml, libraryHtml } from "downhill/jupyter";
import type { Page } from "puppeteer-core";
import { openInLab, startLab } from "../jupyter/jupyter_lab.ts";
import { figureCells, kept, runAgain } from "../jupyter/run_again.ts";
import { notebook, scratchFolder, write } from "../jupyter/scratch.ts";
import { findBrowser } from "../../lib/tools/find_browser.ts";
import { launchBrowser } from "../page/launch.ts";
import { collected, type Left } from "../page/memory.ts";

const SCROLLS = 100;
const RUNS = 50;
/** What is new the first times is no leak. */
const WARM_UP = 2;

const browser = await launchBrowser(findBrowser());

function report(name: string, before: Left, after: Left): void {
  console.log(name);
  console.table(Object.fromEntries(
    (Object.keys(before) as (keyof Left)[]).map((key) => [key, {
      before: Number(before[key].toFixed(2)),
      after: Number(after[key].toFixed(2)),
      ratio: Number((after[key] / before[key]).toFixed(3)),
    }]),
  ));
}

/** From one end of the page to the other, in steps of a window. */
function scroll(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const end = document.documentElement.scrollHeight - innerHeight;
    const down = scrollY < end / 2;
    for (let way = 0; way <= end; way += innerHeight) {
      scrollTo(0, down ? way : end - way);
      await new Promise((done) => setTimeout(done, 150));
    }
  });
}

async function scrollThrough(): Promise<void> {
  const paths = [momentum({ learningRate: 0.01 }), adam({ learningRate: 0.3 })]
    .map((rule) => path(descend(booth, rule, { start: [-2, -2], steps: 100 })));
  const words = { caption: "Two runs.", alt: "Two paths over a bowl." };
  const html = Array.from(
    { length: 20 },
    () => figureHtml(figure([terrain(booth), ...paths], words)),
  );
  const file = await Deno.makeTempFile({ suffix: ".html" });
  await Deno.writeTextFile(
    file,
    `<!doctype html><meta charset="utf-8">${html.join("")}` +
      await libraryHtml(),
  );
  const page = await browser.newPage();
  await page.setViewport({ width: 800, height: 700 });
  await page.goto(`file://${file}`);
  await page.waitForSelector("figure[data-state=live]");
  for (let k = 0; k < WARM_UP; k++) await scroll(page);
  const before = await collected(page);
  for (let k = 0; k < SCROLLS; k++) await scroll(page);
  const after = await collected(page);
  report(`${SCROLLS} times through twenty terrains`, before, after);
  await page.close();
  await Deno.remove(file);
}

async function runCell(): Promise<void> {
  await using scratch = await scratchFolder();
  const file = await write(scratch, "again.ipynb", notebook(figureCells));
  await using lab = await startLab(scratch);
  const { page, runAll } = await openInLab(
    {
      browser,
      async open(address) {
        const page = await browser.newPage();
        await page.setViewport({ width: 1200, height: 800 });
        await page.goto(String(address));
        return { page, errors: [], console: [], requests: [] };
      },
    },
    lab,
    file,
  );
  await runAll();
  await page.waitForSelector("figure[data-state=live]");
  for (let k = 0; k < WARM_UP; k++) await runAgain(page);
  const before = await collected(page);
  for (let k = 0; k < RUNS; k++) await runAgain(page);
  const after = await collected(page);
  report(`${RUNS} runs of a cell in JupyterLab`, before, after);
  console.log(`figures kept of those taken away: ${await kept(page)}`);
  await page.close();
}

await runCell();
await scrollThrough();
await browser.close();
