/**
 * What figures need in a page, once: plotly.js and the page's own code, both
 * compressed.
 *
 * @module
 */

import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import runtime from "../page/bundle.js" with { type: "text" };

/**
 * The page's variable where figures wait for the library. It names the code's
 * version, so that figures of different versions can share a page.
 */
export const SLOT = `downhill_${
  createHash("sha256").update(runtime).digest("hex").slice(0, 12)
}`;

/**
 * Evaluated in the page, whose own Plotly it leaves as it is; kept free of anything that a bundler would add. */
const loader = `(async (slot, plotly, runtime) => {
  if (slot.loading) return;
  slot.loading = true;
  const inflate = (base64) => new Response(
    new Blob([Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))])
      .stream().pipeThrough(new DecompressionStream("gzip"))).text();
  const module = { exports: {} };
  const load = new Function("module", "exports", "define", await inflate(plotly));
  const before = Object.getOwnPropertyDescriptor(window, "Plotly");
  load(module, module.exports);
  delete window.Plotly;
  if (before) Object.defineProperty(window, "Plotly", before);
  let mount;
  new Function("provide", await inflate(runtime))((start, arithmetic) => {
    mount = start(module.exports);
    slot.arithmetic = arithmetic;
  });
  slot.queue.forEach((figure) => mount(figure));
  slot.queue = { push: mount };
})`;

let made: string | undefined;

/**
 * A script element that brings plotly.js and the player into a page, about
 * 2 MB. Figures before and after it come to life, whichever ran first.
 */
export async function libraryHtml(): Promise<string> {
  if (made !== undefined) return made;
  const { default: plotly } = await import("plotly.js-dist-min/source", {
    with: { type: "text" },
  }) as unknown as { default: string };
  const compress = (text: string) =>
    gzipSync(text, { level: 9 }).toString("base64");
  made = `<script>${loader}(window.${SLOT} ??= { queue: [] }, "${
    compress(plotly)
  }", "${compress(runtime)}");</script>`;
  return made;
}
