/// <reference lib="dom" />
import { assert } from "@std/assert/assert";
import { assertEquals } from "@std/assert/equals";
import { adam } from "downhill";
import { playground } from "downhill/figures";
import type { Page } from "puppeteer-core";
import { ownKit } from "../../lib/figures/playground/playground.ts";
import type { PlaygroundSettings } from "../../lib/figures/playground/settings.ts";
import { SLOT } from "../../lib/page/bundle.js";
import { optimizers as rules } from "../../lib/optimizers/catalogue.ts";
import {
  lineOf,
  live,
  numbers,
  options,
  pageOf,
  readings,
  setInput,
  settle,
  slider,
  textOf,
  valueOf,
} from "./playground_page.ts";
import { browserTest } from "./browser.ts";

function withEveryRule(settings: PlaygroundSettings): PlaygroundSettings {
  const optimizers = Object.values(rules).map(({ rule }) => ({
    kind: "rule" as const,
    name: rule.label,
    options: { learningRate: 0.01 },
  }));
  return { ...settings, steps: 100, optimizers };
}

/** What the page computes, as text: it keeps every bit, -0 and NaN. */
function pointsThere(page: Page, all: PlaygroundSettings): Promise<string[][]> {
  return page.evaluate(
    (slot, all) => {
      const { arithmetic } = (globalThis as unknown as Record<string, {
        arithmetic: {
          playgroundRuns(settings: unknown): { points: Float64Array }[];
        };
      }>)[slot];
      return arithmetic.playgroundRuns(all)
        .map((run) => Array.from(run.points, String));
    },
    SLOT,
    all,
  );
}

browserTest(
  "a playground in the page computes what the kernel computes, to the last bit",
  async ({ open }) => {
    const { page, errors } = await open(await pageOf());
    await live(page);
    const names = [
      "quad",
      "booth",
      "beale",
      "rosenbrock",
      "himmelblau",
      "saddle",
      "hyperbolic",
      "matyas",
      "styblinskiTang",
      "sixHumpCamel",
    ];
    const { settings } = playground(options).playground;
    for (const name of names) {
      const all = withEveryRule({
        ...settings,
        surface: { kind: "catalogue", name },
      });
      const here = ownKit.runs(all).map((run) =>
        Array.from(run!.points, String)
      );
      assertEquals(await pointsThere(page, all), here, name);
    }
    assertEquals(errors, []);
  },
);

// Browsers differ from each other in the last bit of exp, sin and log.
browserTest(
  "a playground in the page agrees to 1e-9 on surfaces with exp and sin, and under noise",
  async ({ open }) => {
    const { page } = await open(await pageOf());
    await live(page);
    const { settings } = playground(options).playground;
    const curved = ["ackley", "bentRavine", "plateau"].map((name) => ({
      ...settings,
      surface: { kind: "catalogue", name } as const,
    }));
    const drawn = { ...settings, noise: 0.1, schedule: "cosine" as const };
    for (const setting of [...curved, drawn]) {
      // Longer runs of rules that normalise would amplify the last bit.
      const all = { ...withEveryRule(setting), steps: 30 };
      const there = await pointsThere(page, all);
      ownKit.runs(all).forEach((run, k) => {
        run!.points.forEach((number, i) => {
          const distance = Math.abs(number - Number(there[k][i]));
          const name = `${run!.optimizer}, number ${i}: ${number}`;
          assert(distance <= 1e-9 * Math.max(1, Math.abs(number)), name);
        });
      });
    }
  },
);

browserTest(
  "a playground answers to a slider, and keeps it in the address",
  async ({ open }) => {
    const { page, errors, requests } = await open(await pageOf());
    await live(page);
    const [before, other] = [await lineOf(page, 5), await lineOf(page, 1)];
    await setInput(page, slider("Adam"), "0.3");
    await settle(page);
    assert(await lineOf(page, 5) !== before);
    assertEquals(await lineOf(page, 1), other);
    const said = await readings(page);

    await page.waitForFunction(() => location.hash.startsWith("#playground1="));
    await page.reload();
    await live(page);
    await settle(page);
    assertEquals(await readings(page), said);

    await page.click(".dh-reset");
    await settle(page);
    assertEquals(await lineOf(page, 5), before);
    await page.waitForFunction(() => location.hash === "");
    assertEquals([errors, requests], [[], []]);
  },
);

browserTest(
  "a playground whose paths diverge says where they left, and still answers",
  async ({ open }) => {
    const { page, errors } = await open(await pageOf());
    await live(page);
    await page.click(".dh-presets button");
    await settle(page);
    const notes = await textOf(page, ".dh-notes");
    const [, left, lost] = notes.match(
      /Gradient descent leaves the view at step (\d+) and is no longer finite at step (\d+)\./,
    )!;
    const { settings } = playground(options).playground;
    const [first, ...others] = settings.optimizers;
    const fast = { ...first, options: { learningRate: 0.05 } };
    const [run] = ownKit.runs({
      ...settings,
      optimizers: [fast as typeof first, ...others],
    });
    assertEquals(Number(lost), run!.end.step);
    assert(Number(left) >= 1 && Number(left) < Number(lost), notes);
    const said = await readings(page);
    await setInput(page, slider("Adam"), "0.5");
    await settle(page);
    const now = await readings(page);
    assertEquals(now[0], said[0]);
    assert(now[5] !== said[5]);
    await page.click(".dh-reset");
    await settle(page);
    assertEquals(await textOf(page, ".dh-notes"), "");
    assertEquals(errors, []);
  },
);

browserTest(
  "a playground draws the latest of many changes, and only that",
  async ({ open }) => {
    const { page } = await open(await pageOf());
    await live(page);
    const composed = await page.evaluate(async (selector) => {
      const seen: string[] = [];
      const observer = new PerformanceObserver((list) =>
        seen.push(...list.getEntries().map(({ name }) => name))
      );
      observer.observe({ entryTypes: ["measure"] });
      const slider = document.querySelector<HTMLInputElement>(selector)!;
      for (let k = 0; k <= 100; k++) {
        slider.value = String(0.3 + k / 500);
        slider.dispatchEvent(new Event("input", { bubbles: true }));
      }
      const pause = (time: number) =>
        new Promise((done) => setTimeout(done, time));
      while (!seen.includes("dh-draw")) await pause(20);
      // Long enough for a second drawing to be seen.
      await pause(500);
      return seen;
    }, slider("Adam"));
    assertEquals(composed, ["dh-compute", "dh-draw"]);
    const way = Number(await valueOf(page, slider("Adam")));
    assertEquals(way, 0.5);
    const learningRate = Number((10 ** (-5 + 6 * way)).toPrecision(3));
    const { settings } = playground({
      ...options,
      optimizers: [adam({ learningRate })],
    }).playground;
    const [run] = ownKit.runs(settings);
    const [row] = (await numbers(page)).slice(-1);
    const shown = Number(row.split(" | ").at(-1)!.replace(/·10.*/, ""));
    const digits = Number(run!.values[200].toExponential().split("e")[0]);
    const whole = run!.values[200];
    assert(
      Math.abs(shown - whole) < 1e-4 * whole ||
        Math.abs(shown - digits) < 1e-4 * digits,
      `${shown} for ${whole}`,
    );
  },
);

browserTest(
  "a playground's path goes by the variant, and is called by it",
  async ({ open }) => {
    const { page, errors } = await open(await pageOf());
    await live(page);
    const names = () =>
      page.$$eval(
        ".dh-legend label > span:first-of-type",
        (all) => all.map((one) => one.textContent),
      );
    assertEquals((await names())[5], "Adam");
    await page.select("[data-rule=Adam] [aria-label$=variant]", "keras");
    await page.waitForFunction(() =>
      document.querySelector(".dh-legend")!.textContent!.includes("(keras)")
    );
    assertEquals((await names())[5], "Adam (keras)");
    const focused = await page.evaluate(() => document.activeElement!.tagName);
    assertEquals(focused, "SELECT");
    assertEquals(errors, []);
  },
);

/** The line of a path as the scene of the first panel has it. */
const sceneLine = (page: Page, path: number) =>
  page.$eval(
    ".dh-panel .dh-plot",
    (element, path) => {
      const plot = element as unknown as {
        _fullLayout: {
          scene: {
            _scene: { traces: Record<string, { data: { x: number[] } }> };
          };
        };
      };
      const { x } = plot._fullLayout.scene._scene.traces[`path-${path}`].data;
      return Array.from(x).join();
    },
    path,
  );

browserTest(
  "a playground's line on the terrain moves with its slider, and only that",
  async ({ open }) => {
    const { page, errors } = await open(await pageOf());
    await live(page);
    const before = [await sceneLine(page, 5), await sceneLine(page, 1)];
    assert(before[0].split(",").length > 50, before[0]);
    await setInput(page, slider("Adam"), "0.5");
    await settle(page);
    assert(await sceneLine(page, 5) !== before[0]);
    assertEquals(await sceneLine(page, 1), before[1]);
    await setInput(page, 'input[aria-label="start x"]', "1");
    await settle(page);
    assert(await sceneLine(page, 1) !== before[1]);
    await page.click(".dh-reset");
    await settle(page);
    assertEquals([await sceneLine(page, 5), await sceneLine(page, 1)], before);
    assertEquals(errors, []);
  },
);

browserTest(
  "the open table of a playground follows its sliders",
  async ({ open }) => {
    const { page } = await open(await pageOf());
    await live(page);
    const [before] = (await numbers(page)).slice(-1);
    await setInput(page, slider("Adam"), "0.5");
    await page.waitForFunction(
      (before) =>
        [...document.querySelectorAll(".dh-table tbody tr:last-child")].some(
          (row) =>
            [...row.children].map((cell) => cell.textContent).join(" | ") !==
              before,
        ),
      {},
      before,
    );
  },
);

browserTest(
  "two playgrounds of a page keep their own settings in the address",
  async ({ open }) => {
    const { page, errors } = await open(await pageOf({}, { steps: 60 }));
    const [one, two] = ["figure:nth-of-type(1)", "figure:nth-of-type(2)"];
    await live(page);
    await page.$eval(two, (figure) => figure.scrollIntoView());
    await live(page, 1);
    const before = [await readings(page, one), await readings(page, two)];
    // Both within the time that an address rests.
    await page.evaluate((selectors) => {
      selectors.forEach((selector, k) => {
        const slider = document.querySelector<HTMLInputElement>(selector)!;
        slider.value = String(0.4 + k / 5);
        slider.dispatchEvent(new Event("input", { bubbles: true }));
      });
    }, [`${one} ${slider("Adam")}`, `${two} ${slider("RMSProp")}`]);
    await page.waitForFunction(() =>
      /playground1=/.test(location.hash) && /playground2=/.test(location.hash)
    );
    await settle(page);
    const said = [await readings(page, one), await readings(page, two)];
    assert(said[0][5] !== before[0][5] && said[1][4] !== before[1][4]);
    assertEquals([said[0][4], said[1][5]], [before[0][4], before[1][5]]);

    await page.reload();
    await live(page);
    await page.$eval(two, (figure) => figure.scrollIntoView());
    await live(page, 1);
    await settle(page);
    assertEquals([await readings(page, one), await readings(page, two)], said);

    await page.click(`${one} .dh-reset`);
    await page.waitForFunction(() => !location.hash.includes("playground1="));
    assert((await page.evaluate(() => location.hash)).includes("playground2="));
    await settle(page);
    assertEquals([await readings(page, one), await readings(page, two)], [
      before[0],
      said[1],
    ]);
    assertEquals(errors, []);
  },
);

browserTest(
  "a link to a heading leaves a playground its part of the address",
  async ({ open }) => {
    const { page } = await open(await pageOf());
    await live(page);
    await setInput(page, slider("Adam"), "0.5");
    await page.waitForFunction(() => location.hash.startsWith("#playground1="));
    const there = await page.evaluate(() => location.hash.slice(1));
    await page.evaluate(() => location.hash = "part-2");
    await page.waitForFunction(
      (there) => location.hash === `#part-2&${there}`,
      {},
      there,
    );
    const said = await readings(page);
    // Another reader's link, put into the same window.
    await page.evaluate((there) => {
      location.hash = there.replace(
        /learningRate%22%3A[^%]+/,
        (all) => all.replace(/[\d.]+$/, "0.3"),
      );
    }, there);
    await page.waitForFunction(
      (selector) =>
        document.querySelector<HTMLInputElement>(selector)!.value === "0.3",
      {},
      "[data-rule=Adam] .dh-number",
    );
    await settle(page);
    assert((await readings(page))[5] !== said[5]);
  },
);

browserTest(
  "an address that is none leaves the lesson's settings",
  async ({ open }) => {
    const html = await pageOf();
    const { page, errors } = await open(html);
    await live(page);
    const before = await readings(page);
    for (
      const text of [
        "%",
        '{"optimizers":[3,[0],[0,null],[0,{"options":{"learningRate":-1}}]]}',
        '{"steps":1e9,"start":null,"view":[[1,0],[0,1]],"noise":-1}',
        '{"surface":{"kind":"catalogue","name":"constructor"}}',
        '{"surface":{"kind":"formula","formula":"sqrt(-1-x^2-y^2)"}}',
        '{"surface":{"kind":"carried","source":"(hacked=1)"}}',
      ]
    ) {
      const address = page.url().split("#")[0];
      await page.goto("about:blank");
      await page.goto(`${address}#playground1=${encodeURIComponent(text)}`);
      await live(page);
      await settle(page);
      assertEquals(await readings(page), before, text);
      assertEquals(await page.evaluate(() => "hacked" in globalThis), false);
    }
    assertEquals(errors, []);
  },
);
