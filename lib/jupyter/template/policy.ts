/**
 * What a page may do: the browser itself refuses all else.
 *
 * @module
 */

import { createHash } from "node:crypto";

const SCRIPT = /<script\b([^>]*)>([^]*?)<\/script\s*>/gi;

/**
 * The content security policy for a page of this text. Nothing comes from
 * outside, and no script runs but those that the page came with: each is named
 * by its hash, so that a handler in an output that comes later does nothing.
 */
export function policyFor(html: string): string {
  const hashes = [...html.matchAll(SCRIPT)]
    .filter(([, attributes]) => isScript(attributes))
    .map(([, , text]) => `'sha256-${hash(text)}'`);
  return [
    "default-src 'none'",
    // Figures and cells are evaluated, and cells' names are scripts of data.
    `script-src 'unsafe-eval' data: blob: ${[...new Set(hashes)].join(" ")}`,
    "worker-src data: blob:",
    "style-src 'unsafe-inline'",
    "img-src data: blob:",
    "media-src data: blob:",
    "font-src data:",
    "connect-src data: blob:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

/** Whether a script element is a program, and not data. */
function isScript(attributes: string): boolean {
  const [, type = ""] = attributes.match(/\btype\s*=\s*["']?([^"'\s>]*)/i) ??
    [];
  return /^(|module|(text|application)\/(java|ecma)script)$/i.test(type);
}

/** As the browser takes it: it reads all line ends as one. */
function hash(text: string): string {
  return createHash("sha256").update(text.replaceAll(/\r\n?/g, "\n"))
    .digest("base64");
}
