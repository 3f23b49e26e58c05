/// <reference lib="dom" />
import { assert } from "@std/assert/assert";
import { assertEquals } from "@std/assert/equals";
import { assertGreater } from "@std/assert/greater";
import { assertLess } from "@std/assert/less";
import { assertStringIncludes } from "@std/assert/string-includes";
import type { Page } from "puppeteer-core";
import { browserTest } from "../page/browser.ts";
import { collected } from "../page/memory.ts";
import { openInLab, startLab } from "./jupyter_lab.ts";
import { notebook, scratchFolder, write } from "./scratch.ts";

const cells = [
  'import * as d from "downhill";\nawait d.loadFigures();',
  `const run = d.descend(d.booth, d.adam({ learningRate: 0.3 }), {
  start: [-2, -2],
  steps: 20,
});
await d.show(d.figure([d.terrain(d.booth), d.contours(d.booth), d.path(run)], {
  caption: "A run <b>.",
  alt: "A path over a bowl.",
}));`,
];

const stepBack = (page: Page) =>
  page.evaluate(() => {
    document.querySelector<HTMLElement>(".dh-back")!.click();
    return document.querySelector<HTMLOutputElement>(".dh-step")!.value;
  });

browserTest(
  "a saved notebook, opened again, shows live figures; an untrusted one, still pictures",
  async (browser) => {
    await using scratch = await scratchFolder();
    const path = await write(scratch, "figures.ipynb", notebook(cells));
    await using lab = await startLab(scratch);
    const first = await openInLab(browser, lab, path);
    await first.runAll();
    await first.page.waitForSelector("figure[data-state=live]");
    const saved = await first.saved();
    assertEquals([first.errors, first.requests], [[], []]);
    await first.page.close();

    // The same words under another name: trusted, and a kernel that ran nothing.
    const copy = await write(scratch, "copy.ipynb", saved);
    const again = await openInLab(browser, lab, copy);
    await again.page.waitForSelector("figure[data-state=live] canvas");
    assertEquals(await stepBack(again.page), "step 19 of 20");
    assertEquals(await again.evaluate("typeof run"), '"undefined"');
    assertEquals(again.requests, []);
    await again.page.close();

    // Jupyter trusts what it has signed: other words, no signature.
    const text = JSON.stringify(saved).replaceAll("A run ", "Another run ");
    const other = await write(scratch, "other.ipynb", JSON.parse(text));
    const untrusted = await openInLab(browser, lab, other);
    await untrusted.page.waitForSelector("figure.dh img");
    await new Promise((done) => setTimeout(done, 1500));
    const seen = await untrusted.page.$eval("figure.dh", (figure) => ({
      text: figure.textContent,
      live: (figure as HTMLElement).dataset.state !== undefined,
      pictures: [...figure.querySelectorAll("img")].map((picture) => ({
        natural: picture.naturalWidth,
        width: picture.getBoundingClientRect().width,
        height: picture.getBoundingClientRect().height,
        alt: picture.alt,
      })),
    }));
    assertStringIncludes(seen.text, "Another run <b>.");
    assertEquals(seen.live, false);
    assertEquals(seen.pictures.length, 2);
    assertEquals(seen.pictures[0].alt, "A path over a bowl.");
    for (const { natural, width, height } of seen.pictures) {
      assertGreater(natural, 100);
      assertGreater(width, 200);
      assertGreater(height, 200);
    }
    assertEquals(untrusted.requests, []);
  },
);

browserTest(
  "a cell that is run again and again leaves nothing behind in JupyterLab",
  async (browser) => {
    await using scratch = await scratchFolder();
    const path = await write(scratch, "again.ipynb", notebook(cells));
    await using lab = await startLab(scratch);
    const { page, runAll, errors } = await openInLab(browser, lab, path);
    await runAll();
    await page.waitForSelector("figure[data-state=live]");
    const again = async (runs: number) => {
      for (let run = 0; run < runs; run++) await runAgain(page);
    };
    await again(2);
    const before = await collected(page);
    await again(5);
    const after = await collected(page);
    for (const name of ["nodes", "listeners"] as const) {
      assertLess(after[name], 1.1 * before[name], name);
    }
    const kept = await page.evaluate(() =>
      (globalThis as unknown as { shown: WeakRef<Element>[] }).shown
        .filter((one) => one.deref() !== undefined).length
    );
    assert(kept <= 1, `${kept} of 7 figures that were taken away are kept`);
    assertEquals(errors, []);
  },
);

/** Runs the last cell again, and waits until its figure is live. */
async function runAgain(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const { jupyterapp, ...rest } = globalThis as unknown as {
      shown?: WeakRef<Element>[];
      jupyterapp: {
        commands: { execute(name: string): Promise<unknown> };
        shell: { currentWidget: { content: { activeCellIndex: number } } };
      };
    };
    const shown = rest.shown ?? [];
    (globalThis as unknown as { shown: unknown }).shown = shown;
    shown.push(new WeakRef(document.querySelector("figure.dh")!));
    document.querySelector("figure.dh")!.classList.add("before");
    jupyterapp.shell.currentWidget.content.activeCellIndex = 1;
    await jupyterapp.commands.execute("notebook:run-cell");
  });
  await page.waitForSelector("figure[data-state=live]:not(.before) canvas");
}
