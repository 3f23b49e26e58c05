/// <reference lib="dom" />
import { assert } from "@std/assert/assert";
import { assertEquals } from "@std/assert/equals";
import { assertMatch } from "@std/assert/match";
import { assertNotEquals } from "@std/assert/not-equals";
import { gradientDescent, himmelblau, momentum, surface } from "downhill";
import { basinMap, figure, stabilityMap } from "downhill/figures";
import { browserTest } from "./browser.ts";
import { pageWith } from "./figure_page.ts";

const words = { caption: "A map.", alt: "A map." };
const bowl = surface("x^2 + 4*y^2", {
  view: [[-5, 5], [-5, 5]],
  minima: [{ point: [0, 0], value: 0 }],
});

browserTest(
  "maps follow pointer and arrow keys at once, and say which cell is chosen",
  async ({ open }) => {
    const settings = stabilityMap(bowl, momentum, {
      x: { option: "learningRate", range: [0, 0.5] },
      y: { option: "momentum", range: [0, 1] },
      start: [-4, 4],
      cells: 20,
      shown: [0.2, 0.5],
    });
    const starts = basinMap(
      himmelblau,
      gradientDescent({ learningRate: 0.01 }),
      { cells: 20 },
    );
    const figures = [figure([settings], words), figure([starts], words)];
    const { page, errors } = await open(await pageWith(figures));
    for (const place of [1, 2]) {
      const map = `figure:nth-of-type(${place})[data-state=live] ` +
        "[role=application]";
      const element = await page.waitForSelector(`${map} svg`);
      assert(element);
      const drawn = () => page.$eval(map, (map) => map.innerHTML);
      const first = await drawn();
      await page.hover(map);
      await page.waitForFunction(
        (map, first) => document.querySelector(map)!.innerHTML !== first,
        {},
        map,
        first,
      );
      const pointed = await drawn();
      await page.focus(map);
      await page.keyboard.press("ArrowLeft");
      await page.waitForFunction(
        (map, first) => document.querySelector(map)!.innerHTML !== first,
        {},
        map,
        pointed,
      );
      const said = await page.$eval(
        `figure:nth-of-type(${place}) .dh-numbers [aria-live]`,
        (said) => said.textContent,
      );
      assertMatch(said, place === 1 ? /^η = .*, μ = .*steps$/ : /reaches/);
      assertNotEquals(first, pointed);
    }
    assertEquals(errors, []);
  },
);
