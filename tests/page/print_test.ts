/// <reference lib="dom" />
import { assert } from "@std/assert/assert";
import { assertEquals } from "@std/assert/equals";
import { assertGreater } from "@std/assert/greater";
import { adam, booth, descend, momentum } from "downhill";
import {
  anatomy,
  contours,
  curves,
  figure,
  path,
  terrain,
} from "downhill/figures";
import type { Page } from "puppeteer-core";
import { browserTest } from "./browser.ts";
import { pageWith, shownStep } from "./figure_page.ts";

const start = [-2, -2];
const paths = [momentum({ learningRate: 0.01 }), adam({ learningRate: 0.3 })]
  .map((rule) => path(descend(booth, rule, { start, steps: 20 })));
const picture = figure([
  terrain(booth),
  contours(booth),
  curves({ axis: "log" }),
  anatomy(booth, adam({ learningRate: 0.3 }), { start, steps: 20 }),
  ...paths,
], { caption: "Two runs.", alt: "Two paths.", rest: 7 });

const html = (style = "") =>
  pageWith([picture], { style: `margin: 0;${style}` });

/** What is on paper, or would be. */
const paper = (page: Page) =>
  page.$$eval(".dh-paper > svg", (sheets) =>
    sheets.map((sheet) => ({
      width: sheet.getBoundingClientRect().width,
      seen: sheet.checkVisibility({ visibilityProperty: true }),
      words: [...sheet.querySelectorAll("text")].map((one) => one.textContent),
      shapes: sheet.querySelectorAll("path, line, polygon, circle").length,
    })));

browserTest(
  "a printed figure shows its step on white paper, in ink of a light page",
  async ({ open }) => {
    const { page, errors } = await open(
      await html("background: #101820; color: #eee"),
    );
    await page.waitForSelector("figure[data-state=live][data-mode=dark]");
    await page.click(".dh-legend label:nth-child(2) input");
    await page.click(".dh-forward");
    assertEquals(await paper(page), []);
    await page.emulateMediaType("print");
    await page.waitForSelector(".dh-paper svg");
    const sheets = await paper(page);
    assertEquals(sheets.length, 4);
    for (const { width, seen, shapes } of sheets) {
      assert(seen);
      assertGreater(width, 200);
      assertGreater(shapes, 4);
    }
    // Adam is switched off.
    assert(sheets[1].words.includes("Momentum"), sheets[1].words.join());
    assert(!sheets[1].words.includes("Adam"), sheets[1].words.join());
    const look = await page.$eval("figure.dh", (figure) => {
      const style = getComputedStyle(figure);
      const shown = (name: string) =>
        [...figure.querySelectorAll(name)].some((one) =>
          one.checkVisibility({ visibilityProperty: true })
        );
      return {
        colors: [style.color, style.backgroundColor],
        reading: getComputedStyle(figure.querySelector(".dh-reading")!).color,
        ink: figure.querySelector(".dh-legend line")!.getAttribute("stroke"),
        shown: [".dh-bar", ".dh-table", ".dh-plot", "canvas"].filter(shown),
        words: shown("figcaption") && shown(".dh-numbers"),
      };
    });
    assertEquals(look, {
      colors: ["rgb(36, 41, 47)", "rgb(255, 255, 255)"],
      reading: "rgb(87, 96, 106)",
      ink: "#bd6201",
      shown: [],
      words: true,
    });

    await page.emulateMediaType("screen");
    await page.waitForFunction(() =>
      document.querySelector(".dh-paper") === null
    );
    assertEquals(
      await page.$eval(
        ".dh-legend line",
        (line) => line.getAttribute("stroke"),
      ),
      "#ffd85e",
    );
    await page.click(".dh-forward");
    assertEquals(
      await shownStep(page),
      "step 9 of 20",
    );
    assertEquals(errors, []);
  },
);

browserTest(
  "a figure that nobody scrolled to is printed with its numbers, uncut",
  async ({ open }) => {
    const before = '<div style="height: 20000px"></div>';
    const { page, errors } = await open(await pageWith([picture], { before }));
    const numbers = () =>
      page.$eval(".dh-numbers", (aside) => ({
        rows: aside.querySelectorAll(".dh-sum tbody tr").length,
        equations: aside.querySelectorAll("math").length,
        cut: [...aside.children].filter((part) =>
          getComputedStyle(part).overflow !== "visible"
        ).length,
      }));
    await page.waitForSelector(".dh-scrub");
    assertEquals((await numbers()).rows, 0);
    await page.emulateMediaType("print");
    await page.waitForSelector(".dh-paper svg");
    const { rows, equations, cut } = await numbers();
    assertGreater(rows, 3);
    assertGreater(equations, 2);
    assertEquals(cut, 0);
    // It comes to life all the same, once.
    await page.emulateMediaType("screen");
    await page.evaluate(() => scrollTo(0, 20000));
    await page.waitForSelector("figure[data-state=live]");
    assertEquals((await numbers()).rows, rows);
    assertEquals(errors, []);
  },
);

browserTest(
  "where no script runs, a figure is a still picture of its step",
  async ({ open }) => {
    const { page } = await open("<p>empty</p>");
    await page.setJavaScriptEnabled(false);
    await page.setContent(await html());
    await page.setJavaScriptEnabled(true);
    const seen = await page.$eval("figure.dh", (figure) => ({
      live: (figure as HTMLElement).dataset.state !== undefined,
      pictures: [...figure.querySelectorAll("img")].map((image) =>
        image.naturalWidth > 100 && image.checkVisibility()
      ),
      text: (figure as HTMLElement).innerText,
    }));
    assertEquals(seen.live, false);
    assertEquals(seen.pictures, [true, true, true, true]);
    assert(seen.text.includes("step 7 of 20"), seen.text);
    // The equations' numbers are of the step that the picture shows.
    const { points } = paths[1];
    const theta = `(${points[14].toPrecision(3)}, `;
    assert(seen.text.includes(theta), `${theta} is not in ${seen.text}`);
  },
);
