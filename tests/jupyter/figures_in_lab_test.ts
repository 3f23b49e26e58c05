/// <reference lib="dom" />
import { assertEquals } from "@std/assert/equals";
import { assertGreater } from "@std/assert/greater";
import { assertLess } from "@std/assert/less";
import { assertLessOrEqual } from "@std/assert/less-or-equal";
import { assertStringIncludes } from "@std/assert/string-includes";
import type { Page } from "puppeteer-core";
import { browserTest } from "../page/browser.ts";
import { collected } from "../page/memory.ts";
import { openInLab, startLab } from "./jupyter_lab.ts";
import { figureCells, kept, runAgain } from "./run_again.ts";
import { notebook, scratchFolder, write } from "./scratch.ts";

const stepBack = (page: Page) =>
  page.evaluate(() => {
    document.querySelector<HTMLElement>(".dh-back")!.click();
    return document.querySelector<HTMLOutputElement>(".dh-step")!.value;
  });

browserTest(
  "a saved notebook, opened again, shows live figures; an untrusted one, still pictures",
  async (browser) => {
    await using scratch = await scratchFolder();
    const path = await write(scratch, "figures.ipynb", notebook(figureCells));
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
    const path = await write(scratch, "again.ipynb", notebook(figureCells));
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
    assertLessOrEqual(await kept(page), 1);
    assertEquals(errors, []);
  },
);
