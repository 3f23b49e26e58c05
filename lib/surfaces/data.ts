/**
 * Rows of measurements that a line, or a plane, is fitted to.
 *
 * @module
 */

import { finite, unexpected } from "../core/arguments.ts";
import { isList, isPlainObject } from "../core/recognize.ts";

/** The numbers of one column, `[rows]`. */
export type Column = ArrayLike<number>;

/** One's own measurements. */
export interface Measurements {
  /** The feature, `[rows]`, or several of them by name. */
  readonly x: Column | Readonly<Record<string, Column>>;
  /** What is to be predicted, `[rows]`. */
  readonly y: Column;
}

/** Measurements that have been checked, in columns. */
export interface Data {
  /** The features' names; `["slope"]` for a feature without one. */
  readonly names: readonly string[];
  /** The features, `[features][rows]`. */
  readonly features: readonly Float64Array<ArrayBuffer>[];
  /** What is to be predicted, `[rows]`. */
  readonly y: Float64Array<ArrayBuffer>;
}

/** Copies measurements and checks each number of them. */
export function dataOf({ x, y }: Measurements): Data {
  const single = isColumn(x);
  const columns = single ? { slope: x } : x;
  if (!isPlainObject(columns)) {
    throw unexpected("x", {
      expected: "a column of numbers, or columns by name",
      found: x,
    });
  }
  const names = Object.keys(columns);
  if (names.length === 0) {
    throw unexpected("x", { expected: "at least one column", found: x });
  }
  const numbers = checkColumn(y, "y");
  const features = names.map((name) => {
    const label = single ? "x" : `x.${name}`;
    const feature = checkColumn(columns[name], label);
    if (feature.length !== numbers.length) {
      throw unexpected(label, {
        expected: `as long as y (${numbers.length} rows)`,
        found: feature.length,
      });
    }
    return feature;
  });
  if (numbers.length === 0) {
    throw unexpected("y", { expected: "at least one row", found: y });
  }
  return { names, features, y: numbers };
}

/**
 * What the coefficients of a linear fit are called: the intercept, and each
 * slope as its feature. No two are called the same.
 */
export function coefficients({ names }: Data): string[] {
  let intercept = "intercept";
  while (names.includes(intercept)) intercept += "_";
  return [intercept, ...names];
}

/** Copies a column; the error for a number that is none names its row. */
function checkColumn(column: unknown, name: string): Float64Array<ArrayBuffer> {
  if (!isColumn(column)) {
    throw unexpected(name, { expected: "a column of numbers", found: column });
  }
  const numbers = new Float64Array(column.length);
  for (let row = 0; row < numbers.length; row++) {
    const found: unknown = column[row];
    if (!finite.holds(found)) {
      throw unexpected(`${name}[${row}]`, { expected: finite.expected, found });
    }
    numbers[row] = found;
  }
  return numbers;
}

function isColumn(value: unknown): value is Column {
  return isList(value);
}
