/**
 * A plain line that stands still: something to compare runs with.
 *
 * @module
 */

import {
  oneOf,
  optional,
  positive,
  type Schema,
  settle,
} from "../../../core/arguments.ts";
import { color, dash, inkOf, numbers, words } from "../../option_kinds.ts";
import { chrome, type Dash, type Ink, type Stroke } from "../../theme.ts";

/** The axes of a line. */
export type LineAxes = "curves" | "plane";

/** Where a line goes. */
export interface LinePoints {
  /** The first coordinates, `[n]`. Default: the steps 0, 1, 2, … */
  readonly x?: ArrayLike<number>;
  /** The second coordinates, `[n]`; NaN makes a gap. */
  readonly y: ArrayLike<number>;
}

/** How a line is drawn. */
export interface LineOptions {
  /** The name in the legend. Plain text. */
  readonly name: string;
  /**
   * The panels that it appears in: `"curves"`, over steps, or `"plane"`,
   * contours and terrains. `@default "curves"`
   */
  readonly axes?: LineAxes;
  /** The colour, as `"#rrggbb"` or one each for light and dark pages. */
  readonly color?: string | Ink;
  /** The dash. `@default "dash"` */
  readonly dash?: Dash;
  /** The width in pixels; a wide one is seen under a path. `@default 1.6` */
  readonly width?: number;
}

/** A line of a figure. */
export interface Line {
  /** Tells marks apart. */
  readonly kind: "line";
  /** The name in the legend. */
  readonly name: string;
  /** Colour and dash. */
  readonly stroke: Stroke;
  /** The panels that it appears in. */
  readonly axes: LineAxes;
  /** Its points, row by row, `[n, 2]`. */
  readonly points: Float32Array;
  /** Its width in pixels, if it is not the common one. */
  readonly width?: number;
}

/** The common width of lines, in pixels. */
export const LINE_WIDTH = 1.6;

const schema: Schema<LineOptions> = {
  name: ["", words],
  axes: ["curves", oneOf("curves", "plane")],
  color: [undefined, optional(color)],
  dash: ["dash", dash],
  width: [undefined, optional(positive)],
};

/**
 * A line that stands still in the curves of a figure, or in its plane.
 *
 * @example What the distance would be if it halved each step
 * ```ts
 * import { assertEquals } from "@std/assert/equals";
 * import { bowl, descend, momentum } from "downhill";
 * import { curves, figure, line, path } from "downhill/figures";
 *
 * const run = descend(bowl, momentum(), { start: [3, 1], steps: 20 });
 * const halves = run.values.map((_, k) => run.values[0] / 2 ** k);
 * const picture = figure(
 *   [curves({ axis: "log" }), path(run), line({ y: halves }, { name: "2⁻ᵏ" })],
 *   { caption: "Faster than halving?", alt: "A curve beside a straight line." },
 * );
 * assertEquals(picture.lines[0].name, "2⁻ᵏ");
 * ```
 *
 * @throws {RangeError} If x and y are no lists of as many numbers, or an
 * option is not what it may be.
 */
export function line(points: LinePoints, options: LineOptions): Line {
  const { x, y } = settle<LinePoints>(
    { x: [undefined, optional(numbers)], y: [[], numbers] },
    points,
  );
  if (x !== undefined && x.length !== y.length) {
    throw new RangeError(
      `Expected x and y to have as many numbers but found ${x.length} and ` +
        y.length,
    );
  }
  const { name, axes, color, dash, width } = settle(schema, options);
  return {
    kind: "line",
    name,
    stroke: { ink: color === undefined ? chrome.line : inkOf(color), dash },
    axes,
    points: Float32Array.from(
      { length: 2 * y.length },
      (_, k) => k % 2 === 1 ? y[k >> 1] : x === undefined ? k >> 1 : x[k >> 1],
    ),
    ...(width && { width }),
  };
}

/** The lines that appear in axes of a kind. */
export function linesIn(lines: readonly Line[], axes: LineAxes): Line[] {
  return lines.filter((line) => line.axes === axes);
}
