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

/** Links and ids in the text of a page: its scripts' text has none. */
const LINK = /<a\b[^>]*\bhref="([^"]*)"/g;

/**
 * The links of a page that lead to no page and no place of the site. Pages are
 * read as text: a browser would need seconds for each of a hundred links.
 */
export async function deadLinks(
  site: string,
  name: string,
): Promise<string[]> {
  const pages = new Map<string, string | undefined>();
  const textOf = async (url: URL) => {
    const { pathname } = url;
    if (!pages.has(pathname)) {
      const text = await Deno.readTextFile(decodeURIComponent(pathname))
        .catch(() => undefined);
      pages.set(pathname, text);
    }
    return pages.get(pathname);
  };
  const own = new URL(`file://${site}/${name}`);
  const links = [...(await textOf(own) ?? "").matchAll(LINK)]
    .map(([, href]) => href.replaceAll("&amp;", "&"));
  const dead: string[] = [];
  for (const link of new Set(links)) {
    if (/^https?:/.test(link)) continue;
    const url = new URL(link, own);
    const text = url.href.includes(site) ? await textOf(url) : undefined;
    const id = decodeURIComponent(url.hash.slice(1));
    if (!text || (id !== "" && !text.includes(`id="${id}"`))) dead.push(link);
  }
  return dead;
}
