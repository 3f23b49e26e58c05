/// <reference lib="dom" />
import { assertLess } from "@std/assert/less";
import { adam, booth, descend } from "downhill";
import { figure, path, terrain } from "downhill/figures";
import type { Page } from "puppeteer-core";
import { browserTest } from "./browser.ts";
import { pageWith } from "./figure_page.ts";

const run = descend(booth, adam({ learningRate: 0.3 }), {
  start: [-2, -2],
  steps: 600,
});
const picture = figure([terrain(booth), path(run)], {
  caption: "A run.",
  alt: "A path over a bowl.",
  framesPerSecond: 60,
  rest: 0,
});
const DRAG = 120;

const azimuth = (page: Page) =>
  page.$eval(".dh-plot", (plot) => {
    const { scene } = (plot as unknown as {
      _fullLayout: {
        scene: { _scene: { getCamera(): { eye: { x: number; y: number } } } };
      };
    })._fullLayout;
    const { eye } = scene._scene.getCamera();
    return Math.atan2(eye.y, eye.x);
  });

/** How far the camera turns under a drag, in radians. */
async function turned(page: Page): Promise<number> {
  const canvas = (await page.$(".dh-plot canvas"))!;
  const { x, y, width, height } = (await canvas.boundingBox())!;
  const [left, middle] = [x + width / 2 - DRAG / 2, y + height / 2];
  const before = await azimuth(page);
  await page.mouse.move(left, middle);
  await page.mouse.down();
  for (let k = 1; k <= 12; k++) {
    await page.mouse.move(left + DRAG * k / 12, middle);
    await new Promise((done) => setTimeout(done, 25));
  }
  await page.mouse.up();
  await new Promise((done) => setTimeout(done, 400));
  return (await azimuth(page) - before + 3 * Math.PI) % (2 * Math.PI) - Math.PI;
}

browserTest(
  "the camera turns as far as it is dragged, at rest and while playing",
  async ({ open }) => {
    const { page } = await open(
      await pageWith([picture], { style: "margin: 0" }),
      { width: 600 },
    );
    await page.waitForSelector("figure[data-state=live] canvas");
    const height = await page.$eval(
      ".dh-plot canvas",
      (canvas) => canvas.clientHeight,
    );
    const asked = -Math.PI * DRAG / height;
    const near = async (name: string) => {
      const angle = await turned(page);
      assertLess(
        Math.abs(angle - asked),
        0.03,
        `${name}: turned ${angle}, asked for ${asked}`,
      );
    };
    await near("at rest");
    await page.click(".dh-play");
    await near("while playing");
    await page.waitForSelector(".dh-play[aria-label=Pause]");
  },
);
