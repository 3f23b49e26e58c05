/**
 * What a page carries for later, deflated, until it is used.
 *
 * @module
 */

import { fromBase85 } from "../core/base85.ts";

/** The text of a part; nothing where the page has none of this name. */
export async function partText(name: string): Promise<string | undefined> {
  const text = document.querySelector(`script[data-part="${name}"]`)
    ?.textContent?.trim();
  if (!text) return undefined;
  const inflated = new Blob([fromBase85(text)]).stream()
    .pipeThrough(new DecompressionStream("gzip"));
  return await new Response(inflated).text();
}
