/// <reference lib="dom" />
import { assert } from "@std/assert/assert";
import { assertAlmostEquals } from "@std/assert/almost-equals";
import { assertEquals } from "@std/assert/equals";
import { assertNotEquals } from "@std/assert/not-equals";
import { assertStringIncludes } from "@std/assert/string-includes";
import { adam, beale, descend, type Optimizer, surface } from "downhill";
import { anatomy, contours, figure, path } from "downhill/figures";
import type { Page } from "puppeteer-core";
import { browserTest } from "./browser.ts";
import { live, narrow, pageWith } from "./figure_page.ts";

const rule = adam({ learningRate: 0.1 });
const course = { start: [1.5, 2], steps: 20 };
const words = { caption: "Adam's step.", alt: "Arrows." };

const pageOf = (...marks: Parameters<typeof figure>[0]) =>
  pageWith([figure(marks, words)], { title: "anatomy", head: narrow });

/** What is to be read beside the picture. */
const numbers = (page: Page) =>
  page.$eval(".dh-numbers", (element) => (element as HTMLElement).innerText);

/** Shows a frame, as the reader's hand on the scrubber would. */
async function scrub(page: Page, frame: number) {
  await page.$eval(".dh-scrub", (element, frame) => {
    const scrubber = element as HTMLInputElement;
    scrubber.value = String(frame);
    scrubber.dispatchEvent(new Event("input", { bubbles: true }));
  }, frame);
}

browserTest(
  "the anatomy's picture and numbers follow one step",
  async ({ open }) => {
    const { page, errors, requests } = await open(
      await pageOf(anatomy(beale, rule, course)),
    );
    await live(page);
    await scrub(page, 0);
    const before = await page.$eval(".dh-picture", (host) => host.innerHTML);
    assertStringIncludes(await numbers(page), "from step 0 to 1");
    assertEquals(
      await page.$$eval(".dh-equation math", (all) => all.length),
      rule.equations!.length,
    );
    assertStringIncludes(await numbers(page), "(1 − 0.9¹)");
    await page.click(".dh-forward");
    assertStringIncludes(await numbers(page), "from step 1 to 2");
    assertStringIncludes(await numbers(page), "(1 − 0.9²)");
    const after = await page.$eval(".dh-picture", (host) => host.innerHTML);
    assertNotEquals(after, before);
    await page.click(".dh-back");
    assertEquals(
      await page.$eval(".dh-picture", (host) => host.innerHTML),
      before,
    );
    assertEquals([errors, requests], [[], []]);
  },
);

browserTest(
  "the anatomy's ring lies where the trajectory goes next",
  async ({ open }) => {
    const view = [[0, 2], [1, 3]] as const;
    const { page } = await open(
      await pageOf(anatomy(beale, rule, { ...course, view })),
    );
    await live(page);
    const { points } = descend(beale, rule, course);
    for (const step of [0, 5, 12]) {
      await scrub(page, step);
      // The picture's ticks say where the plane is; circles are dots of a line.
      const { ticks, dots } = await page.$eval(".dh-picture svg", (svg) => {
        const ticks = [...svg.querySelectorAll(":scope > g > text")].map((
          text,
        ) => ({
          text: text.textContent!,
          x: Number(text.getAttribute("x")),
          y: Number(text.getAttribute("y")),
          middle: text.getAttribute("text-anchor") === null,
        }));
        const dots = [...svg.querySelectorAll("path[stroke-linecap=round]")]
          .map((dot) => dot.getAttribute("d")!.match(/^M(-?\d+)[ ]?(-?\d+)h0$/))
          .filter((found) => found !== null)
          .map((found) => [Number(found[1]), Number(found[2])]);
        return { ticks, dots };
      });
      const value = (text: string) => Number(text.replace("−", "-"));
      const isNumber = ({ text }: { text: string }) =>
        !Number.isNaN(value(text));
      const across = ticks.filter((tick) => tick.middle && isNumber(tick));
      const up = ticks.filter((tick) => !tick.middle && isNumber(tick));
      const line = (ends: [number, number][], at: number) => {
        const [[a, pa], [b, pb]] = [ends[0], ends.at(-1)!];
        return pa + (at - a) / (b - a) * (pb - pa);
      };
      const [x, y] = points.subarray(2 * step + 2, 2 * step + 4);
      const px = line(across.map((tick) => [value(tick.text), tick.x]), x);
      // A tick's baseline is four pixels below its line.
      const py = line(up.map((tick) => [value(tick.text), tick.y - 40]), y);
      const [ringX, ringY] = dots.at(-3)!;
      assertAlmostEquals(ringX / 10, px / 10, 2);
      assertAlmostEquals(ringY / 10, py / 10, 2);
    }
  },
);

browserTest(
  "an anatomy that holds its step does not follow the clock",
  async ({ open }) => {
    const { page } = await open(
      await pageOf(anatomy(beale, rule, { ...course, step: 3 })),
    );
    await live(page);
    const before = await page.$eval(".dh-picture", (host) => host.innerHTML);
    await scrub(page, 15);
    assertStringIncludes(await numbers(page), "from step 3 to 4");
    assertEquals(
      await page.$eval(".dh-picture", (host) => host.innerHTML),
      before,
    );
  },
);

for (const width of [360, 1000]) {
  for (const colorScheme of ["light", "dark"] as const) {
    browserTest(
      `an anatomy fits ${width} pixels on a ${colorScheme} page`,
      async ({ open }) => {
        const marks = [
          contours(beale, { scale: "log" }),
          anatomy(beale, rule, { ...course, scale: "log" }),
          path(descend(beale, rule, course)),
        ];
        const { page, errors } = await open(await pageOf(...marks), {
          width,
          colorScheme,
        });
        const height = () =>
          page.$eval(
            "figure",
            (element) => element.getBoundingClientRect().height,
          );
        await page.waitForSelector("figure");
        await live(page);
        await scrub(page, 7);
        const sizes = await page.evaluate(() => ({
          page: document.documentElement.scrollWidth,
          picture: document.querySelector(".dh-picture")!.clientWidth,
          svg: document.querySelector(".dh-picture svg")!
            .getBoundingClientRect().width,
        }));
        assert(sizes.page <= width, `the page is ${sizes.page} wide`);
        assertEquals(sizes.svg, sizes.picture);
        const live_ = await height();
        await scrub(page, 0);
        assertEquals(await height(), live_);
        assertEquals(errors, []);
      },
    );
  }
}

browserTest("names in an anatomy stay text", async ({ open }) => {
  const odd: Optimizer = {
    ...rule,
    name: `<img src=x onerror="document.title='broken'"> & "quotes"`,
    equations: ["<b>bold</b>"],
  };
  const bowl = surface("x^2 + y^2", { view: [[-2, 2], [-2, 2]] });
  const named = { ...bowl, variables: ["<u>x</u>", "y&"] };
  const { page, errors } = await open(
    await pageOf(anatomy(named, odd, { start: [1, 1], steps: 3 })),
  );
  await live(page);
  assertStringIncludes(await numbers(page), `<img src=x onerror=`);
  assertEquals(
    await page.$$eval("figure :is(img[src=x], b, u)", (all) => all.length),
    0,
  );
  assertEquals(await page.title(), "anatomy");
  assertStringIncludes(
    await page.$eval(".dh-picture svg", (svg) => svg.textContent!),
    "<u>x</u>",
  );
  assertEquals(errors, []);
});
