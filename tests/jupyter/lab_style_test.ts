/// <reference lib="dom" />
import { assertEquals } from "@std/assert/equals";
import { browserTest } from "../page/browser.ts";
import { openInLab, startLab } from "./jupyter_lab.ts";
import { notebook, scratchFolder, write } from "./scratch.ts";

const cells = [
  'import * as arithmetic from "downhill";\n' +
  'import * as jupyter from "downhill/jupyter";\n' +
  "const d = { ...arithmetic, ...jupyter };\nawait d.loadFigures();",
  `const rule = d.momentum({ learningRate: 0.01 });
const options = { start: [-4, -4], steps: 30 };
await d.show(d.figure([
  d.terrain(d.booth),
  d.contours(d.booth),
  d.curves(),
  d.anatomy(d.booth, rule, options),
  d.path(d.descend(d.booth, rule, options)),
], { caption: "One run.", alt: "One path." }));`,
];

browserTest(
  "JupyterLab's rules for images and tables leave figures as they are",
  async (browser) => {
    await using scratch = await scratchFolder();
    const path = await write(scratch, "style.ipynb", notebook(cells));
    await using lab = await startLab(scratch);
    const { page, runAll } = await openInLab(browser, lab, path);
    await runAll();
    const figure = (await page.waitForSelector("figure[data-state=live]"))!;
    const boxes = (selector: string) =>
      figure.$$eval(selector, (all) =>
        all.map((one) => {
          const { width, height } = one.getBoundingClientRect();
          return [Math.round(width), Math.round(height)];
        }));
    const hosts = await boxes(":has(> .dh-layer)");
    assertEquals(hosts.length, 2);
    assertEquals(await boxes(".dh-layer"), hosts);

    const styles = (selector: string, property: string) =>
      figure.$$eval(
        selector,
        (all, property) => [
          ...new Set(all.map((one) => getComputedStyle(one)[property])),
        ],
        property as "textAlign",
      );
    assertEquals(await styles(".dh-sum tbody tr", "background-color"), [
      "rgba(0, 0, 0, 0)",
    ]);
    assertEquals(await styles(".dh-sum tbody th", "text-align"), ["left"]);
  },
);
