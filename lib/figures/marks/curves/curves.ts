/**
 * What a run measures, against its steps.
 *
 * @module
 */

import { shortened } from "../../labels.ts";
import { type Contents, longest } from "../../contents.ts";
import { linesIn } from "../line/line.ts";
import type { Path } from "../path/path.ts";
import {
  aRange,
  oneOf,
  optional,
  type Schema,
  settle,
} from "../../../core/arguments.ts";
import { point, words } from "../../option_kinds.ts";
import { formatNumber, type Tick, ticks } from "../../ticks.ts";
import type { Range } from "../../../core/surface.ts";

/** What is measured at each step. */
export type Measure = "value" | "distance" | "gradient norm";

/** How curves are drawn. */
export interface CurvesOptions {
  /** What is measured. `@default "value"` */
  readonly measure?: Measure;
  /** Where distances are taken from: the minimum, `[2]`. */
  readonly target?: readonly number[];
  /** The vertical axis. `@default "linear"` */
  readonly axis?: "linear" | "log";
  /** The part of the vertical axis shown. Default: what the paths need. */
  readonly range?: Range;
  /** The words at the vertical axis. Default: the measure. */
  readonly title?: string;
}

const schema: Schema<CurvesOptions> = {
  measure: ["value", oneOf("value", "distance", "gradient norm")],
  target: [undefined, optional(point)],
  axis: ["linear", oneOf("linear", "log")],
  range: [undefined, optional(aRange)],
  title: [undefined, optional(words)],
};

/** The panel of curves. */
export interface Curves {
  /** Tells panels apart. */
  readonly kind: "curves";
  /** What is measured. */
  readonly measure: Measure;
  /** Where distances are taken from. */
  readonly target?: readonly number[];
  /** The vertical axis. */
  readonly axis: "linear" | "log";
  /** The part of the vertical axis shown. */
  readonly range?: Range;
  /** The words at the vertical axis. */
  readonly title: string;
}

const titles: Readonly<Record<Measure, string>> = {
  "value": "f",
  "distance": "distance to the minimum",
  "gradient norm": "‖∇f‖",
};

/**
 * Curves of what the paths of the figure measure, step by step.
 *
 * @throws {TypeError} If distances are asked for without a target.
 */
export function curves(options: CurvesOptions = {}): Curves {
  const { measure, axis, target, range, title } = settle(schema, options);
  if (measure === "distance" && target === undefined) {
    throw new TypeError(
      'Expected target to be a point for measure "distance" but found undefined',
    );
  }
  return {
    kind: "curves",
    measure,
    target,
    axis,
    range,
    title: title ?? titles[measure],
  };
}

/** What a panel of curves measures along a path, `[steps + 1]`. */
export function measured(panel: Curves, path: Path): Float64Array {
  const { points, values, gradients } = path;
  return Float64Array.from(values, (value, k) => {
    const [i, j] = [2 * k, 2 * k + 1];
    switch (panel.measure) {
      case "value":
        return value;
      case "distance":
        return Math.hypot(
          points[i] - panel.target![0],
          points[j] - panel.target![1],
        );
      case "gradient norm":
        return Math.hypot(gradients[i], gradients[j]);
    }
  });
}

/** Nothing below this share of the largest number is shown on a log axis. */
const SMALLEST = 1e-16;

/** A diverging path may leave what else is shown so many times as far. */
const BEYOND = { linear: 3, log: 1e4 } as const;

/**
 * The vertical range of a panel, as Plotly counts it (powers for a log). A path
 * that diverges goes out of it: else the others would be flat.
 */
export function verticalRange(
  panel: Curves,
  { paths, lines }: Pick<Contents, "paths" | "lines">,
): Range {
  const log = panel.axis === "log";
  if (panel.range !== undefined) {
    const [low, high] = panel.range;
    return log ? [Math.log10(low), Math.log10(high)] : [low, high];
  }
  const all = [
    ...paths.map((path) => measured(panel, path)),
    ...linesIn(lines, "curves").map(({ points }) =>
      Float64Array.from(points.filter((_, k) => k % 2 === 1))
    ),
  ];
  // Of a path that diverges, what it begins with is all that is surely sane.
  let [low, high] = extent(
    all.map((numbers, k) =>
      paths[k]?.diverged === undefined ? numbers : numbers.subarray(0, 1)
    ),
    log ? [Number.MIN_VALUE, Infinity] : [-Infinity, Infinity],
  );
  if (low > high) return log ? [-1, 1] : [0, 1];
  const far = BEYOND.linear * (high - low || Math.abs(high) || 1);
  [low, high] = extent(
    all,
    log ? [Number.MIN_VALUE, high * BEYOND.log] : [low - far, high + far],
  );
  if (log) {
    low = Math.log10(Math.max(low, high * SMALLEST));
    high = Math.log10(high);
  }
  const pad = 0.05 * (high - low) || 0.5;
  return [low - pad, high + pad];
}

/** The lowest and the highest finite number that lies in a range. */
function extent(
  all: readonly Float64Array[],
  [least, most]: Range,
): [number, number] {
  let [low, high] = [Infinity, -Infinity];
  for (const numbers of all) {
    for (const number of numbers) {
      if (!Number.isFinite(number) || number < least || number > most) continue;
      if (number < low) low = number;
      if (number > high) high = number;
    }
  }
  return [low, high];
}

/** The labels of a logarithmic axis, at powers of ten as far as there are. */
export function logTicks([low, high]: Range): Tick[] {
  const powers: number[] = [];
  const stride = Math.max(1, Math.ceil((high - low) / 5));
  for (let k = Math.ceil(low); k <= high; k += stride) powers.push(k);
  if (powers.length > 1) {
    return powers.map((k) => ({ at: k, text: formatNumber(10 ** k, 1) }));
  }
  return ticks({ kind: "linear" }, 10 ** low, 10 ** high)
    .filter(({ at }) => at > 0)
    .map(({ at, text }) => ({ at: Math.log10(at), text }));
}

/** The steps that the axis shows: those of the paths, or else of the lines. */
export function stepsShown(
  { paths, lines }: Pick<Contents, "paths" | "lines">,
): number {
  if (paths.length > 0) return Math.max(1, longest(paths));
  return linesIn(lines, "curves").reduce(
    (most, { points }) =>
      points.reduce((far, x, k) => k % 2 === 0 && x > far ? x : far, most),
    1,
  );
}

/** With fewer steps than this, each of them is labelled. */
export const FEW_STEPS = 8;

/** The labels of an axis of steps. */
export function stepTicks(steps: number): Tick[] {
  const count = Math.min(FEW_STEPS, steps);
  return ticks({ kind: "linear" }, 0, steps, count);
}

/** A longer title would not fit beside its axis. */
const LONGEST_TITLE = 230;

/** The title of the vertical axis. */
export function titleOf({ title }: Curves): string {
  return shortened(title, LONGEST_TITLE);
}
