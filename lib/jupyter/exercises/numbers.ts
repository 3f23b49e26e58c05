/**
 * Numbers that readers answer with: near to another one, and told from it.
 *
 * @module
 */

import { formatNumber } from "../../figures/ticks.ts";

/** Whether two numbers differ by at most a share of the second. */
export function near(found: number, expected: number, share: number): boolean {
  return Math.abs(found - expected) <= share * Math.abs(expected);
}

/** A number in as many digits as tell it from another one. */
export function apart(value: number, other: number): string {
  for (let digits = 3; digits <= 17; digits++) {
    const text = formatNumber(value, digits);
    if (text !== formatNumber(other, digits)) return text;
  }
  return formatNumber(value, 3);
}

/** The nearest right answer to a number, as a ratio, by looking around it. */
export function wayTo(
  found: number,
  { from, to, isRight }: {
    /** Below it nothing is right. */
    readonly from: number;
    /** Above it nothing is right. */
    readonly to: number;
    isRight(number: number): boolean;
  },
): "larger" | "smaller" {
  if (found <= from) return "larger";
  if (found >= to) return "smaller";
  for (let ratio = 1.005;; ratio *= 1.005) {
    if (found * ratio > to || isRight(found / ratio)) return "smaller";
    if (found / ratio < from || isRight(found * ratio)) return "larger";
  }
}
