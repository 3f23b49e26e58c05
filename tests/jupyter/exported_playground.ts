/// <reference lib="dom" />
/**
 * What a reader does with the playgrounds of an exported lesson: opened from
 * the file system, without a network and without a kernel.
 *
 * @module
 */

import { assert } from "@std/assert/assert";
import { assertEquals } from "@std/assert/equals";
import { assertStringIncludes } from "@std/assert/string-includes";
import type { Playground } from "downhill/figures";
import { figureHtml, libraryHtml } from "downhill/jupyter";
import type { Page } from "puppeteer-core";
import {
  drag,
  lineOf,
  numbers,
  readings,
  settle,
  slider,
  textOf,
  valueOf,
} from "../page/playground_page.ts";
import type { BrowserTest } from "../page/browser.ts";
import { openPage } from "./site.ts";

/** The first playground of the usual size, once the reader is there. */
const FIRST = "figure[data-first]";

/** Opens a lesson, at its first playground. */
async function openPlayground(
  browser: BrowserTest,
  site: string,
  name: string,
) {
  const opened = await openPage(browser, site, `${name}.html`);
  await toPlayground(opened.page);
  return opened;
}

/** Goes to the first playground of a page. */
async function toPlayground(page: Page): Promise<void> {
  await page.$eval("figure[data-playground]:not([data-small])", (figure) => {
    (figure as HTMLElement).dataset.first = "";
    figure.scrollIntoView();
  });
  await page.waitForSelector(`${FIRST}[data-state=live] .dh-form`);
  await settle(page);
}

/** What the first playground of a page shows, in numbers. */
const shown = async (page: Page) => [
  await readings(page, FIRST),
  await numbers(page, FIRST),
];

/** Slider, start, formula and reload, by a lesson with such controls. */
export async function usePlayground(
  browser: BrowserTest,
  site: string,
  name: string,
): Promise<void> {
  const { page, errors, requests } = await openPlayground(browser, site, name);
  const first = await shown(page);
  const steps = [first];
  const changed = async (what: string) => {
    const now = await shown(page);
    for (const before of steps) {
      assert(JSON.stringify(now) !== JSON.stringify(before), what);
    }
    steps.push(now);
  };

  await drag(page, `${FIRST} ${slider("Adam")}`, [12, 0]);
  await changed("the slider");
  const line = await lineOf(page, 0, FIRST);
  await drag(page, `${FIRST} .dh-start`, [-40, 30]);
  await changed("the start");
  assert(await lineOf(page, 0, FIRST) !== line);
  const said = (await readings(page, FIRST)).join();
  await page.click(`${FIRST} .dh-formula`, { count: 3 });
  await page.keyboard.type("x^2 + 3*y^2 + sin(x*y)");
  await page.keyboard.press("Enter");
  await page.waitForFunction(
    (first, said) =>
      [...document.querySelectorAll(`${first} .dh-reading`)]
        .map((one) => one.textContent).join() !== said,
    {},
    FIRST,
    said,
  );
  await settle(page);
  await changed("the formula");

  // The address has it all.
  await page.waitForFunction(() => {
    const text = decodeURIComponent(location.hash);
    return ["sin(x*y)", '"start"', "optimizers"].every((part) =>
      text.includes(part)
    );
  });
  const line3 = await lineOf(page, 0, FIRST);
  await page.reload();
  await toPlayground(page);
  await page.waitForFunction(
    (selector) =>
      document.querySelector<HTMLInputElement>(selector)!.value
        .includes("sin"),
    {},
    `${FIRST} .dh-formula`,
  );
  await page.waitForFunction(
    (line, first) =>
      document.querySelector(
        `${first} .dh-panel:nth-child(2) .dh-line`,
      )!.getAttribute("d") === line,
    {},
    line3,
    FIRST,
  );
  assertEquals(await shown(page), steps.at(-1));

  await page.click(`${FIRST} .dh-reset`);
  await page.waitForFunction(() => location.hash === "");
  await settle(page);
  assertEquals(await shown(page), first);
  assertEquals([errors, requests], [[], []]);
}

/** A preset's button and sentence; then the code of what is seen is run. */
export async function copyPlayground(
  browser: BrowserTest,
  site: string,
  name: string,
): Promise<void> {
  const { page, errors } = await openPlayground(browser, site, name);
  const before = await shown(page);
  await page.click(`${FIRST} .dh-presets button[aria-pressed=false]`);
  await settle(page);
  const after = await shown(page);
  assert(JSON.stringify(after) !== JSON.stringify(before));
  const sentence = await textOf(page, `${FIRST} .dh-sentence`);
  assert(sentence.length > 20, sentence);
  await drag(page, `${FIRST} .dh-start`, [25, -20]);
  const seen = await shown(page);

  await page.click(`${FIRST} .dh-code`);
  const code = await valueOf(page, `${FIRST} .dh-text`);
  const figure = await runCode(code);
  const copied = await browser.open(
    `<!doctype html><meta charset="utf-8">${
      figureHtml(figure)
    }${await libraryHtml()}`,
  );
  await toPlayground(copied.page);
  assertEquals(await shown(copied.page), seen);
  assertEquals(
    await textOf(copied.page, ".dh-question"),
    await textOf(page, `${FIRST} .dh-question`),
  );
  assertEquals([errors, copied.errors, copied.requests], [[], [], []]);
}

/** The playground that a cell's code shows. */
async function runCode(code: string): Promise<Playground> {
  assertStringIncludes(code, "await show(playground({");
  const body = code.replace("await show(", "export default (");
  const url = `data:application/typescript,${encodeURIComponent(body)}`;
  return (await import(url)).default;
}
