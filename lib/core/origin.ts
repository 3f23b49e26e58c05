/**
 * How optimizers remember where they come from, and whose steps they take.
 *
 * @module
 */

import type { Optimizer } from "./optimizer.ts";
import type { Origin, Rule } from "./rule.ts";

/**
 * Lets an optimizer remember where it comes from. A copy forgets it:
 * `{ ...adam(), step() {} }` is not Adam any more.
 */
export function remember<O extends Optimizer>(optimizer: O, origin: Origin): O {
  return Object.defineProperty(optimizer, "origin", { value: origin });
}

/** A form of the optimizer that is still one of its rule. */
export function restated<O extends Optimizer>(
  optimizer: O,
  words: Partial<Optimizer>,
): O {
  const { origin } = optimizer;
  const copy = { ...optimizer, ...words };
  return origin ? remember(copy, origin) : copy;
}

/** Lets a wrapper know whose steps it takes; a copy of it forgets that too. */
export function wrapping<O extends Optimizer>(of: Optimizer, wrapper: O): O {
  return Object.defineProperty(wrapper, "wraps", { value: of });
}

/** The rule of an optimizer, or of the one inside its wrappers, if known. */
export function ruleWithin({ origin, wraps }: Optimizer): Rule | undefined {
  return origin?.rule ?? (wraps && ruleWithin(wraps));
}
