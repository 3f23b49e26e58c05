/**
 * Values as Deno prints them.
 *
 * @module
 */

import { formatWithOptions, inspect } from "node-inspect-extracted";

const options = {
  depth: 4,
  compact: 3,
  breakLength: 80,
  stylize: (text: string, style: string) =>
    style === "string" || style === "symbol" ? quoted(text) : text,
};

/** Deno prefers double quotes, the library single ones. */
function quoted(text: string): string {
  if (!/^'[^]*'$/.test(text) || text.includes('"')) return text;
  return `"${text.slice(1, -1).replaceAll("\\'", "'")}"`;
}

/** Places in the page's programs, in the traces of errors. */
const OWN_PLACES = /\n +at [^\n]*(?:blob:|cell-\d+\.ts)[^\n]*/g;

/** A value, as the last line of a cell. */
export function inspected(value: unknown): string {
  return inspect(value, options).replaceAll(OWN_PLACES, "");
}

/** What `console.log` prints, without the line's end. */
export function printed(values: readonly unknown[]): string {
  return formatWithOptions(options, ...values).replaceAll(OWN_PLACES, "");
}
