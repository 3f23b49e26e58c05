/**
 * One seeded generator for everything that is random, so that every run can
 * be repeated.
 *
 * @module
 */

import { uniformFloat64 } from "npm:pure-rand@8.4.2/distribution/uniformFloat64";
import { uniformInt } from "npm:pure-rand@8.4.2/distribution/uniformInt";
import { xoroshiro128plusFromState } from "npm:pure-rand@8.4.2/generator/xoroshiro128plus";
import { checkArguments, integer, unexpected } from "./arguments.ts";
import { isPlainObject } from "./recognize.ts";

/**
 * Where a generator is in its sequence: four whole numbers, plain data that
 * can be stored and that a generator can go on from.
 */
export interface RandomState {
  /** All of them by name, as an optimizer's memory has its numbers. */
  [name: string]: number;
  /** The first of the four, a 32-bit integer. */
  a: number;
  /** The second. */
  b: number;
  /** The third. */
  c: number;
  /** The fourth. */
  d: number;
}

/** A sequence of random numbers that a seed determines. */
export interface Random {
  /** The next number, uniform in [0, 1). */
  uniform(): number;
  /** The next number from the normal distribution, mean 0 and variance 1. */
  normal(): number;
  /** The next whole number, uniform from `low` to `high`, both included. */
  integer(low: number, high: number): number;
  /** Where the sequence is now; `into` receives it without a new object. */
  state(into?: RandomState): RandomState;
}

/**
 * A generator for a seed, or one that goes on from a state.
 *
 * The numbers are xoroshiro128+'s, by pure-rand, and the same everywhere.
 * Neighbouring seeds give unrelated sequences; of a seed the low 32 bits count.
 *
 * @example The same seed, the same numbers; a state goes on
 * ```ts
 * import { assertEquals } from "@std/assert/equals";
 * import { random } from "downhill";
 *
 * const dice = random(7);
 * const first = [dice.integer(1, 6), dice.integer(1, 6)];
 * const later = random(dice.state());
 * assertEquals(later.normal(), dice.normal());
 * const again = random(7);
 * assertEquals([again.integer(1, 6), again.integer(1, 6)], first);
 * ```
 *
 * @param from A seed, any whole number, or where another generator is.
 * @returns The generator.
 * @throws {RangeError} If the seed is not a whole number, or a state is none.
 */
export function random(from: number | RandomState): Random {
  const generator = xoroshiro128plusFromState(
    isPlainObject(from) ? stateOf(from) : words(from),
  );
  const uniform = () => uniformFloat64(generator);
  return {
    uniform,
    /** Box and Muller's transformation; 1 − u is never zero. */
    normal: () =>
      Math.sqrt(-2 * Math.log(1 - uniform())) *
      Math.cos(2 * Math.PI * uniform()),
    integer(low, high) {
      checkArguments({ low, high }, integer);
      if (high < low) {
        const expected = `${low} or above, as low is`;
        throw unexpected("high", { expected, found: high });
      }
      return uniformInt(generator, low, high);
    },
    state(into = { a: 0, b: 0, c: 0, d: 0 }) {
      [into.a, into.b, into.c, into.d] = generator.getState();
      return into;
    },
  };
}

function stateOf({ a, b, c, d }: RandomState): number[] {
  checkArguments({ a, b, c, d }, integer);
  return [a, b, c, d];
}

/**
 * The start of a seed's sequence. xoroshiro128+ is linear: started from the
 * bare seed, the sequences of neighbouring seeds would resemble each other, so
 * the seed is first mixed by MurmurHash3's finalizer.
 */
function words(seed: number): number[] {
  checkArguments({ seed }, integer);
  return [1, 2, 3, 4].map((k) => {
    let word = (seed + Math.imul(k, 0x9e3779b9)) | 0;
    word = Math.imul(word ^ (word >>> 16), 0x85ebca6b);
    word = Math.imul(word ^ (word >>> 13), 0xc2b2ae35);
    return word ^ (word >>> 16);
  });
}
