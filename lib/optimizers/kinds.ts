/**
 * What the options of a rule may be, for rules of one's own.
 *
 * @module
 */

import {
  atLeast,
  decay,
  finite,
  flag,
  fraction,
  type Kind,
  nonNegative,
  oneOf,
  positive,
} from "../core/arguments.ts";

/** The kinds of options. */
export interface Kinds {
  /** A finite number above zero. */
  readonly positive: Kind<number>;
  /** A finite number, zero or above. */
  readonly nonNegative: Kind<number>;
  /** Any finite number. */
  readonly finite: Kind<number>;
  /** A number in [0, 1): what is kept of a memory. */
  readonly decay: Kind<number>;
  /** A number in [0, 1]. */
  readonly fraction: Kind<number>;
  /** true or false. */
  readonly flag: Kind<boolean>;
  /** A number that does not fall below a bound. */
  atLeast(least: number): Kind<number>;
  /** One of some words. */
  oneOf<T extends string>(...words: readonly T[]): Kind<T>;
}

/** What an option may be; the errors name it. */
export const kinds: Kinds = {
  positive,
  nonNegative,
  finite,
  decay,
  fraction,
  flag,
  atLeast,
  oneOf,
};
