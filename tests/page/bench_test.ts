/// <reference lib="dom" />
import { assert } from "@std/assert/assert";
import { assertEquals } from "@std/assert/equals";
import { assertStringIncludes } from "@std/assert/string-includes";
import {
  adagrad,
  adam,
  beale,
  bench,
  type BenchOptions,
  figureHtml,
  gradientDescent,
  libraryHtml,
  momentum,
  nesterov,
  rmsprop,
} from "downhill";
import type { Page } from "puppeteer-core";
import { benchRuns } from "../../lib/figures/bench/compose.ts";
import type { BenchSettings } from "../../lib/figures/bench/settings.ts";
import { SLOT } from "../../lib/jupyter/library.ts";
import { optimizers } from "../../lib/optimizers/catalogue.ts";
import { browserTest } from "./browser.ts";

const options: BenchOptions = {
  surface: beale,
  optimizers: [
    gradientDescent({ learningRate: 0.001 }),
    momentum({ learningRate: 0.0025, momentum: 0.7 }),
    nesterov({ learningRate: 0.0005 }),
    adagrad({ learningRate: 1 }),
    rmsprop({ learningRate: 0.05 }),
    adam({ learningRate: 0.3 }),
  ],
  start: [1.5, 2],
  steps: 200,
  presets: [
    {
      name: "too fast",
      sentence: "It leaves.",
      options: { "Gradient descent": { learningRate: 0.05 } },
    },
  ],
  question: "Who is first?",
  caption: "Six runs.",
  alt: "Six paths.",
};

async function pageOf(given: Partial<BenchOptions> = {}): Promise<string> {
  const figure = figureHtml(bench({ ...options, ...given }));
  return `<!doctype html><meta charset="utf-8"><title>bench</title>
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <body style="margin: 1rem">${figure}${await libraryHtml()}`;
}

const live = (page: Page) =>
  page.waitForSelector("figure[data-state=live] .dh-start");

/** The text under the pointer's reach: what the legend says of each path. */
const readings = (page: Page) =>
  page.$$eval(".dh-reading", (all) => all.map((one) => one.textContent));

const lineOf = (page: Page, path: number) =>
  page.$$eval(
    ".dh-panel:nth-child(2) .dh-line",
    (lines, path) => lines[path].getAttribute("d"),
    path,
  );

/** Two frames: the change is composed in the first, painted by the second. */
const settle = (page: Page) =>
  page.evaluate(() =>
    new Promise<void>((done) =>
      requestAnimationFrame(() => requestAnimationFrame(() => done()))
    )
  );

const setInput = (page: Page, selector: string, value: string) =>
  page.$eval(selector, (element, value) => {
    (element as HTMLInputElement).value = value;
    element.dispatchEvent(new Event("input", { bubbles: true }));
    element.dispatchEvent(new Event("change", { bubbles: true }));
  }, value);

const learningRate =
  "[data-contestant=Adam] input[type=range][data-option=learningRate]";

function withEveryRule(settings: BenchSettings): BenchSettings {
  const contestants = Object.keys(optimizers).map((name) => ({
    kind: "rule" as const,
    name,
    options: { learningRate: 0.01 },
  }));
  return { ...settings, steps: 100, contestants };
}

/** What the page computes, as text: it keeps every bit, -0 and NaN. */
function pointsThere(page: Page, all: BenchSettings): Promise<string[][]> {
  return page.evaluate(
    (slot, all) => {
      const { arithmetic } = (globalThis as unknown as Record<string, {
        arithmetic: {
          benchRuns(settings: unknown): { points: Float64Array }[];
        };
      }>)[slot];
      return arithmetic.benchRuns(all)
        .map((run) => Array.from(run.points, String));
    },
    SLOT,
    all,
  );
}

browserTest(
  "a bench in the page computes what the kernel computes, to the last bit",
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
    const { settings } = bench(options).bench;
    for (const name of names) {
      const all = withEveryRule({
        ...settings,
        surface: { kind: "catalogue", name },
      });
      const here = benchRuns(all).map((run) => Array.from(run!.points, String));
      assertEquals(await pointsThere(page, all), here, name);
    }
    assertEquals(errors, []);
  },
);

// Browsers differ from each other in the last bit of exp, sin and log.
browserTest(
  "a bench in the page agrees to 1e-9 on surfaces with exp and sin, and under noise",
  async ({ open }) => {
    const { page } = await open(await pageOf());
    await live(page);
    const { settings } = bench(options).bench;
    const curved = ["ackley", "bentRavine", "plateau"].map((name) => ({
      ...settings,
      surface: { kind: "catalogue", name } as const,
    }));
    const drawn = { ...settings, noise: 0.1, schedule: "cosine" as const };
    for (const setting of [...curved, drawn]) {
      // Longer runs of rules that normalise would amplify the last bit.
      const all = { ...withEveryRule(setting), steps: 30 };
      const there = await pointsThere(page, all);
      benchRuns(all).forEach((run, k) => {
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
  "a bench answers to a slider, and keeps it in the address",
  async ({ open }) => {
    const { page, errors, requests } = await open(await pageOf());
    await live(page);
    const [before, other] = [await lineOf(page, 5), await lineOf(page, 1)];
    await setInput(page, learningRate, "0.3");
    await settle(page);
    assert(await lineOf(page, 5) !== before);
    assertEquals(await lineOf(page, 1), other);
    const said = await readings(page);

    await page.waitForFunction(() => location.hash.startsWith("#bench1="));
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
  "a bench's start follows the pointer, the arrows and its fields",
  async ({ open }) => {
    const { page, errors } = await open(await pageOf());
    await live(page);
    const field = (name: string) =>
      page.$eval(
        `input[aria-label="start ${name}"]`,
        (element) => Number((element as HTMLInputElement).value),
      );
    const box = (await (await page.$(".dh-start"))!.boundingBox())!;
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x - 60, y + 40, { steps: 5 });
    await page.mouse.up();
    await settle(page);
    assert(await field("x") < 1.2 && await field("y") < 1.8);
    const moved = (await (await page.$(".dh-start"))!.boundingBox())!;
    assert(Math.abs(moved.x - box.x + 60) < 2, `${moved.x} from ${box.x}`);
    assert(Math.abs(moved.y - box.y - 40) < 2, `${moved.y} from ${box.y}`);

    const before = await field("x");
    await page.focus(".dh-start");
    await page.keyboard.press("ArrowRight");
    await settle(page);
    assert(Math.abs(await field("x") - before - 0.045) < 1e-3);

    await setInput(page, 'input[aria-label="start x"]', "-2");
    await settle(page);
    const far = (await (await page.$(".dh-start"))!.boundingBox())!;
    assert(far.x < moved.x - 50);
    assertEquals(errors, []);
  },
);

browserTest(
  "a bench takes a typed formula, and says beside the field what is none",
  async ({ open }) => {
    const { page, errors, requests } = await open(await pageOf());
    await live(page);
    await page.click(".dh-formula", { count: 3 });
    await page.keyboard.type("x^2 + 3*y^2");
    await page.keyboard.press("Enter");
    await settle(page);
    await page.waitForFunction(() =>
      document.querySelector(".dh-reading")?.textContent !== "f = 0.726"
    );
    const said = await readings(page);
    for (
      const text of [
        "x^2 +",
        "constructor",
        "x.constructor",
        "import('x')",
        "globalThis",
        "`${alert(1)}`",
        "__proto__ + x",
        "<img src=x onerror=alert(1)>",
        "(".repeat(5000),
      ]
    ) {
      await setInput(page, ".dh-formula", text);
      await page.waitForFunction(() =>
        document.querySelector(".dh-desk .dh-error")!.textContent !== ""
      );
      assertEquals(await readings(page), said, text);
      await setInput(page, ".dh-formula", "x^2 + 3*y^2");
      await page.waitForFunction(() =>
        document.querySelector(".dh-desk .dh-error")!.textContent === ""
      );
    }
    assertEquals([errors, requests], [[], []]);
  },
);

browserTest(
  "a bench whose paths diverge says where they left and stays quick",
  async ({ open }) => {
    const { page, errors } = await open(await pageOf());
    await live(page);
    await page.click(".dh-presets button");
    await settle(page);
    const notes = await page.$eval(".dh-notes", (place) => place.textContent!);
    assertStringIncludes(notes, "Gradient descent");
    assert(/step \d+/.test(notes), notes);
    const sentence = await page.$eval(".dh-sentence", (p) => p.textContent);
    assertEquals(sentence, "It leaves.");
    const milliseconds = await page.evaluate(() => {
      const before = performance.now();
      return new Promise<number>((done) =>
        requestAnimationFrame(() => done(performance.now() - before))
      );
    });
    assert(milliseconds < 1000);
    assertEquals(errors, []);
  },
);

browserTest("a bench can be copied as the code of a cell", async ({ open }) => {
  const { page } = await open(await pageOf());
  await live(page);
  await setInput(page, 'input[aria-label="steps"]', "123");
  await settle(page);
  await page.click(".dh-code");
  const code = await page.$eval(
    ".dh-text",
    (text) => (text as HTMLTextAreaElement).value,
  );
  assertStringIncludes(code, "steps: 123,");
  assertStringIncludes(code, "surface: beale,");
});

browserTest(
  "a bench's locked controls do not move, hidden ones are not there",
  async ({ open }) => {
    const { page } = await open(
      await pageOf({ lock: ["options", "start"], hide: ["surface", "noise"] }),
    );
    await page.waitForSelector("figure[data-state=live] .dh-desk");
    assertEquals(await page.$(".dh-formula"), null);
    assertEquals(await page.$(".dh-start"), null);
    assertEquals(
      await page.$eval(
        learningRate,
        (slider) => (slider as HTMLInputElement).disabled,
      ),
      true,
    );
    assertEquals(
      await page.$eval(
        'input[aria-label^="gradient noise"]',
        (field) => field.checkVisibility(),
      ),
      false,
    );
  },
);

browserTest("a bench fits a narrow screen and a finger", async ({ open }) => {
  const { page, errors } = await open(await pageOf(), {
    width: 360,
    height: 740,
    touch: true,
  });
  await live(page);
  const width = await page.evaluate(() => document.body.scrollWidth);
  assert(width <= 360, `${width} px`);
  const before = await lineOf(page, 0);
  const handle = (await page.$(".dh-start"))!;
  await handle.scrollIntoView();
  const box = (await handle.boundingBox())!;
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const finger = await page.touchscreen.touchStart(x, y);
  await finger.move(x - 30, y + 20);
  await finger.end();
  await settle(page);
  assert(await lineOf(page, 0) !== before);
  assertEquals(errors, []);
});
