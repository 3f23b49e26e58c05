/// <reference lib="dom" />
import { assert } from "@std/assert/assert";
import { assertEquals } from "@std/assert/equals";
import { assertStringIncludes } from "@std/assert/string-includes";
import { leastSquares, momentum, surface } from "downhill";
import type { Page } from "puppeteer-core";
import { HOSTILE } from "../formula/formula_texts.ts";
import {
  live,
  numbers,
  pageOf,
  readings,
  setInput,
  settle,
  textOf,
  valueOf,
} from "./playground_page.ts";
import { browserTest } from "./browser.ts";

const list = "select[aria-label=Surface]";
const error = ".dh-row .dh-formula";

/** What is said beside the formula field. */
const beside = (page: Page) =>
  page.$eval(
    error,
    (field) =>
      field.closest(".dh-row")!.querySelector(".dh-error")!.textContent!,
  );

/** Types a formula and waits until it was tried. */
async function type(page: Page, formula: string): Promise<void> {
  await setInput(page, ".dh-formula", formula);
  await page.$eval(
    ".dh-formula",
    (field) =>
      field.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter" })),
  );
  await settle(page);
}

browserTest(
  "a playground takes a formula typed by hand, and computes on it",
  async ({ open }) => {
    const { page, errors, requests } = await open(await pageOf());
    await live(page);
    await page.click(".dh-formula", { count: 3 });
    await page.keyboard.type("x^2 + 3*y^2");
    await page.keyboard.press("Enter");
    await page.waitForFunction(() =>
      document.querySelector(".dh-reading")!.textContent !== "f = 0.726"
    );
    assertEquals(await valueOf(page, list), "");
    assertEquals(await beside(page), "");
    const [head, row] = await numbers(page);
    const f = row.split(" | ")[head.split(" | ").indexOf("Momentum: f")];
    assertEquals(f, String(1.5 ** 2 + 3 * 2 ** 2));
    assertEquals([errors, requests], [[], []]);
  },
);

browserTest(
  "hostile formulas in a playground do nothing but show an error, or are formulas",
  async ({ open }) => {
    const { page, errors, requests } = await open(await pageOf());
    await live(page);
    let refused = 0;
    for (const text of HOSTILE) {
      await setInput(page, ".dh-formula", text);
      await page.$eval(
        ".dh-formula",
        (field) =>
          field.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter" })),
      );
      const kernels = verdictOf(text.replace(/[\r\n]/g, ""));
      const said = await beside(page);
      const name = `${text.slice(0, 40)} (${text.length} characters)`;
      assertEquals(said !== "", kernels, `${name}: ${said}`);
      if (said === "") continue;
      refused++;
      assert(said.length < 2000, `${name}: ${said.length} characters`);
    }
    assert(refused > 40, `${refused} refused`);
    await type(page, "x^2 + 3*y^2");
    assertEquals(await beside(page), "");
    assertEquals(
      await page.evaluate(() => "hacked" in globalThis),
      false,
    );
    assertEquals(await textOf(page, ".dh-trouble"), "");
    assertEquals([errors, requests], [[], []]);
  },
);

/** x and y; a formula that names one other variable only is a trough. */
function variablesOf(text: string): string[] {
  try {
    const { variables: [only, ...more] } = surface(text);
    const isOther = more.length === 0 && only !== "x" && only !== "y";
    return isOther ? [only, "y"] : ["x", "y"];
  } catch {
    return ["x", "y"];
  }
}

/** Whether the kernel refuses a formula, or cannot draw it. */
function verdictOf(text: string): boolean {
  try {
    const { value } = surface(text, { variables: variablesOf(text) });
    return ![[-4, -4], [-1, 2], [0.3, 0.7], [3, 3]]
      .some((point) => Number.isFinite(value(point)));
  } catch {
    return true;
  }
}

browserTest(
  "a playground says beside the field what is no formula, and what has no height",
  async ({ open }) => {
    const { page, errors } = await open(await pageOf());
    await live(page);
    const before = await readings(page);
    for (
      const [text, words] of [
        ["x^2 +", "found the end"],
        ["ln(x) + y", "natural logarithm"],
        ["x + foo(y)", "foo"],
        ["sqrt(-1 - x^2 - y^2)", "heights"],
      ]
    ) {
      await type(page, text);
      assertStringIncludes(await beside(page), words);
      assertEquals(await readings(page), before, text);
      assertEquals(
        await page.$eval(".dh-formula", (field) => field.ariaInvalid),
        "true",
      );
    }
    await page.click(".dh-reset");
    await settle(page);
    assertEquals(await beside(page), "");
    assertStringIncludes(await valueOf(page, ".dh-formula"), "1.5");
    assertEquals(errors, []);
  },
);

browserTest(
  "a playground on data calls its surface by name, and leads back to it",
  async ({ open }) => {
    const loss = leastSquares({ x: [1, 2, 4], y: [1, 3, 4], name: "My data" });
    const { page, errors } = await open(
      await pageOf({
        surface: loss,
        optimizers: [momentum({ learningRate: 0.01 })],
        start: [2, 2],
        steps: 30,
        presets: [],
      }),
    );
    await live(page);
    const chosen = () =>
      page.$eval(
        list,
        (element) =>
          (element as HTMLSelectElement).selectedOptions[0].textContent,
      );
    assertEquals(await chosen(), "My data");
    assertEquals(await valueOf(page, ".dh-formula"), "");
    const label = await page.$eval(
      ".dh-formula",
      (field) => field.closest("label")!.textContent!.trim(),
    );
    assertEquals(label, "f(intercept, slope) =");
    const before = await numbers(page);
    assertStringIncludes(before[0], "Momentum: intercept");

    await page.select(list, "himmelblau");
    await page.waitForFunction(() =>
      document.querySelector(".dh-formula")!.matches("[aria-label$='x and y']")
    );
    await settle(page);
    assertEquals(await chosen(), "Himmelblau");
    assertStringIncludes((await numbers(page))[0], "Momentum: x");

    await page.select(list, "lesson");
    await settle(page);
    assertEquals(await chosen(), "My data");
    assertEquals(await numbers(page), before);
    assertEquals(errors, []);
  },
);

browserTest(
  "the equation beside the formula follows what is typed, once it is one",
  async ({ open }) => {
    const { page, errors } = await open(await pageOf());
    await live(page);
    const shown = () => textOf(page, ".dh-form .dh-tex");
    const before = await shown();
    assert(before.startsWith("f(x,y)=(1.5−x+xy)2"), before);
    await type(page, "x^2 +");
    assert(await beside(page) !== "");
    assertEquals(await shown(), before);
    await type(page, "x^2 + a*y^2");
    assertEquals(await shown(), "f(x,y)=x2 +ay2");
    assertEquals(errors, []);
  },
);
