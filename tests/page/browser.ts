/// <reference lib="dom" />
/**
 * A real browser for tests: found on this machine, cut off from the network,
 * and watched for errors.
 *
 * ```ts ignore
 * browserTest("the page adds a dot", async ({ open }) => {
 *   const { page, errors, requests } = await open("<p>hello</p>");
 *   assertEquals(await page.$eval("p", (p) => p.textContent), "hello");
 *   assertEquals(errors, []);
 *   assertEquals(requests, []);
 * });
 * ```
 *
 * @module
 */

import type { Browser, HTTPRequest, Page } from "puppeteer-core";
import { permitted } from "../tools/permissions.ts";
import { findBrowser, howToInstall } from "../../lib/tools/find_browser.ts";
import { type Fonts, fontsCanBeChosen, writeFonts } from "./fonts.ts";
import { launchBrowser, PATIENCE } from "./launch.ts";

/** How a page is opened. */
export interface OpenOptions {
  /** Width of the window in CSS pixels. @default 1200 */
  width?: number;
  /** Height of the window in CSS pixels. @default 800 */
  height?: number;
  /** What `prefers-color-scheme` says. @default "light" */
  colorScheme?: "light" | "dark";
  /** Whether `prefers-reduced-motion: reduce` holds. @default false */
  reducedMotion?: boolean;
  /** Whether the device is a touch screen. @default false */
  touch?: boolean;
  /** An address that the page may talk to: the server under test. */
  server?: string;
}

/** What a test is run with. */
export interface BrowserTestOptions {
  /** The only fonts there are. Default: the machine's own. */
  fonts?: Fonts;
}

/** A page in the browser, and what was seen of it. */
export interface Opened {
  /** Puppeteer's page. */
  page: Page;
  /** Uncaught errors and `console.error` lines, in order. */
  errors: string[];
  /** Everything printed to the console, errors too. */
  console: string[];
  /**
   * The address of everything that the page asked for beyond itself, data and
   * blob addresses aside. All of it was refused.
   */
  requests: string[];
}

/** What a browser test is given. */
export interface BrowserTest {
  /** The browser, shared by the tests of one file. */
  browser: Browser;
  /** Opens an address, or html text (recognised by its first `<`). */
  open(page: string | URL, options?: OpenOptions): Promise<Opened>;
}

const executablePath = permitted ? findBrowser() : undefined;
const inCI = permitted && Deno.env.get("CI") === "true";
/** The browser with the machine's own fonts, and one for each other set. */
const shared = new Map<Fonts | undefined, Promise<Browser>>();
const folders: string[] = [];

if (permitted && executablePath === undefined && !inCI) {
  console.warn(`Browser tests are skipped. ${howToInstall}`);
}

Deno.test.afterAll(async () => {
  for (const browser of shared.values()) await (await browser).close();
  for (const folder of folders) await Deno.remove(folder, { recursive: true });
});

async function launchWith(fonts: Fonts | undefined): Promise<Browser> {
  if (fonts === undefined) return await launchBrowser(executablePath);
  const folder = await Deno.makeTempDir();
  folders.push(folder);
  const file = await writeFonts(fonts, folder);
  return await launchBrowser(executablePath, { fonts: file });
}

/**
 * A test that needs a browser. Without one it counts as skipped, and with
 * `CI=true` it fails.
 */
export function browserTest(
  name: string,
  test: (given: BrowserTest) => Promise<void>,
  { fonts }: BrowserTestOptions = {},
): void {
  Deno.test({
    name,
    ignore: executablePath === undefined && !inCI ||
      fonts !== undefined && !fontsCanBeChosen,
    // The browser outlives the test that started it.
    sanitizeOps: false,
    sanitizeResources: false,
    async fn() {
      if (!shared.has(fonts)) shared.set(fonts, launchWith(fonts));
      const browser = await shared.get(fonts)!;
      const context = await browser.createBrowserContext();
      const files: string[] = [];
      try {
        await test({
          browser,
          async open(page, options = {}) {
            const opened = await watchedPage(await context.newPage(), options);
            const text = String(page);
            let address = text;
            if (text.trimStart().startsWith("<")) {
              const file = await Deno.makeTempFile({ suffix: ".html" });
              files.push(file);
              await Deno.writeTextFile(file, text);
              address = `file://${file}`;
            }
            await opened.page.goto(address, { waitUntil: "load" });
            return opened;
          },
        });
      } finally {
        await context.close();
        for (const file of files) await Deno.remove(file);
      }
    },
  });
}

async function watchedPage(
  page: Page,
  {
    width = 1200,
    height = 800,
    colorScheme = "light",
    reducedMotion = false,
    touch = false,
    server,
  }: OpenOptions,
): Promise<Opened> {
  const errors: string[] = [];
  const console: string[] = [];
  const requests: string[] = [];
  const allowed = (url: string) =>
    server !== undefined && sameHost(url, server);

  page.on("pageerror", (error) => {
    errors.push(error instanceof Error ? error.message : String(error));
  });
  page.on("console", (message) => {
    console.push(message.text());
    if (message.type() === "error") errors.push(message.text());
  });
  page.on("request", (request) => {
    if (isPageItself(request) || allowed(request.url())) {
      request.continue();
      return;
    }
    requests.push(request.url());
    request.abort("blockedbyclient");
  });
  page.setDefaultTimeout(PATIENCE);
  await page.setRequestInterception(true);
  const devtools = await page.createCDPSession();
  await devtools.send("Network.enable");
  // Sockets are not intercepted; without a name server they reach nobody.
  devtools.on("Network.webSocketCreated", ({ url }) => {
    if (!allowed(url)) requests.push(url);
  });

  await page.setViewport({ width, height, hasTouch: touch });
  await page.emulateMediaFeatures([
    { name: "prefers-color-scheme", value: colorScheme },
    {
      name: "prefers-reduced-motion",
      value: reducedMotion ? "reduce" : "no-preference",
    },
  ]);
  return { page, errors, console, requests };
}

/** Whether a request is for the file that was opened, or for inline data. */
function isPageItself(request: HTTPRequest): boolean {
  const { protocol } = new URL(request.url());
  if (["data:", "blob:", "about:"].includes(protocol)) return true;
  return protocol === "file:" && request.isNavigationRequest() &&
    request.frame()?.parentFrame() === null;
}

function sameHost(a: string, b: string): boolean {
  return new URL(a).host === new URL(b).host;
}
