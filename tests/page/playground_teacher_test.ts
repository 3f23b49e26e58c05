/// <reference lib="dom" />
import { assert } from "@std/assert/assert";
import { assertEquals } from "@std/assert/equals";
import { assertStringIncludes } from "@std/assert/string-includes";
import { adam, type Optimizer } from "downhill";
import type { Control } from "downhill/figures";
import type { Page } from "puppeteer-core";
import {
  lineOf,
  live,
  numbers,
  pageOf,
  readings,
  setInput,
  settle,
  slider,
  textOf,
  valueOf,
} from "./playground_page.ts";
import { browserTest } from "./browser.ts";

/** Where each control is, to be locked or hidden. */
const places: Readonly<Partial<Record<Control, string>>> = {
  surface: "select[aria-label=Surface], .dh-formula",
  start: 'input[aria-label^="start "]',
  steps: "input[aria-label=steps]",
  schedule: "select[aria-label$=schedule]",
  noise: "input[aria-label*=noise]",
  framework: "select[aria-label$=variant]",
  options: "[data-option]",
};

/** How many elements of a control can be seen, and how many be moved. */
const states = (page: Page) =>
  page.evaluate((places) =>
    Object.fromEntries(
      Object.entries(places).map(([control, selector]) => {
        const all = [
          ...document.querySelectorAll<HTMLInputElement>(
            `.dh-form :is(${selector})`,
          ),
        ].filter((one) => one.checkVisibility());
        const open = all.filter((one) => !one.disabled);
        return [control, [all.length > 0, open.length > 0]];
      }),
    ), places);

browserTest(
  "a teacher locks and hides controls, and no others",
  async ({ open }) => {
    const lock: Control[] = ["surface", "steps", "noise", "options"];
    const hide: Control[] = ["start", "schedule", "framework"];
    for (const given of [{ lock, hide }, { lock: hide, hide: lock }, {}]) {
      const { page } = await open(
        await pageOf({
          optimizers: [adam({ learningRate: 0.1 })],
          presets: [],
          ...given,
        }),
      );
      await live(page);
      const expected = Object.fromEntries(
        [...lock, ...hide].map((control) => [control, [
          !given.hide?.includes(control),
          !given.hide?.includes(control) && !given.lock?.includes(control),
        ]]),
      );
      assertEquals(await states(page), expected);
      const handles = (await page.$$(".dh-start")).length;
      assertEquals(handles, given.lock === undefined ? 1 : 0);
      await page.close();
    }
  },
);

browserTest(
  "a teacher's question, presets and their sentences are shown",
  async ({ open }) => {
    const { page, errors } = await open(await pageOf());
    await live(page);
    assertEquals(await textOf(page, ".dh-question"), "Who is first?");
    const pressed = () =>
      page.$$eval(
        ".dh-presets button",
        (all) => all.map((one) => one.getAttribute("aria-pressed")),
      );
    assertEquals(await pressed(), ["false", "false"]);
    assertEquals(await textOf(page, ".dh-sentence"), "");
    const before = await numbers(page);

    await page.click(".dh-presets button:nth-child(2)");
    await settle(page);
    assertEquals(await pressed(), ["false", "true"]);
    assertEquals(await textOf(page, ".dh-sentence"), "Away from the star.");
    assertEquals(await valueOf(page, "input[aria-label='start x']"), "-3");
    assertEquals(await valueOf(page, "input[aria-label=steps]"), "50");
    const rows = await numbers(page);
    assert(
      rows[1].startsWith("0 | -3") || rows[1].startsWith("0 | −3"),
      rows[1],
    );
    assert(rows.at(-1)!.startsWith("50 | "), rows.at(-1));

    // What the sentence is about holds no longer.
    await setInput(page, slider("Adam"), "0.5");
    await settle(page);
    assertEquals(await pressed(), ["false", "false"]);

    await page.click(".dh-reset");
    await settle(page);
    assertEquals(await pressed(), ["false", "false"]);
    assertEquals(await textOf(page, ".dh-sentence"), "");
    assertEquals(await numbers(page), before);
    assertEquals(errors, []);
  },
);

const factor = 0.02;
const own = (step: Optimizer["step"], name: string): Optimizer => ({
  name,
  settings: { learningRate: 0.02, patience: 3 },
  init: () => ({}),
  step,
});

browserTest(
  "one's own optimizer computes in the page, or the playground says why not",
  async ({ open }) => {
    const travels = own(function (this: Optimizer, point, gradient) {
      const { learningRate } = this.settings as { learningRate: number };
      for (let i = 0; i < point.length; i++) {
        point[i] -= learningRate * Math.sign(gradient[i]);
      }
    }, "Sign descent");
    const stays = own((point, gradient) => {
      for (let i = 0; i < point.length; i++) {
        point[i] -= factor * Math.sign(gradient[i]);
      }
    }, "Closed in");
    const { page, errors } = await open(
      await pageOf({ optimizers: [travels, stays], presets: [] }),
    );
    await live(page);
    const rows = await page.$$eval(
      ".dh-rule",
      (all) => all.map((one) => one.textContent!),
    );
    assertStringIncludes(rows[1], "its path is recorded");
    assert(!rows[0].includes("recorded"), rows[0]);
    // An option that no other rule has is a field.
    assertEquals(
      await valueOf(page, '[data-rule] [data-option="patience"]'),
      "3",
    );
    const before = [await lineOf(page, 0), await lineOf(page, 1)];
    await setInput(page, slider("Sign descent"), "0.7");
    await settle(page);
    assert(await lineOf(page, 0) !== before[0]);
    await setInput(page, 'input[aria-label="start x"]', "-2");
    await settle(page);
    // A recorded path stays where it was recorded.
    assertEquals(await lineOf(page, 1), before[1]);
    assertEquals(errors, []);
  },
);

browserTest(
  "a rule that only says it is Adam is not drawn as Adam",
  async ({ open }) => {
    const real = adam({ learningRate: 0.1 });
    const impostor: Optimizer = {
      ...real,
      step(point, gradient) {
        for (let i = 0; i < point.length; i++) point[i] -= 1e-4 * gradient[i];
      },
    };
    const { page } = await open(
      await pageOf({ optimizers: [real, impostor], presets: [] }),
    );
    await live(page);
    const [one, two] = await readings(page);
    assert(one !== two, one);
  },
);
