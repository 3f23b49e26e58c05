/**
 * A loss over rows of measurements, and over some of them.
 *
 * @module
 */

import {
  checkArguments,
  checkOptions,
  checkView,
  unexpected,
} from "../core/arguments.ts";
import { aText } from "../core/kinds.ts";
import { isList } from "../core/recognize.ts";
import type { Computation } from "./carried.ts";
import type { Data, Measurements } from "./data.ts";
import type { Range, Surface } from "../core/surface.ts";

/** A loss over rows of measurements, as a surface over its parameters. */
export interface DataSurface extends Surface {
  /** The measurements. */
  readonly data: Data;
  /** The parameters around which the rows were drawn, if they were. */
  readonly truth?: readonly number[];
  /** The Hessian at a point, row by row, `[dimension × dimension]`. */
  hessian(point: ArrayLike<number>, out?: Float64Array): Float64Array;
  /** The loss for a caption, in TeX. */
  readonly tex: string;
  /** A JavaScript expression that evaluates to the computation. */
  readonly source: string;
  /** A range for each variable. */
  readonly view: readonly Range[];
  /**
   * The same loss over some of the rows, as a mini-batch sees it.
   *
   * @param rows Their numbers, from 0; one that occurs twice counts twice.
   * @throws {RangeError} If there is no such row, or none is given.
   */
  over(rows: ArrayLike<number>): Surface;
}

/** What a caption calls a loss, and the part of the plane that it shows. */
export interface FitOptions {
  /** What a caption calls the surface. */
  readonly name?: string;
  /** A range for each variable. */
  readonly view?: readonly Range[];
}

/** What a fit of one's own rows is told. */
const OWN: Readonly<Record<keyof Measurements | keyof FitOptions, true>> = {
  x: true,
  y: true,
  name: true,
  view: true,
};

/**
 * Throws unless the options of a fit are known, which are others for rows that
 * are drawn.
 *
 * @param drawn The names of the options that say how.
 * @param more The names of options for both.
 * @returns Whether the rows are one's own.
 */
export function checkFit(
  options: object,
  drawn: object,
  more: object = {},
): boolean {
  const given = typeof options === "object" && options !== null &&
    ("x" in options || "y" in options);
  checkOptions(
    options,
    given ? { ...OWN, ...more } : {
      ...drawn,
      ...OWN,
      ...more,
    },
  );
  return given;
}

/** Throws unless name and view are what they should be. */
export function checkFitOptions(
  { name, view }: FitOptions,
  variables: readonly string[],
): void {
  if (name !== undefined) checkArguments({ name }, aText);
  if (view !== undefined) checkView("view", view, variables);
}

/** The numbers that a loss is summed over; lists once they have travelled. */
export interface Rows {
  /** The features, `[features][rows]`. */
  readonly features: readonly ArrayLike<number>[];
  /** What is to be predicted, `[rows]`. */
  readonly y: ArrayLike<number>;
}

/** Rows as plain lists, which JSON can carry. */
export function plainRows({ features, y }: Rows): Rows {
  return {
    features: features.map((feature) => Array.from(feature)),
    y: Array.from(y),
  };
}

/** Makes `over` for a loss that can be built from any rows. */
export function overRows(
  data: Data,
  parts: Pick<Surface, "name" | "variables">,
  build: (rows: Rows) => Computation,
): DataSurface["over"] {
  return (rows) => ({
    name: parts.name,
    variables: parts.variables,
    derivatives: "by hand",
    ...build(pick(data, rows)),
  });
}

function pick({ features, y }: Data, rows: ArrayLike<number>): Rows {
  if (!isList(rows) || rows.length === 0) {
    throw unexpected("rows", { expected: "at least one row", found: rows });
  }
  for (let k = 0; k < rows.length; k++) {
    if (rows[k] in y) continue;
    throw unexpected(`rows[${k}]`, {
      expected: `a whole number from 0 to ${y.length - 1}`,
      found: rows[k],
    });
  }
  const take = (column: Float64Array) =>
    Float64Array.from(rows, (row) => column[row]);
  return { features: features.map(take), y: take(y) };
}
