/**
 * What a page carries in fewer letters than a notebook does.
 *
 * @module
 */

import { fromBase85, LETTERS, toBase85 } from "../../core/base85.ts";
import { READ_BASE64 } from "../../page/library.ts";

/** Html of an output with the same pictures and programs, only smaller. */
export function lighter(html: string): string {
  return lighterStills(lighterLibrary(html));
}

const STILL = /src="data:image\/svg\+xml;base64,([\w+/=]+)"/g;

/** Html whose svg pictures stand there as text, a quarter smaller. */
function lighterStills(html: string): string {
  return html.replaceAll(STILL, (_, base64) => {
    const svg = new TextDecoder().decode(Uint8Array.fromBase64(base64));
    // First what an address cannot hold, then what an attribute cannot.
    const address = svg.replaceAll(/[%#\r\n\t]/g, encodeURIComponent)
      .replaceAll("'", "%27").replaceAll("&", "&amp;");
    return `src='data:image/svg+xml,${address}'`;
  });
}

/** A part of the library of figures. */
const PART = /"([\w+/]{50000,}={0,2})"/g;

/** The library's html with its parts in base85, a sixteenth smaller. */
function lighterLibrary(html: string): string {
  if (!html.includes(READ_BASE64)) return html;
  return html.replace(
    READ_BASE64,
    () => `(${fromBase85})(base64, "${LETTERS}")`,
  )
    .replaceAll(
      PART,
      (_, base64) => `"${toBase85(Uint8Array.fromBase64(base64))}"`,
    );
}
