/// <reference lib="dom" />
import { assert } from "@std/assert/assert";
import { assertEquals } from "@std/assert/equals";
import { adagrad, gradientDescent, momentum } from "downhill";
import type { Page } from "puppeteer-core";
import { live, pageOf, settle } from "./playground_page.ts";
import { browserTest } from "./browser.ts";

/** Three rules with four sliders. */
const four = {
  optimizers: [
    gradientDescent({ learningRate: 0.001 }),
    momentum({ learningRate: 0.0025, momentum: 0.7 }),
    adagrad({ learningRate: 1 }),
  ],
};

/** The part of the window that what is seen of an element takes. */
const boxes = (page: Page, selector: string) =>
  page.$$eval(selector, (all) =>
    all.filter((one) => one.checkVisibility())
      .map((one) => one.getBoundingClientRect())
      .filter(({ width, height }) => width * height > 0)
      .map(({ left, top, right, bottom }) => ({ left, top, right, bottom })));

const heightOf = (page: Page) =>
  page.$eval("figure", (one) => one.getBoundingClientRect().height);

browserTest(
  "a playground's map and up to four sliders are in one view",
  async ({ open }) => {
    const { page, errors } = await open(await pageOf(four), {
      width: 1280,
      height: 720,
    });
    await live(page);
    await settle(page);
    await page.$eval("figure", (one) => one.scrollIntoView());
    const [map] = await boxes(page, ".dh-panel[data-first]");
    const controls = await boxes(
      page,
      ".dh-form :is(input, select, button), .dh-bar :is(input, button)",
    );
    const sliders = await boxes(page, ".dh-rule input[type=range]");
    assertEquals(sliders.length, 4);
    for (const { left, top, right, bottom } of [map, ...controls]) {
      assert(top >= 0 && bottom <= 720, `${top} to ${bottom}`);
      assert(left >= 0 && right <= 1280, `${left} to ${right}`);
    }
    // Beside the picture, not over it.
    assert(sliders.every(({ left }) => left >= map.right));
    assertEquals(errors, []);
  },
);

browserTest(
  "on a narrow page a playground's picture stays while its controls scroll",
  async ({ open }) => {
    const { page, errors } = await open(await pageOf({}), {
      width: 390,
      height: 844,
    });
    await live(page);
    await settle(page);
    await page.$eval("figure", (one) => one.scrollIntoView());
    await page.evaluate(() => scrollBy(0, 300));
    await settle(page);
    const [view] = await boxes(page, ".dh-view");
    assertEquals(view.top, 0);
    assert(view.bottom <= 0.45 * 844, String(view.bottom));
    const panels = await boxes(page, ".dh-panel");
    assertEquals(panels.length, 1);
    assert(panels[0].bottom - panels[0].top > 200);
    const sliders = await boxes(page, ".dh-rule input[type=range]");
    assert(
      sliders.filter(({ top, bottom }) => top > view.bottom && bottom < 844)
        .length >= 4,
    );
    const width = await page.evaluate(() =>
      document.documentElement.scrollWidth
    );
    assertEquals(width, 390);
    assertEquals(errors, []);
  },
);

browserTest(
  "a playground does not grow when its script runs",
  async ({ open }) => {
    const html = await pageOf(four);
    for (const [width, height] of [[1280, 720], [390, 844]]) {
      const asleep = await open(
        html.replaceAll(/<script[^>]*>[^]*?<\/script>/g, ""),
        { width, height },
      );
      const before = await heightOf(asleep.page);
      const awake = await open(html, { width, height });
      await live(awake.page);
      await settle(awake.page);
      const after = await heightOf(awake.page);
      assert(after <= before, `${before} to ${after} at ${width}`);
      await asleep.page.close();
      await awake.page.close();
    }
  },
);

browserTest(
  "a playground's panels are chosen, and its picture fills the window",
  async ({ open }) => {
    const { page, errors } = await open(await pageOf(four), {
      width: 1280,
      height: 720,
    });
    await live(page);
    await settle(page);
    const choose = async (name: string) => {
      await page.$$eval(".dh-chooser button", (all, name) => {
        all.find((one) => one.textContent === name)!.click();
      }, name);
      await settle(page);
    };
    const shown = () =>
      page.$$eval(
        ".dh-panel",
        (all) => all.map((one) => one.checkVisibility() && one.clientWidth > 0),
      );
    assertEquals(await shown(), [true, true, false]);
    await choose("Curves");
    await page.waitForSelector(".dh-panel:nth-child(3) .dh-line");
    assertEquals(await shown(), [true, true, true]);
    await choose("Terrain");
    await choose("Map");
    await choose("Curves");
    assertEquals(await shown(), [false, false, true]);
    await page.click(".dh-fill");
    await settle(page);
    const [view] = await boxes(page, ".dh-view");
    assertEquals(view, { left: 0, top: 0, right: 1280, bottom: 720 });
    await page.keyboard.press("Escape");
    await settle(page);
    const [back] = await boxes(page, ".dh-view");
    assert(back.right < 1000, String(back.right));
    assertEquals(errors, []);
  },
);

browserTest(
  "rules come, go and take another's place, the map is zoomed, and an address brings it all",
  async ({ open }) => {
    const { page, errors } = await open(await pageOf(four), {
      width: 1280,
      height: 720,
    });
    await live(page);
    await settle(page);
    const lesson = ["Gradient descent", "Momentum", "AdaGrad"];
    const rows = () =>
      page.$$eval(".dh-owner", (all) => all.map((one) => one.textContent!));
    /** Waits until legend and rows have these names. */
    const shown = async (names: string[]) => {
      await page.waitForFunction(
        (names) =>
          [...document.querySelectorAll(".dh-legend label")].map((one) =>
            one.querySelector("span")!.textContent
          ).join() === names,
        {},
        names.join(),
      );
      assertEquals(await rows(), names);
    };
    const ends = () =>
      page.$$eval(
        ".dh-ranges input",
        (all) => all.map((one) => (one as HTMLInputElement).value).join(),
      );
    const home = await ends();
    await page.select(".dh-adding", "Adam");
    await shown([...lesson, "Adam"]);
    // On the terrain, too.
    await page.waitForFunction(() => {
      const plot = document.querySelector(".dh-panel .dh-plot") as unknown as {
        _fullLayout?: {
          scene: {
            _scene?: {
              traces: Record<string, { linePlot?: { vertexCount: number } }>;
            };
          };
        };
      };
      const traces = plot?._fullLayout?.scene._scene?.traces;
      return (traces?.["path-3"]?.linePlot?.vertexCount ?? 0) > 100;
    });
    await page.click('[aria-label="take Momentum out"]');
    await shown(["Gradient descent", "AdaGrad", "Adam"]);
    // By keyboard, the next one is at hand.
    assertEquals(
      await page.evaluate(() => document.activeElement!.ariaLabel),
      "AdaGrad: another rule",
    );
    await page.select('[aria-label="AdaGrad: another rule"]', "Lion");
    const all = ["Gradient descent", "Lion", "Adam"];
    await shown(all);
    // The point under the pointer stays there.
    const [map] = await boxes(page, ".dh-panel[data-first]");
    await page.mouse.move((map.left + map.right) / 2, map.top + 150);
    await page.keyboard.down("Control");
    await page.mouse.wheel({ deltaY: 100 });
    await page.keyboard.up("Control");
    await page.waitForFunction(() => location.hash.includes("view"));
    const wide = await ends();
    const [low, high] = wide.split(",").map(Number);
    assert(low < -4.5 && high > 4.5, wide);
    await page.reload();
    await live(page);
    await shown(all);
    assertEquals(await ends(), wide);
    await page.click(".dh-home");
    assertEquals(await ends(), home);
    await page.click('[aria-label="Zoom in"]');
    assertEquals(await ends(), "-3,3,-3,3");
    // Both axes are drawn so, narrower than they were first.
    await page.waitForFunction(() => {
      const plot = document.querySelector(".dh-panel[data-first] .dh-plot");
      const { xaxis, yaxis } = (plot as unknown as {
        _fullLayout: Record<string, { range: number[] }>;
      })._fullLayout;
      return [xaxis, yaxis].every(({ range }) => range.join() === "-3,3");
    });
    await page.click(".dh-reset");
    await shown(lesson);
    assertEquals(await ends(), home);
    await page.evaluate(() =>
      location.hash = `playground1=${
        encodeURIComponent('{"optimizers":[[0,{"name":"Adamm"}]]}')
      }`
    );
    await page.waitForFunction(() =>
      [...document.querySelectorAll(".dh-trouble")].some((one) =>
        one.textContent!.includes('did you mean "Adam"?')
      )
    );
    await shown(lesson);
    assertEquals(errors, []);
  },
);
