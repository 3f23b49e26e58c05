/// <reference lib="dom" />
import { assert } from "@std/assert/assert";
import { assertEquals } from "@std/assert/equals";
import { assertMatch } from "@std/assert/match";
import { assertStringIncludes } from "@std/assert/string-includes";
import { adam, momentum } from "downhill";
import type { Page } from "puppeteer-core";
import {
  drag,
  grip,
  lineOf,
  live,
  pageOf,
  readings,
  setInput,
  settle,
  slider,
  textOf,
  valueOf,
} from "./playground_page.ts";
import { browserTest } from "./browser.ts";

/** What has the focus, as a reader of the page would call it. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const { activeElement } = document;
    return activeElement!.ariaLabel ?? activeElement!.textContent!.trim();
  });

/** Presses Tab until an element of that name has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let k = 0; k < 120; k++) {
    if (await focused(page) === name) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab does not reach ${name}`);
}

browserTest("a playground works by keyboard alone", async ({ open }) => {
  const { page, errors } = await open(await pageOf());
  await live(page);
  const said = async (what: string) => {
    await settle(page);
    const now = await readings(page);
    assert(now.join() !== before.join(), `${what}: ${now}`);
    before = now;
  };
  let before = await readings(page);
  await tabTo(page, "Start; arrow keys move it");
  await page.keyboard.press("ArrowLeft");
  await said("the start");
  await tabTo(page, "too fast");
  await page.keyboard.press("Enter");
  await said("a preset");
  await tabTo(page, "steps");
  await page.keyboard.press("ArrowDown");
  await said("steps");
  await tabTo(page, "learning-rate schedule");
  await page.keyboard.press("ArrowDown");
  await said("the schedule");
  await tabTo(page, "Gradient descent: learning rate");
  await page.keyboard.press("Home");
  await said("a slider's end");
  await page.keyboard.press("ArrowRight");
  await tabTo(page, "Gradient descent: learning rate, number");
  await page.keyboard.down("Control");
  await page.keyboard.press("a");
  await page.keyboard.up("Control");
  await page.keyboard.type("0.004");
  await page.keyboard.press("Tab");
  await said("a number");
  await tabTo(page, "Reset");
  await page.keyboard.press("Space");
  await said("reset");
  await tabTo(page, "Copy as code");
  await page.keyboard.press("Space");
  await settle(page);
  assertStringIncludes(
    await valueOf(page, ".dh-text"),
    "await show(playground({",
  );
  assertEquals(errors, []);
});

browserTest(
  "a playground's start follows the pointer, the arrows and its fields",
  async ({ open }) => {
    const { page, errors } = await open(await pageOf());
    await live(page);
    const field = async (name: string) =>
      Number(await valueOf(page, `input[aria-label="start ${name}"]`));
    const box = (await (await page.$(".dh-start"))!.boundingBox())!;
    await drag(page, ".dh-start", [-60, 40]);
    assert(await field("x") < 1.2 && await field("y") < 1.8);
    const moved = (await (await page.$(".dh-start"))!.boundingBox())!;
    assert(Math.abs(moved.x - box.x + 60) < 2, `${moved.x} from ${box.x}`);

    const before = await field("x");
    await page.focus(".dh-start");
    await page.keyboard.press("ArrowRight");
    await settle(page);
    assert(Math.abs(await field("x") - before - 0.045) < 1e-3);

    await setInput(page, 'input[aria-label="start x"]', "-2");
    await settle(page);
    const far = (await (await page.$(".dh-start"))!.boundingBox())!;
    assert(far.x < moved.x - 50);

    // Outside the view it waits at the edge.
    await setInput(page, 'input[aria-label="start x"]', "-900");
    await settle(page);
    const out = (await (await page.$(".dh-start"))!.boundingBox())!;
    const host = (await (await page.$(".dh-panel:nth-child(2)"))!
      .boundingBox())!;
    assert(out.x > host.x - 20 && out.x < far.x, `${out.x} of ${host.x}`);
    assertEquals(await field("x"), -900);
    await page.focus(".dh-start");
    assertMatch(
      await page.$eval(".dh-start", (handle) => handle.ariaValueText!),
      /^x .900, y /,
    );
    assertEquals(errors, []);
  },
);

browserTest(
  "a playground fits a narrow screen and a finger",
  async ({ open }) => {
    const name = `Optimizer with a name ${"that goes on and on ".repeat(9)}`;
    const { page, errors } = await open(
      await pageOf({
        optimizers: [
          momentum({ learningRate: 0.002 }),
          adam({ learningRate: 0.1 }),
          // A rule of one's own, for its name.
          { ...adam({ learningRate: 0.2 }), name },
        ],
      }),
      { width: 360, height: 740, touch: true },
    );
    await live(page);
    // With all that is folded away.
    await page.$$eval("figure .dh-form details", (all) => {
      for (const one of all) (one as HTMLDetailsElement).open = true;
    });
    const width = await page.evaluate(() => document.body.scrollWidth);
    assert(width <= 360, `${width} px`);
    const outside = await page.$$eval(
      "figure .dh-form *",
      (all) =>
        all.filter((one) => {
          const { right, left, width } = one.getBoundingClientRect();
          return width > 0 && (right > innerWidth || left < 0);
        }).map((one) => one.className || one.tagName),
    );
    assertEquals(outside, []);

    const touch = async (selector: string, [dx, dy]: [number, number]) => {
      const place = await grip(page, selector);
      const finger = await page.touchscreen.touchStart(...place);
      await finger.move(place[0] + dx / 2, place[1] + dy / 2);
      await finger.move(place[0] + dx, place[1] + dy);
      // Lifted while it moves it would throw the page, and a tap that follows
      // would stop that throw instead of pressing a button.
      await new Promise((done) => setTimeout(done, 200));
      await finger.end();
    };
    /** A finger's events come with frames; the line must move, at last. */
    const moves = async (act: () => Promise<void>) => {
      const before = await lineOf(page, 0);
      await act();
      await page.waitForFunction(
        (before) =>
          document.querySelector(".dh-panel:nth-child(2) .dh-line")!
            .getAttribute("d") !== before,
        {},
        before,
      );
      // A finger that came back sooner would make it a double tap.
      await new Promise((done) => setTimeout(done, 500));
    };
    await moves(() => touch(".dh-start", [-30, 20]));
    await moves(() => touch(slider("Momentum"), [25, 0]));
    await moves(() => page.tap(".dh-presets button:nth-child(2)"));
    assertEquals(errors, []);
  },
);

browserTest(
  "a playground's controls tell their names and values to those who hear them",
  async ({ open }) => {
    const { page } = await open(
      await pageOf({ optimizers: [adam({ learningRate: 0.3 })] }),
    );
    await live(page);
    await page.click("[data-rule=Adam] summary");
    const nameless = await page.$$eval(
      ".dh-form :is(input, select, textarea, button), .dh-start",
      (all) =>
        all.filter((one) => !one.ariaLabel && !one.textContent!.trim()).map((
          one,
        ) => one.outerHTML),
    );
    assertEquals(nameless, []);
    const heard = (option: string) =>
      page.$eval(slider("Adam", option), (one) => one.ariaValueText);
    assertEquals(await heard("learningRate"), "learning rate 0.3");
    assertEquals(await heard("beta1"), "beta 1 0.9");
    assertEquals(
      await heard("epsilon"),
      "epsilon 1 times ten to the minus 8",
    );
    await page.focus(slider("Adam"));
    await page.keyboard.press("End");
    assertEquals(await heard("learningRate"), "learning rate 10");

    const { nodes } = await (await page.createCDPSession())
      .send("Accessibility.getFullAXTree") as {
        nodes: { role?: { value: string }; name?: { value: string } }[];
      };
    const sliders = nodes.filter(({ role }) => role?.value === "slider")
      .map(({ name }) => name?.value);
    assertStringIncludes(sliders.join("\n"), "Adam: learning rate");
    assertStringIncludes(sliders.join("\n"), "Start; arrow keys move it");
  },
);

browserTest(
  "a number that cannot be is refused in words, and the playground goes on",
  async ({ open }) => {
    const { page, errors } = await open(await pageOf());
    await live(page);
    const before = await readings(page);
    const field = "[data-rule=Adam] .dh-number";
    const change = (selector: string, value: string, event: string) =>
      page.$eval(
        selector,
        (element, [value, event]) => {
          (element as HTMLInputElement).value = value;
          element.dispatchEvent(new Event(event, { bubbles: true }));
        },
        [value, event],
      );
    await change(field, "-1", "change");
    await settle(page);
    assertStringIncludes(
      await textOf(page, "[data-rule=Adam] .dh-error"),
      "positive",
    );
    await change("input[aria-label=steps]", "6000", "input");
    await settle(page);
    const steps = await page.$eval(
      "input[aria-label=steps]",
      (one) =>
        one.closest(".dh-group")!.querySelector(".dh-error")!.textContent!,
    );
    assertMatch(steps, /^Expected steps to be .* 5000 but found 6000/);
    assertEquals(await readings(page), before);

    await setInput(page, 'input[aria-label="start x"]', "-2");
    await settle(page);
    assert((await readings(page)).join() !== before.join());
    assertEquals(errors, []);
  },
);
