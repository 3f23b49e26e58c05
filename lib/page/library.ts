/**
 * What figures need in a page, once: plotly.js and the page's own code, both
 * compressed.
 *
 * @module
 */

import { toBase64 } from "../core/base64.ts";
import { runtime, SLOT, thirdParties } from "./bundle.js";
import { plotlySource } from "./plotly_source.ts";

/** How the loader reads the base64 of its parts: an expression of `base64`. */
export const READ_BASE64 =
  "Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))";

/**
 * Evaluated in the page, whose own Plotly it leaves as it is; kept free of
 * anything that a bundler would add.
 */
const loader = `(async (slot, plotly, runtime) => {
  if (slot.loading) return;
  slot.loading = true;
  const inflate = (base64) => new Response(
    new Blob([${READ_BASE64}])
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
 * 2 MB, with the licences of all that is inside. Figures before and after it
 * come to life, whichever ran first.
 */
export async function libraryHtml(): Promise<string> {
  made ??= `<script>/*!\n${inScript(thirdParties)}*/\n` +
    `${loader}(window.${SLOT} ??= { queue: [] }, "${await compressed(
      await plotlySource(),
    )}", "${await compressed(runtime)}");</script>`;
  return made;
}

/** A text in a script's comment, which nothing in it ends. */
function inScript(text: string): string {
  return text.replaceAll("*/", "* /").replaceAll("<", "‹");
}

/** A text in the platform's gzip, as base64. */
async function compressed(text: string): Promise<string> {
  const stream = new Blob([text]).stream()
    .pipeThrough(new CompressionStream("gzip"));
  return toBase64(new Uint8Array(await new Response(stream).arrayBuffer()));
}
