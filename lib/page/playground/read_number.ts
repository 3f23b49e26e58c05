/**
 * Numbers as people type them.
 *
 * @module
 */

/** A number, or what is wrong with a text that is none. */
export type NumberRead =
  | { readonly value: number; readonly problem?: undefined }
  | { readonly value?: undefined; readonly problem: string };

/**
 * The number of a text. A decimal comma and a minus from a word processor are
 * read; `1,000` could be two numbers and is refused.
 */
export function readNumber(text: string): NumberRead {
  const plain = text.trim().replace(/^[\u2212\u2013]/, "-").replace(
    /e[\u2212\u2013]/i,
    "e-",
  );
  const grouped = /^(-?[1-9]\d{0,2}),(\d{3})$/.exec(plain);
  if (grouped) {
    const [, before, after] = grouped;
    return {
      problem: `${text} could be two numbers: ` +
        `write ${before}${after} or ${before}.${after}`,
    };
  }
  const written = /^[-+]?\d*,\d+$/.test(plain)
    ? plain.replace(",", ".")
    : plain;
  // Number() would also read "", "0x10" and "Infinity".
  if (/^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(written)) {
    const value = Number(written);
    if (Number.isFinite(value)) return { value };
  }
  return { problem: `Expected a number such as 0.5 but found ${text.trim()}` };
}
