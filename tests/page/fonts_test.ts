/// <reference lib="dom" />
import { assertEquals } from "@std/assert/equals";
import { adam, booth } from "downhill";
import { anatomy, contours, figure } from "downhill/figures";
import type { Page } from "puppeteer-core";
import { page as pageOf } from "../../lib/jupyter/template/page.ts";
import { browserTest } from "./browser.ts";
import { narrow, pageWith } from "./figure_page.ts";
import { fontSets } from "./fonts.ts";

const run = { start: [1.2, 1], steps: 20 };
/** A word that fits no phone. */
const long = "https://example.org/" + "10.1080/00031305.1973.".repeat(4);

/** What a reader sees of an anatomy, at the last steps of a run. */
const seen = (page: Page, steps: number) =>
  page.evaluate((steps) => {
    const all = [...document.querySelectorAll(".dh-numbers, .dh-numbers > *")];
    return Array.from({ length: steps }, () => {
      const look = {
        cut: all.map((part) => [
          part.scrollHeight - part.clientHeight,
          part.scrollWidth - part.clientWidth,
        ]),
        heights: all.map((part) => part.clientHeight),
        wide: document.documentElement.scrollWidth,
      };
      document.querySelectorAll<HTMLElement>(".dh-back")
        .forEach((button) => button.click());
      return look;
    });
  }, steps);

for (const fonts of fontSets) {
  browserTest(
    `a page is written in ${fonts.family} where nothing else is`,
    async ({ open }) => {
      const { page } = await open(
        "<p style='font-family: Georgia, system-ui, sans-serif'>Words",
      );
      const devtools = await page.createCDPSession();
      await devtools.send("DOM.enable");
      await devtools.send("CSS.enable");
      const { root: { nodeId } } = await devtools.send("DOM.getDocument");
      const words = await devtools.send("DOM.querySelector", {
        nodeId,
        selector: "p",
      });
      const used = await devtools.send("CSS.getPlatformFontsForNode", words);
      assertEquals(
        used.fonts.map(({ familyName }) => familyName),
        [fonts.family],
      );
    },
    { fonts },
  );

  browserTest(
    `an anatomy's numbers are not cut off in ${fonts.family}, and none jumps`,
    async ({ open }) => {
      const parts = anatomy(booth, adam({ learningRate: 0.1 }), run);
      const words = { caption: long, alt: "Arrows." };
      const html = await pageWith([
        figure([parts], words),
        figure([contours(booth), parts], words),
      ], { head: narrow });
      for (const width of [1200, 900, 360]) {
        const { page } = await open(html, { width, height: 2000 });
        await page.waitForFunction(() =>
          document.querySelectorAll("figure[data-state=live]").length === 2
        );
        const looks = await seen(page, 20);
        const [{ cut, wide }] = looks;
        assertEquals([cut, wide], [Array(6).fill([0, 0]), width]);
        for (const look of looks) assertEquals(look, looks[0]);
        await page.close();
      }
    },
    { fonts },
  );

  browserTest(
    `long words wrap in ${fonts.family}, wherever they stand`,
    async ({ open }) => {
      const body = [
        `<header><div class="bar"><a href="#">${long}</a></div></header>`,
        `<h1>${long}</h1><p class="lede">${long}</p>`,
        `<nav class="contents"><ol><li><a href="#">${long}</a></li></ol></nav>`,
        `<p>${long} <code>${long}</code> <a href="#">${long}</a></p>`,
        `<ul><li>${long}</li></ul><blockquote><p>${long}</p></blockquote>`,
        `<pre><code>${long}</code></pre>`,
        `<div class="output"><pre>${long}</pre></div>`,
        `<div class="table"><table><tr><td>${long}</td></tr></table></div>`,
        `<details class="solution" open><summary>${long}</summary></details>`,
        `<nav class="neighbours"><a href="#">${long}</a></nav>`,
        `<footer><ul><li><a href="#">${long}</a></li></ul></footer>`,
      ].join("");
      const { page } = await open(
        pageOf({ title: "Words", description: "", body }),
        { width: 360 },
      );
      const beyond = await page.$$eval(
        "main *",
        (all) =>
          all.filter((one) =>
            one.closest("pre, .table > *") === null &&
            one.getBoundingClientRect().right > innerWidth
          ).map((one) => one.outerHTML.slice(0, 80)),
      );
      assertEquals(beyond, []);
      const wide = await page.evaluate(() =>
        document.documentElement.scrollWidth
      );
      assertEquals(wide, 360);
    },
    { fonts },
  );
}
