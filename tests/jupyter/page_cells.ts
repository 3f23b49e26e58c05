/// <reference lib="dom" />
/**
 * The cells of an exported page, run where they stand.
 *
 * @module
 */

import { assert } from "@std/assert/assert";
import { assertEquals } from "@std/assert/equals";
import type { Page } from "puppeteer-core";
import { decode } from "../../lib/figures/payload.ts";
import type { Opened } from "../page/browser.ts";

/** What stands under a cell: texts and tables as html, figures as data. */
type Shown = readonly { html?: string; figure?: string }[];

/**
 * Runs all cells of a page and holds what they leave against what the kernel
 * had left.
 */
export async function runAllCells({ page, errors, requests }: Opened) {
  const before = await shown(page);
  await press(page, "Run all");
  await said(page, "Done.");
  const after = await shown(page);
  assertEquals(Object.keys(after), Object.keys(before));
  for (const [cell, outputs] of Object.entries(before)) {
    assertEquals(
      plain(after[cell]),
      plain(outputs),
      `cell ${cell}`,
    );
  }
  assert(Object.values(before).flat().some(({ figure }) => figure));
  assertEquals([errors, requests], [[], []]);
}

/** Presses a button of the page's bar. */
export async function press(page: Page, label: string): Promise<void> {
  await page.evaluate((label) => {
    [...document.querySelectorAll<HTMLButtonElement>(
      ".notebook button, .run-status button",
    )]
      .find(({ textContent }) => textContent === label)!.click();
  }, label);
}

/** Waits for words of the page's bar. */
export async function said(page: Page, words: string): Promise<void> {
  await page.waitForFunction(
    (words) =>
      document.querySelector(".run-status [role=status]")?.textContent
        ?.includes(words),
    {},
    words,
  );
}

/** What stands under each cell; what brings the figures' library aside. */
function shown(page: Page): Promise<Record<string, Shown>> {
  return page.$$eval(
    ".outputs",
    (all) =>
      Object.fromEntries(all.map((host) => [
        (host as HTMLElement).dataset.of,
        [...host.querySelectorAll(":scope > .output")].flatMap((box): Shown => {
          const figure = box.querySelector(".dh-data")?.textContent;
          if (figure) return [{ figure }];
          const isLibrary = box.firstElementChild?.tagName === "SCRIPT";
          return isLibrary ? [] : [{ html: box.innerHTML }];
        }),
      ])),
  );
}

/** Without the texts of functions and the traces of errors, which are each
 * engine's own. */
function plain(outputs: Shown): unknown {
  return outputs.map(({ html, figure }) =>
    figure === undefined
      ? html?.replaceAll(/\n +at [^\n]*?(?=\n|<\/pre>)/g, "")
      : sourceless(decode(figure))
  );
}

function sourceless(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sourceless);
  if (typeof value !== "object" || value === null) return value;
  if (ArrayBuffer.isView(value)) return value;
  return Object.fromEntries(
    Object.entries(value).filter(([key]) => key !== "source")
      .map(([key, part]) => [key, sourceless(part)]),
  );
}
