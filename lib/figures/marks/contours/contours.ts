/**
 * A surface from above, by its level lines.
 *
 * @module
 */

import {
  type HeightField,
  heightFieldOf,
  type HeightFieldOptions,
  heightFieldSchema,
} from "../../height_field.ts";
import {
  oneOf,
  type Schema,
  settle,
  wholeNumber,
} from "../../../core/arguments.ts";
import { checkPlane } from "../../option_kinds.ts";
import { roundStep, type Tick, ticks } from "../../ticks.ts";
import type { Scale } from "../../../surfaces/scale.ts";
import type { Range, Surface } from "../../../core/surface.ts";

/** How level lines are drawn. */
export interface ContoursOptions extends HeightFieldOptions {
  /**
   * `"filled"`: coloured bands between thin lines; `"labelled"`: the same with
   * dashed lines that carry their drawn height; `"lines"`: thin lines alone.
   * `@default "filled"`
   */
  readonly look?: "filled" | "labelled" | "lines";
  /**
   * The number of levels, from 2 to 500; labelled ones are at most as many, at
   * round heights. `@default 20`
   */
  readonly levels?: number;
}

const schema: Schema<ContoursOptions> = {
  ...heightFieldSchema,
  look: ["filled", oneOf("filled", "labelled", "lines")],
  levels: [20, wholeNumber(2, 500)],
};

/** The panel of level lines. */
export interface Contours {
  /** Tells panels apart. */
  readonly kind: "contours";
  /** What paths walk on. */
  readonly heightField: HeightField;
  /** How level lines are drawn. */
  readonly look: "filled" | "labelled" | "lines";
  /** The number of levels. */
  readonly levels: number;
}

/** Where ranges are this alike, both axes share one scale. */
const ALIKE = 2.5;

/**
 * A surface of two variables as level lines.
 *
 * @throws {RangeError} As {@linkcode heightFieldOf}, and if levels is out of range.
 */
export function contours(
  surface: Surface,
  options: ContoursOptions = {},
): Contours {
  checkPlane(surface);
  const { look, levels, ...field } = settle(schema, options);
  return {
    kind: "contours",
    heightField: heightFieldOf(surface, field),
    look,
    levels,
  };
}

/** Whether the two axes of a plane are drawn to one scale. */
export function sharesScale([[x0, x1], [y0, y1]]: readonly Range[]): boolean {
  const ratio = (x1 - x0) / (y1 - y0);
  return ratio < ALIKE && ratio > 1 / ALIKE;
}

/** Where the level lines are, in drawn heights. */
export function spacing({ heightField, look, levels }: Contours): {
  start: number;
  end: number;
  size: number;
} {
  const [low, high] = heightField.drawn;
  // Labels want round levels; bare lines want exactly as many as asked for.
  const size = look === "labelled"
    ? roundStep(high - low, levels)
    : (high - low) / levels;
  const start = look === "labelled" ? Math.ceil(low / size) * size : low;
  return { start, end: high, size };
}

/** How many digits tell neighbouring levels apart. */
export function digitsOf(panel: Contours): number {
  const { start, end, size } = spacing(panel);
  const most = Math.max(Math.abs(start), Math.abs(end));
  return Math.max(3, Math.ceil(Math.log10(most / size)) + 1);
}

/** What the colour bar says. */
export interface Bar {
  /** What its numbers are. */
  readonly title: string;
  /** Its numbers, in drawn heights. */
  readonly marks: readonly Tick[];
}

/** The colour bar: of heights, or of the numbers that the lines carry. */
export function barOf({ heightField, look }: Contours): Bar {
  const { scale, drawn: [low, high] } = heightField;
  return look === "labelled"
    ? { title: drawnTitle(scale), marks: ticks({ kind: "linear" }, low, high) }
    : { title: "f", marks: ticks(scale, low, high) };
}

/** What a drawn height is called. */
function drawnTitle(scale: Scale): string {
  if (scale.kind === "linear") return "f";
  if (scale.kind === "symlog") return "± log₁₀(1 + |f|/unit)";
  const above = scale.base === 0 ? "f" : "(f − min)";
  return scale.kind === "root" ? `√${above}` : `log₁₀ ${above}`;
}

/** With more levels than this, lines are the thinner the more there are. */
const CROWD = 80;
/** The width of few lines, in pixels. */
const WIDTHS = { filled: 0.4, labelled: 1, lines: 0.9 } as const;

/** How wide level lines are, so that many of them do not become one grey. */
export function lineWidth({ look, levels }: Contours): number {
  return WIDTHS[look] * Math.min(1, CROWD / levels);
}
