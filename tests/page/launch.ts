/**
 * How the browser of tests and benchmarks is started.
 *
 * @module
 */

import type { Browser } from "puppeteer-core";
import { howToInstall } from "../../lib/tools/find_browser.ts";

/**
 * How long anything that a test waits for may take, in milliseconds. A machine
 * whose cores are busy is many times slower; a test that hangs must still end.
 */
export const PATIENCE = 300_000;

/** How the browser is started. */
export interface LaunchOptions {
  /** The main file of its fonts. Default: the machine's own. */
  readonly fonts?: string;
}

/** Starts the browser, headless and without a name server. */
export async function launchBrowser(
  executablePath?: string,
  { fonts }: LaunchOptions = {},
): Promise<Browser> {
  if (executablePath === undefined) throw new Error(howToInstall);
  // It reads the environment when it loads, which plain tests may not.
  const { launch } = await import("puppeteer-core");
  return launch({
    executablePath,
    headless: true,
    timeout: PATIENCE,
    protocolTimeout: PATIENCE,
    env: fonts === undefined
      ? Deno.env.toObject()
      : { ...Deno.env.toObject(), FONTCONFIG_FILE: fonts },
    args: [
      // Root, as in a container, has no sandbox.
      "--no-sandbox",
      "--disable-dev-shm-usage",
      // WebGL by software where there is no graphics card.
      "--use-angle=swiftshader",
      "--enable-unsafe-swiftshader",
      "--ignore-gpu-blocklist",
      // Pages themselves are then painted without it, as on such machines.
      "--disable-gpu-rasterization",
      // What slips past the interception below finds no host.
      "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1",
      // Memory is measured after the garbage is collected.
      "--js-flags=--expose-gc",
      "--enable-precise-memory-info",
    ],
  });
}
