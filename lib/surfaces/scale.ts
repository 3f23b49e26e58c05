/**
 * How heights are drawn: as they are, by the root or the logarithm of their
 * distance to the lowest, or by a logarithm on both sides of zero.
 *
 * @module
 */

import { unexpected } from "../core/arguments.ts";

/** A way from a height to the number that is drawn. Plain data. */
export type Scale =
  /** The height itself. */
  | { readonly kind: "linear" }
  /** The square root of the height above `base`. */
  | { readonly kind: "root"; readonly base: number }
  /** log₁₀ of the height above `base`, plus `floor` so that it stays finite. */
  | { readonly kind: "log"; readonly base: number; readonly floor: number }
  /** Signed logarithm: linear within ±`unit`, logarithmic beyond. */
  | { readonly kind: "symlog"; readonly unit: number };

/**
 * The number that is drawn for a height.
 *
 * ```text
 * linear   z = f
 * root     z = √(f − base)
 * log      z = log₁₀(f − base + floor)
 * symlog   z = sign(f) log₁₀(1 + |f| / unit)
 * ```
 *
 * The logarithm of the distance alone would be −∞ at the minimum; `floor`
 * makes it a pit that can be drawn. A height below `base` is drawn like
 * `base`; NaN stays NaN.
 *
 * Source: symlog: Webber (2012), "A bi-symmetric log transformation for
 * wide-range data", Measurement Science and Technology 24, 027001.
 */
export function drawn(scale: Scale, height: number): number {
  switch (scale.kind) {
    case "linear":
      return height;
    case "root":
      return Math.sqrt(Math.max(0, height - scale.base));
    case "log":
      return Math.log10(Math.max(0, height - scale.base) + scale.floor);
    case "symlog":
      return Math.sign(height) *
        Math.log1p(Math.abs(height) / scale.unit) / Math.LN10;
  }
}

/**
 * The height that is drawn as a number: the inverse of {@linkcode drawn}, for
 * the labels of a colour bar.
 */
export function heightOf(scale: Scale, number: number): number {
  switch (scale.kind) {
    case "linear":
      return number;
    case "root":
      return scale.base + number ** 2;
    case "log":
      return scale.base + (10 ** number - scale.floor);
    case "symlog":
      return Math.sign(number) * scale.unit *
        Math.expm1(Math.abs(number) * Math.LN10);
  }
}

/**
 * The scale of a kind that suits some heights.
 *
 * The floor of a logarithm is a tenth of what all but the nearest percent of
 * the heights lie above `base`; the unit of a symlog is the size that all but
 * the smallest percent have. A single point that happens to lie on the
 * minimum therefore does not stretch the picture.
 *
 * @param kind How heights are to be drawn.
 * @param heights The heights; infinite ones and NaN are left aside.
 * @param base What distances are measured from.
 * @throws {RangeError} If there is no such kind of scale.
 */
export function scaleFor(
  kind: Scale["kind"],
  heights: Float64Array,
  base: number,
): Scale {
  switch (kind) {
    case "linear":
      return { kind };
    case "root":
      return { kind, base };
    case "log":
      return { kind, base, floor: lowPercentile(heights, base) / 10 };
    case "symlog":
      return { kind, unit: lowPercentile(heights, 0) };
    default:
      throw unexpected("scale", {
        expected: `"linear", "root", "log" or "symlog"`,
        found: kind,
      });
  }
}

/** What 99 % of the distances exceed, of those that are neither 0 nor ∞. */
function lowPercentile(heights: Float64Array, from: number): number {
  const distances = heights.map((height) => Math.abs(height - from))
    .filter((distance) => distance > 0 && distance < Infinity)
    .sort();
  return distances[Math.floor(distances.length / 100)] ?? 1;
}
