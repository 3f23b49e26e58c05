/**
 * Numbers as people and spreadsheets write them: with a decimal point or a
 * decimal comma, and with digits in groups, which may mean two things.
 *
 * @module
 */

/** What stands between a number's whole part and its fraction. */
export type DecimalMark = "." | ",";

/** One way to understand a cell. */
interface Reading {
  /** The mark before the fraction, if there is one. */
  readonly decimal?: DecimalMark;
  /** The mark between groups of digits, if there is one. */
  readonly group?: string;
  /** The number, with a decimal point and without groups. */
  readonly text: string;
}

const NUMBER = /^([+-]?)(.*?)(e[+-]?\d+)?$/is;

/** What people put between groups of digits. */
const GROUP = String.raw`[.,'’_ \u00A0\u2009\u202F]`;

/** Groups of three, or, as in India, of two and a last one of three. */
const GROUPED = new RegExp(
  String
    .raw`^[1-9]\d{0,2}(?:(${GROUP})\d{3}(?:\1\d{3})*|(${GROUP})(?:\d\d\2)+\d{3})$`,
);

/** Every way to understand a cell as a number. */
function readingsOf(cell: string): Reading[] {
  const [, sign, body, exponent = ""] = NUMBER.exec(cell)!;
  const found: Reading[] = [];
  const add = (whole: string, fraction: string, decimal?: DecimalMark) => {
    const digits = whole.replace(/\D/g, "");
    const grouped = GROUPED.exec(whole);
    if (digits !== whole && !grouped) return;
    if (digits + fraction === "") return;
    found.push({
      decimal,
      group: grouped?.[1] ?? grouped?.[2],
      text: sign + (digits || "0") + (decimal ? `.${fraction || "0"}` : "") +
        exponent,
    });
  };
  if (/\d/.test(body)) add(body, "");
  for (const decimal of [".", ","] as const) {
    const [whole, fraction, more] = body.split(decimal);
    if (fraction === undefined || more !== undefined) continue;
    if (/^\d*$/.test(fraction)) add(whole, fraction, decimal);
  }
  return found.filter(({ text }) => Number.isFinite(Number(text)));
}

/**
 * The mark before the fraction that some cells agree on: a comma, if a cell
 * can only be read so and none only with a point.
 */
export function decimalMarkOf(cells: Iterable<string>): DecimalMark {
  let comma = false;
  for (const cell of cells) {
    if (!/[.,]/.test(cell)) continue;
    const marks = new Set(readingsOf(cell).map(({ decimal }) => decimal));
    if (marks.size !== 1) continue;
    if (marks.has(".")) return ".";
    if (marks.has(",")) comma = true;
  }
  return comma ? "," : ".";
}

/**
 * The number that a cell holds; NaN for anything else, hexadecimal, blanks and
 * digits in groups included.
 */
export function numberIn(cell: string, decimal: DecimalMark): number {
  const pattern = decimal === "."
    ? /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i
    : /^[+-]?(\d+,?\d*|,\d+)(e[+-]?\d+)?$/i;
  return pattern.test(cell) ? Number(cell.replace(",", ".")) : NaN;
}

/** What to write instead of a number that is written in another way. */
export function adviceFor(
  cell: string,
  decimal: DecimalMark,
): string | undefined {
  const mark = decimal === "." ? "point" : "comma";
  const ways = readingsOf(cell).map((reading) => {
    const parts = [
      reading.group && "leave out the thousands' separator",
      reading.decimal && reading.decimal !== decimal &&
      `write it with a decimal ${mark}`,
    ].filter((part) => part);
    const text = reading.text.replace(".", decimal);
    return parts.length > 0 ? `${parts.join(" and ")} (${text})` : "";
  }).filter((way) => way !== "");
  return ways.length > 0 ? ways.join(", or ") : undefined;
}

/** Whether a cell holds nothing, or a sign that people write for nothing. */
export function isBlank(cell: string): boolean {
  return /^(|[-\u2013\u2014.?*]+|n\.?\/?a\.?|#n\/a|nan|null|none|nil|missing)$/i
    .test(cell);
}
