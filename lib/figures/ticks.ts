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
export function label(value: number, digits = 3): string {
  if (Number.isNaN(value)) return "not a number";
  if (value < 0) return `−${label(-value, digits)}`;
  if (value === Infinity) return "∞";
  if (value === 0) return "0";
  if (value >= 1e-3 && value < 1e5) {
    return String(Number(value.toPrecision(digits)));
  }
  const [mantissa, exponent] = value.toExponential(digits - 1).split("e");
  const power = exponent.replace("+", "").replace("-", "⁻")
    .replace(/\d/g, (digit) => superscripts[Number(digit)]);
  return Number(mantissa) === 1
    ? `10${power}`
    : `${Number(mantissa)}·10${power}`;
}

/** About `count` ticks between two drawn heights. */
export function ticks(
  scale: Scale,
  low: number,
  high: number,
  count = 5,
): Tick[] {
  const logarithmic = scale.kind === "log" || scale.kind === "symlog";
  const step = logarithmic
    ? Math.max(1, Math.ceil((high - low) / count))
    : roundStep(high - low, count);
  const found: Tick[] = [];
  for (let k = Math.ceil(low / step); k * step <= high; k++) {
    // The round heights of logarithms are decades, of the distance or the unit.
    const at = k * step;
    const height = scale.kind === "symlog"
      ? Math.sign(k) * scale.unit * 10 ** Math.abs(at)
      : scale.kind === "log"
      ? scale.base + 10 ** at
      : heightOf(scale, at);
    found.push({ at: drawn(scale, height), text: label(height) });
  }
  return found;
}

/** The smallest of 1, 2 and 5 by a power of ten with at most `count` steps. */
export function roundStep(length: number, count: number): number {
  const least = Math.max(length / count, Number.MIN_VALUE);
  const power = 10 ** Math.floor(Math.log10(least));
  return power * ([1, 2, 5].find((m) => m * power >= least) ?? 10);
}
