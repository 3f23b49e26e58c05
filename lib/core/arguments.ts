/**
 * Checks of what a caller passes in. A wrong value is named, with what was
 * expected and what was found.
 *
 * @module
 */

import { unknownOption } from "./names.ts";
import {
  isList,
  isOptimizer,
  isPlainObject,
  isSurface,
  shown,
} from "./recognize.ts";
import type { Range } from "./surface.ts";

/** What a value may be, in words for the error, and as a test. */
export interface Kind<T> {
  /** Completes "Expected it to be …". */
  readonly expected: string;
  /** Whether a value is of this kind. */
  holds(value: unknown): value is T;
  /** What to write in place of a value that is not, where it can be told. */
  hint?(found: unknown): string | undefined;
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
export const positive = /* @__PURE__ */ numbers(
  "a positive number",
  (x) => x > 0 && x < Infinity,
);

/** A finite number, zero or above. */
export const nonNegative = /* @__PURE__ */ numbers(
  "zero or a positive number",
  (x) => x >= 0 && x < Infinity,
);

/** Any finite number. */
export const finite = /* @__PURE__ */ numbers(
  "a finite number",
  Number.isFinite,
);

/** A decay factor: below 1, or nothing would ever be forgotten. */
export const decay = /* @__PURE__ */ numbers(
  "a number in [0, 1)",
  (x) => x >= 0 && x < 1,
);

/** A share of the whole. */
export const fraction = /* @__PURE__ */ numbers(
  "a number in [0, 1]",
  (x) => x >= 0 && x <= 1,
);

/** A number that must not fall below a bound. */
export function atLeast(least: number): Kind<number> {
  return numbers(
    `a number of ${least} or more`,
    (x) => x >= least && x < Infinity,
  );
}

/** A count: 0, 1, 2, … */
export const count = /* @__PURE__ */ numbers(
  "a whole number, zero or above",
  (x) => Number.isSafeInteger(x) && x >= 0,
);

/** A count that is not zero. */
export const positiveCount = /* @__PURE__ */ numbers(
  "a whole number above zero",
  (x) => Number.isSafeInteger(x) && x > 0,
);

/** A whole number that lies between two, or is one of them. */
export function wholeNumber(least: number, most: number): Kind<number> {
  return numbers(
    `a whole number from ${least} to ${most}`,
    (x) => Number.isInteger(x) && x >= least && x <= most,
  );
}

/** Any whole number. */
export const integer = /* @__PURE__ */ numbers(
  "a whole number",
  Number.isSafeInteger,
);

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
    hint: kind.hint,
  };
}

/**
 * The error for an argument that is not what was expected.
 *
 * @param name The argument's.
 * @param about Completes "Expected it to be …"; what was found; and what to
 * write instead, where it can be told.
 */
export function unexpected(
  name: string,
  { expected, found, hint }: {
    readonly expected: string;
    readonly found: unknown;
    readonly hint?: string;
  },
): RangeError {
  return new RangeError(
    `Expected ${name} to be ${expected} but found ${shown(found)}` +
      (hint ? `; ${hint}` : ""),
  );
}

/** Throws unless every value is of the kind; its key is its name. */
export function checkArguments<T>(
  values: Readonly<Record<string, unknown>>,
  kind: Kind<T>,
): void {
  for (const name in values) {
    const found = values[name];
    if (kind.holds(found)) continue;
    const { expected } = kind;
    throw unexpected(name, { expected, found, hint: kind.hint?.(found) });
  }
}

/** From a lower to a higher number. */
export const aRange: Kind<Range> = {
  expected: "two finite numbers, the lower one first,",
  holds: (value): value is Range =>
    isList(value) && value.length === 2 &&
    value[0] as number < (value[1] as number) &&
    Number.isFinite(value[1] as number - (value[0] as number)),
};

/** Throws unless it goes from a lower to a higher number. */
export function checkRange(name: string, range: Range): void {
  checkArguments({ [name]: range }, aRange);
}

/**
 * Throws unless there is a range for each of the variables.
 *
 * @param variables Their number, or their names.
 */
export function checkView(
  name: string,
  view: unknown,
  variables: number | readonly string[],
): void {
  const many = typeof variables === "number" ? variables : variables.length;
  if (!isList(view) || view.length !== many || !isList(view[0])) {
    const example = Array.from({ length: many }, () => "[-1, 1]").join(", ");
    const ranges = many === 1 ? "1 range" : `${many} ranges`;
    throw unexpected(name, {
      expected: `${ranges}, such as [${example}],`,
      found: view,
    });
  }
  for (let i = 0; i < many; i++) checkRange(name, view[i] as Range);
}

/** Throws unless it is a list of so many finite numbers. */
export function checkPoint(
  name: string,
  point: unknown,
  dimension: number,
): void {
  if (!isList(point) || point.length !== dimension) {
    const expected = `${dimension} coordinates`;
    throw unexpected(name, { expected, found: point });
  }
  checkNumbers(name, point);
}

/** Throws unless all that a list holds are finite numbers. */
export function checkNumbers(name: string, list: ArrayLike<unknown>): void {
  for (let i = 0; i < list.length; i++) {
    if (finite.holds(list[i])) continue;
    checkArguments({ [`${name}[${i}]`]: list[i] }, finite);
  }
}

/** What is told of options that are refused. */
export interface OptionsHelp {
  /** Options that would do: `"{ steps: 100 }"`. */
  readonly example?: string;
}

/**
 * Throws unless it is an object with options of these names only. It is cheap
 * enough for what runs thousands of times.
 *
 * @param names An object whose keys are the names.
 * @throws {RangeError} If it is none, or an option does not exist; the error
 * lists those that do, and suggests the one that may be meant.
 */
export function checkOptions(
  options: unknown,
  names: object,
  help?: OptionsHelp,
): void {
  if (!isPlainObject(options)) throw noOptions(options, help);
  for (const name in options) {
    if (Object.hasOwn(names, name)) continue;
    // What was put in the wrong place is not a misspelt option.
    if (isOptimizer(options) || isSurface(options)) {
      throw noOptions(options, help);
    }
    throw unknownOption(name, Object.keys(names));
  }
}

function noOptions(found: unknown, { example }: OptionsHelp = {}): RangeError {
  const expected = example ? `an object, such as ${example},` : "an object";
  return unexpected("options", { expected, found });
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
  help?: OptionsHelp,
): Required<T> {
  checkOptions(options, schema, help);
  const settings = {} as Required<T>;
  for (const name of Object.keys(schema) as (keyof T & string)[]) {
    const [byDefault, kind] = schema[name];
    const given = options[name];
    const value = given === undefined ? byDefault : given;
    checkArguments({ [name]: value }, kind);
    settings[name] = value as Required<T>[typeof name];
  }
  return settings;
}
