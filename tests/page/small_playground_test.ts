/// <reference lib="dom" />
import { assertEquals } from "@std/assert/equals";
import { assertNotEquals } from "@std/assert/not-equals";
import { assertStringIncludes } from "@std/assert/string-includes";
import { adam, gradientDescent, nesterov, quad } from "downhill";
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

browserTest(
  "what theory says follows clock, slider and switch in room that stays, on a telephone too",
  async ({ open }) => {
    const settings = { surface: quad, start: [-4, 4], steps: 60, presets: [] };
    const { page, errors } = await open(
      await pageOf({
        ...settings,
        optimizers: [nesterov({ learningRate: 0.05, momentum: 0.8 })],
        show: ["momentum"],
      }, {
        ...settings,
        optimizers: [adam({ learningRate: 0.2, biasCorrection: false })],
        show: ["beta2"],
      }),
      { width: 390, height: 2000 },
    );
    await live(page);
    await live(page, 1);
    const [ahead, moments] = ["figure:nth-of-type(1)", "figure:nth-of-type(2)"];
    const rows = (figure: string) =>
      page.$$eval(
        `${figure} .dh-theory tr`,
        (all) =>
          all.map((row) =>
            [...row.children].map((cell) => cell.textContent!.trim())
          ),
      );
    const tall = () =>
      page.$$eval(
        ".dh-matters",
        (all) => all.map((one) => one.getBoundingClientRect().height),
      );
    const show = async (figure: string, step: number) => {
      await setInput(page, `${figure} .dh-scrub`, String(step));
      await settle(page);
    };

    // At step 3 the ring is where memory carries the head.
    await show(ahead, 3);
    const [title, carried, there] = await rows(ahead);
    assertEquals(title, ["Step 3 to 4", "x", "y"]);
    const offset = await page.$eval(`${ahead} .dh-layer`, (layer) => {
      const place = (of: string) => {
        const { e, f } = (layer.querySelector(of) as SVGGElement)
          .transform.baseVal.consolidate()!.matrix;
        return [e, f];
      };
      const [head, ring] = [place(".dh-head"), place(".dh-ahead")];
      return [ring[0] - head[0], head[1] - ring[1]];
    });
    const [x, y] = carried.slice(1)
      .map((text) => Number(text.replace("−", "-")));
    assertEquals(offset.map(Math.sign), [x, y].map(Math.sign));
    assertStringIncludes(there[0], "θ + μ v");
    const room = await tall();

    // Another momentum carries elsewhere, at the step that a run's end shows.
    await show(ahead, 60);
    const before = await rows(ahead);
    await setInput(page, `${ahead} .dh-number[data-option=momentum]`, "0.5");
    await settle(page);
    assertNotEquals(await rows(ahead), before);

    // Switched on, m̂ takes the place of m.
    const line = () =>
      page.$eval(`${moments} .dh-line`, (one) => one.getAttribute("d"));
    await show(moments, 4);
    const [, , size, first] = await rows(moments);
    assertStringIncludes(size[0], "η / (√v + ε)");
    assertEquals(first[0], "m, not m / (1 − β₁ᵗ)");
    assertEquals(first[2], "× 2.44");
    await show(moments, 60);
    const rushed = await line();
    await page.click(`${moments} .dh-switch input`);
    await settle(page);
    assertNotEquals(await line(), rushed);
    const corrected = await rows(moments);
    assertStringIncludes(corrected[2][0], "η / (√v̂ + ε)");
    assertEquals(corrected[3][0], "m̂ = m / (1 − β₁ᵗ)");
    await page.click(`${moments} .dh-reset`);
    await settle(page);
    assertEquals(await line(), rushed);

    for (const step of [0, 1, 7, 30]) {
      await show(ahead, step);
      await show(moments, step);
      assertEquals(await tall(), room);
    }
    const seen = await page.$$eval(
      ".dh-theory :is(th, td, span)",
      (all) =>
        all.map((one) => ({
          cut: one.getBoundingClientRect().right > innerWidth,
          letters: parseFloat(getComputedStyle(one).fontSize),
        })),
    );
    assertEquals(seen.filter(({ cut, letters }) => cut || letters < 12), []);
    assertEquals(errors, []);
  },
);
