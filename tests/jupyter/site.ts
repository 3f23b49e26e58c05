/// <reference lib="dom" />
/**
 * What must hold for every exported page.
 *
 * @module
 */

import { assertEquals } from "@std/assert/equals";
import type { BrowserTest, Opened, OpenOptions } from "../page/browser.ts";

/** Opens a page of an exported site; nothing is missing, nothing is asked. */
export async function openPage(
  { open }: BrowserTest,
  site: string,
  name: string,
  options: OpenOptions = {},
): Promise<Opened> {
  const opened = await open(`file://${site}/${name}`, options);
  assertEquals(opened.errors, [], name);
  assertEquals(opened.requests, [], name);
  assertEquals(
    await opened.page.evaluate(() => document.documentElement.scrollWidth),
    options.width ?? 1200,
    `${name} is as wide as the window`,
  );
  return opened;
}

/** The links of a page that lead to no page and no place of the site. */
export async function deadLinks(
  { page }: Opened,
  browser: BrowserTest,
  site: string,
): Promise<string[]> {
  const links = await page.$$eval(
    "a",
    (all) => all.map((link) => link.getAttribute("href") ?? ""),
  );
  const dead: string[] = [];
  for (const link of new Set(links)) {
    if (/^https?:/.test(link)) continue;
    const url = new URL(link, page.url());
    try {
      const { page: target } = await browser.open(url);
      const found = url.hash === "" || await target.evaluate(
        (id) => document.getElementById(id) !== null,
        decodeURIComponent(url.hash.slice(1)),
      );
      await target.close();
      if (!found || !url.href.includes(site)) dead.push(link);
    } catch {
      dead.push(link);
    }
  }
  return dead;
}
