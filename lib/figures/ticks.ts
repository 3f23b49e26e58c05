/**
 * Labels on an axis of heights: round places, true heights.
 *
 * @module
 */

import { drawn, heightOf, type Scale } from "../surfaces/scale.ts";

/** A label on an axis. */
export interface Tick {
  /** Where it stands, as drawn. */
  readonly at: number;
  /** The true height there, as text. */
  readonly text: string;
}

const superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** A number for a label, in at most `digits` digits, with Unicode exponents. */
export function formatNumber(value: number, digits = 3): string {
  if (Number.isNaN(value)) return "not a number";
  if (value < 0) return `−${formatNumber(-value, digits)}`;
  if (value === Infinity) return "∞";
  if (value === 0) return "0";
  if (value >= 1e-3 && value < Math.max(1e5, 10 ** digits)) {
    return String(Number(value.toPrecision(digits)));
  }
  const [mantissa, exponent] = value.toExponential(digits - 1).split("e");
  const power = exponent.replace("+", "").replace("-", "⁻")
    .replace(/\d/g, (digit) => superscripts[Number(digit)]);
  return Number(mantissa) === 1
    ? `10${power}`
    : `${Number(mantissa)}·10${power}`;
}

/** More digits than this are beyond float32. */
const MOST_DIGITS = 9;

/** About `count` ticks between two drawn heights. */
export function ticks(
  scale: Scale,
  low: number,
  high: number,
  count = 5,
): Tick[] {
  // Less than two decades have no round heights of their own.
  const decades = (scale.kind === "log" || scale.kind === "symlog") &&
    Math.floor(high) > Math.ceil(low);
  const step = decades
    ? Math.max(1, Math.ceil((high - low) / count))
    : roundStep(high - low, count);
  const heights: number[] = [];
  for (let k = Math.ceil(low / step); k * step <= high; k++) {
    // The round heights of logarithms are decades, of the distance or the unit.
    const at = k * step;
    heights.push(
      decades && scale.kind === "symlog"
        ? Math.sign(k) * scale.unit * 10 ** Math.abs(at)
        : decades && scale.kind === "log"
        ? scale.base + 10 ** at
        : heightOf(scale, at),
    );
  }
  const texts = labels(heights);
  return heights.map((height, k) => ({
    at: drawn(scale, height),
    text: texts[k],
  }));
}

/** Numbers for labels, in as many digits as tell them apart. */
export function labels(values: readonly number[]): string[] {
  for (let digits = 3;; digits++) {
    const texts = values.map((value) => formatNumber(value, digits));
    if (digits === MOST_DIGITS || new Set(texts).size === texts.length) {
      return texts;
    }
  }
}

/** The smallest of 1, 2 and 5 by a power of ten with at most `count` steps. */
export function roundStep(length: number, count: number): number {
  const least = Math.max(length / count, Number.MIN_VALUE);
  const power = 10 ** Math.floor(Math.log10(least));
  return power * ([1, 2, 5].find((m) => m * power >= least) ?? 10);
}
