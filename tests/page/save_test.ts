/// <reference lib="dom" />
import { assert } from "@std/assert/assert";
import { assertEquals } from "@std/assert/equals";
import { assertGreater } from "@std/assert/greater";
import { assertLess } from "@std/assert/less";
import {
  adam,
  beale,
  booth,
  bowl,
  descend,
  gridOfStarts,
  momentum,
  rmsprop,
} from "downhill";
import {
  anatomy,
  balls,
  contours,
  curves,
  type Figure,
  figure,
  path,
  terrain,
} from "downhill/figures";
import type { Browser, Page } from "puppeteer-core";
import { browserTest } from "./browser.ts";
import { live, pageWith, shownStep } from "./figure_page.ts";

type Marks = Parameters<typeof figure>[0];

const MOMENTUM = "#bd6201";
const ADAM = "#0406f3";
const RMSPROP = "#932500";

function runs(steps: number): Marks {
  return [momentum({ learningRate: 0.01 }), adam({ learningRate: 0.3 })]
    .map((rule) => path(descend(booth, rule, { start: [-2, -2], steps })));
}

function small(marks: Marks, framesPerSecond = 10): Figure {
  return figure(marks, {
    caption: 'Two <b>runs</b> & "words".',
    alt: "Two paths.",
    framesPerSecond,
  });
}

const pageOf = (picture: Figure) =>
  pageWith([picture], { after: '<div style="height: 6000px"></div>' });

async function openMenu(page: Page): Promise<void> {
  await live(page);
  await page.click(".dh-menu summary");
}

/** Chooses a width, and frames a second. */
async function choose(page: Page, ...values: number[]): Promise<void> {
  const selects = await page.$$(".dh-save select");
  for (const [k, value] of values.entries()) {
    await selects[k].select(String(value));
  }
}

const button = (page: Page, name: string) =>
  page.evaluate((name) => {
    document.querySelector<HTMLDetailsElement>(".dh-menu")!.open = true;
    [...document.querySelectorAll<HTMLElement>(".dh-save button")]
      .find((one) => one.textContent === name)!.click();
  }, name);

interface Files extends AsyncDisposable {
  /** Saves by a button, and reads the file. */
  save(name: string): Promise<{ name: string; bytes: Uint8Array }>;
  /** The files that have come. */
  all(): string[];
}

/** A folder of its own, into which the page's files go. */
async function filesOf(browser: Browser, page: Page): Promise<Files> {
  const folder = await Deno.makeTempDir();
  const devtools = await browser.target().createCDPSession();
  await devtools.send("Browser.setDownloadBehavior", {
    behavior: "allow",
    browserContextId: page.browserContext().id,
    downloadPath: folder,
    eventsEnabled: true,
  });
  return {
    async save(name) {
      const done = Promise.withResolvers<void>();
      let file = "";
      devtools.once("Browser.downloadWillBegin", ({ suggestedFilename }) => {
        file = suggestedFilename;
      });
      devtools.on("Browser.downloadProgress", ({ state }) => {
        if (state === "completed") done.resolve();
      });
      await button(page, name);
      await done.promise;
      devtools.removeAllListeners();
      const place = `${folder}/${file}`;
      const bytes = await Deno.readFile(place);
      await Deno.remove(place);
      return { name: file, bytes };
    },
    all: () => [...Deno.readDirSync(folder)].map((entry) => entry.name),
    async [Symbol.asyncDispose]() {
      await devtools.detach();
      await Deno.remove(folder, { recursive: true });
    },
  };
}

/** What is on a saved picture, or on one of its frames. */
interface Look {
  readonly width: number;
  readonly height: number;
  /** In milliseconds, for frames. */
  readonly time: number;
  /** The pixels of each ink, in the left and in the right half. */
  readonly inks: readonly (readonly [number, number])[];
  /** The pixels that are other than the frame's before. */
  readonly changed: number;
  /** The share of pixels of the left half that are not paper. */
  readonly drawn: number;
}

/** Opens a file as the browser does, and looks at its pixels. */
function look(
  page: Page,
  bytes: Uint8Array,
  type: string,
  inks: readonly string[] = [],
): Promise<Look[]> {
  return page.evaluate(
    async (base64, type, inks) => {
      const data = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
      const decoder = new ImageDecoder({ type, data });
      await decoder.tracks.ready;
      const wanted = inks.map((ink) =>
        [1, 3, 5].map((at) => parseInt(ink.slice(at, at + 2), 16))
      );
      const found: Look[] = [];
      let before: Uint8ClampedArray | undefined;
      const { frameCount } = decoder.tracks.selectedTrack!;
      for (let frameIndex = 0; frameIndex < frameCount; frameIndex++) {
        const { image } = await decoder.decode({ frameIndex });
        const { displayWidth: width, displayHeight: height } = image;
        const pen = new OffscreenCanvas(width, height).getContext("2d", {
          willReadFrequently: true,
        })!;
        pen.drawImage(image, 0, 0);
        const { data: pixels } = pen.getImageData(0, 0, width, height);
        const counts = wanted.map(() => [0, 0] as [number, number]);
        let [changed, drawn] = [0, 0];
        for (let k = 0; k < pixels.length; k += 4) {
          const near = (color: ArrayLike<number>, at: number, reach: number) =>
            Math.abs(pixels[k] - color[at]) +
                Math.abs(pixels[k + 1] - color[at + 1]) +
                Math.abs(pixels[k + 2] - color[at + 2]) < reach;
          const half = k / 4 % width < width / 2 ? 0 : 1;
          wanted.forEach((ink, i) => {
            if (near(ink, 0, 120)) counts[i][half]++;
          });
          if (before && !near(before, k, 30)) changed++;
          if (half === 0 && !near([255, 255, 255], 0, 12)) drawn++;
        }
        before = pixels;
        found.push({
          width,
          height,
          time: (image.duration ?? 0) / 1000,
          inks: counts,
          changed,
          drawn: drawn / (width * height / 2),
        });
        image.close();
      }
      return found;
    },
    bytes.toBase64(),
    type,
    inks,
  );
}

browserTest(
  "a saved PNG shows what is seen, at the chosen width",
  async ({ browser, open }) => {
    const picture = small([
      terrain(booth),
      contours(booth),
      curves({ axis: "log" }),
      ...runs(24),
    ]);
    const { page, errors } = await open(await pageOf(picture));
    await openMenu(page);
    await using files = await filesOf(browser, page);
    const size = await page.$eval(".dh-panels", (panels) => ({
      width: panels.clientWidth,
      height: panels.clientHeight,
    }));
    const png = async (width: number) => {
      await choose(page, width);
      const { name, bytes } = await files.save("PNG");
      assertEquals(name, "two-b-runs-b-words.png");
      return (await look(page, bytes, "image/png", [MOMENTUM, ADAM]))[0];
    };
    const whole = await png(960);
    assertEquals(whole.width, 960);
    assertGreater(whole.height, 960 * size.height / size.width);
    assertLess(whole.height, 1.25 * 960 * size.height / size.width);
    assertGreater(whole.drawn, 0.1);
    for (const ink of whole.inks) ink.forEach((n) => assertGreater(n, 100));

    await page.click(".dh-restart");
    const begun = await png(960);
    // Two heads and the legend are left of Momentum's whole line.
    assertLess(begun.inks[0][1], whole.inks[0][1] / 3);

    await page.keyboard.press("Escape");
    await page.click(".dh-legend label:nth-child(2) input");
    const without = await png(1280);
    assertEquals(without.width, 1280);
    assertEquals(without.inks[1], [0, 0]);
    assertGreater(without.inks[0][0], 100);
    assertEquals([errors, files.all()], [[], []]);
  },
);

browserTest(
  "a saved SVG is well-formed, whole and of the chosen width",
  async ({ browser, open }) => {
    const picture = small([terrain(booth), contours(booth), ...runs(24)]);
    const { page } = await open(await pageOf(picture));
    await openMenu(page);
    await using files = await filesOf(browser, page);
    await page.click(".dh-back");
    await page.click(".dh-legend label:nth-child(2) input");
    await choose(page, 640);
    const { name, bytes } = await files.save("SVG");
    assertEquals(name, "two-b-runs-b-words.svg");
    const found = await page.evaluate(async (text) => {
      const { documentElement: svg } = new DOMParser()
        .parseFromString(text, "image/svg+xml");
      const images = [...svg.querySelectorAll("image")];
      const terrain = new Image();
      terrain.src = images[0].getAttribute("href")!;
      await terrain.decode();
      return {
        root: svg.tagName,
        width: svg.getAttribute("width"),
        words: [...svg.querySelectorAll(":scope > text")]
          .map((one) => one.textContent),
        labels: [...svg.querySelectorAll(".dh-label")]
          .filter((one) => !one.closest("[display=none]"))
          .map((one) => one.textContent),
        scripts: svg.querySelectorAll("script, foreignObject").length,
        outside: [...svg.querySelectorAll("[href]")]
          .map((one) => one.getAttribute("href")!)
          .filter((href) => !/^(#|data:image\/)/.test(href)),
        terrain: terrain.naturalWidth,
      };
    }, new TextDecoder().decode(bytes));
    assertEquals(found.root, "svg");
    assertEquals(found.width, "640");
    assert(found.words.includes("step 23 of 24"), found.words.join());
    assert(found.words.includes('Two <b>runs</b> & "words".'));
    assert(!found.words.includes("Adam"), "Adam is switched off");
    assertEquals(found.labels, ["Momentum"]);
    assertEquals([found.scripts, found.outside], [0, []]);
    assertGreater(found.terrain, 300);
  },
);

browserTest(
  "a saved GIF has a frame for each step, at the chosen size and speed",
  async ({ browser, open }) => {
    const { page, errors } = await open(
      await pageOf(small([contours(booth), ...runs(24)], 20)),
    );
    await openMenu(page);
    await using files = await filesOf(browser, page);
    await page.evaluate(() => {
      const seen = ((globalThis as unknown as { seen: number[] }).seen = []);
      const bar = document.querySelector("progress")!;
      new MutationObserver(() => {
        if (bar.checkVisibility()) (seen as number[]).push(bar.value);
      }).observe(bar, { attributes: true });
    });
    await choose(page, 480, 20);
    const { name, bytes } = await files.save("GIF");
    assertEquals(name, "two-b-runs-b-words.gif");
    const frames = await look(page, bytes, "image/gif", [MOMENTUM]);
    assertEquals(frames.length, 25);
    assertEquals(frames[0].width, 480);
    assertEquals(frames.slice(0, -1).every(({ time }) => time === 50), true);
    assertEquals(frames.at(-1)!.time, 1500);
    for (const { changed } of frames.slice(1)) assertGreater(changed, 20);
    const ink = frames.map(({ inks: [[left, right]] }) => left + right);
    assertGreater(ink[24], ink[0] + 60);
    const seen = await page.evaluate(() =>
      (globalThis as unknown as { seen: number[] }).seen
    );
    assert(seen.some((share) => share > 0 && share < 1), seen.join());

    // Half as many a second: every other step, each twice as long.
    await choose(page, 480, 10);
    const fewer = await look(
      page,
      (await files.save("GIF")).bytes,
      "image/gif",
    );
    assertEquals(fewer.length, 13);
    assertEquals(fewer[0].time, 100);
    assertEquals(
      await shownStep(page),
      "step 24 of 24",
    );
    assertEquals(errors, []);
  },
);

const swarm = balls(bowl, [
  rmsprop({ learningRate: 0.05 }),
  adam({ learningRate: 0.05 }),
], {
  starts: gridOfStarts([[-1, 1], [-1, 1]], { columns: 5 }),
  steps: 4,
});
const kinds: Record<string, [Marks, string[]]> = {
  "a terrain with contours and curves": [
    [terrain(booth), contours(booth), curves({ axis: "log" }), ...runs(4)],
    [MOMENTUM, ADAM],
  ],
  "many balls": [[terrain(bowl), contours(bowl), swarm], [RMSPROP, ADAM]],
  "a step taken apart": [
    [anatomy(beale, adam({ learningRate: 0.1 }), {
      start: [1.5, 2],
      steps: 4,
    })],
    ["#2e86e8"],
  ],
};
for (const [name, [marks, inks]] of Object.entries(kinds)) {
  browserTest(`a saved film shows ${name} in every frame`, async (given) => {
    const { page, errors } = await given.open(
      await pageOf(small(marks)),
    );
    await openMenu(page);
    await using files = await filesOf(given.browser, page);
    await choose(page, 640);
    const { bytes } = await files.save("GIF");
    const frames = await look(page, bytes, "image/gif", inks);
    assertEquals(frames.length, 5);
    for (const [k, { drawn, changed }] of frames.entries()) {
      assertGreater(drawn, 0.1);
      if (k > 0) assertGreater(changed, 50);
    }
    const twoHalves = marks.length > 1;
    for (const [left, right] of frames.at(-1)!.inks) {
      assertGreater(left, 15);
      if (twoHalves) assertGreater(right, 15);
    }
    assertEquals(errors, []);
  });
}

browserTest(
  "a saved WebM plays as long as the figure does, and moves",
  async ({ browser, open }) => {
    const { page, errors } = await open(
      await pageOf(small([terrain(booth), contours(booth), ...runs(6)])),
    );
    await openMenu(page);
    await using files = await filesOf(browser, page);
    await choose(page, 640);
    const { name, bytes } = await files.save("WebM");
    assertEquals(name, "two-b-runs-b-words.webm");
    const film = await page.evaluate(async (base64) => {
      const data = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
      const video = document.createElement("video");
      video.muted = true;
      const ready = new Promise((done) => video.onloadeddata = done);
      video.src = URL.createObjectURL(new Blob([data], { type: "video/webm" }));
      await ready;
      const { videoWidth: width, videoHeight: height, duration } = video;
      const pen = new OffscreenCanvas(width, height).getContext("2d")!;
      const at = async (time: number) => {
        const sought = new Promise((done) => video.onseeked = done);
        video.currentTime = time;
        await sought;
        pen.drawImage(video, 0, 0);
        return pen.getImageData(0, 0, width, height).data;
      };
      const [first, last] = [await at(0.02), await at(0.6)];
      const halves = [0, 0];
      for (let k = 0; k < first.length; k += 4) {
        const away = Math.abs(first[k] - last[k]) +
          Math.abs(first[k + 2] - last[k + 2]);
        if (away > 60) halves[k / 4 % width < width / 2 ? 0 : 1]++;
      }
      await video.play();
      return { width, height, duration, halves };
    }, bytes.toBase64());
    assertEquals([film.width, film.height % 2], [640, 0]);
    // Six steps of 100 ms, and the last frame's while.
    assertGreater(film.duration, 2.0);
    assertLess(film.duration, 2.3);
    film.halves.forEach((changed) => assertGreater(changed, 100));
    assertEquals(errors, []);
  },
);

browserTest(
  "a film that is cancelled leaves no file, and the figure as it was",
  async ({ browser, open }) => {
    const { page, errors } = await open(
      await pageOf(small([terrain(booth), contours(booth), ...runs(200)])),
    );
    await openMenu(page);
    await using files = await filesOf(browser, page);
    await page.click(".dh-back");
    for (const kind of ["GIF", "WebM"]) {
      await button(page, kind);
      await page.waitForFunction(() =>
        document.querySelector("progress")!.value > 0.01
      );
      await button(page, "Cancel");
      await page.waitForFunction(() =>
        !document.querySelector("progress")!.checkVisibility()
      );
      assertEquals(
        await shownStep(page),
        "step 199 of 200",
      );
      assertEquals(
        await page.$eval(".dh-save .dh-error", (one) => one.textContent),
        "",
      );
    }
    // Whatever were on its way would come before this one.
    const { name } = await files.save("SVG");
    assertEquals(name, "two-b-runs-b-words.svg");
    assertEquals(files.all(), []);
    assertEquals(errors, []);
  },
);

browserTest(
  "a film is whole although the reader scrolls away from it meanwhile",
  async ({ browser, open }) => {
    const { page } = await open(
      await pageOf(small([terrain(booth), contours(booth), ...runs(12)])),
    );
    await openMenu(page);
    await using files = await filesOf(browser, page);
    await choose(page, 480);
    const saving = files.save("GIF");
    await page.waitForFunction(() =>
      document.querySelector("progress")!.value > 0.05
    );
    await page.evaluate(() => scrollTo(0, 5000));
    const { bytes } = await saving;
    const frames = await look(page, bytes, "image/gif", [MOMENTUM]);
    assertEquals(frames.length, 13);
    for (const { drawn } of frames) {
      assertGreater(drawn, 0.8 * frames[0].drawn);
    }
    const [left, right] = frames.at(-1)!.inks[0];
    assertGreater(left, 30);
    assertGreater(right, 100);
    // Then the figure goes to sleep like any other.
    await page.waitForSelector(".dh-panel:nth-child(1) > img.dh-still");
  },
);
