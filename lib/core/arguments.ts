/**
 * Checks of what a caller passes in. A wrong value is named, with what was
 * expected and what was found.
 *
 * @module
 */

import type { Range } from "./surface.ts";

/** What a value may be, in words for the error, and as a test. */
export interface Kind<T> {
  /** Completes "Expected it to be …". */
  readonly expected: string;
  /** Whether a value is of this kind. */
  holds(value: unknown): value is T;
}

function numbers(
  expected: string,
  range: (value: number) => boolean,
): Kind<number> {
  return {
    expected,
    holds: (value): value is number =>
      typeof value === "number" && range(value),
  };
}

/** A finite number above zero. */
export const positive = numbers(
  "a positive number",
  (x) => x > 0 && x < Infinity,
);

/** A finite number, zero or above. */
export const nonNegative = numbers(
  "zero or a positive number",
  (x) => x >= 0 && x < Infinity,
);

/** Any finite number. */
export const finite = numbers("a finite number", Number.isFinite);

/** A decay factor: below 1, or nothing would ever be forgotten. */
export const decay = numbers("a number in [0, 1)", (x) => x >= 0 && x < 1);

/** A share of the whole. */
export const fraction = numbers("a number in [0, 1]", (x) => x >= 0 && x <= 1);

/** A number that must not fall below a bound. */
export function atLeast(least: number): Kind<number> {
  return numbers(
    `a number of ${least} or more`,
    (x) => x >= least && x < Infinity,
  );
}

/** A count: 0, 1, 2, … */
export const count = numbers(
  "a whole number, zero or above",
  (x) => Number.isSafeInteger(x) && x >= 0,
);

/** A count that is not zero. */
export const positiveCount = numbers(
  "a whole number above zero",
  (x) => Number.isSafeInteger(x) && x > 0,
);

/** Any whole number. */
export const integer = numbers("a whole number", Number.isSafeInteger);

/** A switch. */
export const flag: Kind<boolean> = {
  expected: "true or false",
  holds: (value) => typeof value === "boolean",
};

/** One of some words. */
export function oneOf<T extends string>(...words: readonly T[]): Kind<T> {
  return {
    expected: words.map((word) => JSON.stringify(word)).join(" or "),
    holds: (value): value is T => words.includes(value as T),
  };
}

/** A value of the kind, or none. */
export function optional<T>(kind: Kind<T>): Kind<T | undefined> {
  return {
    expected: kind.expected,
    holds: (value) => value === undefined || kind.holds(value),
  };
}

/** The error for an argument that is not what was expected. */
export function unexpected(
  name: string,
  { expected, found }: { expected: string; found: unknown },
): RangeError {
  return new RangeError(
    `Expected ${name} to be ${expected} but found ${shown(found)}`,
  );
}

function shown(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(value);
  if (typeof value === "function") return "a function";
  if (ArrayBuffer.isView(value) || Array.isArray(value)) {
    const all = Array.from(value as ArrayLike<unknown>, String);
    return `[${all.slice(0, 4).join(", ")}${all.length > 4 ? ", …" : ""}]`;
  }
  if (typeof value === "object" && value !== null) return "an object";
  return String(value);
}

/** Throws unless every value is of the kind; its key is its name. */
export function checkArguments<T>(
  values: Readonly<Record<string, unknown>>,
  kind: Kind<T>,
): void {
  for (const name in values) {
    const found = values[name];
    if (kind.holds(found)) continue;
    throw unexpected(name, { expected: kind.expected, found });
  }
}

/** Throws unless it goes from a lower to a higher number. */
export function checkRange(name: string, range: Range): void {
  const [low, high] = range;
  if (Number.isFinite(low) && Number.isFinite(high) && low < high) return;
  const expected = "a range [low, high] with low < high";
  throw unexpected(name, { expected, found: range });
}

/** For every option its default and its kind. */
export type Schema<T> = {
  readonly [K in keyof T]-?: readonly [T[K], Kind<T[K]>];
};

/**
 * The options in force: the defaults, replaced where the caller chose
 * otherwise. An option left out or `undefined` keeps its default.
 *
 * @throws {RangeError} If an option is not of its kind, or does not exist.
 */
export function settle<T extends object>(
  schema: Schema<T>,
  options: T,
): Required<T> {
  if (typeof options !== "object" || options === null) {
    throw unexpected("options", { expected: "an object", found: options });
  }
  for (const name of Object.keys(options)) {
    if (Object.hasOwn(schema, name)) continue;
    const expected = `named ${Object.keys(schema).join(", ")}`;
    throw unexpected("options", { expected, found: name });
  }
  const settings = {} as Required<T>;
  for (const name of Object.keys(schema) as (keyof T & string)[]) {
    const [byDefault, kind] = schema[name];
    const value = options[name] ?? byDefault;
    checkArguments({ [name]: value }, kind);
    settings[name] = value as Required<T>[typeof name];
  }
  return settings;
}
