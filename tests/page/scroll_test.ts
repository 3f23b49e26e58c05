/// <reference lib="dom" />
import { assert } from "@std/assert/assert";
import { assertEquals } from "@std/assert/equals";
import { assertGreater } from "@std/assert/greater";
import { assertLess } from "@std/assert/less";
import { assertNotEquals } from "@std/assert/not-equals";
import { adam, booth, descend } from "downhill";
import { contours, figure, path, playground, terrain } from "downhill/figures";
import type { CDPSession, Page } from "puppeteer-core";
import { browserTest } from "./browser.ts";
import { live, narrow, pageWith } from "./figure_page.ts";

const run = descend(booth, adam({ learningRate: 0.3 }), {
  start: [-2, -2],
  steps: 60,
});
const picture = figure([terrain(booth), contours(booth), path(run)], {
  caption: "A run.",
  alt: "A path over a bowl, and on its map.",
});
const tall = { head: narrow, after: '<p style="height: 3000px">more</p>' };
const [TERRAIN, MAP] = [0, 1];

/** How far the page has scrolled, and where the camera is. */
const seen = (page: Page) =>
  page.$eval(".dh-plot", (plot) => {
    const { scene } = (plot as unknown as {
      _fullLayout: {
        scene: {
          _scene: {
            getCamera(): { eye: { x: number; y: number; z: number } };
          };
        };
      };
    })._fullLayout;
    const { x, y, z } = scene._scene.getCamera().eye;
    return {
      scrolled: scrollY,
      scale: visualViewport!.scale,
      azimuth: Math.atan2(y, x),
      elevation: Math.atan2(z, Math.hypot(x, y)),
      radius: Math.hypot(x, y, z),
    };
  });

const rest = (milliseconds = 400) =>
  new Promise((done) => setTimeout(done, milliseconds));

/** The middle of a panel, with the page at its top. */
async function middleOf(page: Page, panel: number) {
  await page.evaluate(() => scrollTo({ top: 0, behavior: "instant" }));
  const host = (await page.$$(".dh-panel"))[panel];
  const { x, y, width, height } = (await host.boundingBox())!;
  return [x + width / 2, y + height / 2];
}

const hints = (page: Page) =>
  page.$$eval(".dh-hint", (all) => all.map((hint) => hint.textContent));

browserTest(
  "a wheel moves the page over every panel, and zooms once a terrain was clicked or Ctrl is held",
  async ({ open }) => {
    const { page, errors } = await open(await pageWith([picture], tall));
    await live(page);
    const notch = async (panel: number) => {
      const [x, y] = await middleOf(page, panel);
      await page.mouse.move(x, y);
      const before = await seen(page);
      await page.mouse.wheel({ deltaY: 100 });
      await rest();
      const after = await seen(page);
      return {
        scrolled: after.scrolled - before.scrolled,
        nearer: before.radius / after.radius,
      };
    };
    assertEquals(await notch(MAP), { scrolled: 100, nearer: 1 });
    assertEquals(await hints(page), []);
    assertEquals(await notch(TERRAIN), { scrolled: 100, nearer: 1 });
    assertEquals((await hints(page)).length, 1);
    assertEquals(await notch(TERRAIN), { scrolled: 100, nearer: 1 });
    assertEquals((await hints(page)).length, 1);

    await page.keyboard.down("Control");
    const held = await notch(TERRAIN);
    await page.keyboard.up("Control");
    assertEquals(held.scrolled, 0);
    assertLess(held.nearer, 0.95);

    const [x, y] = await middleOf(page, TERRAIN);
    await page.mouse.click(x, y);
    const clicked = await notch(TERRAIN);
    assertEquals(clicked.scrolled, 0);
    assertLess(clicked.nearer, 0.95);
    // The pointer leaves on its way.
    await notch(MAP);
    assertEquals(await notch(TERRAIN), { scrolled: 100, nearer: 1 });
    assertEquals(errors, []);
  },
);

/** Moves fingers in a straight line, each from its first place to its last. */
async function swipe(touch: CDPSession, fingers: readonly number[][]) {
  const at = (share: number) =>
    fingers.map(([x, y, toX, toY], id) => ({
      id,
      x: x + share * (toX - x),
      y: y + share * (toY - y),
    }));
  const send = (type: "touchStart" | "touchMove", share: number) =>
    touch.send("Input.dispatchTouchEvent", { type, touchPoints: at(share) });
  await send("touchStart", 0);
  for (let k = 1; k <= 10; k++) {
    await send("touchMove", k / 10);
    await rest(16);
  }
  await touch.send("Input.dispatchTouchEvent", {
    type: "touchEnd",
    touchPoints: [],
  });
  await rest();
}

browserTest(
  "a swipe up scrolls the page over every panel, one sideways turns, two fingers turn and zoom",
  async ({ open }) => {
    const { page, errors } = await open(await pageWith([picture], tall), {
      width: 390,
      height: 844,
      touch: true,
    });
    await live(page);
    const touch = await page.createCDPSession();
    const moved = async (
      panel: number,
      fingers: (x: number, y: number) => number[][],
    ) => {
      const [x, y] = await middleOf(page, panel);
      const before = await seen(page);
      await swipe(touch, fingers(x, y));
      const after = await seen(page);
      assertEquals(after.scale, 1);
      return {
        scrolled: after.scrolled - before.scrolled,
        turned: Math.abs(after.azimuth - before.azimuth),
        raised: Math.abs(after.elevation - before.elevation),
        nearer: before.radius / after.radius,
      };
    };
    for (const panel of [MAP, TERRAIN]) {
      const up = await moved(panel, (x, y) => [[x, y, x, y - 150]]);
      assertGreater(up.scrolled, 100);
      assertLess(up.turned + up.raised, 0.05);
    }
    assertEquals((await hints(page)).length, 1);

    const sideways = await moved(TERRAIN, (x, y) => [[x - 50, y, x + 50, y]]);
    assertEquals(sideways.scrolled, 0);
    assertGreater(sideways.turned, 0.4);
    assertLess(sideways.raised, 0.01);

    const pinch = await moved(TERRAIN, (x, y) => [
      [x - 50, y, x - 100, y],
      [x + 50, y, x + 100, y],
    ]);
    assertEquals(pinch.scrolled, 0);
    assert(Math.abs(pinch.nearer - 2) < 0.3, `${pinch.nearer} times nearer`);

    const raise = await moved(TERRAIN, (x, y) => [
      [x - 40, y, x - 40, y - 60],
      [x + 40, y, x + 40, y - 60],
    ]);
    assertEquals(raise.scrolled, 0);
    assertGreater(raise.raised, 0.2);

    // The camera that fingers have chosen outlives another width.
    const chosen = await seen(page);
    await page.setViewport({ width: 430, height: 844, hasTouch: true });
    await rest();
    const kept = await seen(page);
    assertLess(Math.abs(kept.azimuth - chosen.azimuth), 0.01);
    assertEquals(errors, []);
  },
);

browserTest(
  "a swipe over a playground's map scrolls the page and leaves the start where it is, a tap moves it",
  async ({ open }) => {
    const { page } = await open(
      await pageWith([
        playground({
          surface: booth,
          caption: "A run.",
          alt: "A run on a map.",
          start: [-2, -2],
          optimizers: [adam({ learningRate: 0.3 })],
          steps: 50,
        }),
      ], tall),
      { width: 390, height: 844, touch: true },
    );
    await live(page);
    await page.waitForSelector(".dh-start");
    const start = () =>
      page.$eval(".dh-start", (handle) => handle.ariaValueText!);
    const place = () =>
      page.$eval(".dh-start", (handle) => {
        const { x, y } = handle.parentElement!.getBoundingClientRect();
        return [x + 120, y + 150];
      });
    const before = await start();
    const [x, y] = await place();
    await swipe(await page.createCDPSession(), [[x, y, x, y - 120]]);
    assertGreater(await page.evaluate(() => scrollY), 70);
    assertEquals(await start(), before);
    await page.evaluate(() => scrollTo({ top: 0, behavior: "instant" }));
    await page.touchscreen.tap(x, y);
    await rest();
    assertNotEquals(await start(), before);
  },
);
