/// <reference lib="dom" />
import { assert } from "@std/assert/assert";
import { assertEquals } from "@std/assert/equals";
import { browserTest } from "../page/browser.ts";
import { openInLab, startLab } from "./jupyter_lab.ts";
import { notebook, scratchFolder, write } from "./scratch.ts";

const cells = [
  'import * as arithmetic from "downhill";\n' +
  'import * as jupyter from "downhill/jupyter";\n' +
  "const d = { ...arithmetic, ...jupyter };\nawait d.loadFigures();",
  `await d.show(d.playground({
  surface: d.beale,
  optimizers: [d.momentum({ learningRate: 0.002, momentum: 0.5 }), d.adam({ learningRate: 0.1 })],
  start: [1.5, 2],
  steps: 100,
  caption: "Two runs.",
  alt: "Two paths.",
}));`,
];

browserTest(
  "a playground computes in JupyterLab: by slider, by pointer, by formula",
  async (browser) => {
    await using scratch = await scratchFolder();
    const path = await write(scratch, "playground.ipynb", notebook(cells));
    await using lab = await startLab(scratch);
    const { page, runAll, requests } = await openInLab(browser, lab, path);
    await runAll();
    await page.waitForSelector("figure[data-state=live] .dh-start");
    const readings = () =>
      page.$$eval(
        ".dh-reading",
        (all) => all.map((one) => one.textContent).join(),
      );
    const changed = (before: string) =>
      page.waitForFunction(
        (before) =>
          [...document.querySelectorAll(".dh-reading")]
            .map((one) => one.textContent).join() !== before,
        {},
        before,
      );
    let before = await readings();
    await page.$eval(
      "[data-rule=Adam] input[data-option=learningRate]",
      (slider) => {
        (slider as HTMLInputElement).value = "0.8";
        slider.dispatchEvent(new Event("input", { bubbles: true }));
      },
    );
    await changed(before);

    before = await readings();
    const handle = (await page.$(".dh-start"))!;
    await handle.scrollIntoView();
    const box = (await handle.boundingBox())!;
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x - 25, y + 25, { steps: 4 });
    await page.mouse.up();
    await changed(before);

    before = await readings();
    await page.click(".dh-formula", { count: 3 });
    await page.keyboard.type("x^2 + 3*y^2");
    await changed(before);
    const errors = await page.$$eval(
      ".dh-error",
      (places) => places.map((place) => place.textContent).join(""),
    );
    assertEquals(errors, "");
    assert(!new URL(page.url()).hash.includes("playground"));
    assertEquals(requests, []);
  },
);
