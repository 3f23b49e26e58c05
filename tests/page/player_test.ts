/// <reference lib="dom" />
import { assert } from "@std/assert/assert";
import { assertEquals } from "@std/assert/equals";
import { assertStringIncludes } from "@std/assert/string-includes";
import { adam, booth, descend, momentum } from "downhill";
import {
  contours,
  curves,
  figure,
  type FigureOptions,
  modes,
  path,
  phasePortrait,
  profile,
  terrain,
} from "downhill/figures";
import type { ElementHandle } from "puppeteer-core";
import { browserTest } from "./browser.ts";
import { live, pageWith, shownStep } from "./figure_page.ts";

const start = [-2, -2];
const runs = [
  momentum({ learningRate: 0.01 }),
  adam({ learningRate: 0.3 }),
].map((rule) => descend(booth, rule, { start, steps: 40 }));

function pageOf(options: Partial<FigureOptions> = {}): Promise<string> {
  const picture = figure([
    terrain(booth),
    contours(booth),
    curves({ axis: "log" }),
    ...runs.map((run) => path(run)),
  ], { caption: "Two runs.", alt: "Two paths over a bowl.", ...options });
  return pageWith([picture], { style: "margin: 0" });
}

const contoursHead = ".dh-panel:nth-child(2) .dh-layer g:nth-child(1) .dh-head";
const bytesOf = async (element: ElementHandle) =>
  String(await element.screenshot());

browserTest(
  "one step forward and back moves the path in both halves",
  async ({ open }) => {
    const { page, errors, requests } = await open(await pageOf());
    await live(page);
    assertEquals(await shownStep(page), "step 40 of 40");
    await page.click(".dh-restart");
    assertEquals(await shownStep(page), "step 0 of 40");
    const panels = await page.$$(".dh-panel");
    const before = [await bytesOf(panels[0]), await bytesOf(panels[1])];
    await page.click(".dh-forward");
    await page.click(".dh-forward");
    assertEquals(await shownStep(page), "step 2 of 40");
    const after = [await bytesOf(panels[0]), await bytesOf(panels[1])];
    assert(before[0] !== after[0], "the terrain stands still");
    assert(before[1] !== after[1], "the contours stand still");
    await page.click(".dh-back");
    assertEquals(await shownStep(page), "step 1 of 40");
    assertEquals([errors, requests], [[], []]);
  },
);

browserTest(
  "the ball on the contours lies within 2 px of the trajectory's point",
  async ({ open }) => {
    const { page } = await open(await pageOf());
    await live(page);
    for (const step of [0, 1, 7, 40]) {
      await page.click(".dh-restart");
      for (let k = 0; k < step; k++) await page.click(".dh-forward");
      const place = await page.evaluate((selector) => {
        const panel = document.querySelector<HTMLElement>(
          ".dh-panel:nth-child(2)",
        )!;
        const ball = document.querySelector(selector)!.getBoundingClientRect();
        const plot = panel.querySelector(".dh-plot") as unknown as {
          _fullLayout: Record<
            "xaxis" | "yaxis",
            {
              _offset: number;
              p2d(pixel: number): number;
              d2p(x: number): number;
            }
          >;
        };
        const frame = panel.getBoundingClientRect();
        const { xaxis, yaxis } = plot._fullLayout;
        const [x, y] = [
          ball.x + ball.width / 2 - frame.x - xaxis._offset,
          ball.y + ball.height / 2 - frame.y - yaxis._offset,
        ];
        return {
          point: [xaxis.p2d(x), yaxis.p2d(y)],
          pixel: [
            xaxis.d2p(1) - xaxis.d2p(0),
            yaxis.d2p(0) - yaxis.d2p(1),
          ],
        };
      }, contoursHead);
      const [x, y] = runs[0].points.subarray(2 * step, 2 * step + 2);
      const off = Math.hypot(
        (place.point[0] - x) * place.pixel[0],
        (place.point[1] - y) * place.pixel[1],
      );
      assert(off < 2, `step ${step}: ${off} px from (${x}, ${y})`);
    }
  },
);

browserTest(
  "an optimizer switched off in the legend is gone from both halves",
  async ({ open }) => {
    const { page } = await open(await pageOf());
    await live(page);
    const panels = await page.$$(".dh-panel");
    const before = [await bytesOf(panels[0]), await bytesOf(panels[1])];
    await page.click(".dh-legend label:nth-child(1) input");
    await page.waitForFunction(
      (selector) =>
        document.querySelector(selector)!.getBoundingClientRect().width === 0,
      {},
      contoursHead,
    );
    const without = [await bytesOf(panels[0]), await bytesOf(panels[1])];
    assert(before[0] !== without[0] && before[1] !== without[1]);
    await page.click(".dh-legend label:nth-child(1) input");
    await page.waitForFunction(
      (selector) =>
        document.querySelector(selector)!.getBoundingClientRect().width > 0,
      {},
      contoursHead,
    );
  },
);

browserTest(
  "keys play and step: space, arrows, Home and End",
  async ({ open }) => {
    const { page } = await open(await pageOf());
    await live(page);
    await page.focus("figure.dh");
    await page.keyboard.press("ArrowLeft");
    assertEquals(await shownStep(page), "step 39 of 40");
    await page.keyboard.press("Home");
    assertEquals(await shownStep(page), "step 0 of 40");
    await page.keyboard.press("ArrowRight");
    assertEquals(await shownStep(page), "step 1 of 40");
    await page.keyboard.press("End");
    assertEquals(await shownStep(page), "step 40 of 40");
    await page.keyboard.press("Space");
    await page.waitForFunction(() =>
      /^step [1-9]\d? of 40$/.test(
        document.querySelector<HTMLOutputElement>(".dh-step")!.value,
      )
    );
    await page.keyboard.press("Space");
    const paused = await shownStep(page);
    await new Promise((done) => setTimeout(done, 400));
    assertEquals(await shownStep(page), paused);
  },
);

browserTest(
  "a figure plays from its start to its end, and rests where it is told",
  async ({ open }) => {
    const { page } = await open(
      await pageOf({ rest: 5, framesPerSecond: 60 }),
    );
    await live(page);
    assertEquals(await shownStep(page), "step 5 of 40");
    const steps = await page.evaluate(async () => {
      const output = document.querySelector<HTMLOutputElement>(".dh-step")!;
      const seen = new Set<string>();
      document.querySelector<HTMLElement>(".dh-play")!.click();
      while (output.value !== "step 40 of 40") {
        await new Promise(requestAnimationFrame);
        seen.add(output.value);
      }
      return [...seen];
    });
    assert(steps.length > 2, steps.join());
    assertEquals(
      await page.$eval(".dh-play", (button) => button.ariaLabel),
      "Play",
    );
  },
);

browserTest(
  "a figure that plays by itself waits for readers who want no motion",
  async ({ open }) => {
    const { page } = await open(await pageOf({ autoplay: true }), {
      reducedMotion: true,
    });
    await live(page);
    await new Promise((done) => setTimeout(done, 300));
    assertEquals(await shownStep(page), "step 40 of 40");
  },
);

browserTest(
  "a figure follows the page from light to dark, JupyterLab's own switch too",
  async ({ open }) => {
    const { page } = await open(await pageOf());
    await live(page);
    const ink = () =>
      page.$eval(
        ".dh-panel:nth-child(2) .dh-label",
        (label) => label.getAttribute("fill"),
      );
    const light = await ink();
    await page.evaluate(() => {
      document.body.dataset.jpThemeLight = "false";
    });
    await page.waitForFunction(
      (light) =>
        document.querySelector(".dh-panel:nth-child(2) .dh-label")
          ?.getAttribute("fill") !== light,
      {},
      light,
    );
    await page.evaluate(() => {
      document.body.dataset.jpThemeLight = "true";
    });
    await page.waitForFunction(
      (light) =>
        document.querySelector(".dh-panel:nth-child(2) .dh-label")
          ?.getAttribute("fill") === light,
      {},
      light,
    );
  },
);

browserTest(
  "the pointer is told step, parameters, value and gradient norm",
  async ({ open }) => {
    const { page } = await open(await pageOf());
    await live(page);
    const head = (await (await page.$(contoursHead))!.boundingBox())!;
    await page.mouse.move(head.x + head.width / 2, head.y + head.height / 2);
    await page.waitForSelector(".dh-tip:not([hidden])");
    const told = await page.$eval(
      ".dh-tip:not([hidden])",
      (tip) => tip.textContent!,
    );
    for (const words of ["Momentum, step", "x =", "y =", "f =", "‖∇f‖ ="]) {
      assertStringIncludes(told, words);
    }
  },
);

browserTest(
  "the numbers behind a figure stand in a table when it is opened",
  async ({ open }) => {
    const { page } = await open(await pageOf());
    await live(page);
    await page.click(".dh-table summary");
    await page.waitForFunction(() =>
      document.querySelectorAll(".dh-table tbody tr").length === 41
    );
    const head = await page.$eval(".dh-table thead", (row) => row.textContent!);
    assertStringIncludes(head, "Adam: f");
  },
);

browserTest(
  "modes, portraits and profiles keep the clock and have their numbers",
  async ({ open }) => {
    const optimizer = momentum({ learningRate: 0.03 });
    const run = descend(booth, optimizer, { start, steps: 40 });
    const picture = figure([
      modes(booth, run),
      phasePortrait(booth, run),
      profile(booth, { from: start, optimizer, steps: 40 }),
    ], { caption: "One run.", alt: "Three pictures of a run." });
    const { page, errors } = await open(await pageWith([picture]));
    await live(page);
    const heads = () =>
      page.$$eval(
        ".dh-head",
        (heads) => heads.map((head) => head.outerHTML),
      );
    await page.click(".dh-restart");
    const before = await heads();
    assertEquals(before.length, 4);
    await page.click(".dh-forward");
    const after = await heads();
    before.forEach((head, k) => assert(head !== after[k], head));
    const tables = await page.$$eval(
      ".dh-numbers table",
      (tables) => tables.map((table) => table.querySelectorAll("tr").length),
    );
    assertEquals(tables, [3, 2, 13]);
    assertEquals(errors, []);
  },
);
