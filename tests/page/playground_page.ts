/// <reference lib="dom" />
/**
 * A page with a playground, and what a reader does with it.
 *
 * @module
 */

import {
  adagrad,
  adam,
  beale,
  gradientDescent,
  momentum,
  nesterov,
  rmsprop,
} from "downhill";
import { playground, type PlaygroundOptions } from "downhill/figures";
import type { Page } from "puppeteer-core";
import { narrow, pageWith } from "./figure_page.ts";

/** Six optimizers on Beale's function. */
export const options: PlaygroundOptions = {
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
    {
      name: "from the left",
      sentence: "Away from the star.",
      start: [-3, 1],
      steps: 50,
    },
  ],
  question: "Who is first?",
  caption: "Six runs.",
  alt: "Six paths.",
};

/** The html of a page with playgrounds, each with its own changes. */
export function pageOf(...all: Partial<PlaygroundOptions>[]): Promise<string> {
  const playgrounds = (all.length === 0 ? [{}] : all)
    .map((given) => playground({ ...options, ...given }));
  return pageWith(playgrounds, {
    style: "margin: 1rem",
    head: narrow,
    before: '<h2 id="part-2">Part 2</h2>',
  });
}

/** Waits until a playground can be used; the first of the page unless told. */
export async function live(page: Page, place = 0): Promise<void> {
  await page.waitForFunction(
    (place) =>
      document.querySelectorAll("figure[data-state=live]")[place]
        ?.querySelector(".dh-form"),
    {},
    place,
  );
}

/** What the legend says of each path. */
export const readings = (page: Page, figure = "figure") =>
  page.$$eval(
    `${figure} .dh-reading`,
    (all) => all.map((one) => one.textContent!),
  );

/** What the numbers' table says, row by row. */
export async function numbers(page: Page, figure = "figure") {
  return await page.$eval(`${figure} .dh-table`, async (element) => {
    const table = element as HTMLDetailsElement;
    table.open = false;
    await new Promise((done) => setTimeout(done));
    table.open = true;
    while (!table.querySelector("td")) {
      await new Promise((done) => setTimeout(done, 10));
    }
    return [...table.querySelectorAll("tr")].map((row) =>
      [...row.children].map((cell) => cell.textContent!).join(" | ")
    );
  });
}

/** The line of a path on the contours. */
export const lineOf = (page: Page, path: number, figure = "figure") =>
  page.$$eval(
    `${figure} .dh-panel:nth-child(2) .dh-line`,
    (lines, path) => lines[path].getAttribute("d"),
    path,
  );

/** Two frames: the change is composed in the first, painted by the second. */
export const settle = (page: Page) =>
  page.evaluate(() =>
    new Promise<void>((done) =>
      requestAnimationFrame(() => requestAnimationFrame(() => done()))
    )
  );

/** Gives a field a value as a hand does. */
export const setInput = (page: Page, selector: string, value: string) =>
  page.$eval(selector, (element, value) => {
    (element as HTMLInputElement).value = value;
    element.dispatchEvent(new Event("input", { bubbles: true }));
    element.dispatchEvent(new Event("change", { bubbles: true }));
  }, value);

/** The text of an element. */
export const textOf = (page: Page, selector: string) =>
  page.$eval(selector, (element) => element.textContent!);

/** The value of a field, a list or a text. */
export const valueOf = (page: Page, selector: string) =>
  page.$eval(selector, (element) => (element as HTMLInputElement).value);

/** The slider of a contestant's option. */
export const slider = (contestant: string, option = "learningRate") =>
  `[data-rule="${contestant}"] input[type=range][data-option=${option}]`;

/** Where a hand takes hold: a slider's thumb, or else the middle. */
export async function grip(
  page: Page,
  selector: string,
): Promise<[number, number]> {
  const element = (await page.$(selector))!;
  await element.scrollIntoView();
  const box = (await element.boundingBox())!;
  // The thumb's middle keeps half its width from both ends.
  const thumb = 16;
  const x = selector.includes("type=range")
    ? thumb / 2 + Number(await valueOf(page, selector)) * (box.width - thumb)
    : box.width / 2;
  return [box.x + x, box.y + box.height / 2];
}

/** Takes hold of an element with the pointer and drags it by so many pixels. */
export async function drag(
  page: Page,
  selector: string,
  [dx, dy]: readonly [number, number],
): Promise<void> {
  const [x, y] = await grip(page, selector);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + dx, y + dy, { steps: 6 });
  await page.mouse.up();
  await settle(page);
}
