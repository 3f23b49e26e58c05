/**
 * A map of starts: which minimum a run from each of them reaches.
 *
 * @module
 */

import { basins, DIVERGED } from "../../../analysis/basins.ts";
import {
  checkArguments,
  checkOptions,
  checkPoint,
  positiveCount,
  unexpected,
  wholeNumber,
} from "../../../core/arguments.ts";
import { anOptimizer, aSurface } from "../../../core/kinds.ts";
import type { Optimizer } from "../../../core/optimizer.ts";
import type { Range, Surface } from "../../../core/surface.ts";
import { optimizers } from "../../../optimizers/catalogue.ts";
import { type Carried, carried } from "../../../surfaces/revived.ts";
import { type Contours, contours } from "../contours/contours.ts";

/** What is mapped. */
export interface BasinMapOptions {
  /** The part of the plane. Default: the surface's own view. */
  readonly view?: readonly [Range, Range];
  /** Starts along each side, from 2 to 150. `@default {81}` */
  readonly cells?: number;
  /** The most steps of each run. `@default {1000}` */
  readonly steps?: number;
  /** The start whose path is shown first, `[2]`. Default: near a corner. */
  readonly shown?: readonly number[];
}

/** A minimum of the map. */
export interface BasinMinimum {
  /** Where it is. */
  readonly point: readonly number[];
  /** The share of the starts that lead to it. */
  readonly share: number;
}

/** A map of starts. */
export interface BasinMap {
  /** Tells panels apart. */
  readonly kind: "basinMap";
  /** The rule's key. */
  readonly rule: string;
  /** What the rule is called. */
  readonly label: string;
  /** The options that it was given. */
  readonly options: Readonly<Record<string, unknown>>;
  /** Cells along each side. */
  readonly cells: number;
  /**
   * The minimum's place in the list, row by row from the bottom up; −1 for no
   * minimum, −2 where runs leave, `[cells, cells]`.
   */
  readonly reached: Float32Array;
  /** The minima. */
  readonly minima: readonly BasinMinimum[];
  /** The share of starts that lead to none of them, or not yet. */
  readonly nowhere: number;
  /** The share of starts from which runs leave the finite numbers. */
  readonly leaves: number;
  /** The most steps of a run. */
  readonly steps: number;
  /** The cell whose path is shown first. */
  readonly shown: readonly [column: number, row: number];
  /** What the runs go down, for the page. */
  readonly surface: Carried;
  /** The same from above. */
  readonly ground: Contours;
}

const NAMES: Readonly<Record<keyof BasinMapOptions, true>> = {
  view: true,
  cells: true,
  steps: true,
  shown: true,
};

const cellCount = wholeNumber(2, 150);

/**
 * A map of starts as a panel: each cell has the colour of the minimum that a
 * run from it reaches, and each minimum says how many starts lead to it. In the
 * page the path from the start under the pointer is drawn.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert/equals";
 * import { gradientDescent, himmelblau } from "downhill";
 * import { basinMap, figure } from "downhill/figures";
 *
 * const rule = gradientDescent({ learningRate: 0.01 });
 * const map = basinMap(himmelblau, rule, { cells: 21 });
 * const picture = figure([map], {
 *   caption: "Each minimum has a quarter of the plane, about.",
 *   alt: "Four coloured areas with a star in each.",
 * });
 * assertEquals(picture.panels.length, 1);
 * assertEquals(map.minima.length, 4);
 * ```
 *
 * @param surface A surface of two variables with a view and a `source`.
 * @param optimizer An optimizer of one of the library's rules.
 * @param options Which starts, and how long the runs go on.
 * @throws {RangeError} If an argument is not of its kind, or an option is
 * unknown or outside its range.
 */
export function basinMap(
  surface: Surface,
  optimizer: Optimizer,
  options: BasinMapOptions = {},
): BasinMap {
  checkArguments({ surface }, aSurface);
  checkArguments({ optimizer }, anOptimizer);
  const { origin } = optimizer;
  const plain = origin !== undefined && origin.framework === undefined &&
    optimizers[origin.rule.key]?.rule === origin.rule &&
    Object.values(origin.options).every((value) => typeof value !== "function");
  if (!plain) {
    const expected =
      "one that a rule of the library makes, without a schedule,";
    throw unexpected("optimizer", { expected, found: optimizer });
  }
  const travelling = carried(surface);
  checkOptions(options, NAMES);
  const { view, cells = 81, steps = 1000, shown } = options;
  checkArguments({ cells }, cellCount);
  checkArguments({ steps }, positiveCount);
  if (shown !== undefined) checkPoint("shown", shown, 2);
  const ground = contours(surface, {
    look: "lines",
    levels: 14,
    ...(view && { view }),
  });
  const [across, up] = ground.heightField.view;
  // A cell stands for its middle.
  const inner = ([low, high]: Range): Range => {
    const half = (high - low) / cells / 2;
    return [low + half, high - half];
  };
  const { reached, minima } = basins(surface, optimizer, {
    view: [inner(across), inner(up)],
    columns: cells,
    steps,
  });
  const share = (place: number) =>
    reached.reduce((sum, found) => sum + (found === place ? 1 : 0), 0) /
    reached.length;
  const cellOf = (value: number, [low, high]: Range) =>
    Math.max(
      0,
      Math.min(cells - 1, Math.floor((value - low) / (high - low) * cells)),
    );
  const first = shown ?? [0.1, 0.85].map((part, i) => {
    const [low, high] = [across, up][i];
    return low + part * (high - low);
  });
  return {
    kind: "basinMap",
    rule: origin.rule.key,
    label: origin.rule.label,
    options: origin.options,
    cells,
    reached: Float32Array.from(reached),
    minima: minima.map(({ point }, place) => ({
      point: [...point],
      share: share(place),
    })),
    nowhere: share(-1),
    leaves: share(DIVERGED),
    steps,
    shown: [cellOf(first[0], across), cellOf(first[1], up)],
    surface: travelling,
    ground,
  };
}
