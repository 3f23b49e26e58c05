/**
 * A map of two settings of a rule: where it settles and how fast, where it
 * leaves, and what theory says of that.
 *
 * @module
 */

import { hessianOf } from "../../../analysis/hessian.ts";
import { rateMap } from "../../../analysis/rate_map.ts";
import {
  type StabilityTheory,
  stabilityTheory,
  type TheoryRule,
} from "../../../analysis/stability_theory.ts";
import {
  aRange,
  checkArguments,
  checkOptions,
  checkPoint,
  flag,
  positiveCount,
  unexpected,
  wholeNumber,
} from "../../../core/arguments.ts";
import { aSurface } from "../../../core/kinds.ts";
import type { Surface } from "../../../core/surface.ts";
import { type Factory, optimizers } from "../../../optimizers/catalogue.ts";
import { eigenvalues } from "../../../surfaces/eigenvalues.ts";
import { type Carried, carried } from "../../../surfaces/revived.ts";
import { type Contours, contours } from "../contours/contours.ts";
import { type MapAxis, type MapAxisOptions, settingAt } from "./map_axis.ts";

/** What is mapped. */
export interface StabilityMapOptions {
  /** The setting from left to right; a learning rate has theory's lines. */
  readonly x: MapAxisOptions;
  /** The setting from the bottom up; a momentum has theory's lines. */
  readonly y: MapAxisOptions;
  /** The rule's other options. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Where every run starts, `[2]`. */
  readonly start: readonly number[];
  /** Cells along each side, from 2 to 120. `@default {64}` */
  readonly cells?: number;
  /** Steps of the path that is shown of a cell. `@default {60}` */
  readonly steps?: number;
  /** The settings whose path is shown first. Default: the fastest's. */
  readonly shown?: readonly [x: number, y: number];
}

/** A line that theory draws on the map. */
export interface TheoryLine {
  /** Whether it is where runs leave, or where they begin to swing. */
  readonly what: "limit" | "swings";
  /** What is written at it. */
  readonly label: string;
  /** Places on it, row by row, `[n, 2]`. */
  readonly points: Float32Array;
}

/** A map of two settings. */
export interface StabilityMap {
  /** Tells panels apart. */
  readonly kind: "stabilityMap";
  /** The rule's key. */
  readonly rule: string;
  /** What the rule is called. */
  readonly label: string;
  /** Its other options. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** From left to right. */
  readonly x: MapAxis;
  /** From the bottom up. */
  readonly y: MapAxis;
  /** Cells from left to right. */
  readonly columns: number;
  /** Cells from the bottom up. */
  readonly rows: number;
  /** The factor a step brings a run nearer, `[rows, columns]`. */
  readonly rates: Float32Array;
  /** What theory says; nothing where there is none. */
  readonly lines: readonly TheoryLine[];
  /** The best settings by theory, across and up. */
  readonly best?: readonly [number, number];
  /** Where the runs start. */
  readonly start: readonly number[];
  /** Steps of the path that is shown. */
  readonly steps: number;
  /** The cell whose path is shown first. */
  readonly shown: readonly [column: number, row: number];
  /** What the runs go down, for the page. */
  readonly surface: Carried;
  /** The same from above. */
  readonly ground: Contours;
}

const NAMES: Readonly<Record<keyof StabilityMapOptions, true>> = {
  x: true,
  y: true,
  settings: true,
  start: true,
  cells: true,
  steps: true,
  shown: true,
};
const AXIS: Readonly<Record<keyof MapAxisOptions, true>> = {
  option: true,
  range: true,
  log: true,
};

const cellCount = wholeNumber(2, 120);

/**
 * A map of two settings of a rule, as a panel: each cell is a run, coloured by
 * how many steps it takes to come ten times nearer to the minimum, or in warm
 * colours by how fast it leaves. Over learning rate and momentum of gradient
 * descent, momentum and Nesterov, theory's lines for the curvature at the
 * minimum lie on it; other rules are measured only. In the page the path of
 * the cell under the pointer is drawn beside it.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert/equals";
 * import { momentum, surface } from "downhill";
 * import { figure, stabilityMap } from "downhill/figures";
 *
 * const bowl = surface("x^2 + 4*y^2", {
 *   view: [[-5, 5], [-5, 5]],
 *   minima: [{ point: [0, 0], value: 0 }],
 * });
 * const map = stabilityMap(bowl, momentum, {
 *   x: { option: "learningRate", range: [0, 0.6] },
 *   y: { option: "momentum", range: [0, 1] },
 *   start: [-4, 4],
 * });
 * const picture = figure([map], {
 *   caption: "More momentum allows larger learning rates.",
 *   alt: "A map with a border that rises to the right.",
 * });
 * assertEquals(picture.panels.length, 1);
 * assertEquals(map.lines.map(({ label }) => label)[0], "η = 2(1+μ)/L");
 * ```
 *
 * @param surface A surface of two variables with a `source`.
 * @param rule A rule of the library, `momentum` itself and not what it makes.
 * @param options Which settings, and where the runs start.
 * @throws {RangeError} If an argument is not of its kind, or an option is
 * unknown or outside its range.
 */
export function stabilityMap(
  surface: Surface,
  rule: Factory,
  options: StabilityMapOptions,
): StabilityMap {
  checkArguments({ surface }, aSurface);
  if (typeof rule !== "function" || optimizers[rule.rule?.key] !== rule) {
    const expected = "a rule of the library, such as momentum,";
    throw unexpected("rule", { expected, found: rule });
  }
  const travelling = carried(surface);
  checkOptions(options, NAMES);
  const { settings = {}, start, cells = 64, steps = 60, shown } = options;
  checkArguments({ cells }, cellCount);
  checkArguments({ steps }, positiveCount);
  checkPoint("start", start, 2);
  if (shown !== undefined) checkPoint("shown", shown, 2);
  const x = axisOf(rule, "x", options.x);
  const y = axisOf(rule, "y", options.y);
  const middles = (axis: MapAxis) =>
    Float64Array.from(
      { length: cells },
      (_, k) => settingAt(axis, (k + 0.5) / cells),
    );
  const [xs, ys] = [middles(x), middles(y)];
  const { rates, end } = rateMap(surface, rule, {
    across: { [x.option]: xs },
    upward: { [y.option]: ys },
    settings,
    start,
  });
  const known = theoryOf(surface, rule, { x, y, settings, end });
  const fastest = rates.indexOf(rates.reduce((a, b) => Math.min(a, b)));
  const nearest = (list: Float64Array, to: number) =>
    list.reduce(
      (best, value, k) =>
        Math.abs(value - to) < Math.abs(list[best] - to) ? k : best,
      0,
    );
  return {
    kind: "stabilityMap",
    rule: rule.rule.key,
    label: rule.rule.label,
    settings,
    x,
    y,
    columns: cells,
    rows: cells,
    rates,
    lines: known?.lines ?? [],
    best: known?.best,
    start: [...start],
    steps,
    shown: shown === undefined
      ? [fastest % cells, Math.floor(fastest / cells)]
      : [nearest(xs, shown[0]), nearest(ys, shown[1])],
    surface: travelling,
    ground: contours(surface, { look: "lines", levels: 14 }),
  };
}

/** A side of the map from what is said of it. */
function axisOf(
  { rule }: Factory,
  name: "x" | "y",
  given: MapAxisOptions,
): MapAxis {
  checkOptions(given, AXIS, {
    example: '{ option: "learningRate", range: [0, 1] }',
  });
  const { option, range, log = false } = given;
  const known = Object.entries(rule.options)
    .filter(([, { symbols }]) => symbols !== undefined)
    .map(([key]) => key);
  const { symbols, word } = rule.options[option] ?? {};
  if (symbols === undefined) {
    const expected = `one of ${known.join(", ")}`;
    throw unexpected(`${name}.option`, { expected, found: option });
  }
  checkArguments({ [`${name}.range`]: range }, aRange);
  checkArguments({ [`${name}.log`]: log }, flag);
  const [low, high] = range;
  if (log && low <= 0) {
    const expected = "two positive numbers where log is true";
    throw unexpected(`${name}.range`, { expected, found: range });
  }
  return {
    option,
    range,
    log,
    symbol: symbols[0],
    word: word ?? option,
    low,
    high,
  };
}

/** Where a line of theory is looked at, from 0 to 1. */
const PLACES = 120;

/** A momentum is below 1. */
const MOST = 1 - 1e-9;

/** What theory draws on a map, if it says anything. */
function theoryOf(
  surface: Surface,
  { rule }: Factory,
  { x, y, settings, end }: {
    readonly x: MapAxis;
    readonly y: MapAxis;
    readonly settings: Readonly<Record<string, unknown>>;
    readonly end: readonly number[];
  },
): Pick<StabilityMap, "lines" | "best"> | undefined {
  const { key } = rule;
  if (x.option !== "learningRate" || Object.keys(settings).length > 0) return;
  const upward = y.option === "momentum";
  const theories: readonly string[] = [
    "gradientDescent",
    "momentum",
    "nesterov",
  ];
  if (!theories.includes(key) || !upward && key !== "gradientDescent") return;
  const curvatures = [
    ...eigenvalues([
      ...hessianOf(surface, surface.minima?.[0]?.point ?? end),
    ]),
  ];
  if (!(Math.min(...curvatures) > 0)) return;
  // Weights that decay curve the surface by as much more.
  const theory = (up: number): StabilityTheory =>
    stabilityTheory(
      key as TheoryRule,
      curvatures.map((value) => value + (upward ? 0 : up)),
    );
  const line = (what: TheoryLine["what"], label: string): TheoryLine => ({
    what,
    label,
    points: Float32Array.from({ length: 2 * (PLACES + 1) }, (_, k) => {
      const up = settingAt(y, (k >> 1) / PLACES);
      return k % 2 === 1
        ? up
        : theory(up)[what](upward ? Math.min(up, MOST) : 0);
    }),
  });
  const { best, formula } = theory(0);
  const swings = upward ? [line("swings", "begins to swing")] : [];
  return {
    lines: [
      line(
        "limit",
        `${x.symbol} = ${upward ? formula(y.symbol) : `2/(L+${y.symbol})`}`,
      ),
      ...swings,
    ],
    best: [best.learningRate, best.momentum],
  };
}
