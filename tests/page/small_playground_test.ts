/// <reference lib="dom" />
import { assertEquals } from "@std/assert/equals";
import { assertStringIncludes } from "@std/assert/string-includes";
import { gradientDescent, quad } from "downhill";
import { browserTest } from "./browser.ts";
import { live, pageOf, setInput, settle, textOf } from "./playground_page.ts";

browserTest(
  "a small playground has its sliders alone, and its bars turn red at 1",
  async ({ open }) => {
    const { page, errors } = await open(
      await pageOf({
        surface: quad,
        optimizers: [gradientDescent({ learningRate: 0.2 })],
        start: [-4, 4],
        steps: 40,
        presets: [],
        show: ["learningRate"],
      }),
    );
    await live(page);
    const seen = await page.$$eval(
      ".dh-form :is(input, select, button)",
      (all) =>
        all.map((one) =>
          one.getAttribute("data-option") ?? one.textContent!.trim()
        ),
    );
    assertEquals(seen, [
      "learningRate",
      "learningRate",
      "Reset",
      "Copy as code",
    ]);
    assertEquals((await page.$$(".dh-start")).length, 0);
    const grows = () =>
      page.$$eval(
        ".dh-factor",
        (all) => all.map((one) => one.hasAttribute("data-grows")),
      );
    assertEquals(await grows(), [false, false]);
    await setInput(page, ".dh-number[data-option=learningRate]", "0.26");
    await settle(page);
    assertEquals(await grows(), [false, true]);
    assertStringIncludes(await textOf(page, ".dh-matters p"), "η = 0.26");
    await page.click(".dh-reset");
    await settle(page);
    assertEquals(await grows(), [false, false]);
    assertEquals(errors, []);
  },
);
