/// <reference lib="dom" />
/**
 * How fast figures move in a reader's page: six optimizers, 200 steps, a
 * terrain of 100 × 100 points; five optimizers' hundred balls each, 1000
 * steps; a step taken apart. Run by `deno task bench:page`; it reports and
 * asserts nothing.
 *
 * Frames a second are with WebGL by software where the machine has no graphics
 * card. "JavaScript" is what the page computes for a frame, with WebGL's draw
 * calls left out, as with a graphics card that never lets the page wait.
 *
 * @module
 */

import {
  adagrad,
  adam,
  beale,
  bowl,
  descend,
  gradientDescent,
  gridOfStarts,
  momentum,
  nesterov,
  rmsprop,
} from "downhill";
import {
  anatomy,
  balls,
  contours,
  curves,
  figure,
  path,
  terrain,
} from "downhill/figures";
import { figureHtml, libraryHtml } from "downhill/jupyter";
import type { Page } from "puppeteer-core";
import { findBrowser } from "../../lib/tools/find_browser.ts";
import { launchBrowser } from "../page/launch.ts";

const SECONDS = 6;

const paths = [
  gradientDescent({ learningRate: 1e-3 }),
  momentum({ learningRate: 1e-3, momentum: 0.9 }),
  nesterov({ learningRate: 1e-3, momentum: 0.9 }),
  adagrad({ learningRate: 0.4 }),
  rmsprop({ learningRate: 0.02 }),
  adam({ learningRate: 0.1 }),
].map((optimizer) =>
  path(descend(beale, optimizer, { start: [1, 1.5], steps: 200 }))
);

const heightField = { scale: "log", size: 100 } as const;
const rolling = balls(
  bowl,
  [gradientDescent, momentum, nesterov, rmsprop, adam]
    .map((make) => make({ learningRate: 0.01 })),
  { starts: gridOfStarts([[-1, 1], [-1, 1]], { columns: 10 }), steps: 1000 },
);
const marks = {
  "3-D": [terrain(beale, heightField), ...paths],
  "2-D": [contours(beale, heightField), ...paths],
  "all": [
    terrain(beale, heightField),
    contours(beale, heightField),
    curves({ axis: "log" }),
    ...paths,
  ],
  "balls, 3-D": [terrain(bowl), rolling],
  "balls, 2-D": [contours(bowl), rolling],
  "anatomy": [
    anatomy(beale, adam({ learningRate: 0.1 }), {
      start: [1.5, 2],
      steps: 200,
    }),
  ],
};
type Name = keyof typeof marks;
const names = Object.keys(marks) as Name[];

/** Replaces what reaches the graphics card by nothing. */
const withoutDrawing = `
for (const name of ["drawArrays", "drawElements", "readPixels", "clear"]) {
  WebGLRenderingContext.prototype[name] = () => {};
}`;

/** Counts frames, and what the page does in each. */
const stopwatch = `
const frames = globalThis.frames_ = new Map();
const request = requestAnimationFrame.bind(globalThis);
globalThis.requestAnimationFrame = (act) => request((now) => {
  const before = performance.now();
  act(now);
  const time = performance.now() - before;
  frames.set(now, (frames.get(now) ?? 0) + time);
});`;

const browser = await launchBrowser(findBrowser());

async function open(name: Name, prelude = ""): Promise<Page> {
  const html = figureHtml(figure(marks[name], {
    caption: name,
    alt: name,
    framesPerSecond: 60,
  }));
  const page = await browser.newPage();
  await page.setViewport({ width: 1200, height: 900 });
  const file = await Deno.makeTempFile({ suffix: ".html" });
  await Deno.writeTextFile(
    file,
    `<!doctype html><meta charset="utf-8"><script>${stopwatch}${prelude}</script>` +
      html + await libraryHtml(),
  );
  await page.goto(`file://${file}`);
  await page.waitForSelector("[data-state=live]");
  await Deno.remove(file);
  return page;
}

/** Plays the figure again and again, and returns the frames' times in ms. */
function play(page: Page): Promise<[at: number, work: number][]> {
  return page.evaluate(async (seconds) => {
    const figure = document.querySelector<HTMLElement>("figure.dh")!;
    const button = figure.querySelector<HTMLElement>(".dh-play")!;
    button.click();
    const wait = (time: number) =>
      new Promise((done) => setTimeout(done, time));
    await wait(1500);
    const frames =
      (globalThis as unknown as { frames_: Map<number, number> }).frames_;
    frames.clear();
    const end = performance.now() + 1000 * seconds;
    while (performance.now() < end) {
      if (button.getAttribute("aria-label") === "Play") button.click();
      await wait(100);
    }
    return [...frames];
  }, SECONDS);
}

/** How long the page needs from a moved scrubber to the frame after it. */
function scrub(page: Page): Promise<number[]> {
  return page.evaluate(async () => {
    const scrubber = document.querySelector<HTMLInputElement>(".dh-scrub")!;
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    const times: number[] = [];
    for (let k = 0; k < 40; k++) {
      await frame();
      const before = performance.now();
      scrubber.value = String(5 * k);
      scrubber.dispatchEvent(new Event("input"));
      await frame();
      await frame();
      times.push(performance.now() - before);
    }
    return times;
  });
}

/** Degrees that the camera turns under a drag of 200 pixels. */
async function turned(page: Page, playing: boolean): Promise<number> {
  const eye = () =>
    page.evaluate(() => {
      const plot = document.querySelector(".dh-plot") as unknown as {
        _fullLayout: {
          scene: { _scene: { getCamera(): { eye: { x: number; y: number } } } };
        };
      };
      const { eye } = plot._fullLayout.scene._scene.getCamera();
      return Math.atan2(eye.y, eye.x) * 180 / Math.PI;
    });
  await page.evaluate((playing) => {
    const button = document.querySelector<HTMLElement>(".dh-play")!;
    if ((button.getAttribute("aria-label") === "Pause") !== playing) {
      button.click();
    }
  }, playing);
  const canvas = (await page.$(".dh-plot canvas"))!;
  const { x, y, width, height } = (await canvas.boundingBox())!;
  const [left, middle] = [x + width / 2 - 100, y + height / 2];
  const before = await eye();
  await page.mouse.move(left, middle);
  await page.mouse.down();
  for (let k = 1; k <= 20; k++) {
    await page.mouse.move(left + 10 * k, middle);
    await new Promise((done) => setTimeout(done, 30));
  }
  await page.mouse.up();
  await new Promise((done) => setTimeout(done, 500));
  return ((await eye() - before + 540) % 360) - 180;
}

function quantile(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor(share * (sorted.length - 1))] ?? NaN;
}

const round = (number: number) => Number(number.toFixed(2));

console.log("JavaScript per frame in ms (draw calls left out)");
const javascript: Record<string, unknown> = {};
for (const name of names) {
  const page = await open(name, withoutDrawing);
  const times = (await play(page)).map(([, work]) => work);
  javascript[name] = {
    median: round(quantile(times, 0.5)),
    p95: round(quantile(times, 0.95)),
    "frames/s": round(times.length / SECONDS),
  };
  await page.close();
}
console.table(javascript);

console.log("As this machine draws it");
const drawn: Record<string, unknown> = {};
for (const name of names) {
  const page = await open(name);
  const frames = await play(page);
  const times = frames.map(([, work]) => work);
  drawn[name] = {
    "frames/s": round(frames.length / SECONDS),
    "work median": round(quantile(times, 0.5)),
    "work p95": round(quantile(times, 0.95)),
  };
  await page.evaluate(() => {
    const button = document.querySelector<HTMLElement>(".dh-play")!;
    if (button.getAttribute("aria-label") === "Pause") button.click();
  });
  const answers = await scrub(page);
  Object.assign(drawn[name] as object, {
    "scrub median": round(quantile(answers, 0.5)),
    "scrub p95": round(quantile(answers, 0.95)),
  });
  if (name === "3-D") {
    Object.assign(drawn[name] as object, {
      "turned at rest": round(await turned(page, false)),
      "turned playing": round(await turned(page, true)),
    });
  }
  await page.close();
}
console.table(drawn);
await browser.close();
