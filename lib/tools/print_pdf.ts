/**
 * Makes a PDF of a page, by the browser that is there.
 *
 * @module
 */

import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { UserError } from "../jupyter/command.ts";
import { whenStopped } from "./ending.ts";
import { findBrowser, howToInstall } from "./find_browser.ts";

/** How long figures may take to be ready, in milliseconds of the page's time. */
const READY = 10_000;

/** How long a browser may take, in milliseconds. */
const PATIENCE = 300_000;

/**
 * The browser that prints.
 *
 * @throws {UserError} Where there is none.
 */
export function requirePrinter(): string {
  const browser = findBrowser();
  if (browser === undefined) throw new UserError(`--print: ${howToInstall}`);
  return browser;
}

/**
 * A page as a PDF, laid out at this width in CSS pixels before it is printed.
 * The browser takes a profile of its own, and asks no network.
 *
 * @throws {UserError} Where the browser fails.
 */
export async function printPdf(
  html: string,
  { browser, width }: { browser: string; width: number },
): Promise<Uint8Array<ArrayBuffer>> {
  const folder = await Deno.makeTempDir({ prefix: "downhill-print-" });
  const stop = new AbortController();
  const remove = () => removeFolder(folder);
  using _ = whenStopped(() => {
    stop.abort();
    return remove();
  });
  try {
    const [page, pdf] = [join(folder, "page.html"), join(folder, "page.pdf")];
    await Deno.writeTextFile(page, html);
    const { stderr } = await new Deno.Command(browser, {
      args: [
        "--headless",
        // Root, as in a container, has no sandbox.
        ...(Deno.build.os !== "windows" && Deno.uid() === 0
          ? ["--no-sandbox"]
          : []),
        "--disable-dev-shm-usage",
        "--use-angle=swiftshader",
        "--enable-unsafe-swiftshader",
        "--host-resolver-rules=MAP * ~NOTFOUND",
        "--no-first-run",
        // What plays by itself would be printed at any step.
        "--force-prefers-reduced-motion",
        `--window-size=${width},1000`,
        `--user-data-dir=${join(folder, "profile")}`,
        `--virtual-time-budget=${READY}`,
        "--no-pdf-header-footer",
        `--print-to-pdf=${pdf}`,
        pathToFileURL(page).href,
      ],
      stdin: "null",
      stdout: "null",
      stderr: "piped",
      signal: AbortSignal.any([stop.signal, AbortSignal.timeout(PATIENCE)]),
    }).output();
    return await Deno.readFile(pdf).catch(() => {
      const words = new TextDecoder().decode(stderr).trim();
      throw new UserError(
        `${browser} made no PDF:\n${words.split("\n").slice(-3).join("\n")}`,
      );
    });
  } finally {
    await remove();
  }
}

/** Removes a folder, though a browser that ends may still write there. */
async function removeFolder(folder: string): Promise<void> {
  for (let attempt = 0; attempt < 20; attempt++) {
    try {
      return await Deno.remove(folder, { recursive: true });
    } catch (error) {
      if (error instanceof Deno.errors.NotFound) return;
      await new Promise((done) => setTimeout(done, 100));
    }
  }
}
