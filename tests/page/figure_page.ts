/// <reference lib="dom" />
/**
 * A page with figures, and what most tests ask of it.
 *
 * @module
 */

import type { Figure } from "downhill/figures";
import { figureHtml, libraryHtml } from "downhill/jupyter";
import type { Page } from "puppeteer-core";

/** What is in a page besides its figures. */
export interface Surroundings {
  /** The page's title. */
  title?: string;
  /** The style of its body. */
  style?: string;
  /** Markup for its head. */
  head?: string;
  /** Markup that stands before the figures. */
  before?: string;
  /** Markup that follows the figures and their library. */
  after?: string;
}

/** Lets narrow windows be narrow on a telephone. */
export const narrow =
  '<meta name="viewport" content="width=device-width, initial-scale=1">';

/** The html of a page; the library comes after the figures that need it. */
export async function pageWith(
  figures: readonly Figure[],
  {
    title = "figure",
    style = "margin: 8px",
    head = "",
    before = "",
    after = "",
  }: Surroundings = {},
): Promise<string> {
  return `<!doctype html><meta charset="utf-8"><title>${title}</title>${head}
    <body style="${style}">${before}${figures.map(figureHtml).join("")}
    ${await libraryHtml()}${after}`;
}

/** Waits until a figure is live. */
export const live = (page: Page) =>
  page.waitForSelector("figure[data-state=live]");

/** What the first figure says about its step. */
export const shownStep = (page: Page) =>
  page.$eval(".dh-step", (output) => (output as HTMLOutputElement).value);
